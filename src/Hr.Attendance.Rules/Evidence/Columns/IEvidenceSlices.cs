using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Gives the evidence of employees as columns of plain numbers. Thread-safe; what a slice needs to be made is the caller's.</summary>
internal interface IEvidenceSlices
{
    /// <summary>The evidence of an employee.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <param name="buffer">Room for what has to be worked out; holds until the next slice is made with it.</param>
    EvidenceSlice Of(string employeeId, SliceBuffer buffer);

    /// <summary>A punch of an employee: its id, its time, its role and its place.</summary>
    (string EvidenceId, long At, string? Role, SourcePlace Source) PunchOf(string employeeId, int index);

    /// <summary>A message of an employee: its id, its time, the role that it states, and its place.</summary>
    (string EvidenceId, long At, string? Role, SourcePlace Source) MessageOf(string employeeId, int index);

    /// <summary>A decision on a session of an employee: its id, the instant of the session, and its place.</summary>
    (string EvidenceId, long At, SourcePlace Source) DecisionOf(string employeeId, int index);

    /// <summary>A rating: its id and its place.</summary>
    (string EvidenceId, SourcePlace Source) RatingOf(int index);

    /// <summary>What is wrong with evidence whoever it belongs to.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }
}
