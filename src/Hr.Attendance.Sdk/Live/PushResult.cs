using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Runs;

namespace Hr.Attendance.Sdk.Live;

/// <summary>What pushing evidence changed. Immutable.</summary>
public sealed record PushResult
{
    internal PushResult()
    {
    }

    /// <summary>How many of the records and assignments were new.</summary>
    public required int News { get; init; }

    /// <summary>How many were known already, with the same content, and changed nothing.</summary>
    public required int Repeated { get; init; }

    /// <summary>The business days that are different now, by employee and date, with what is different and because of which records.</summary>
    public required TimesheetDiff Changes { get; init; }

    /// <summary>What is wrong with the new records, each finding once, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Those who could not be evaluated: they stand as they were before, and are tried again with the next push.</summary>
    public required IReadOnlyList<EmployeeOutcome> Failed { get; init; }
}
