using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Something that the law or the policy limits and that happened. Immutable.</summary>
public sealed record Alert
{
    /// <summary>The business day on which it happened.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its code, severity and sentence.</summary>
    public required Diagnostic Finding { get; init; }
}
