using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>The primary time of a business day by kind of day, as it is set against the standard and paid. Immutable.</summary>
/// <param name="Total">All primary time of the day.</param>
/// <param name="Plan">What was planned, and what leave covers of it.</param>
/// <param name="Punched">What punches show; time on a date of no known kind is left out.</param>
/// <param name="Planned">What is only planned and counts: on workdays, and no more than the standard day.</param>
/// <param name="Assumed">All that is planned and not punched.</param>
/// <param name="Approved">What of all primary time is approved as overtime, where policy wants approval; else zero.</param>
internal sealed record PrimaryKinds(long Total, DayPlan Plan, KindTimes Punched, long Planned, long Assumed, long Approved)
{
    // An object, because a day has it while it is worked out and afterwards, and many days have nothing and share one. Times are nanoseconds.

    /// <summary>No primary time and no plan.</summary>
    internal static PrimaryKinds Nothing { get; } = new(default, default, default, default, default, default);

    /// <summary>What is only planned and does not count.</summary>
    internal long PlanBeyond => Assumed - Planned;

    /// <summary>What is missing of the plan.</summary>
    internal long Undertime { get; init; } = Math.Max(Plan.Planned - Plan.Leave - Total, 0);

    /// <summary>The words for the day.</summary>
    internal DayMarks Marks { get; init; } = MarksOf(Plan, Total);

    /// <summary>All that counts.</summary>
    internal KindTimes Counted => Punched.Plus(DayKind.Workday, Planned);

    private static DayMarks MarksOf(in DayPlan plan, long time)
    {
        long due = plan.Planned - plan.Leave;
        return due <= 0 ? DayMarks.None
            : time == 0 ? DayMarks.Absent
            : time + time <= due ? DayMarks.HalfDay
            : (plan.IsLate ? DayMarks.Late : DayMarks.None) | (plan.LeftEarly ? DayMarks.LeftEarly : DayMarks.None);
    }
}

/// <summary>The plan of a business day; times are nanoseconds. Immutable.</summary>
/// <param name="Planned">What was planned for the primary role.</param>
/// <param name="Leave">What leave covers of that.</param>
/// <param name="OtherLeave">The duration of leave of other kinds than the compensatory one, by which the standard day is shorter.</param>
/// <param name="IsLate">Whether punches begin later than the plan, grace allowed for.</param>
/// <param name="LeftEarly">Whether punches end earlier than the plan, grace allowed for.</param>
internal readonly record struct DayPlan(long Planned, long Leave, long OtherLeave, bool IsLate, bool LeftEarly);

/// <summary>Where credited time lies. Immutable.</summary>
/// <param name="Kinds">What lies outside primary time, by kind of day; time on a date of no known kind is left out.</param>
/// <param name="InPrimary">How much lies inside primary time.</param>
/// <param name="InNight">How much lies in the night, where policy pays for that; else zero.</param>
/// <param name="Approved">How much of what lies outside primary time is approved as overtime, where policy wants approval; else zero.</param>
internal readonly record struct LaidCredit(KindTimes Kinds, long InPrimary, long InNight, long Approved);

/// <summary>
/// Tells the kinds of one person's time, business day by business day (step 11). Credited time is laid on what earned it, pieces or active time: first
/// outside primary time on statutory holidays, then on rest days, then on workdays, last inside primary time. Not thread-safe: it uses its room again.
/// </summary>
internal sealed class DayLaying(EmployeeSessions sessions, DayKindOfUnit kindOf)
{
    // The dearest first, so that rounding and caps take from the others. A date that the calendar does not know is the last of them: nothing is paid
    // for it, and nobody should lose by that what is known.
    private static readonly DayKind?[] Dearest = [DayKind.StatutoryHoliday, DayKind.RestDay, DayKind.Workday, null];

    private readonly IntervalList _earned = new();
    private readonly IntervalList _primary = new();
    private readonly IntervalList _outside = new();
    private readonly IntervalList _inside = new();
    private readonly IntervalList _laid = new();
    private readonly IntervalList _punched = new();
    private readonly IntervalList _planned = new();
    private readonly List<(long Start, long End, DayKind? Kind)> _parts = [];

    private bool _wantsApproval;
    private long _approved;
    private SessionMeasure? _measure;
    private PlanDay _governing;
    private DayKind? _dayKind;
    private bool _isByBusinessDay;
    private IReadOnlyList<LocalTimeWindow> _night = [];

    /// <summary>Begins a business day.</summary>
    /// <param name="governing">The day of the role that governs it: its zone is the person's, and its policy decides.</param>
    /// <param name="kind">The kind of the day; null where the calendar does not know it.</param>
    internal void Begin(PlanDay governing, DayKind? kind)
    {
        _governing = governing;
        _dayKind = kind;
        _isByBusinessDay = governing.Policy.Get(AttendanceSettings.OvertimeDayKindBy) == OvertimeDayKindBy.BusinessDay;
        _wantsApproval = governing.Policy.Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required;
        _night = governing.Policy.Get(AttendanceSettings.AllowancePerNightHour) is null ? [] : governing.Policy.Get(AttendanceSettings.AllowanceNightWindow);
    }

    /// <summary>The primary time of the day.</summary>
    internal PrimaryKinds Primary()
    {
        sessions.Primary.Split(_governing.Day, sessions.Roles, _punched, _planned);
        var schedule = sessions.Primary.Plan;
        var (isLate, leftEarly) = sessions.Primary.PunctualityOn(_governing.Day, sessions.Roles);
        var day = new DayPlan(
            schedule.On(_governing.Day).Time.Total,
            schedule.CoveredOn(_governing.Day),
            schedule.OtherLeaveOn(_governing.Day),
            isLate,
            leftEarly);
        if (_punched.Count == 0 && _planned.Count == 0 && day == default)
        {
            return PrimaryKinds.Nothing;
        }

        long plan = _planned.Total;
        long counted = _planned.Count == 0 || _dayKind != DayKind.Workday
            ? 0
            : Math.Min(PrimaryByKind(_planned).Workday, OvertimeCalculator.StandardDay(_governing.Policy, day.OtherLeave));
        return new PrimaryKinds(
            _punched.Total + plan, day, PrimaryByKind(_punched), counted, plan, ApprovedIn(_punched) + ApprovedIn(_planned));
    }

    /// <summary>Lays what a session of the day is credited.</summary>
    /// <param name="position">The position of the session among those of the person.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <param name="credited">The time that it is credited.</param>
    internal LaidCredit Lay(int position, bool isEffective, long credited)
    {
        if (credited == 0)
        {
            return default;
        }

        ref readonly var formed = ref sessions.Sessions[position];
        var (start, end) = (sessions.Sessions.StartOf(formed), sessions.Sessions.EndOf(formed));
        if (!sessions.MayLieInPrimary && _night.Count == 0 && !_wantsApproval && (_isByBusinessDay || IsOnDate(start, end)))
        {
            return new LaidCredit(Whole(_dayKind, credited), 0, 0, 0);
        }

        SetToEarned(position, isEffective);
        sessions.Primary.SetAround(_primary, start, end, sessions.Roles);
        _outside.SetToDifference(_earned, _primary);
        _inside.SetToIntersection(_earned, _primary);
        return LayOnEarned(credited);
    }

    private KindTimes PrimaryByKind(IntervalList time)
    {
        if (time.Count == 0)
        {
            return default;
        }

        if (_isByBusinessDay || IsOnDate(time.Start(0), time.End(time.Count - 1)))
        {
            return Whole(_dayKind, time.Total);
        }

        var dates = _governing.Span.Dates;
        var sum = default(KindTimes);
        for (int i = 0; i < time.Count; i++)
        {
            for (long start = time.Start(i), to; start < time.End(i); start = to)
            {
                int date = dates.At(start);
                to = Math.Min(time.End(i), dates.StartOf(date + 1));

                // A holiday is one by the calendar; any other shift over midnight is work of the day on which it began.
                var own = KindOn(date);
                if ((own is null or DayKind.StatutoryHoliday || _dayKind == DayKind.StatutoryHoliday ? own : _dayKind) is { } kind)
                {
                    sum = sum.Plus(kind, to - start);
                }
            }
        }

        return sum;
    }

    private LaidCredit LayOnEarned(long credited)
    {
        _laid.Clear();
        _approved = 0;
        long left = credited;
        var kinds = LayOutside(ref left);
        long inPrimary = 0;
        for (int i = 0; i < _inside.Count && left > 0; i++)
        {
            inPrimary += LayOn(_inside.Start(i), _inside.End(i), ref left);
        }

        // Rounded up, a session is credited more than it earned. What is beyond goes with the last instant that earned something, whatever that has.
        long last = _earned.End(_earned.Count - 1);
        if (left > 0 && _inside.Count > 0 && _inside.End(_inside.Count - 1) == last)
        {
            inPrimary += left;
        }
        else if (left > 0)
        {
            _approved += ApprovedWithin(last - 1, last) > 0 ? left : 0;
            if ((_isByBusinessDay ? _dayKind : KindOn(_governing.Span.Dates.At(last - 1))) is { } kind)
            {
                kinds = kinds.Plus(kind, left);
            }
        }

        return new LaidCredit(kinds, inPrimary, InNight(last, left), _approved);
    }

    private KindTimes LayOutside(ref long left)
    {
        _parts.Clear();
        for (int i = 0; i < _outside.Count; i++)
        {
            AddByDate(_outside.Start(i), _outside.End(i));
        }

        var kinds = default(KindTimes);
        foreach (var kind in Dearest)
        {
            long time = 0;
            for (int i = 0; i < _parts.Count && left > 0; i++)
            {
                if (_parts[i].Kind == kind)
                {
                    long laid = LayOn(_parts[i].Start, _parts[i].End, ref left);
                    _approved += ApprovedWithin(_parts[i].Start, _parts[i].Start + laid);
                    time += laid;
                }
            }

            if (time > 0 && (_isByBusinessDay ? _dayKind : kind) is { } known)
            {
                kinds = kinds.Plus(known, time);
            }
        }

        return kinds;
    }

    /// <summary>Adds the parts of a span, cut at local midnights: a session may lie half on a workday and half on a holiday.</summary>
    private void AddByDate(long start, long end)
    {
        if (_isByBusinessDay && _night.Count == 0)
        {
            // All parts have one kind, and nobody asks where they lie.
            _parts.Add((start, end, _dayKind));
            return;
        }

        var dates = _governing.Span.Dates;
        while (start < end)
        {
            int date = dates.At(start);
            long to = Math.Min(end, dates.StartOf(date + 1));
            _parts.Add((start, to, KindOn(date)));
            start = to;
        }
    }

    private long LayOn(long start, long end, ref long left)
    {
        long time = Math.Min(end - start, left);
        left -= time;
        if (_night.Count > 0)
        {
            _laid.AddApart(start, start + time);
        }

        return time;
    }

    private long ApprovedIn(IntervalList time)
    {
        long sum = 0;
        for (int i = 0; i < time.Count && _wantsApproval; i++)
        {
            sum += ApprovedWithin(time.Start(i), time.End(i));
        }

        return sum;
    }

    /// <summary>How much of a span is approved as overtime; nothing where policy does not want approval.</summary>
    private long ApprovedWithin(long start, long end)
    {
        if (!_wantsApproval)
        {
            return 0;
        }

        var approvals = sessions.Primary.Approved;
        long sum = 0;
        for (int i = approvals.FirstEndingAfter(start); i < approvals.Count && approvals.Start(i) < end; i++)
        {
            sum += Math.Min(end, approvals.End(i)) - Math.Max(start, approvals.Start(i));
        }

        return sum;
    }

    private long InNight(long last, long beyond)
    {
        if (_night.Count == 0)
        {
            return 0;
        }

        _laid.Normalise();
        var (start, end) = (Nanoseconds.ToInstant(_earned.Start(0)), Nanoseconds.ToInstant(last));
        var night = _night.Aggregate(IntervalSet.Empty, (all, window) => all.Union(window.Within(start, end, _governing.Span.Zone)));
        long time = Nanoseconds.Of(_laid.ToSet().Intersect(night).Total);
        return beyond > 0 && night.Contains(end - Duration.Epsilon) ? time + beyond : time;
    }

    private void SetToEarned(int position, bool isEffective)
    {
        if (!CreditCalculator.EarnsActive(isEffective, sessions.PlanOf(position)))
        {
            sessions.Sessions.CopyPieces(in sessions.Sessions[position], _earned);
            return;
        }

        var active = sessions.ActiveSpansOf(position, _measure ??= new SessionMeasure());
        _earned.Clear();
        for (int i = 0; i < active.Count; i++)
        {
            _earned.AddApart(active.Start(i), active.End(i));
        }
    }

    private DayKind? KindOn(int date) => date == _governing.Day ? _dayKind : kindOf(_governing.Span.UnitId, Nanoseconds.ToDate(date));

    /// <summary>Whether a span lies on the date of the business day.</summary>
    private bool IsOnDate(long start, long end) =>
        start >= _governing.Span.Dates.StartOf(_governing.Day) && end <= _governing.Span.Dates.StartOf(_governing.Day + 1);

    private static KindTimes Whole(DayKind? kind, long time) => kind is { } known ? default(KindTimes).Plus(known, time) : default;
}
