using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>Answers from the problem of a plan.</summary>
internal sealed class PlanAnswers(PlanQuestions plan) : IPlanAnswers
{
    public IReadOnlyList<DutyReason> WhyNot(string employeeId, LocalDate date) => Reasons.WhyNot.Of(plan, plan.NumberOf(employeeId), date);

    public IReadOnlyList<DutySwap> SwapsOf(string employeeId, LocalDate date) => Swaps.Of(plan, plan.NumberOf(employeeId), date);
}
