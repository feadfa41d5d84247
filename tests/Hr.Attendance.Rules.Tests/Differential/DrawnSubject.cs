namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What cases are about: settings that are always said, with the values to choose from.</summary>
internal sealed class DrawnSubject
{
    private static readonly object?[] Schedule =
    [
        DrawnPolicy.Lines(),
        DrawnPolicy.Lines("Mon-Sun 09:00-18:00"),
        DrawnPolicy.Lines("Mon-Fri 04:00-12:00"),
        DrawnPolicy.Lines("Mon-Sun 22:00-06:00"),
        DrawnPolicy.Lines("Mon-Sun 09:00-12:00", "Mon-Fri 13:00-18:00"),
        DrawnPolicy.Lines("Fri-Mon 20:00-04:00", "Tue-Thu 06:00-14:00"),
    ];

    private readonly (string Setting, object?[] Values)[] _says;

    private DrawnSubject(params (string Setting, object?[] Values)[] says) => _says = says;

    /// <summary>Whether everybody has two concurrent roles, with evidence of both at the same time.</summary>
    internal bool RolesMeet { get; private init; }

    /// <summary>Whether everybody's concurrent role goes on under another assignment from one day on, with evidence around the start of that day.</summary>
    internal bool RolesGoOn { get; private init; }

    /// <summary>Whether policy often says something else from one day on, with evidence around the start of that day.</summary>
    internal bool PolicyChanges { get; private init; }

    /// <summary>Whether several people have conversations together.</summary>
    internal bool SharesConversations { get; private init; }

    /// <summary>Whether people have rosters, leave and approvals, and punch along what is planned.</summary>
    internal bool HasPlan { get; private init; }

    /// <summary>Whether most lines of rosters are for concurrent roles.</summary>
    internal bool IsOnDuty { get; private init; }

    /// <summary>Whether south always has a law or a calendar of its own.</summary>
    internal bool LawsDiffer { get; private init; }

    /// <summary>Whether all takes place where and when clocks are changed.</summary>
    internal bool ClocksChange { get; private init; }

    /// <summary>Nothing in particular.</summary>
    internal static DrawnSubject Anything { get; } = new();

    internal static DrawnSubject Punches { get; } = new(
        ("session.basis", ["punches", "punchesElseActivity"]),
        ("punch.maxOpen", ["PT30M", "PT1H", "PT4H", "PT16H"]),
        ("punch.missingOut", ["lastActivity", "lastActivity", "discard"]));

    internal static DrawnSubject Boundaries { get; } = new(
        ("day.split", ["atBoundary", "atBoundary", "atBoundary", "wholeSession"]),
        ("day.startsAt", ["00:00", "04:00", "22:00", "01:30", "02:30"]),
        ("session.mergeGap", ["PT0S", "PT5M", "PT1H"]));

    internal static DrawnSubject Schedules { get; } = new(
        ("primary.basis", ["schedule", "punchesElseSchedule"]),
        (
            "primary.schedule",
            [
                DrawnPolicy.Lines("Mon-Fri 09:00-18:00"),
                DrawnPolicy.Lines("Mon-Fri 22:00-06:00"),
                DrawnPolicy.Lines("Mon-Fri 00:30-02:30", "Sat-Sun 01:30-02:30", "Thu 22:00-22:00"),
                DrawnPolicy.Lines("Thu-Sat 18:00-24:00", "Sun-Wed 09:00-12:00"),
            ]),
        ("session.duringPrimary", ["exclude", "exclude", "allow"]));

    internal static DrawnSubject Windows { get; } = new(
        (
            "session.windows",
            [
                DrawnPolicy.Lines("18:00-24:00"),
                DrawnPolicy.Lines("22:00-06:00"),
                DrawnPolicy.Lines("18:00-20:00", "20:00-22:00"),
                DrawnPolicy.Lines("01:00-02:00", "23:00-01:30"),
                DrawnPolicy.Lines("12:00-12:00"),
                DrawnPolicy.Lines("18:00-09:00", "12:00-13:00"),
                DrawnPolicy.Lines("Mon-Fri 18:00-24:00", "Sat-Sun 09:00-22:00"),
                DrawnPolicy.Lines("Fri 22:00-06:00", "Sun-Tue 12:00-13:00"),
            ]),
        ("session.mergeGap", ["PT0S", "PT10M", "PT1H", "PT8H"]),
        ("session.basis", ["punches", "punchesElseActivity"]),
        ("punch.maxOpen", ["PT40H"]),
        ("session.duringPrimary", ["exclude", "allow"]));

    internal static DrawnSubject Activity { get; } = new(
        ("session.basis", ["activity"]), ("session.maxIdle", ["PT0S", "PT5M", "PT10M", "PT30M"]), ("session.activityTail", ["PT0S", "PT1M", "PT2M", "PT20M"]),
        ("credit.mode", ["active", "session"]), ("response.window", [null, "PT2M", "PT5M", "PT10M"]));

    internal static DrawnSubject Judging { get; } = new(
        ("response.window", ["PT0S", "PT1M", "PT2M", "PT5M", "PT30M", "PT1H"]), ("response.minShare", [0.5, 0.75, 1]),
        ("session.minimumOnline", [null, "PT10M", "PT30M"]), ("activity.minConversations", [null, 1, 2]),
        ("satisfaction.minimum", [null, 0.5, 0.75]), ("session.require", ["all", "any", 1, 2, 3]),
        ("session.activityTail", ["PT2M", "PT20M"]));

    internal static DrawnSubject Ratings { get; } = new(
        ("satisfaction.minimum", [0, 0.5, 0.6, 0.75, 1]),
        ("satisfaction.minRatings", [0, 1, 2, 3]),
        ("satisfaction.whenTooFew", ["pass", "fail"]),
        ("session.require", ["all", "any"]));

    internal static DrawnSubject TwoRoles { get; } = new(
        ("session.basis", ["punches", "punchesElseActivity"]),
        ("session.mergeGap", ["PT0S", "PT10M", "PT1H"]),
        ("credit.dailyCap", [null, "PT30M", "PT1H"]),
        ("session.duringPrimary", ["allow", "exclude"]))
    {
        RolesMeet = true,
    };

    internal static DrawnSubject Changes { get; } = new(
        ("session.basis", ["activity", "punchesElseActivity"]), ("primary.basis", ["schedule", "punches"]),
        ("session.maxIdle", ["PT1M", "PT5M", "PT10M", "PT30M"]), ("session.activityTail", ["PT0S", "PT1M", "PT2M", "PT20M"]),
        ("session.mergeGap", ["PT0S", "PT5M", "PT1H"]), ("day.startsAt", ["00:00", "04:00", "22:00"]),
        ("day.split", ["wholeSession", "atBoundary"]),
        ("session.windows", [DrawnPolicy.Lines(), DrawnPolicy.Lines("18:00-02:00"), DrawnPolicy.Lines("22:00-06:00")]))
    {
        PolicyChanges = true,
    };

    internal static DrawnSubject Clocks { get; } = new(
        ("day.startsAt", ["01:30", "02:30", "01:00", "02:00", "00:00"]),
        ("day.split", ["wholeSession", "atBoundary"]),
        ("primary.basis", ["schedule", "punchesElseSchedule"]),
        (
            "primary.schedule",
            [
                DrawnPolicy.Lines("Mon-Sun 01:30-02:30"),
                DrawnPolicy.Lines("Sat-Sun 00:30-01:30", "Mon-Fri 09:00-18:00"),
                DrawnPolicy.Lines("Mon-Sun 20:00-01:30"),
                DrawnPolicy.Lines(),
            ]),
        ("session.windows", [DrawnPolicy.Lines(), DrawnPolicy.Lines("01:00-02:00"), DrawnPolicy.Lines("01:30-02:30"), DrawnPolicy.Lines("22:00-02:30")]),
        ("session.mergeGap", ["PT0S", "PT30M", "PT2H"]))
    {
        ClocksChange = true,
    };

    internal static DrawnSubject Overtime { get; } = new(
        ("overtime.basis", ["beyondStandard", "beyondStandard", "allConcurrent"]),
        ("overtime.standardDay", ["PT0S", "PT1H", "PT4H", "PT8H"]), ("overtime.dayKindBy", ["calendarDay", "businessDay"]),
        ("overtime.approval", ["none", "required", "required"]),
        ("credit.roundTo", ["PT1M", "PT15M", "PT1H"]), ("credit.rounding", ["down", "up", "up", "nearest"]), ("credit.roundPer", ["day", "session"]),
        ("credit.dailyCap", [null, "PT30M", "PT2H"]), ("day.startsAt", ["04:00", "00:00", "22:00"]), ("credit.mode", ["session", "session", "active"]),
        ("session.duringPrimary", ["exclude", "allow"]), ("primary.basis", ["punchesElseSchedule", "schedule"]),
        ("primary.schedule", [DrawnPolicy.Lines(), DrawnPolicy.Lines("Mon-Fri 09:00-18:00"), DrawnPolicy.Lines("Mon-Sun 20:00-06:00")]));

    internal static DrawnSubject StatedRoles { get; } = new(
        ("session.basis", ["activity", "activity", "punchesElseActivity", "punches"]),
        ("session.maxIdle", ["PT5M", "PT10M", "PT30M"]), ("session.activityTail", ["PT1M", "PT2M", "PT20M"]), ("session.mergeGap", ["PT0S", "PT10M"]))
    {
        RolesMeet = true,
    };

    internal static DrawnSubject Successions { get; } = new(
        ("day.split", ["wholeSession", "wholeSession", "atBoundary"]), ("day.startsAt", ["00:00", "04:00", "22:00", "12:00"]),
        ("session.basis", ["punches", "punchesElseActivity", "activity"]), ("punch.maxOpen", ["PT4H", "PT16H", "PT40H", "PT40H"]),
        ("session.mergeGap", ["PT0S", "PT5M", "PT1H"]), ("session.minimumOnline", [null, "PT10M", "PT30M", "PT1H", "PT4H"]),
        ("session.windows", [DrawnPolicy.Lines(), DrawnPolicy.Lines(), DrawnPolicy.Lines("18:00-02:00"), DrawnPolicy.Lines("22:00-06:00")]))
    {
        RolesGoOn = true,
    };

    internal static DrawnSubject Shared { get; } = new(
        ("response.window", [null, "PT0S", "PT1M", "PT2M", "PT5M", "PT30M"]), ("response.minShare", [0.5, 0.75, 1]),
        ("response.offDutyGrace", ["PT0S", "PT2M", "PT5M"]), ("response.closedTurns", ["ignore", "judge"]), ("response.closingRemark", [null, "PT5M", "PT10M"]),
        ("satisfaction.minimum", [null, 0.5, 0.75]), ("activity.outbound", ["ignore", "count"]), ("punch.maxSilence", [null, null, "PT5M", "PT30M"]),
        ("session.basis", ["punches", "activity", "punchesElseActivity"]), ("session.mergeGap", ["PT0S", "PT10M", "PT1H"]),
        ("punch.maxOpen", ["PT16H", "PT40H"]), ("credit.mode", ["session", "active"]))
    {
        SharesConversations = true,
    };

    internal static DrawnSubject Plans { get; } = new(
        ("primary.basis", ["punches", "schedule", "punchesElseSchedule", "punchesElseSchedule"]), ("primary.schedule", Schedule),
        ("day.startsAt", ["04:00", "04:00", "00:00", "22:00", "06:00"]), ("punch.maxOpen", ["PT10H", "PT16H", "PT16H", "PT40H"]),
        ("session.duringPrimary", ["exclude", "exclude", "allow"]), ("session.basis", ["punches", "punchesElseActivity"]))
    {
        HasPlan = true,
    };

    internal static DrawnSubject Clock { get; } = new(
        ("primary.basis", ["punches", "punchesElseSchedule"]), ("primary.schedule", Schedule), ("primary.pairing", ["pairs", "firstLast", "firstLast"]),
        ("primary.grace", ["PT0S", "PT5M", "PT10M", "PT1H"]), ("punch.missingOut", ["plannedEnd", "plannedEnd", "lastActivity"]),
        ("punch.repeatWithin", ["PT0S", "PT1M", "PT5M"]), ("punch.maxOpen", ["PT10H", "PT16H", "PT16H", "PT40H"]),
        ("day.startsAt", ["04:00", "00:00", "22:00"]))
    {
        HasPlan = true,
    };

    internal static DrawnSubject Breaks { get; } = new(
        ("primary.basis", ["punches", "schedule", "punchesElseSchedule"]), ("primary.schedule", Schedule),
        (
            "primary.breaks",
            [
                DrawnPolicy.Lines("12:00-13:00"), DrawnPolicy.Lines("Sat-Thu 12:00-13:00", "restDay 23:00-01:00", "workday 02:00-02:30"),
                DrawnPolicy.Lines("PT6H: PT30M"), DrawnPolicy.Lines("PT2H: PT15M", "PT6H: PT1H"), DrawnPolicy.Lines("12:00-12:30", "PT4H: PT45M"),
                DrawnPolicy.Lines("PT0S: PT1H", "PT8H: PT30M"),
            ]),
        ("primary.outsidePlan", ["count", "approved", "ignore"]), ("session.duringPrimary", ["exclude", "exclude", "allow"]),
        ("session.basis", ["punches", "punchesElseActivity"]))
    {
        HasPlan = true,
    };

    internal static DrawnSubject LeaveAndOvertime { get; } = new(
        ("primary.basis", ["schedule", "punchesElseSchedule"]), ("primary.schedule", Schedule), ("overtime.basis", ["beyondStandard"]),
        ("overtime.standardDay", ["PT1H", "PT4H", "PT8H", "PT8H"]), ("overtime.dayKindBy", ["calendarDay", "businessDay"]),
        ("primary.breaks", [DrawnPolicy.Lines(), DrawnPolicy.Lines("12:00-13:00"), DrawnPolicy.Lines("PT6H: PT30M")]))
    {
        HasPlan = true,
    };

    /// <summary>Hours that are added up over a week; evidence of a week, and days that follow each other under another unit or system.</summary>
    internal static DrawnSubject Hours { get; } = new(
        ("overtime.hoursSystem", ["comprehensive", "comprehensive", "nonFixed", "standard"]), ("overtime.comprehensivePeriod", ["week"]),
        ("overtime.nonFixedHolidays", ["paid", "unpaid"]), ("overtime.standardDay", ["PT1H", "PT2H", "PT4H"]), ("primary.schedule", Schedule),
        ("overtime.dayKindBy", ["calendarDay", "businessDay"]), ("session.duringPrimary", ["exclude", "allow"]))
    {
        HasPlan = true,
    };

    internal static DrawnSubject Rosters { get; } = new(
        (
            "session.windows",
            [
                DrawnPolicy.Lines("roster"), DrawnPolicy.Lines("roster"), DrawnPolicy.Lines("roster", "Mon-Fri 18:00-20:00"),
                DrawnPolicy.Lines("22:00-06:00", "roster"),
            ]),
        ("session.mergeGap", ["PT0S", "PT10M", "PT1H"]), ("session.basis", ["punches", "punchesElseActivity"]), ("punch.maxOpen", ["PT16H", "PT40H"]),
        ("session.duringPrimary", ["exclude", "allow"]), ("day.startsAt", ["04:00", "00:00", "22:00"]))
    {
        HasPlan = true,
        IsOnDuty = true,
    };

    /// <summary>Sessions of punches that the response window alone judges, for laws about answers.</summary>
    internal static DrawnSubject Answers { get; } = new(
        ("session.basis", ["punches"]), ("punch.maxSilence", [null]), ("punch.missingOut", ["discard"]), ("punch.maxOpen", ["PT4H", "PT16H", "PT40H"]),
        ("session.minimumOnline", [null]), ("satisfaction.minimum", [null]), ("activity.minConversations", [null]),
        ("response.window", [null, "PT0S", "PT1M", "PT2M", "PT5M", "PT30M"]), ("response.minShare", [0.5, 0.75, 0.8, 1]),
        ("response.minTurns", [0, 1, 2, 3]), ("response.whenNoTurns", ["pass"]), ("response.offDutyGrace", ["PT0S", "PT2M", "PT5M", "PT30M"]),
        ("session.mergeGap", ["PT0S", "PT5M", "PT10M", "PT1H"]))
    {
        SharesConversations = true,
    };

    internal static DrawnSubject Laws { get; } = new(
        (
            "session.windows",
            [
                DrawnPolicy.Lines(),
                DrawnPolicy.Lines("workday 18:00-24:00", "restDay 09:00-22:00"),
                DrawnPolicy.Lines("statutoryHoliday 00:00-24:00", "Mon-Fri 18:00-02:00"),
                DrawnPolicy.Lines("restDay 18:00-09:00"),
            ]),
        ("overtime.basis", ["beyondStandard", "allConcurrent"]), ("overtime.dayKindBy", ["calendarDay", "businessDay"]),
        ("overtime.standardDay", ["PT0S", "PT4H", "PT8H"]), ("primary.basis", ["schedule", "punchesElseSchedule"]),
        ("primary.schedule", [DrawnPolicy.Lines("Mon-Fri 09:00-18:00"), DrawnPolicy.Lines("Mon-Sun 20:00-06:00")]),
        ("day.startsAt", ["04:00", "00:00", "22:00"]), ("session.mergeGap", ["PT0S", "PT1H"]))
    {
        LawsDiffer = true,
    };

    internal static IReadOnlyList<DrawnSubject> All { get; } =
    [
        Anything, Punches, Boundaries, Schedules, Windows, Activity, Judging, Ratings, TwoRoles, StatedRoles, Successions, Changes, Clocks, Overtime,
        Shared, Plans, Clock, Breaks, LeaveAndOvertime, Hours, Laws, Rosters,
    ];

    /// <summary>The values of a setting that is always said; null for any other setting.</summary>
    internal object?[]? Says(string setting) => _says.FirstOrDefault(one => one.Setting == setting).Values;
}
