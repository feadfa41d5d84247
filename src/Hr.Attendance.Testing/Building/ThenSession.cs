using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Building;

/// <summary>What must come of one session. Immutable.</summary>
public sealed class ThenSession
{
    private readonly ThenCase _then;
    private readonly TimesheetSession _session;
    private readonly int _number;

    internal ThenSession(ThenCase then, TimesheetSession session, int number)
    {
        _then = then;
        _session = session;
        _number = number;
    }

    /// <summary>Back to the employee.</summary>
    public ThenCase And => _then;

    /// <summary>The session itself, for what has no sentence here.</summary>
    public TimesheetSession Actual => _session;

    /// <summary>Speaks of another session.</summary>
    /// <param name="number">Which, from 1, by start.</param>
    /// <returns>What must come of it.</returns>
    public ThenSession Session(int number) => _then.Session(number);

    /// <summary>The policy accepts it as work.</summary>
    /// <returns>The same.</returns>
    public ThenSession IsEffective() => Expect(new ExpectedSession { IsEffective = true });

    /// <summary>The policy refuses it.</summary>
    /// <param name="unmet">All criteria that it does not meet; none to leave that open.</param>
    /// <returns>The same.</returns>
    public ThenSession IsRefused(params string[] unmet) =>
        Expect(new ExpectedSession { IsEffective = false, Unmet = Guard.NotNull(unmet).Length == 0 ? null : unmet });

    /// <summary>A person decided about it.</summary>
    /// <param name="decision">What was decided.</param>
    /// <returns>The same.</returns>
    public ThenSession IsDecided(DecisionKind decision) => Expect(new ExpectedSession { Decision = decision });

    /// <summary>The time it earned.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenSession Credits(string iso) => Expect(new ExpectedSession { Credited = WrittenTimes.Length(iso) });

    /// <summary>Its net time.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenSession Lasts(string iso) => Expect(new ExpectedSession { Net = WrittenTimes.Length(iso) });

    /// <summary>When it begins and ends, on the clock of its business day.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end.</param>
    /// <returns>The same.</returns>
    public ThenSession Is(string from, string to) => Expect(new ExpectedSession { Start = ClockTime.Parse(from), End = ClockTime.Parse(to) });

    /// <summary>Criteria that it meets.</summary>
    /// <param name="criteria">Their ids.</param>
    /// <returns>The same.</returns>
    public ThenSession Meets(params string[] criteria) => Expect(new ExpectedSession { Met = Guard.NotNull(criteria) });

    /// <summary>Any of the figures that scenario files compare.</summary>
    /// <param name="expected">The figures; null is not compared.</param>
    /// <returns>The same.</returns>
    public ThenSession Expect(ExpectedSession expected)
    {
        var failures = new List<ScenarioFailure>();
        new FiguresCheck(failures, _then.About() with { Session = _number, Explaining = _session.Session.Day.Date }).Check(Guard.NotNull(expected), _session);
        _then.Require(failures);
        return this;
    }
}
