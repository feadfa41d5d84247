namespace Hr.Attendance.Planning.Rosters;

/// <summary>A stretch of duty, given to a person.</summary>
/// <param name="Person">The person, by the position in the problem.</param>
/// <param name="Option">The option, by the position in the problem.</param>
public readonly record struct DutyAssignment(int Person, int Option);
