using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2: the time of the primary role.
// Each pair has its business day by now. Days on which punches, rosters or leave speak are worked out at once; all others have the plan that everybody
// shares, if any, and are looked up when somebody asks. What is only planned where punches would count gives way to punches of whatever day. Then no
// instant is primary time of two days: the earlier has it.

/// <summary>The primary time of one employee. Not thread-safe: it remembers.</summary>
internal sealed class PrimaryTime
{
    private readonly PunchedTime _punchedTime = new();
    private readonly IntervalList _shared = new();
    private readonly IntervalList _ofDay = new();
    private readonly IntervalList _byHours = new();

    /// <summary>The time of the days that punches make.</summary>
    private readonly IntervalList _punched;

    /// <summary>All pairs, with grace, whatever they make.</summary>
    private readonly IntervalList _pairTime;

    /// <summary>The pairs of the primary role.</summary>
    private readonly PairsByDay _pairs;

    /// <summary>The days of which evidence speaks.</summary>
    private readonly WorkedOutDays _days;

    /// <summary>The time of these in its order, and the same with breaks by hours; the latter is left empty where there are no such breaks.</summary>
    private readonly IntervalList _allTimes;
    private readonly IntervalList _allWithBreaks;
    private IntervalList _work = new();
    private IntervalList _spare = new();

    /// <summary>The last instant of the days that were worked out so far.</summary>
    private long _latest;

    internal PrimaryTime()
    {
        (_punched, _pairTime, _allTimes, _allWithBreaks) = (new IntervalList(), new IntervalList(), new IntervalList(), new IntervalList());
        (_pairs, _days) = (new PairsByDay(), new WorkedOutDays());
        Plan = new EmployeePlan();
    }

    /// <summary>What another has, and no room for more, for whoever keeps it after the next employee.</summary>
    internal PrimaryTime(PrimaryTime other)
    {
        (_pairs, _days) = (new PairsByDay(other._pairs), new WorkedOutDays(other._days));

        // Of most people punches show all primary time, and these are one and the same.
        _allTimes = other._allTimes.Kept(_days.Times);
        _allWithBreaks = other._allWithBreaks.Kept(_allTimes);
        _punched = other._punched.Kept(_allTimes);
        _pairTime = other._pairTime.Kept(_punched);
        _latest = other._latest;
        Approved = other.Approved;
        Plan = new EmployeePlan(other.Plan);
    }

    /// <summary>The time for which overtime was approved, apart and in order.</summary>
    internal IntervalList Approved { get; private set; } = PlannedDay.Nothing.Time;

    /// <summary>The plan.</summary>
    internal EmployeePlan Plan { get; }

    /// <summary>The pairs of punches of the primary role, by the business day to which they belong.</summary>
    internal ReadOnlySpan<Pair> Pairs => _pairs.All;

    /// <summary>Takes over the pairs of the primary role, once the plan has begun.</summary>
    internal void Find(ReadOnlySpan<Pair> pairs, IntervalList approved, HeldRoles roles)
    {
        Clear();
        Approved = approved;
        _pairs.Find(pairs, Plan, roles);
        SetPairTime(roles);
        WorkOut(made: true, roles);
        _punched.Normalise();
        WorkOut(made: false, roles);
        _days.SortByDay();
        LeaveToEarlierDays(roles);
        _allTimes.CopyFrom(_days.Times);
        _allTimes.Normalise();
        if (_days.Breaks.Count > 0)
        {
            _allWithBreaks.CopyFrom(_days.Times);
            _allWithBreaks.Add(_days.Breaks);
            _allWithBreaks.Normalise();
        }
    }

    /// <summary>The pairs of punches that make a business day's primary time, by start; empty where it is planned.</summary>
    internal ReadOnlySpan<Pair> PairsOn(int day, HeldRoles roles) =>
        roles.InEffectOn(day, isPrimary: true) is >= 0 and int primary && !roles.DayOf(primary, day).Plan.PrimaryIsPlanned ? _pairs.On(day) : default;

    /// <summary>The primary time of a business day, whole, though it may end on the next; holds until the next is asked for.</summary>
    internal IntervalList On(int day, HeldRoles roles)
    {
        if (_days.On(day) is { } known)
        {
            _days.SetTo(_ofDay, known);
        }
        else
        {
            SetToPlanned(_ofDay, day, roles);
        }

        return _ofDay;
    }

    /// <summary>What became of the punches of a business day on the way to its primary time; null where no punches make it.</summary>
    internal PrimaryNotes? NotesOn(int day, HeldRoles roles)
    {
        var pairs = PairsOn(day, roles);
        if (pairs.Length == 0)
        {
            return null;
        }

        var notes = new PrimaryNotes();
        _punchedTime.Set(ref _work, _byHours, pairs, roles.DayOf(roles.InEffectOn(day, isPrimary: true), day), Plan.On(day).Shifts, Approved, notes);
        return notes;
    }

    /// <summary>
    /// Whether the punched time of a business day begins, and ends, more than the grace after, and before, what is due of its shifts: what leave and
    /// breaks at times leave of them. Breaks by hours lie within both.
    /// </summary>
    internal (bool IsLate, bool LeftEarly) PunctualityOn(int day, HeldRoles roles)
    {
        if (_days.On(day) is not { IsMade: true, Count: > 0 } known || Plan.On(day) is not { Time.Count: > 0 } plan)
        {
            return default;
        }

        _spare.SetToDifference(plan.Time, Plan.LeaveOn(day));
        if (_spare.Count == 0)
        {
            return default;
        }

        long begins = _spare.Start(0);
        long ends = _spare.End(_spare.Count - 1);
        if (ends == plan.Time.End(plan.Time.Count - 1))
        {
            _spare.SetToDifference(plan.BreakByHours, Plan.LeaveOn(day));
            ends = _spare.Count == 0 ? ends : Math.Max(ends, _spare.End(_spare.Count - 1));
        }

        long grace = roles.DayOf(roles.InEffectOn(day, isPrimary: true), day).Plan.Grace;
        return (known.Begins - begins > grace, ends - known.Ends > grace);
    }

    /// <summary>Sets two lists to the primary time of a business day: what punches show of it, of whatever day, and what is only planned.</summary>
    internal void Split(int day, HeldRoles roles, IntervalList punched, IntervalList planned)
    {
        var time = On(day, roles);
        if (PairsOn(day, roles).Length > 0)
        {
            punched.CopyFrom(time);
            planned.Clear();
            return;
        }

        // A plan may be kept though there are punches, and a pair of another day may reach into it.
        punched.SetToIntersection(time, _pairTime);
        planned.SetToDifference(time, _pairTime);
    }

    /// <summary>Sets a list to all primary time that a span can meet, whichever business day it belongs to.</summary>
    /// <param name="time">The list.</param>
    /// <param name="start">When the span begins.</param>
    /// <param name="end">When it ends.</param>
    /// <param name="roles">The roles that the person holds.</param>
    /// <param name="withBreaks">Whether what was taken out of it as a break by hours belongs to it.</param>
    internal void SetAround(IntervalList time, long start, long end, HeldRoles roles, bool withBreaks = false)
    {
        time.Clear();
        var all = withBreaks && _days.Breaks.Count > 0 ? _allWithBreaks : _allTimes;
        for (int i = all.FirstEndingAfter(start); i < all.Count && all.Start(i) < end; i++)
        {
            time.AddApart(all.Start(i), all.End(i));
        }

        // A shift begins on its date in some zone and lasts a day at most, so two days before and one day after reach all of them.
        int firstDay = Nanoseconds.DayOf(start) - 2;
        int lastDay = Nanoseconds.DayOf(end) + 1;
        if (roles.OnlyPrimary is >= 0 and int only && roles.DayOf(only, firstDay).Span is { HasSchedule: false } unplanned && unplanned.LastDay >= lastDay)
        {
            return;
        }

        bool isPlanned = false;
        for (int day = firstDay; day <= lastDay; day++)
        {
            if (_days.On(day) is null && SharedOn(day, roles) is { } plan)
            {
                SetToPlanned(_ofDay, day, roles);
                time.Add(_ofDay);
                if (withBreaks)
                {
                    time.Add(plan.Day.Planned.BreakByHours);
                }

                isPlanned = true;
            }
        }

        if (isPlanned)
        {
            time.Normalise();
        }
    }

    private void Clear()
    {
        _latest = long.MinValue;
        _days.Clear();
        _punched.Clear();
        _pairTime.Clear();
        _allWithBreaks.Clear();
    }

    /// <summary>Works out the days of which evidence speaks, those that punches make or the others, whatever other days have.</summary>
    private void WorkOut(bool made, HeldRoles roles)
    {
        var dates = Plan.DatesWithEvidence;
        for (int pair = 0, date = 0; pair < _pairs.Count || date < dates.Count;)
        {
            int day = pair == _pairs.Count || (date < dates.Count && dates[date] < Pairs[pair].Day) ? dates[date] : Pairs[pair].Day;
            int first = pair;
            pair = _pairs.EndOfDay(pair, day);
            date += date < dates.Count && dates[date] == day ? 1 : 0;
            int primary = roles.InEffectOn(day, isPrimary: true);
            if (primary < 0)
            {
                continue;
            }

            var planDay = roles.DayOf(primary, day);
            bool isMade = pair > first && !planDay.Plan.PrimaryIsPlanned;
            if (made != isMade)
            {
                continue;
            }

            if (isMade)
            {
                _punchedTime.Set(ref _work, _byHours, Pairs.Slice(first, pair - first), planDay, Plan.On(day).Shifts, Approved);
                _punched.Add(_work);
            }
            else
            {
                SetToPlan(planDay);
            }

            _days.Add(day, isMade, _work, _byHours);
        }
    }

    /// <summary>Takes out of each day that was worked out what an earlier day has.</summary>
    private void LeaveToEarlierDays(HeldRoles roles)
    {
        for (int i = 0; i < _days.Count; i++)
        {
            _days.SetTo(_work, _days[i]);
            if (TakeOutEarlier(_days[i].Day, roles))
            {
                _days.Shorten(i, _work);
            }

            _latest = _work.Count == 0 ? _latest : Math.Max(_latest, _work.End(_work.Count - 1));
        }
    }

    private void SetPairTime(HeldRoles roles)
    {
        for (int first = 0, next; first < _pairs.Count; first = next)
        {
            int day = Pairs[first].Day;
            next = _pairs.EndOfDay(first, day);
            long grace = roles.InEffectOn(day, isPrimary: true) is >= 0 and int primary ? roles.DayOf(primary, day).Plan.Grace : 0;
            PunchedTime.AddWithGrace(_pairTime, Pairs.Slice(first, next - first), Plan.On(day).Shifts, grace);
        }

        _pairTime.Normalise();
    }

    /// <summary>Sets the time in work to a day's plan, less leave and less what it gives way to.</summary>
    private void SetToPlan(PlanDay day)
    {
        _work.Clear();
        _byHours.Clear();
        if (!day.Plan.PlanCounts)
        {
            return;
        }

        var plan = Plan.On(day.Day);
        _work.SetToDifference(plan.Time, Plan.LeaveOn(day.Day));
        _byHours.SetToDifference(plan.BreakByHours, Plan.LeaveOn(day.Day));
        if (!day.Plan.PrimaryIsPlanned && _work.Meets(_punched))
        {
            _spare.SetToDifference(_work, _punched);
            (_work, _spare) = (_spare, _work);
        }
    }

    /// <summary>Takes out of the time in work what an earlier day has; whether there was any.</summary>
    private bool TakeOutEarlier(int day, HeldRoles roles)
    {
        if (_work.Count == 0)
        {
            return false;
        }

        long start = _work.Start(0);
        _shared.Clear();
        if (_latest > start)
        {
            _days.AddEarlier(_shared, day, start);
        }

        // The shared plan of two days before can reach here.
        for (int before = day - 2; before < day; before++)
        {
            if (!IsOfEvidence(before) && SharedOn(before, roles) is { Time: { Count: > 0 } time } plan && time.End(time.Count - 1) > start)
            {
                _spare.SetToDifference(time, plan.Stands ? PlannedDay.Nothing.Time : _punched);
                _shared.Add(_spare);
            }
        }

        if (_shared.Count == 0)
        {
            return false;
        }

        _shared.Normalise();
        _spare.SetToDifference(_work, _shared);
        (_work, _spare) = (_spare, _work);
        return true;
    }

    /// <summary>Sets a list to the time of a day of which no evidence speaks.</summary>
    private void SetToPlanned(IntervalList time, int day, HeldRoles roles)
    {
        time.Clear();
        if (SharedOn(day, roles) is { } plan)
        {
            SetToPlan(plan.Day);
            TakeOutEarlier(day, roles);
            time.CopyFrom(_work);
        }
    }

    /// <summary>The plan of a day of which no evidence speaks; null where there is none that counts.</summary>
    private static (PlanDay Day, IntervalList Time, bool Stands)? SharedOn(int day, HeldRoles roles) =>
        roles.InEffectOn(day, isPrimary: true) is >= 0 and int primary && roles.DayOf(primary, day) is { Plan.PlanCounts: true } planDay
            && planDay.Planned is { Shifts.Count: > 0, Time: var time }
            ? (planDay, time, planDay.Plan.PrimaryIsPlanned)
            : null;

    /// <summary>Whether punches, rosters or leave speak of a day.</summary>
    private bool IsOfEvidence(int day) => _pairs.On(day).Length > 0 || Plan.HasEvidenceOf(day);
}
