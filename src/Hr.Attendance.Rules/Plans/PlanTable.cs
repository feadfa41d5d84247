using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>What one role is on each business day under the policies of its unit, worked out once for everybody who shares it. Thread-safe.</summary>
internal sealed class PlanTable
{
    /// <summary>How many days before and after a date are looked at for a span.</summary>
    private const int Reach = 31;

    private readonly PlanTables _tables;
    private readonly BusinessDays _days;
    private readonly DatedValues<string> _unit;
    private readonly string _role;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly DayPages<DayFacts> _facts;
    private readonly DayPages<PlanSpan> _spans;

    internal PlanTable(PlanTables tables, BusinessDays days, DatedValues<string> unit, string role, IReadOnlyDictionary<string, string> tags)
    {
        _tables = tables;
        _days = days;
        _unit = unit;
        _role = role;
        _tags = tags;
        _facts = new DayPages<DayFacts>(FactsOf);
        _spans = new DayPages<PlanSpan>(SpanAround);
    }

    internal PlanDay this[int day] => new(_spans[day], day);

    /// <summary>The business day to which a time belongs: the last one that has begun.</summary>
    internal PlanDay At(long time) => this[_days.DayAt(time)];

    /// <summary>What the schedule plans for a date.</summary>
    internal PlannedDay PlannedOn(int day) => _facts[day].Planned;

    private DayFacts FactsOf(int day)
    {
        var date = Nanoseconds.ToDate(day);
        string unitId = _unit.On(date);
        var zone = _tables.Units.ZoneOf(unitId);
        var plan = _tables.PlanOf(unitId, _role, _tags, date);
        return new DayFacts(
            plan,
            unitId,
            zone,
            _days.AreCutAfter(day),
            _tables.Planned(plan, unitId, date, zone),
            _tables.BreaksOf(plan, unitId, zone),
            _tables.WindowsOf(plan, unitId, zone));
    }

    /// <summary>The days around a date that are like it, as far as they follow each other by 24 hours.</summary>
    private PlanSpan SpanAround(int day)
    {
        var facts = _facts[day];
        int first = day;
        while (first > day - Reach && first > DayPages.FirstDay && Precedes(first - 1, facts))
        {
            first--;
        }

        int last = day;
        while (last < day + Reach && Precedes(last, facts) && _facts[last + 1].IsLike(facts))
        {
            last++;
        }

        return new PlanSpan
        {
            Table = this,
            FirstDay = first,
            LastDay = last,
            Start = _days.StartOf(first),
            End = _days.StartOf(last + 1),
            Plan = facts.Plan,
            CutsAtBoundary = facts.CutsAtBoundary,
            UnitId = facts.UnitId,
            Zone = facts.Zone,
            Dates = _tables.DatesOf(facts.Zone),
            Breaks = facts.Breaks,
            HasSchedule = facts.Plan.Schedule.Count > 0,
            Windows = facts.Windows,
        };
    }

    /// <summary>Whether a day is like another and 24 hours long.</summary>
    private bool Precedes(int day, DayFacts facts) => _facts[day].IsLike(facts) && _days.StartOf(day + 1) == _days.StartOf(day) + Nanoseconds.PerDay;

    /// <summary>What is to be known of one day.</summary>
    private sealed record DayFacts(
        SessionPlan Plan, string UnitId, DateTimeZone Zone, bool CutsAtBoundary, PlannedDay Planned, Breaks? Breaks, WindowTable? Windows)
    {
        internal bool IsLike(DayFacts other) => Plan == other.Plan
            && CutsAtBoundary == other.CutsAtBoundary
            && UnitId == other.UnitId
            && Breaks == other.Breaks
            && Windows == other.Windows;
    }
}
