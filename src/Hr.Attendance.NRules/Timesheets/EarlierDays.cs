using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NodaTime;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A monthly limit counts from the first of the month, though the period begins later: where there is overtime, those days matter.</summary>
[Name("Earlier days: a monthly limit looks back"), Tag(RuleTags.Attendance), Tag(RuleTags.Compliance)]
public sealed class MonthlyLimitLooksBack : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvaluatedEmployee employee = null!;

        When()
            .Match(() => employee, e => e.FirstDay.Day > 1)
            .Exists<DayOfTimesheet>(
                d => d.Employee == employee, d => d.Overtime > Duration.Zero, d => employee.Covers(d.Date), d => employee.IsInFirstMonth(d.Date));
        Then().Yield(_ => new EarlierDaysWanted(employee, false));
    }
}

/// <summary>A monthly cap counts from the first of the month, though the period begins later: where something is capped, those days matter.</summary>
[Name("Earlier days: a monthly cap looks back"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class MonthlyCapLooksBack : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvaluatedEmployee employee = null!;

        When()
            .Match(() => employee, e => e.FirstDay.Day > 1)
            .Exists<LinesOfDay>(
                l => l.Employee == employee, l => l.FallsUnderMonthlyCap, l => employee.Covers(l.Date), l => employee.IsInFirstMonth(l.Date));
        Then().Yield(_ => new EarlierDaysWanted(employee, true));
    }
}

/// <summary>Days before the period are given to the session as long as somebody wants them.</summary>
[Name("Earlier days: given where they are wanted"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class EarlierDaysAreGiven : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<EvaluatedEmployee, EarlierDaysWanted> wanted = null!;

        When().Query(() => wanted, query => query.Match<EarlierDaysWanted>().GroupBy(one => one.Employee));
        Then().Do(context => Give(context, wanted));
    }

    private static void Give(IContext context, IEnumerable<EarlierDaysWanted> wanted)
    {
        var most = wanted.OrderByDescending(one => one.WithPay).First();
        var person = most.Employee.Facts!;
        var facts = person.Before(most);
        foreach (object term in person.Terms)
        {
            context.TryInsert(term);
        }

        var added = new List<KeyValuePair<object, object>>();
        foreach (var fact in facts)
        {
            object key = (fact.GetType(), fact.KeyAmongInserted);
            if (context.GetLinked(key) is not EmployeeFact given)
            {
                added.Add(new KeyValuePair<object, object>(key, fact));
            }
            else if (!fact.SaysTheSameAs(given))
            {
                context.UpdateLinked(key, fact);
            }
        }

        context.InsertAllLinked(added);
    }
}
