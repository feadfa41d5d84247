using System.Diagnostics.CodeAnalysis;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>One business day of a dual-role timesheet. Immutable.</summary>
public sealed record TimesheetDay
{
    /// <summary>Creates a day; everything is set by its properties.</summary>
    public TimesheetDay()
    {
    }

    [SetsRequiredMembers]
    internal TimesheetDay(WorkedDay day, IReadOnlyList<TimesheetSession> sessions, KindTimes overtime, OvertimeBeside? beside)
    {
        (Date, DayKind, PrimaryKinds, Sessions) = (day.Date, day.Kind, day.PrimaryKinds, sessions);
        (_overtime, _beside) = (overtime, beside);
        GoverningPolicy = day.Policy;
    }

    private readonly KindTimes _overtime;

    /// <summary>What only few days have.</summary>
    private readonly OvertimeBeside? _beside;
    private IReadOnlyList<string>? _primaryEvidenceIds;

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The kind of that date; null where the person's calendar does not know it, and then there is no overtime.</summary>
    public required DayKind? DayKind { get; init; }

    /// <summary>Time in the primary role.</summary>
    public required Duration Primary
    {
        get => Duration.FromNanoseconds(PrimaryKinds.Total);
        init => PrimaryKinds = Primary == value ? PrimaryKinds : PrimaryKinds with { Total = Nanoseconds.Of(value) };
    }

    /// <summary>What was planned for the primary role: the shifts of the date less breaks.</summary>
    public Duration Planned
    {
        get => Duration.FromNanoseconds(PrimaryKinds.Plan.Planned);
        init => PrimaryKinds = PrimaryKinds with { Plan = PrimaryKinds.Plan with { Planned = Nanoseconds.Of(value) } };
    }

    /// <summary>What leave covers of <see cref="Planned"/>.</summary>
    public Duration Leave
    {
        get => Duration.FromNanoseconds(PrimaryKinds.Plan.Leave);
        init => PrimaryKinds = PrimaryKinds with { Plan = PrimaryKinds.Plan with { Leave = Nanoseconds.Of(value) } };
    }

    /// <summary>The part of <see cref="Primary"/> that is planned and not punched.</summary>
    public Duration Assumed
    {
        get => Duration.FromNanoseconds(PrimaryKinds.Assumed);
        init => PrimaryKinds = PrimaryKinds with { Assumed = Nanoseconds.Of(value) };
    }

    /// <summary>What is missing: <see cref="Planned"/> less <see cref="Leave"/> less <see cref="Primary"/>, not below zero.</summary>
    public Duration Undertime
    {
        get => Duration.FromNanoseconds(PrimaryKinds.Undertime);
        init => PrimaryKinds = PrimaryKinds with { Undertime = Nanoseconds.Of(value) };
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
    public required TimeByDayKind Overtime
    {
        get => _overtime.ToTime();
        init => _overtime = KindTimes.Of(value);
    }

    /// <summary>Overtime that is not approved where policy wants approval, by kind of day: it stands beside what counts, and is paid nothing.</summary>
    public TimeByDayKind Unapproved
    {
        get => NotApproved.ToTime();
        init => _beside = OvertimeBeside.Of(KindTimes.Of(value), TooLittle);
    }

    /// <summary>The overtime that counts as numbers.</summary>
    internal KindTimes CountingOvertime => _overtime;

    /// <summary>The overtime that is not approved as numbers.</summary>
    internal KindTimes NotApproved => _beside?.Unapproved ?? default;

    /// <summary>All overtime, approved or not: what limits look at.</summary>
    internal KindTimes AllOvertime => _overtime.Plus(NotApproved);

    /// <summary>What would be overtime, and is too little to be any.</summary>
    internal long TooLittle => _beside?.TooLittle ?? 0;

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
    public Duration Online => Time.Online;

    /// <summary>Credited time.</summary>
    public Duration Credited => Time.Credited;

    /// <summary>The day's figures.</summary>
    public TimeTotals Time => TimeTotals.Of([this], 0, 1);

    /// <summary>What the punches of the primary time are looked up in when they are read; null for nothing.</summary>
    internal EmployeeSessions? PrimaryPunches { get; init; }

    /// <summary>
    /// The primary time by kind of day, as far as it counts where primary time is set against a standard: what is only planned does on workdays alone,
    /// and up to the standard day.
    /// </summary>
    public TimeByDayKind PrimaryBy => PrimaryKinds.Counted.ToTime();

    /// <summary>The primary time and the plan, the same object that the day was worked out with.</summary>
    internal PrimaryKinds PrimaryKinds { get; init; } = PrimaryKinds.Nothing;

    /// <summary>The policy that governs the day's overtime and pay; null where nobody says.</summary>
    internal EffectivePolicy? GoverningPolicy { get; init; }

    /// <summary>Punched primary time on rest days and statutory holidays that the basis or the hours system leaves out of overtime.</summary>
    internal KindTimes LeftOut => GoverningPolicy is { } policy ? OvertimeCalculator.LeftOut(PrimaryKinds.Punched, policy) : default;

    /// <summary>Whether there is nothing to say of the day.</summary>
    public bool IsEmpty => PrimaryKinds.Total == 0 && PrimaryKinds.Plan.Planned == 0 && Sessions.Count == 0 && _overtime == default;
}

/// <summary>What stands beside the overtime of a day that counts. Immutable.</summary>
/// <param name="Unapproved">What is not approved, by kind of day.</param>
/// <param name="TooLittle">What would be overtime, and is too little to be any.</param>
internal sealed record OvertimeBeside(KindTimes Unapproved, long TooLittle)
{
    /// <summary>The same; null for nothing, as on most days.</summary>
    internal static OvertimeBeside? Of(KindTimes unapproved, long tooLittle) =>
        unapproved == default && tooLittle == 0 ? null : new OvertimeBeside(unapproved, tooLittle);
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
    public TimeTotals Total => TimeTotals.Of(Days, 0, Days.Count);

    /// <summary>Time in the primary role, over all days.</summary>
    public Duration Primary => Total.Primary;

    /// <summary>Net time online, over all days.</summary>
    public Duration Online => Total.Online;

    /// <summary>Credited time, over all days.</summary>
    public Duration Credited => Total.Credited;

    /// <summary>Overtime by kind of day, over all days.</summary>
    public TimeByDayKind Overtime => Total.Overtime;

    /// <summary>What was planned and what became of it, over all days.</summary>
    public PlanTotals Plan => PlanTotals.Of(Days, 0, Days.Count);

    /// <summary>Whether any day differs from its plan, so that attendance is shown.</summary>
    public bool DiffersFromPlan => Days.Any(day => day.DiffersFromPlan);

    /// <summary>What each role has of it, the primary ones first, then by role.</summary>
    public IReadOnlyList<RoleTotals> Roles => RoleTotals.Of(Days, 0, Days.Count);

    /// <summary>The figures of each calendar month of business days, in order of time.</summary>
    public IReadOnlyList<MonthTotals> Months => MonthTotals.Of(Days);
}
