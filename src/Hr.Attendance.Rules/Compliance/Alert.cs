using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Something that the law or the policy limits and that happened. Immutable.</summary>
/// <param name="Date">The business day on which it happened.</param>
/// <param name="Finding">Its code, severity and sentence.</param>
public sealed record Alert(LocalDate Date, Diagnostic Finding);
