using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>One side of a claim: an employee of a unit under some policies. Not thread-safe: it keeps an engine for each calendar.</summary>
internal sealed class ClaimSide
{
    // Both sides get the same evidence of the same invented person, and only unit and policies differ: so what comes out different comes
    // from the policies. To prepare an engine takes longer than to evaluate a day, and most cases share their calendar; so engines are kept
    // by it.

    private const string EmployeeId = "someone";
    private const string UnknownPrimaryRole = "primary";

    private static readonly Money UsualWage = new(8000, "CNY");

    private readonly ScenarioWorld _world;
    private readonly ClaimSubject _subject;
    private readonly Dictionary<string, AttendanceEngine> _engines = new(StringComparer.Ordinal);

    internal ClaimSide(ScenarioWorld world, ClaimSubject subject)
    {
        _world = world;
        _subject = subject;
        Employee = new Employee(
            EmployeeId,
            new DatedValues<string>(subject.UnitId),
            [
                new RoleAssignment { Role = PrimaryRoleOf(world.Chart, subject), Kind = RoleKind.Primary, Dates = DateRange.Always },
                new RoleAssignment { Role = subject.Role, Kind = RoleKind.Concurrent, Dates = DateRange.Always },
            ],
            subject.Tags,
            new DatedValues<Money>(subject.Wage ?? UsualWage));
    }

    /// <summary>The employee.</summary>
    internal Employee Employee { get; }

    /// <summary>The unit.</summary>
    internal string UnitId => _subject.UnitId;

    /// <summary>The policies that decide, of both roles, on the claim's date and the day after it.</summary>
    internal IEnumerable<EffectivePolicy> Policies => Employee.Assignments
        .SelectMany(held => new[] { _subject.On, _subject.On.PlusDays(1) }.Select(date => _world.Policies.Resolve(UnitId, held.Role, Employee.Tags, date)))
        .Distinct();

    internal EmployeeReport Evaluate(SearchCase tried)
    {
        var engine = EngineFor(tried.Kinds);
        var period = tried.Period(_subject.On);
        var evidence = EvidenceSet.Build(ScenarioEvidence.RecordsOf(tried.Seen, engine.Chart), engine.Chart, []);
        return engine.Evaluate(evidence, period.Start, period.End, new EvaluationOptions { EmployeeIds = [EmployeeId] }).Employees[0];
    }

    /// <summary>A case as a scenario.</summary>
    internal Scenario ScenarioOf(SearchCase tried, string name, ExpectedResults expected) => new()
    {
        Name = name,
        Given = new ScenarioGiven { Employees = [Employee], Calendar = tried.Kinds, Evidence = tried.Seen },
        Expected = expected,
        Period = tried.Period(_subject.On),
    };

    internal ScenarioResult Run(Scenario scenario) => _world.Run(scenario);

    /// <summary>The evidence of a scenario, be it of somebody else, as a case.</summary>
    internal static SearchCase CaseOf(Scenario scenario) =>
        new([.. scenario.Given.Evidence.Select(seen => seen with { EmployeeId = EmployeeId })], scenario.Given.Calendar);

    private AttendanceEngine EngineFor(IReadOnlyDictionary<LocalDate, DayKind> kinds)
    {
        // The calendar as text, in the order of dates: equal calendars have equal keys.
        string key = string.Join(" ", kinds.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key:uuuu-MM-dd} {kind.Value}"));
        if (!_engines.TryGetValue(key, out var engine))
        {
            var given = new ScenarioGiven { Employees = [Employee], Calendar = kinds };
            engine = _world.Prepare(new Scenario { Name = _subject.UnitId, Given = given, Expected = ExpectedResults.Nothing }).Engine;
            _engines.Add(key, engine);
        }

        return engine;
    }

    /// <summary>The primary role that most people have beside the concurrent one, or most people have at all.</summary>
    private static string PrimaryRoleOf(OrganizationChart chart, ClaimSubject subject)
    {
        var primary = chart.Employees
            .OrderBy(employee => employee.Assignments.Any(held => held.Role == subject.Role && held.Kind == RoleKind.Concurrent) ? 0 : 1)
            .SelectMany(employee => employee.Assignments
                .Where(held => held.Kind == RoleKind.Primary && held.Role != subject.Role)
                .Take(1)
                .Select(held => (held.Role, IsBeside: employee.Assignments.Any(other => other.Role == subject.Role))));
        return subject.PrimaryRole ?? primary
            .GroupBy(held => held)
            .OrderByDescending(same => same.Key.IsBeside)
            .ThenByDescending(same => same.Count())
            .ThenBy(same => same.Key.Role, StringComparer.Ordinal)
            .Select(same => same.Key.Role)
            .FirstOrDefault() ?? UnknownPrimaryRole;
    }
}
