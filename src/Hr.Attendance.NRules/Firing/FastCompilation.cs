using System.Linq.Expressions;
using FastExpressionCompiler;
using NRules;
using NRules.Extensibility;

namespace Hr.Attendance.NRules.Firing;

/// <summary>Compiles the conditions and actions of rules: there are many hundreds, and the framework's compiler takes most of the time for them.</summary>
internal sealed class FastCompilation : IExpressionCompiler
{
    private FastCompilation()
    {
    }

    /// <summary>A compiler of rules that uses this.</summary>
    internal static RuleCompiler Compiler() => new() { ExpressionCompiler = new FastCompilation() };

    /// <inheritdoc/>
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate => expression.CompileFast<TDelegate>(ifFastFailedReturnNull: true) ?? expression.Compile();
}
