using System.Runtime.ExceptionServices;
using NRules;

namespace Hr.Attendance.NRules.Firing;

/// <summary>Lets what a host's criterion or pay rule throws come out as it is thrown, as it does from compiled code.</summary>
internal static class RuleFaults
{
    internal static void Unwrap(Action act)
    {
        try
        {
            act();
        }
        catch (RuleExpressionEvaluationException fault) when (fault.InnerException is not null)
        {
            Exception cause = fault;
            while (cause is RuleExpressionEvaluationException && cause.InnerException is { } inner)
            {
                cause = inner;
            }

            ExceptionDispatchInfo.Capture(cause).Throw();
        }
    }
}
