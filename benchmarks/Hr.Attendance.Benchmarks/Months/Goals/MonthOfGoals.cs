using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>Everything that is measured in one process, on one month: who takes part, what all must agree on, and the goals that come of it.</summary>
internal sealed class MonthOfGoals
{
    private readonly Rounds _rounds = new();
    private readonly GroupMonth _month;
    private readonly EngineContestant _engine;
    private readonly Times _floor;
    private readonly Times _rulesEngine;
    private readonly Times _evaluate;
    private readonly Times _evaluateByTwo;
    private readonly Times _fromRecords;
    private readonly Times _fromSharedRecords;
    private readonly Times _credit;
    private readonly Times _creditByTwo;
    private readonly Times _creditColumns;
    private readonly Times _splitFloor;
    private readonly Times _splitFloorByTwo;
    private readonly Times _review;
    private readonly Times _write;
    private readonly Times _replay;

    /// <summary>Makes the contestants and compares what they find.</summary>
    /// <exception cref="InvalidOperationException">They do not agree.</exception>
    internal MonthOfGoals(int people, ulong seed)
    {
        _month = new GroupMonth(people, seed);
        var group = new GroupObjects(_month);
        _engine = new EngineContestant(group);
        Found = _engine.RunAll();
        if (Found.PayLines == 0 || Found.Alerts == 0)
        {
            throw new InvalidOperationException($"a month without pay or alerts is none of whole results: {Found}");
        }

        _floor = Enter("the hand-written loop", new HandWrittenLoop(_month));
        _rulesEngine = Enter("RulesEngine", RulesEngineContestant.WithAggregation(_month));
        _evaluate = Enter("Evaluate", _engine);
        _evaluateByTwo = Enter("Evaluate by two threads", new EngineContestant(group, threads: 2));
        _fromRecords = Enter("Evaluate from fresh records", EngineContestant.FromRecords(group));
        _fromSharedRecords = EnterShared(people, seed);
        _credit = Enter("Credit", CreditContestant.FromObjects(group));
        _creditByTwo = Enter("Credit by two threads", CreditContestant.FromObjects(group, threads: 2));
        _creditColumns = Enter("CreditColumns", CreditContestant.FromColumns(group));

        var (one, two) = SplitFloor.Of(people, seed);
        var expected = one.Run();
        _splitFloor = _rounds.Add("the hand-written loop, halves", expected, one.Run);
        _splitFloorByTwo = _rounds.Add("the hand-written loop by two threads", expected, two.Run);

        var review = new ReviewContestant(group);
        Parts = review.Run().Parts;
        _review = _rounds.Add("Review", (Found, Parts), () => review.Run());

        var file = new TimesheetsFile(_engine.Evaluate());
        Bytes = file.Write();
        _write = _rounds.Add("timesheets.json", Bytes, () => file.Write());
        _replay = _rounds.Add("the bare JSON writer", Bytes, () => file.Replay());
    }

    /// <summary>How many employee-days the month has.</summary>
    internal int EmployeeDays => _month.EmployeeDays;

    /// <summary>What everybody found who makes whole results.</summary>
    internal TimesheetSum Found { get; }

    /// <summary>How many parts the explanations of a review have.</summary>
    internal long Parts { get; }

    /// <summary>How many bytes <c>timesheets.json</c> has.</summary>
    internal long Bytes { get; }

    /// <summary>Measures, and says how far the goals are.</summary>
    internal IEnumerable<Goal> Measure(int rounds)
    {
        _rounds.Run(rounds);
        var floorGain = (_splitFloor, _splitFloorByTwo);
        return
        [
            Goal.Ratio("Evaluate against the floor", 5.5, _evaluate, _floor),
            Goal.Ratio("Evaluate against RulesEngine with aggregation", 1.0, _evaluate, _rulesEngine),
            Goal.Ratio("Evaluate from fresh records against the floor", 9, _fromRecords, _floor),
            Goal.Ratio("one conversation in ten shared by two, from fresh records, against none", 1.3, _fromSharedRecords, _fromRecords),
            Goal.Bytes("allocated by Evaluate for an employee-day", 2_000, AllocatedForAnEmployeeDay()),
            Goal.Ratio("Credit against the floor", 1.5, _credit, _floor),
            Goal.Ratio("CreditColumns against the floor", 1.3, _creditColumns, _floor),
            Goal.Gain("Evaluate by two threads", (_evaluate, _evaluateByTwo), floorGain),
            Goal.Gain("Credit by two threads", (_credit, _creditByTwo), floorGain),
            Goal.Ratio("timesheets.json against a bare Utf8JsonWriter", 2.0, _write, _replay),
            Goal.Ratio("Review with explanations against Evaluate", 3, _review, _evaluate),
        ];
    }

    /// <summary>Whole results are compared whole, the others by verdicts.</summary>
    private Times Enter(string name, IContestant contestant) => contestant is EngineContestant engine
        ? _rounds.Add(name, Found, engine.RunAll)
        : _rounds.Add(name, Found.Verdicts, contestant.Run);

    /// <summary>As many people, but a colleague goes on with one conversation in ten; credit must find the same as whole results.</summary>
    private Times EnterShared(int people, ulong seed)
    {
        const int InAThousand = 100;
        var group = new GroupObjects(new GroupMonth(people, seed, InAThousand));
        var engine = EngineContestant.FromRecords(group);
        var expected = engine.RunAll();
        VerdictSum.Check("Credit of shared conversations", expected.Verdicts, CreditContestant.FromObjects(group).Run());
        return _rounds.Add("Evaluate from fresh records of shared conversations", expected, engine.RunAll);
    }

    private long AllocatedForAnEmployeeDay()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _engine.RunAll();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / EmployeeDays;
    }
}
