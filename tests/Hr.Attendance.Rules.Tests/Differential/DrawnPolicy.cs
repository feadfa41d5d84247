using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Policies in the making: ordinary values of settings, and those at which something turns over.</summary>
internal static class DrawnPolicy
{
    /// <summary>From which day on something else is said in cases about that.</summary>
    internal const int DayOfChange = 1;

    /// <summary>Values that are whole minutes, or have no time in them.</summary>
    private static readonly (string Setting, object?[] Values)[] Pools =
    [
        ("day.startsAt", ["04:00", "00:00", "22:00", "01:30", "02:30", "12:00"]),
        ("day.split", ["wholeSession", "atBoundary"]),
        ("primary.basis", ["punches", "schedule", "punchesElseSchedule"]),
        (
            "primary.schedule",
            [
                Lines(),
                Lines("Mon-Fri 09:00-18:00"),
                Lines("Mon-Fri 22:00-06:00"),
                Lines("Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00", "Sat 09:00-12:00"),
                Lines("Fri-Mon 00:30-02:30", "Tue-Thu 20:00-24:00"),
            ]),
        ("punch.repeatWithin", ["PT0S", "PT1M", "PT2M", "PT10M"]),
        ("primary.pairing", ["pairs", "pairs", "firstLast"]),
        ("primary.grace", ["PT0S", "PT5M", "PT10M", "PT1H"]),
        (
            "primary.breaks",
            [
                Lines(), Lines("12:00-13:00"), Lines("Mon-Fri 12:00-13:00", "restDay 23:00-01:00"), Lines("PT6H: PT30M"), Lines("PT2H: PT15M", "PT6H: PT1H"),
                Lines("02:00-02:30", "PT4H: PT45M"), Lines("PT0S: PT1H"),
            ]),
        ("primary.outsidePlan", ["count", "count", "approved", "ignore"]),
        ("punch.missingOut", ["lastActivity", "plannedEnd", "discard"]),
        ("punch.maxSilence", [null, null, null, "PT0S", "PT5M", "PT30M", "PT1H"]),
        ("punch.maxOpen", ["PT0S", "PT30M", "PT1H", "PT4H", "PT16H", "PT16H", "PT40H", "PT40H"]),
        ("session.basis", ["punches", "activity", "punchesElseActivity"]),
        ("session.maxIdle", ["PT0S", "PT5M", "PT10M", "PT30M", "PT3H"]),
        ("session.activityLead", ["PT0S", "PT2M", "PT5M", "PT1H"]),
        ("session.activityTail", ["PT0S", "PT1M", "PT2M", "PT20M"]),
        ("session.duringPrimary", ["exclude", "allow"]),
        (
            "session.windows",
            [
                Lines(), Lines("18:00-24:00"), Lines("18:00-22:00", "22:00-23:00"), Lines("22:00-06:00"),
                Lines("01:00-02:00", "09:00-12:00"), Lines("00:00-24:00"), Lines("20:00-04:00", "02:00-05:00"),
                Lines("Mon-Fri 18:00-24:00", "restDay 09:00-22:00"), Lines("workday 20:00-04:00"), Lines("roster"),
            ]),
        ("session.mergeGap", ["PT0S", "PT1M", "PT5M", "PT10M", "PT1H", "PT8H"]),
        ("session.minimumOnline", [null, "PT0S", "PT10M", "PT30M", "PT1H", "PT4H"]),
        ("response.window", [null, "PT0S", "PT1M", "PT2M", "PT5M", "PT10M", "PT1H"]),
        ("response.minShare", [0, 0.5, 0.75, 0.8, 1]),
        ("response.offDutyGrace", ["PT0S", "PT2M", "PT5M", "PT30M"]),
        ("response.closedTurns", ["ignore", "judge"]),
        ("response.closingRemark", [null, "PT0S", "PT5M", "PT10M"]),
        ("response.minTurns", [0, 1, 2, 3]),
        ("response.whenNoTurns", ["pass", "fail"]),
        ("satisfaction.minimum", [null, 0, 0.5, 0.6, 0.75, 1]),
        ("satisfaction.minRatings", [0, 1, 2, 3]),
        ("satisfaction.whenTooFew", ["pass", "fail"]),
        ("activity.minConversations", [null, 0, 1, 2, 3]),
        ("activity.outbound", ["ignore", "count"]),
        ("session.require", ["all", "any", 0, 1, 2, 3, 9]),
        ("credit.mode", ["session", "active"]),
        ("credit.whenIneffective", ["none", "active"]),
        ("credit.roundTo", ["PT1S", "PT1M", "PT2M", "PT7M", "PT15M", "PT30M", "PT1H"]),
        ("credit.rounding", ["down", "up", "nearest"]),
        ("credit.roundPer", ["day", "session"]),
        ("credit.dailyCap", [null, "PT0S", "PT10M", "PT30M", "PT1H", "PT2H"]),
        ("overtime.basis", ["allConcurrent", "beyondStandard"]),
        ("overtime.hoursSystem", ["standard"]),
        ("overtime.comprehensivePeriod", ["week"]),
        ("overtime.nonFixedHolidays", ["unpaid", "paid"]),
        ("overtime.standardDay", ["PT0S", "PT1H", "PT4H", "PT8H"]),
        ("overtime.dayKindBy", ["calendarDay", "businessDay"]),
        ("overtime.minimum", ["PT0S", "PT10M", "PT30M", "PT1H", "PT2H"]),
        ("overtime.approval", ["none", "none", "required"]),
    ];

    /// <summary>Values that are no whole minutes, for cases that are cut finer.</summary>
    private static readonly (string Setting, object?[] Values)[] FinePools =
    [
        ("session.maxIdle", ["PT10S", "PT1M30S"]),
        ("session.activityLead", ["PT10S", "PT1M30S"]),
        ("punch.maxSilence", [null, "PT1M30S"]),
        ("session.activityTail", ["PT10S", "PT1M30S"]),
        ("session.mergeGap", ["PT10S", "PT1M10S"]),
        ("session.minimumOnline", ["PT10M10S"]),
        ("response.window", ["PT10S", "PT1M30S"]),
        ("credit.roundTo", ["PT30S", "PT1M20S"]),
        ("credit.dailyCap", ["PT10M30S"]),
    ];

    /// <summary>The names of the settings that are drawn.</summary>
    internal static IEnumerable<string> Settings => Pools.Select(pool => pool.Setting);

    /// <summary>
    /// The lines of a policy: what a subject says of its settings stands at the group; any setting may be said, now and then, at the group, at a
    /// unit, to a role, or from a day on, and what is said further down counts.
    /// </summary>
    internal static IReadOnlyList<PolicyLine> Draw(Random random, DrawnSubject subject, IReadOnlyList<string> roles, bool isFine)
    {
        var lines = new List<PolicyLine>();
        foreach (var (setting, values) in Pools)
        {
            object?[] ordinary = isFine ? [.. values, .. FinePools.Where(pool => pool.Setting == setting).SelectMany(pool => pool.Values)] : values;
            object?[]? about = subject.Says(setting);
            object?[] pool = about ?? ordinary;
            if (about is not null || random.Next(4) == 0)
            {
                lines.Add(new PolicyLine("group", setting, random.Of(pool)));
            }

            if (random.Next(8) == 0)
            {
                lines.Add(new PolicyLine(random.Of("north", "south", DrawnCase.Law), setting, random.Of(pool)));
            }

            if (random.Next(16) == 0)
            {
                lines.Add(new PolicyLine("group", setting, random.Of(pool), Role: random.Of([.. roles])));
            }

            if (random.Next(subject.PolicyChanges && about is not null ? 2 : 12) == 0)
            {
                int from = subject.PolicyChanges ? DayOfChange : random.Next(1, 4);
                lines.Add(new PolicyLine(random.Of("group", "north", "south", DrawnCase.Law), setting, random.Of(pool), FromDay: from));
            }
        }

        return lines;
    }

    internal static string[] Lines(params string[] lines) => lines;
}
