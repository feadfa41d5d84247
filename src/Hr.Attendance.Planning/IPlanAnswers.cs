using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>What a plan can be asked after it was made.</summary>
internal interface IPlanAnswers
{
    IReadOnlyList<DutyReason> WhyNot(string employeeId, LocalDate date);

    IReadOnlyList<DutySwap> SwapsOf(string employeeId, LocalDate date);
}
