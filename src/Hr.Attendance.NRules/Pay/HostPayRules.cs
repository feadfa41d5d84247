using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>A pay rule of a host is asked for each payable day.</summary>
[Name("Pay: a rule of the host's own"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class HostPayRulePays : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        PayRuleInUse rule = null!;
        PayableDay day = null!;

        When()
            .Match(() => rule)
            .Match(() => day, d => d.Employee == rule.Employee);
        Then().Yield(_ => EarnedLines.By(rule.Rule, day));
    }
}
