using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>The time of a business day is its primary time and what its sessions are credited, by the kind of day on which it was worked.</summary>
[Name("Day: primary and credited time"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class DayIsWorked : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<DayOfEmployee, IPartOfDay> parts = null!;
        KnownDay day = null!;

        When()
            .Query(() => parts, query => query.Match<IPartOfDay>().GroupBy(part => new DayOfEmployee(part.Employee, part.Date)))
            .Let(() => day, () => parts.Day()!)
            .Having(() => day != null && parts.CreditedCount() >= day.Sessions);
        Then().Yield(_ => Worked(day, parts));
    }

    private static DayWorked Worked(KnownDay day, IEnumerable<IPartOfDay> parts) => new(
        day.Employee,
        day.Policy,
        day.Employee.Steps.Work(day.Governing, day.Kind, parts.OfType<CreditedSession>().Select(credited => credited.Session)));
}
