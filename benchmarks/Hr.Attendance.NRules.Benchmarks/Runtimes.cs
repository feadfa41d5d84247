using BenchmarkDotNet.Attributes;
using Hr.Attendance.Rules;
using NRules;
using NRules.Fluent;

namespace Hr.Attendance.NRules.Benchmarks;

/// <summary>Both runtimes on the same month; an operation is one employee's month of 31 days.</summary>
[BenchmarkCategory("Runtimes")]
public class Runtimes
{
    private const int People = 20;

    private readonly Month _month = new(People);
    private AttendanceEngine _compiled = null!;
    private AttendanceEngine _rules = null!;

    /// <summary>Compiles the rules and compares what both find.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _compiled = _month.EngineWith(AttendanceRuntime.Compiled);
        _rules = _month.EngineWith(new NRulesAttendanceRuntime());
        string expected = Month.CheckSum(Compiled().Employees);
        string actual = Month.CheckSum(NRulesSessionPerEmployee().Employees);
        if (expected != actual)
        {
            throw new InvalidOperationException($"the runtimes do not agree: {expected} is not {actual}");
        }
    }

    /// <summary>The compiled runtime.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = People)]
    public AttendanceReport Compiled() => _compiled.Evaluate(_month.Evidence, Month.First, Month.Last);

    /// <summary>The NRules runtime: a session for each employee.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public AttendanceReport NRulesSessionPerEmployee() => _rules.Evaluate(_month.Evidence, Month.First, Month.Last);
}

/// <summary>How the time of a session grows with the people in it; an operation is the month of all of them.</summary>
[BenchmarkCategory("Sharing")]
public class SharedSession
{
    private Month _month = null!;
    private AttendanceEngine _engine = null!;
    private ISessionFactory _factory = null!;

    /// <summary>How many people are in one session.</summary>
    [Params(1, 4, 16)]
    public int People { get; set; }

    /// <summary>Compiles the rules and compares what is found with the compiled runtime.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _month = new Month(People);
        _engine = _month.EngineWith(AttendanceRuntime.Compiled);
        _factory = new RuleRepository().LoadAttendanceRules().Compile();
        if (OneSession() != Month.CheckSum(_engine.Evaluate(_month.Evidence, Month.First, Month.Last).Employees))
        {
            throw new InvalidOperationException("the runtimes do not agree");
        }
    }

    /// <summary>All people in one session.</summary>
    [Benchmark]
    public string OneSession()
    {
        var session = _factory.CreateSession();
        var people = _month.EmployeeIds.Select(id => AttendanceSession.Insert(session, _engine, _month.Evidence, id, Month.First, Month.Last)).ToList();
        people.ForEach(person => person.Fire());
        return Month.CheckSum(people.Select(person => person.Report()));
    }
}
