using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Building;

/// <summary>A case that was told, to be evaluated.</summary>
public sealed class WhenCase
{
    private readonly ScenarioWorld _world;
    private readonly ScenarioGiven _given;

    internal WhenCase(ScenarioWorld world, ScenarioGiven given)
    {
        _world = world;
        _given = given;
    }

    /// <summary>Evaluates the dates of the evidence.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">No date was told of.</exception>
    public EvaluatedCase Evaluated() => Evaluate(null);

    /// <summary>Evaluates some business days.</summary>
    /// <param name="firstDay">The first, as <c>2026-03-01</c>.</param>
    /// <param name="lastDay">The last, included; null for the first.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">A text is no date, or <paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public EvaluatedCase Evaluated(string firstDay, string? lastDay = null) =>
        Evaluate(new DateInterval(WrittenTimes.Date(firstDay), WrittenTimes.Date(lastDay ?? firstDay)));

    private EvaluatedCase Evaluate(DateInterval? period)
    {
        var scenario = new Scenario { Name = "case", Given = _given, Expected = ExpectedResults.Nothing, Period = period };
        return scenario.Evaluated is null
            ? throw new InvalidOperationException("there is no date to evaluate: say `.On(date)`, or `.Evaluated(firstDay, lastDay)`")
            : new EvaluatedCase(_world.Run(scenario), []);
    }
}

/// <summary>What came of a case.</summary>
public sealed class EvaluatedCase
{
    private readonly ScenarioResult _result;
    private readonly IReadOnlyList<string> _accepted;

    internal EvaluatedCase(ScenarioResult result, IReadOnlyList<string> accepted)
    {
        _result = result;
        _accepted = accepted;
    }

    /// <summary>The results.</summary>
    public AttendanceReport Report => _result.Report!;

    /// <summary>All that was found.</summary>
    public IReadOnlyList<Diagnostic> Findings => [.. _result.Outcome.Found];

    /// <summary>What must come of it.</summary>
    /// <exception cref="ScenarioFailedException">There is an error that <see cref="Finds"/> did not name.</exception>
    public ThenCase Then
    {
        get
        {
            string[] errors = [.. Findings
                .Where(finding => finding.Severity == DiagnosticSeverity.Error && !_accepted.Contains(finding.Code))
                .Select(finding => $"{finding.Code}: {finding.GetMessage()}")];
            return errors.Length == 0
                ? new ThenCase(_result.Outcome)
                : throw new ScenarioFailedException("expected no error; name those that are meant with `.Finds(code)`:\n" + string.Join("\n", errors));
        }
    }

    /// <summary>A finding that must be there; where it is an error, it is meant.</summary>
    /// <param name="code">Its code, such as <c>HRA1203</c>.</param>
    /// <returns>The same results.</returns>
    /// <exception cref="ScenarioFailedException">There is none of that code.</exception>
    public EvaluatedCase Finds(string code)
    {
        Guard.NotEmpty(code);
        string[] found = [.. Findings.Select(finding => finding.Code).Distinct()];
        return found.Contains(code)
            ? new EvaluatedCase(_result, [.. _accepted, code])
            : throw new ScenarioFailedException($"findings: expected {code}, got {(found.Length == 0 ? "none" : string.Join(", ", found))}");
    }
}

/// <summary>Something that a test expects did not come. The message says what, what came instead, and why.</summary>
public sealed class ScenarioFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ScenarioFailedException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, what came, and why.</param>
    public ScenarioFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, what came, and why.</param>
    /// <param name="innerException">What caused it.</param>
    public ScenarioFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
