using System.Linq.Expressions;
using System.Text.RegularExpressions;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>What the definition of a rule says, as text and types.</summary>
internal static class RuleShape
{
    private static readonly Regex Conversion = new(@"Convert\(([^()]*(?:\([^()]*\)[^()]*)*), [^()]+\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What NRules calls a fact that a rule gives no name.</summary>
    private const string Unnamed = "$this$";

    /// <summary>The conditions, in the order in which the rule writes them.</summary>
    internal static List<string> ConditionsOf(IRuleDefinition rule) => [.. ExpressionsOf(rule.LeftHandSide).Select(TextOf)];

    /// <summary>The conditions as expressions, in the order in which the rule writes them.</summary>
    internal static IEnumerable<LambdaExpression> ExpressionsOf(RuleElement element) => element switch
    {
        GroupElement group => group.ChildElements.SelectMany(ExpressionsOf),
        PatternElement pattern => (pattern.Source is null ? [] : ExpressionsOf(pattern.Source))
            .Concat(pattern.Expressions.Where(one => one.Name == PatternElement.ConditionName).Select(one => one.Expression)),
        AggregateElement aggregate => ExpressionsOf(aggregate.Source),
        NotElement not => ExpressionsOf(not.Source),
        ExistsElement exists => ExpressionsOf(exists.Source),
        ForAllElement all => ExpressionsOf(all.BasePattern).Concat(all.Patterns.SelectMany(ExpressionsOf)),
        _ => [],
    };

    /// <summary>Whether two rules speak of the same: they match one policy term, or else yield one kind of fact.</summary>
    internal static bool IsOfOneFamily(IRuleDefinition rule, IRuleDefinition other) =>
        YieldedBy(rule).Intersect(YieldedBy(other)).Any() && (!TermsOf(other).Any() || TermsOf(rule).Intersect(TermsOf(other)).Any());

    /// <summary>A condition as the rule writes it.</summary>
    internal static string TextOf(LambdaExpression condition)
    {
        string text = condition.Body.ToString();
        foreach (var unnamed in condition.Parameters.Where(parameter => parameter.Name == Unnamed))
        {
            text = text.Replace(Unnamed, char.ToLowerInvariant(unnamed.Type.Name[0]) + unnamed.Type.Name[1..]);
        }

        for (string before = string.Empty; before != text;)
        {
            before = text;
            text = Conversion.Replace(text, "$1");
        }

        return text.Length > 1 && text[0] == '(' && text[^1] == ')' ? text[1..^1] : text;
    }

    /// <summary>The sign of a comparison; null for any other operator.</summary>
    internal static string? OperatorOf(ExpressionType type) => type switch
    {
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.LessThan => "<",
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        _ => null,
    };

    private static IEnumerable<Type> YieldedBy(IRuleDefinition rule) =>
        rule.RightHandSide.Actions.SelectMany(action => TypesMade.In(action.Expression)).Where(typeof(Facts.EmployeeFact).IsAssignableFrom);

    private static IEnumerable<Type> TermsOf(IRuleDefinition rule) =>
        PatternsOf(rule.LeftHandSide).Select(pattern => pattern.ValueType).Where(typeof(Facts.PolicyTerm).IsAssignableFrom);

    private static IEnumerable<PatternElement> PatternsOf(RuleElement element) => element switch
    {
        GroupElement group => group.ChildElements.SelectMany(PatternsOf),
        PatternElement { Source: { } source } pattern => PatternsOf(source).Prepend(pattern),
        PatternElement pattern => [pattern],
        AggregateElement aggregate => PatternsOf(aggregate.Source),
        _ => [],
    };

    /// <summary>The types of which an action makes facts.</summary>
    private sealed class TypesMade : ExpressionVisitor
    {
        private readonly List<Type> _types = [];

        internal static List<Type> In(Expression expression)
        {
            var visitor = new TypesMade();
            visitor.Visit(expression);
            return visitor._types;
        }

        protected override Expression VisitNew(NewExpression node)
        {
            _types.Add(node.Type);
            return base.VisitNew(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            _types.Add(node.Type);
            return base.VisitMethodCall(node);
        }
    }
}
