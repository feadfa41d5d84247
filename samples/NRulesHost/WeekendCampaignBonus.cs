using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>In a campaign, each effective session of a weekend earns a bonus; what it is, a service of the host knows.</summary>
[Name("Host: weekend campaign bonus")]
public sealed class WeekendCampaignBonus : Rule
{
    public override void Define()
    {
        ICampaigns campaigns = null!;
        PayableDay day = null!;

        Dependency().Resolve(() => campaigns);
        When().Match(() => day, one => one.Facts.MonthlyWage != null, one => one.Facts.EffectiveSessions.Any());
        Then().Yield(_ => Bonus(day, campaigns));
    }

    private static EarnedLines Bonus(PayableDay day, ICampaigns campaigns)
    {
        var facts = day.Facts;
        return campaigns.BonusOn(facts.Date) is { } amount
            ? EarnedLines.ByHost(day, "weekend campaign", PayLine.Item.Of(
                facts.Date,
                "bonus.weekendCampaign",
                facts.EffectiveSessions.Count(),
                new Money(amount, facts.MonthlyWage!.Currency),
                facts.EffectiveSessions.SelectMany(session => session.Measures.EvidenceIds)))
            : EarnedLines.ByHost(day, "weekend campaign");
    }
}
