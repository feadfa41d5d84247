using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Views;

/// <summary>What units, people, roles and dates are called. Two that share a name are told apart by their ids.</summary>
internal sealed class Names(AttendanceEngine engine)
{
    private static readonly Bilingual UnitAndLine = Bilingual.Same("{unit} · {line}");

    private static readonly Bilingual NameAndId = new("{name} ({id})", "{name}（{id}）");

    private readonly Dictionary<string, Bilingual> _people = Distinct(
        engine.Chart.Employees.Where(employee => employee.Name is not null).Select(employee => (employee.Id, employee.Name!.Value)));

    private readonly Dictionary<string, Bilingual> _units = Distinct(
        engine.Chart.Units.Units.Where(unit => unit.Name is not null).Select(unit => (unit.Id, unit.Name!.Value)));

    internal Bilingual Person(string id) => _people.TryGetValue(id, out var name) ? name : Bilingual.Same(id);

    internal Bilingual Unit(string id) => _units.TryGetValue(id, out var name) ? name : Bilingual.Same(id);

    /// <summary>A queue: its unit, and its line where it has one.</summary>
    internal Bilingual Queue(QueuePlan queue)
    {
        var unit = Unit(queue.UnitId);
        return queue.Line is { } line ? UnitAndLine.With(("unit", unit), ("line", line)) : unit;
    }

    internal Bilingual Role(string id) => engine.Chart.RoleNames.TryGetValue(id, out var name) ? name : Bilingual.Same(id);

    /// <summary>The kind of a date for a unit; null where no calendar knows it.</summary>
    internal DayKind? KindOf(string unitId, LocalDate date) => engine.Chart.Units.Contains(unitId) ? engine.CalendarOf(unitId).KindOf(date) : null;

    private static Dictionary<string, Bilingual> Distinct(IEnumerable<(string Id, Bilingual Name)> named) => named
        .GroupBy(entry => entry.Name)
        .SelectMany(same => same.Count() == 1 ? same : same.Select(entry => (entry.Id, Name: WithId(entry.Name, entry.Id))))
        .ToDictionary(entry => entry.Id, entry => entry.Name, StringComparer.Ordinal);

    private static Bilingual WithId(Bilingual name, string id) => NameAndId.With(("name", name), ("id", id));
}
