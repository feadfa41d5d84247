using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>One business day of a dual-role timesheet. Immutable.</summary>
public sealed record TimesheetDay
{
    private IReadOnlyList<string>? _primaryEvidenceIds;

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The kind of that date; null where the person's calendar does not know it, and then there is no overtime.</summary>
    public required DayKind? DayKind { get; init; }

    /// <summary>Time in the primary role.</summary>
    public required Duration Primary
    {
        get => PrimaryKinds.Total;
        init => PrimaryKinds = PrimaryKinds.Total == value ? PrimaryKinds : PrimaryKinds with { Total = value };
    }

    /// <summary>What was planned for the primary role: the shifts of the date less breaks.</summary>
    public Duration Planned
    {
        get => PrimaryKinds.Plan.Planned;
        init => PrimaryKinds = PrimaryKinds with { Plan = PrimaryKinds.Plan with { Planned = value } };
    }

    /// <summary>What leave covers of <see cref="Planned"/>.</summary>
    public Duration Leave
    {
        get => PrimaryKinds.Plan.Leave;
        init => PrimaryKinds = PrimaryKinds with { Plan = PrimaryKinds.Plan with { Leave = value } };
    }

    /// <summary>The part of <see cref="Primary"/> that is planned and not punched.</summary>
    public Duration Assumed
    {
        get => PrimaryKinds.Assumed;
        init => PrimaryKinds = PrimaryKinds with { Assumed = value };
    }

    /// <summary>What is missing: <see cref="Planned"/> less <see cref="Leave"/> less <see cref="Primary"/>, not below zero.</summary>
    public Duration Undertime
    {
        get => PrimaryKinds.Undertime;
        init => PrimaryKinds = PrimaryKinds with { Undertime = value };
    }

    /// <summary>The words for the day: late, left early, half a day, absent.</summary>
    public DayMarks Marks
    {
        get => PrimaryKinds.Marks;
        init => PrimaryKinds = PrimaryKinds with { Marks = value };
    }

    /// <summary>What was planned and what became of it.</summary>
    public PlanTotals Plan => PlanTotals.Of(this);

    /// <summary>
    /// Whether attendance has something to say of the day: overtime that is not approved; or something was planned and the day was not just that, but more or
    /// less work, leave, or a word for it.
    /// </summary>
    public bool DiffersFromPlan => Unapproved != TimeByDayKind.Zero
        || (Planned > Duration.Zero && (Planned != Primary || Leave > Duration.Zero || Marks != DayMarks.None));

    /// <summary>The online sessions that begin on it, by start, then by role.</summary>
    public required IReadOnlyList<TimesheetSession> Sessions { get; init; }

    /// <summary>Overtime by kind of day, as far as it counts.</summary>
    public required TimeByDayKind Overtime { get; init; }

    /// <summary>Overtime that is not approved where policy wants approval, by kind of day: it stands beside what counts, and is paid nothing.</summary>
    public TimeByDayKind Unapproved { get; init; }

    /// <summary>All overtime, approved or not: what limits look at.</summary>
    internal TimeByDayKind AllOvertime => Overtime.Plus(Unapproved);

    /// <summary>What would be overtime, and is too little to be any.</summary>
    internal Duration TooLittle { get; init; }

    /// <summary>The primary role on that day; empty where none was held.</summary>
    public string PrimaryRole { get; init; } = string.Empty;

    /// <summary>The ids of the punches that make the primary time, in order of time; empty where it is planned.</summary>
    public IReadOnlyList<string> PrimaryEvidenceIds
    {
        get => _primaryEvidenceIds ??= PrimaryPunches is { } formed ? [.. formed.PrimaryPunchesOn(Date).Select(punch => punch.EvidenceId)] : [];
        init => (_primaryEvidenceIds, PrimaryPunches) = (Guard.NotNull(value), null);
    }

    /// <summary>Where the day stands in its period of the comprehensive hours system; null under another system.</summary>
    public HoursBalance? Balance { get; init; }

    /// <summary>Net time online, effective or not.</summary>
    public Duration Online
    {
        get
        {
            var online = Duration.Zero;
            for (int i = 0; i < Sessions.Count; i++)
            {
                online += Sessions[i].Net;
            }

            return online;
        }
    }

    /// <summary>Credited time.</summary>
    public Duration Credited
    {
        get
        {
            var credited = Duration.Zero;
            for (int i = 0; i < Sessions.Count; i++)
            {
                credited += Sessions[i].Credited;
            }

            return credited;
        }
    }

    /// <summary>The day's figures.</summary>
    public TimeTotals Time => new() { Primary = Primary, Online = Online, Credited = Credited, Overtime = Overtime, Unapproved = Unapproved.Total };

    /// <summary>What the punches of the primary time are looked up in when they are read; null for nothing.</summary>
    internal EmployeeSessions? PrimaryPunches { get; init; }

    /// <summary>
    /// The primary time by kind of day, as far as it counts where primary time is set against a standard: what is only planned does on workdays alone,
    /// and up to the standard day.
    /// </summary>
    public TimeByDayKind PrimaryBy => PrimaryKinds.Counted;

    /// <summary>The primary time and the plan, the same object that the day was worked out with.</summary>
    internal PrimaryKinds PrimaryKinds { get; init; } = PrimaryKinds.Nothing;

    /// <summary>The policy that governs the day's overtime and pay; null where nobody says.</summary>
    internal EffectivePolicy? GoverningPolicy { get; init; }

    /// <summary>Punched primary time on rest days and statutory holidays that the basis or the hours system leaves out of overtime.</summary>
    internal TimeByDayKind LeftOut =>
        GoverningPolicy is { } policy ? OvertimeCalculator.LeftOut(PrimaryKinds.Punched, policy) : TimeByDayKind.Zero;

    /// <summary>Whether there is nothing to say of the day.</summary>
    public bool IsEmpty => Primary == Duration.Zero && Planned == Duration.Zero && Sessions.Count == 0 && Overtime == TimeByDayKind.Zero;
}

/// <summary>
/// An employee's primary, online, credited and overtime time, day by day. Its totals, those of its roles and those of its months are sums of
/// the same days. Immutable.
/// </summary>
public sealed record Timesheet
{
    /// <summary>The business days, by date; days with nothing are left out.</summary>
    public required IReadOnlyList<TimesheetDay> Days { get; init; }

    /// <summary>The figures, over all days.</summary>
    public TimeTotals Total => TimeTotals.Sum(Days.Select(day => day.Time));

    /// <summary>Time in the primary role, over all days.</summary>
    public Duration Primary => Total.Primary;

    /// <summary>Net time online, over all days.</summary>
    public Duration Online => Total.Online;

    /// <summary>Credited time, over all days.</summary>
    public Duration Credited => Total.Credited;

    /// <summary>Overtime by kind of day, over all days.</summary>
    public TimeByDayKind Overtime => Total.Overtime;

    /// <summary>What was planned and what became of it, over all days.</summary>
    public PlanTotals Plan => PlanTotals.Sum(Days.Select(day => day.Plan));

    /// <summary>Whether any day differs from its plan, so that attendance is shown.</summary>
    public bool DiffersFromPlan => Days.Any(day => day.DiffersFromPlan);

    /// <summary>What each role has of it, the primary ones first, then by role.</summary>
    public IReadOnlyList<RoleTotals> Roles => RoleTotals.Of(Days);

    /// <summary>The figures of each calendar month of business days, in order of time.</summary>
    public IReadOnlyList<MonthTotals> Months => MonthTotals.Of(Days);
}
