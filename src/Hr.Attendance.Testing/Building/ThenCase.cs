using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Building;

/// <summary>What must come of a case for one employee, on one day or on all days together. Immutable.</summary>
public sealed class ThenCase
{
    private readonly ScenarioOutcome _outcome;
    private readonly string? _employeeId;
    private readonly LocalDate? _date;

    internal ThenCase(ScenarioOutcome outcome, string? employeeId = null, LocalDate? date = null)
    {
        _outcome = outcome;
        _employeeId = employeeId;
        _date = date;
    }

    /// <summary>Speaks of one of several employees.</summary>
    /// <param name="id">The employee.</param>
    /// <returns>What must come for that one, over all days.</returns>
    public ThenCase Employee(string id) => new(_outcome, Guard.NotEmpty(id));

    /// <summary>Speaks of one business day.</summary>
    /// <param name="date">The day, as <c>2026-03-02</c>.</param>
    /// <returns>What must come on that day.</returns>
    public ThenCase On(string date) => new(_outcome, _employeeId, WrittenTimes.Date(date));

    /// <summary>Speaks of one session.</summary>
    /// <param name="number">Which, from 1, by start.</param>
    /// <returns>What must come of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 1.</exception>
    /// <exception cref="ScenarioFailedException">There are fewer sessions.</exception>
    public ThenSession Session(int number)
    {
        if (number < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "sessions are counted from 1");
        }

        var sessions = Report.Timesheet.Days.Where(day => _date is null || day.Date == _date).SelectMany(day => day.Sessions).ToList();
        return number <= sessions.Count
            ? new ThenSession(this, sessions[number - 1], number)
            : throw Failed([About() with { Figure = "sessions", Expected = $"at least {number}", Actual = $"{sessions.Count}" }]);
    }

    /// <summary>So many sessions.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The same.</returns>
    public ThenCase Sessions(int count)
    {
        int actual = Report.Timesheet.Days.Where(day => _date is null || day.Date == _date).Sum(day => day.Sessions.Count);
        return actual == count ? this : throw Failed([About() with { Figure = "sessions", Expected = $"{count}", Actual = $"{actual}" }]);
    }

    /// <summary>Credited time.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Credits(string iso) => Expect(new ExpectedFigures { Credited = WrittenTimes.Length(iso) });

    /// <summary>Net time online.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase IsOnline(string iso) => Expect(new ExpectedFigures { Online = WrittenTimes.Length(iso) });

    /// <summary>Time in the primary role.</summary>
    /// <param name="iso">How long, as <c>PT8H</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Works(string iso) => Expect(new ExpectedFigures { Primary = WrittenTimes.Length(iso) });

    /// <summary>What was planned for the primary role.</summary>
    /// <param name="iso">How long, as <c>PT8H</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Plans(string iso) => Expect(new ExpectedFigures { Planned = WrittenTimes.Length(iso) });

    /// <summary>What leave covers of the plan.</summary>
    /// <param name="iso">How long, as <c>PT4H</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase IsOnLeave(string iso) => Expect(new ExpectedFigures { Leave = WrittenTimes.Length(iso) });

    /// <summary>Primary time that is planned and not punched.</summary>
    /// <param name="iso">How long, as <c>PT8H</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Assumes(string iso) => Expect(new ExpectedFigures { Assumed = WrittenTimes.Length(iso) });

    /// <summary>What is missing of the plan.</summary>
    /// <param name="iso">How long, as <c>PT20M</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Misses(string iso) => Expect(new ExpectedFigures { Undertime = WrittenTimes.Length(iso) });

    /// <summary>All words that days have: <c>late</c>, <c>leftEarly</c>, <c>halfDay</c>, <c>absent</c>.</summary>
    /// <param name="marks">The words; none for no word.</param>
    /// <returns>The same.</returns>
    public ThenCase IsMarked(params string[] marks) => Expect(new ExpectedFigures { Marks = Guard.NotNull(marks) });

    /// <summary>Overtime of all kinds of days.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Overtime(string iso) => Expect(new ExpectedFigures { Overtime = WrittenTimes.Length(iso) });

    /// <summary>Overtime that is not approved.</summary>
    /// <param name="iso">How long, as <c>PT2H30M</c>.</param>
    /// <returns>The same.</returns>
    public ThenCase Unapproved(string iso) => Expect(new ExpectedFigures { Unapproved = WrittenTimes.Length(iso) });

    /// <summary>The sum of the pay lines of a code.</summary>
    /// <param name="code">The code, such as <c>overtime.workday</c>.</param>
    /// <param name="amount">The amount; 0 for no such line.</param>
    /// <returns>The same.</returns>
    public ThenCase Earns(string code, decimal amount) =>
        Expect(new ExpectedFigures { Pay = new Dictionary<string, decimal> { [Guard.NotEmpty(code)] = amount } });

    /// <summary>The sum of all pay lines in a currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The same.</returns>
    public ThenCase EarnsInAll(decimal amount, string currency) => Expect(new ExpectedFigures { PayTotal = new Money(amount, currency) });

    /// <summary>All alerts, in any order.</summary>
    /// <param name="codes">Their codes; none for no alert.</param>
    /// <returns>The same.</returns>
    public ThenCase Alerts(params string[] codes) => Expect(new ExpectedFigures { Alerts = Guard.NotNull(codes) });

    /// <summary>The value that a setting has for a role of the employee on the first day that is evaluated.</summary>
    /// <param name="role">The role.</param>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value as documents write it.</param>
    /// <returns>The same.</returns>
    public ThenCase Has(string role, string setting, PolicyValue value)
    {
        var expected = new ExpectedEmployee
        {
            EmployeeId = Id,
            Settings = [new ExpectedSetting { Role = Guard.NotEmpty(role), Setting = Guard.NotEmpty(setting), Value = Guard.NotNull(value) }],
        };
        return Check(expected);
    }

    internal ThenCase Require(IReadOnlyList<ScenarioFailure> failures) => failures.Count == 0 ? this : throw Failed(failures);

    internal ScenarioFailure About() => new()
    {
        Figure = string.Empty,
        Expected = string.Empty,
        Actual = string.Empty,
        EmployeeId = Id,
        Date = _date,
        Explaining = _date ?? FirstDay,
    };

    private string Id => _employeeId ?? (_outcome.Report!.Employees.Count == 1
        ? _outcome.Report.Employees[0].Employee.Id
        : throw new InvalidOperationException($"say `.Employee(id)` first: there are {_outcome.Report.Employees.Count} employees"));

    private EmployeeReport Report => _outcome.ReportOf(Id) ?? throw new ScenarioFailedException($"there is no employee `{Id}`");

    private LocalDate? FirstDay => Report.Timesheet.Days.Count > 0 ? Report.Timesheet.Days[0].Date : null;

    private ThenCase Expect(ExpectedFigures figures)
    {
        var expected = new ExpectedEmployee { EmployeeId = Id };
        return Check(_date is { } date
            ? expected with { Days = new Dictionary<LocalDate, ExpectedFigures> { [date] = figures } }
            : expected with
            {
                Planned = figures.Planned,
                Primary = figures.Primary,
                Leave = figures.Leave,
                Assumed = figures.Assumed,
                Undertime = figures.Undertime,
                Marks = figures.Marks,
                Online = figures.Online,
                Credited = figures.Credited,
                Overtime = figures.Overtime,
                Pay = figures.Pay,
                PayTotal = figures.PayTotal,
                Alerts = figures.Alerts,
            });
    }

    private ThenCase Check(ExpectedEmployee expected) => Require(ExpectationCheck.FailuresOf(expected, _outcome));

    private ScenarioFailedException Failed(IReadOnlyList<ScenarioFailure> failures)
    {
        var message = new StringBuilder();
        foreach (var failure in failures)
        {
            message.Append(failure).Append('\n');
        }

        foreach (var (employee, date) in failures.Where(failure => failure.Explaining is not null)
            .Select(failure => (failure.EmployeeId!, failure.Explaining!.Value))
            .Distinct())
        {
            foreach (string line in _outcome.Explain(employee, date) is { } explanation ? ExplanationText.LinesOf(explanation, MessageLanguage.English) : [])
            {
                message.Append("| ").Append(line).Append('\n');
            }
        }

        return new ScenarioFailedException(message.ToString().TrimEnd());
    }
}
