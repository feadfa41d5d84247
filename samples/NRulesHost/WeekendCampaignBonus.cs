using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>In a campaign, each effective session of a weekend earns a bonus; what it is, a service of the host knows.</summary>
[Name("Host: weekend campaign bonus")]
public sealed class WeekendCampaignBonus(ICampaigns campaigns) : Rule
{
    public override void Define()
    {
        PayableDay day = null!;

        When().Match(() => day,
            one => one.Facts.MonthlyWage != null,
            one => one.Facts.EffectiveSessions.Any(),
            one => campaigns.BonusOn(one.Date) != null);
        Then().Yield(_ => Bonus(day));
    }

    private EarnedLines Bonus(PayableDay day) => EarnedLines.ByHost(day, "weekend campaign", PayLine.Item.Of(
        day.Date,
        "bonus.weekendCampaign",
        day.Facts.EffectiveSessions.Count(),
        new Money(campaigns.BonusOn(day.Date)!.Value, day.Facts.MonthlyWage!.Currency),
        day.Facts.EffectiveSessions.SelectMany(session => session.Measures.EvidenceIds)));
}
