using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>What the documents of one unit did to one setting in one of its policies.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Resolved">The setting in it.</param>
/// <param name="First">Where in the chain the unit's own steps begin.</param>
internal sealed record OwnSteps(SurveyedPolicy Policy, ResolvedSetting Resolved, int First)
{
    /// <summary>What the unit would have without its own documents.</summary>
    internal PolicyValue Inherited => ValueBefore(First);

    /// <summary>The date from which the policy is in force.</summary>
    internal LocalDate From => Policy.From;

    /// <summary>The last directive above the unit that gave the value; null where it is the default.</summary>
    internal PolicySource? InheritedFrom => Resolved.Chain.Take(First)
        .LastOrDefault(step => step.Outcome is StepOutcome.Applied or StepOutcome.Clamped)?.Source;

    /// <summary>The value before a step of the chain.</summary>
    internal PolicyValue ValueBefore(int step) => ValueBefore(Resolved, step);

    /// <summary>The value before a step of a setting's chain.</summary>
    internal static PolicyValue ValueBefore(ResolvedSetting resolved, int step) =>
        step > 0 ? resolved.Chain[step - 1].Value : resolved.Setting.Type.Write(resolved.Setting.DefaultValue);
}
