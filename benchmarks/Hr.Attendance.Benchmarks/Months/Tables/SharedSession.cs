using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.NRules;
using NRules;
using NRules.Fluent;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>How the time of one NRules session grows with the people in it; an operation is the month of all of them.</summary>
[BenchmarkCategory("Months")]
public class SharedSession
{
    private ISessionFactory _factory = null!;

    /// <summary>How many people are in the session.</summary>
    [Params(1, 4, 16, 64)]
    public int People { get; set; }

    private MonthData Data => MonthData.Of(People);

    [GlobalSetup]
    public void Setup()
    {
        _factory = new RuleRepository().LoadAttendanceRules().Compile();
        VerdictSum.Check(nameof(SharedSession), Data.Expected, (VerdictSum)OneSession());
    }

    [Benchmark]
    public object OneSession()
    {
        var (group, session) = (Data.Objects, _factory.CreateSession());
        AttendanceSession[] people =
        [
            .. group.EmployeeIds.Select(id => AttendanceSession.Insert(session, group.Engine, group.Evidence, id, MonthOfMarch.First, MonthOfMarch.Last)),
        ];
        Array.ForEach(people, person => person.Fire());
        var tally = default(VerdictTally);
        for (int employee = 0; employee < people.Length; employee++)
        {
            tally.Add(employee, people[employee].Report().Timesheet);
        }

        return tally.ToSum();
    }
}
