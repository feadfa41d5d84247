using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>What became of one directive in all policies of its unit.</summary>
internal sealed class DirectiveTally
{
    /// <summary>How often it asked for a value.</summary>
    internal int Seen { get; private set; }

    /// <summary>How often it was refused, passed over or clamped to the value that held already.</summary>
    internal int Ignored { get; private set; }

    /// <summary>How often it was applied and left the value that the unit inherits.</summary>
    internal int Unchanged { get; private set; }

    /// <summary>Where the inherited value came from when it was first left as it was; null for the default.</summary>
    internal PolicySource? InheritedFrom { get; private set; }

    /// <summary>The value that it left as it was when that first happened.</summary>
    internal string Value { get; private set; } = string.Empty;

    internal void Count(OwnSteps steps, int position)
    {
        var step = steps.Resolved.Chain[position];
        bool keepsValue = step.Value.Equals(steps.ValueBefore(position));
        Seen++;
        if (step.Outcome is StepOutcome.Refused or StepOutcome.Inherited || (step.Outcome == StepOutcome.Clamped && keepsValue))
        {
            Ignored++;
        }
        else if (step.Outcome == StepOutcome.Applied && keepsValue && step.Value.Equals(steps.Inherited))
        {
            if (Unchanged++ == 0)
            {
                (InheritedFrom, Value) = (steps.InheritedFrom, step.Value.ToString());
            }
        }
    }
}
