using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Values of settings that policies are drawn from: ordinary ones, and those at which something turns over.</summary>
internal static class WorkforceSettings
{
    private static readonly (string Setting, object?[] Values)[] Pools =
    [
        ("day.startsAt", ["04:00", "00:00", "01:30", "02:30", "06:00", "12:00"]),
        ("day.split", ["wholeSession", "atBoundary", "atBoundary"]),
        ("primary.basis", ["punches", "schedule", "punchesElseSchedule"]),
        (
            "primary.schedule",
            [
                Lines("Mon-Fri 09:00-18:00"),
                Lines("Mon-Fri 22:00-06:00"),
                Lines("Mon-Fri 00:30-02:30", "Fri 20:00-24:00"),
                Lines("Mon-Wed 18:00-18:30", "Mon-Fri 18:20-19:00"),
            ]),
        ("punch.missingOut", ["lastActivity", "discard"]),
        ("punch.maxOpen", ["PT0S", "PT1H", "PT4H", "PT16H", "PT40H"]),
        ("session.basis", ["punches", "activity", "punchesElseActivity"]),
        ("session.maxIdle", ["PT0S", "PT10M", "PT30M", "PT3H"]),
        ("session.activityTail", ["PT0S", "PT1M", "PT2M", "PT20M"]),
        ("session.duringPrimary", ["exclude", "allow"]),
        ("session.windows", [Lines(), Lines("18:00-24:00"), Lines("22:00-03:00", "02:00-05:00"), Lines("01:00-02:00"), Lines("00:00-24:00")]),
        ("session.mergeGap", ["PT0S", "PT1M", "PT10M", "PT1H", "PT8H"]),
        ("session.minimumOnline", [null, "PT0S", "PT10M", "PT1H", "PT9H"]),
        ("response.window", [null, "PT0S", "PT2M", "PT10M", "PT2H"]),
        ("response.minShare", [0, 0.5, 0.8, 1]),
        ("response.whenNoTurns", ["pass", "fail"]),
        ("satisfaction.minimum", [null, 0, 0.5, 0.75, 1]),
        ("satisfaction.minRatings", [0, 1, 2]),
        ("satisfaction.whenTooFew", ["pass", "fail"]),
        ("activity.minConversations", [null, 0, 1, 2, 3]),
        ("session.require", ["all", "any", 0, 1, 2, 9]),
        ("credit.mode", ["session", "active"]),
        ("credit.whenIneffective", ["none", "active", "active"]),
        ("credit.roundTo", ["PT1S", "PT1M", "PT7M", "PT15M", "PT1H"]),
        ("credit.rounding", ["down", "up", "nearest"]),
        ("credit.roundPer", ["day", "session"]),
        ("credit.dailyCap", [null, "PT0S", "PT30M", "PT2H"]),
        ("overtime.basis", ["allConcurrent", "beyondStandard"]),
        ("overtime.standardDay", ["PT0S", "PT1H", "PT8H"]),
        ("overtime.dayKindBy", ["calendarDay", "businessDay"]),
        ("allowance.perEffectiveSession", [null, new Money(12.5m, "CNY")]),
        ("limit.dailyOvertime", ["PT0S", "PT1H"]),
        ("limit.monthlyOvertime", ["PT0S", "PT3H"]),
    ];

    /// <summary>The lines of a policy: each setting is left alone, or said for the group, a branch, a role, or from a day on.</summary>
    internal static IReadOnlyList<PolicyLine> Draw(Random random)
    {
        var lines = new List<PolicyLine>();
        foreach (var (setting, values) in Pools)
        {
            if (random.Next(3) == 0)
            {
                lines.Add(new PolicyLine("group", setting, Pick(random, values)));
            }

            if (random.Next(8) == 0)
            {
                lines.Add(new PolicyLine(random.Next(2) == 0 ? "sh" : "west", setting, Pick(random, values)));
            }

            if (random.Next(12) == 0)
            {
                lines.Add(new PolicyLine("group", setting, Pick(random, values), Role: Workforce.Adviser));
            }

            if (random.Next(12) == 0)
            {
                lines.Add(new PolicyLine(random.Next(2) == 0 ? "sh" : "west", setting, Pick(random, values), FromDay: random.Next(1, 4)));
            }
        }

        return lines;
    }

    private static object? Pick(Random random, object?[] values) => values[random.Next(values.Length)];

    private static string[] Lines(params string[] lines) => lines;
}
