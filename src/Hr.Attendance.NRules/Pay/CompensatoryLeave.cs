using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>Rest-day overtime that goes to leave is set against the leave that was taken.</summary>
[Name("Leave: earned and taken"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class LeaveIsKept : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvaluatedEmployee employee = null!;
        IEnumerable<DayOfTimesheet> days = null!;

        When()
            .Match(() => employee)
            .Query(() => days, query => query.Match<DayOfTimesheet>(day => day.Employee == employee, day => PersonSteps.EarnsLeave(day.Facts)).Collect());
        Then().Yield(_ => LedgerOf(employee, days));
    }

    private static LeaveLedger LedgerOf(EvaluatedEmployee employee, IEnumerable<DayOfTimesheet> days) =>
        new(employee, employee.Steps.Leave([.. days.OrderBy(day => day.Date).Select(day => day.Facts)]));
}

/// <summary>Leave that was not taken in time is paid.</summary>
[Name("Leave: paid where it was not taken"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class UntakenLeaveIsPaid : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LeaveLedger ledger = null!;
        DayToPay day = null!;

        When()
            .Match(() => ledger, one => one.Employee.Steps.PaysOvertime)
            .Match(() => day, one => one.Employee == ledger.Employee, one => ledger.PaysOn(one.Date));
        Then().Yield(_ => EarnedLines.Untaken(ledger, day));
    }
}
