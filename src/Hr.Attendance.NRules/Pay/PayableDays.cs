using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>A day with something on it is looked at by the pay rules when its pay is asked for.</summary>
[Name("Pay: a day is payable"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class DayIsPayable : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<DayOfEmployee, IPayOfDay> about = null!;

        When()
            .Query(() => about, query => query.Match<IPayOfDay>().GroupBy(one => new DayOfEmployee(one.Employee, one.Date)))
            .Having(() => about.Any(one => one is DayToPay), () => about.OfType<DayOfTimesheet>().Any(day => !day.Facts.Day.IsEmpty));
        Then().Yield(_ => new PayableDay(about.OfType<DayOfTimesheet>().Single()));
    }
}
