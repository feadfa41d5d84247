using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Runs;

namespace Hr.Attendance.Sdk.Live;

/// <summary>What pushing evidence changed. Immutable.</summary>
/// <param name="News">How many of the records were new.</param>
/// <param name="Repeated">How many were known already, with the same content, and changed nothing.</param>
/// <param name="Changes">The business days that are different now, by employee and date, with what is different and because of which records.</param>
/// <param name="Diagnostics">What is wrong with the new records, each finding once, by place.</param>
/// <param name="Failed">Those who could not be evaluated: they stand as they were before, and are tried again with the next push.</param>
public sealed record PushResult(
    int News, int Repeated, TimesheetDiff Changes, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<EmployeeOutcome> Failed);
