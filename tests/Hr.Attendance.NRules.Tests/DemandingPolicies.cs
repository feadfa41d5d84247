using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Drawn people under a policy that asks for more, and the part of their days that is evaluated.</summary>
public sealed record DemandingCase(Workforce Workforce, int FirstDay, int Days);

/// <summary>
/// Adds to drawn policies what the drawn ones do not ask for: hours that are added up over a period, caps of a day and a month, leave, bonuses
/// and every alert, some of it from the middle of the days on.
/// </summary>
public static class DemandingPolicies
{
    private static readonly (string Setting, object?[] Values)[] Pools =
    [
        ("overtime.hoursSystem", ["standard", "comprehensive", "comprehensive", "nonFixed"]),
        ("overtime.comprehensivePeriod", ["week", "month", "quarter", "year"]),
        ("overtime.nonFixedHolidays", ["paid", "unpaid"]),
        ("compensatoryLeave.restDay", ["pay", "leave"]),
        ("compensatoryLeave.within", [0, 1, 3, 30]),
        ("allowance.perDay", [new Money(7.255m, "CNY"), new Money(30m, "CNY")]),
        ("allowance.perNightHour", [null, new Money(11m, "CNY")]),
        ("allowance.nightWindow", [Lines("22:00-06:00"), Lines("00:00-24:00")]),
        ("allowance.dailyCap", [null, new Money(10m, "CNY"), new Money(20.5m, "USD")]),
        ("allowance.monthlyCap", [new Money(15m, "CNY"), new Money(40m, "CNY"), new Money(5m, "JPY")]),
        ("bonus.response", [Lines("0: 1 CNY", "0.5: 9.5 CNY")]),
        ("bonus.satisfaction", [Lines("0.25: 2 CNY", "0.75: 7.125 CNY")]),
        ("limit.overtimePace", [null, 0.1, 0.5]),
        ("limit.minimumRest", [null, "PT11H", "PT20H"]),
        ("limit.consecutiveDays", [null, 0, 1, 2]),
        ("alert.outsideWindows", [null, "PT0S", "PT1H"]),
        ("alert.withoutRole", [null, 1, 3]),
        ("alert.missingEvidence", [null, 1, 2]),
        ("alert.contradictoryEvidence", [null, 1]),
        ("alert.qualityDrop", [null, 0, 0.1]),
    ];

    public static Arbitrary<DemandingCase> Arbitrary() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))),
        given => WorkforceGenerators.Shrink(given.Workforce).Select(smaller => given with { Workforce = smaller }));

    private static DemandingCase Draw(Random random)
    {
        var workforce = WorkforceGenerators.Make(random, everybody: true);
        var lines = new List<PolicyLine>(workforce.Policy);
        foreach (var (setting, values) in Pools)
        {
            if (random.Next(3) != 0)
            {
                lines.Add(new PolicyLine("group", setting, values[random.Next(values.Length)]));
            }

            if (random.Next(5) == 0)
            {
                lines.Add(new PolicyLine(random.Next(2) == 0 ? "sh" : "west", setting, values[random.Next(values.Length)], FromDay: random.Next(-2, 5)));
            }
        }

        return new DemandingCase(workforce with { Policy = lines }, random.Next(0, 8), random.Next(0, 9));
    }

    private static string[] Lines(params string[] lines) => lines;
}
