using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules;

/// <summary>What the evaluation of one employee gave: results, or the reason why there are none. Immutable.</summary>
public sealed record EmployeeOutcome
{
    private IReadOnlyList<Diagnostic>? _diagnostics;

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The results; null where the employee failed.</summary>
    public EmployeeReport? Report { get; init; }

    /// <summary>What became of the employee's evidence; nothing where the employee failed.</summary>
    public EvidenceTally Evidence { get; init; }

    /// <summary>The employee's part in the quality of a unit; null where no policy asks for it.</summary>
    public QualityShare? Quality { get; init; }

    /// <summary>What was found, each finding once, by place; where the employee failed, the one finding that says so.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get => _diagnostics ??= Found?.Invoke() ?? [];
        init => _diagnostics = Guard.NotNull(value);
    }

    /// <summary>Puts what was found into words, when it is first read; null for nothing.</summary>
    internal Func<IReadOnlyList<Diagnostic>>? Found { get; init; }

    /// <summary>What the host's source or rule threw, where the employee failed. Its text is the host's own and may have personal values.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Whether there are no results.</summary>
    public bool IsFailed => Report is null;
}
