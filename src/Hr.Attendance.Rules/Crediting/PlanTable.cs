using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>The business days of one role under the policies of its unit, each worked out once for everybody who shares it. Thread-safe.</summary>
internal sealed class PlanTable
{
    private readonly PlanTables _tables;
    private readonly DatedValues<string> _unit;
    private readonly string _role;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly DayPages<PlanDay> _days;

    internal PlanTable(PlanTables tables, DatedValues<string> unit, string role, IReadOnlyDictionary<string, string> tags)
    {
        _tables = tables;
        _unit = unit;
        _role = role;
        _tags = tags;
        _days = new DayPages<PlanDay>(Make);
    }

    internal PlanDay this[int day] => _days[day];

    /// <summary>The business day to which a time belongs: the last one that has begun.</summary>
    internal PlanDay At(long time)
    {
        int day = Nanoseconds.DayOf(time) + 1;
        var found = _days[day];
        while (found.StatedStart > time)
        {
            found = _days[--day];
        }

        return found;
    }

    private PlanDay Make(int day)
    {
        var date = Nanoseconds.ToDate(day);
        string unitId = _unit.On(date);
        var zone = _tables.Units.ZoneOf(unitId);
        var plan = _tables.PlanOf(unitId, _role, _tags, date);
        return new PlanDay
        {
            Day = day,
            Plan = plan,
            StatedStart = Nanoseconds.Of(StatedStart(date)),
            Start = Nanoseconds.Of(BusinessDay.StartOf(date, StatedStart)),
            NextStart = Nanoseconds.Of(BusinessDay.StartOf(date.PlusDays(1), StatedStart)),
            Planned = _tables.Planned(plan, date, zone),
            Windows = _tables.WindowsOf(plan, zone),
            IsKnown = _tables.KindOf(date) is not null,
        };
    }

    private Instant StatedStart(LocalDate date)
    {
        string unitId = _unit.On(date);
        return BusinessDay.StartOf(date, _tables.PlanOf(unitId, _role, _tags, date).DayStartsAt, _tables.Units.ZoneOf(unitId));
    }
}
