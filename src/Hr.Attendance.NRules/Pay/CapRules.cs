using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Pay;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>What allowances and bonuses of a day are above the daily cap is taken back.</summary>
[Name("Pay: the lines of a day and its cap"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class DailyCapOnAllowances : Rule
{
    public override void Define()
    {
        DayToPay day = null!;
        IEnumerable<DayOfTimesheet> sheet = null!;
        IEnumerable<EarnedLines> earned = null!;

        When()
            .Match(() => day)
            .Query(() => sheet, query => query.Match<DayOfTimesheet>(one => one.Employee == day.Employee, one => one.Date == day.Date).Collect())
            .Query(() => earned, query => query.Match<EarnedLines>(one => one.Employee == day.Employee, one => one.Date == day.Date).Collect());
        Then().Yield(_ => Capped(day, sheet, earned));
    }

    private static LinesOfDay Capped(DayToPay day, IEnumerable<DayOfTimesheet> sheet, IEnumerable<EarnedLines> earned)
    {
        var facts = sheet.SingleOrDefault()?.Facts;
        var lines = earned.OrderBy(one => one.Position).SelectMany(one => one.Lines).ToList();
        if (facts is not null)
        {
            lines.AddRange(day.Employee.Steps.TakenByDailyCap(facts, lines));
        }

        return new LinesOfDay(day, facts, lines);
    }
}

/// <summary>A monthly cap counts from the first of the month, though the period begins later.</summary>
[Name("Pay: a monthly cap looks back"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterDaysOfMonth)]
internal sealed class MonthlyCapLooksBack : Rule
{
    public override void Define()
    {
        IGrouping<EvaluatedEmployee, LinesOfDay> days = null!;

        When().Query(() => days, query => query.Match<LinesOfDay>(day => NeedsEarlierDays(day)).GroupBy(day => day.Employee));
        Then().Yield(_ => new EarlierDaysWanted(days.Key, true));
    }

    private static bool NeedsEarlierDays(LinesOfDay day) =>
        day.Date >= day.Employee.FirstDay
        && day.Employee.FirstDay.Day > 1
        && (day.Date.Year, day.Date.Month) == (day.Employee.FirstDay.Year, day.Employee.FirstDay.Month)
        && day.Facts is { } facts
        && day.Employee.Steps.FallsUnderMonthlyCap(facts, day.Lines);
}

/// <summary>What allowances and bonuses of a month are above the monthly cap is taken back from the days that exceed it.</summary>
[Name("Pay: the days of a month and their cap"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay), Priority(RulePriorities.AfterAllPay)]
internal sealed class MonthlyCapOnAllowances : Rule
{
    public override void Define()
    {
        IGrouping<MonthOf, LinesOfDay> month = null!;

        When().Query(() => month, query => query.Match<LinesOfDay>().GroupBy(day => MonthOf.Date(day.Employee, day.Date)));
        Then().Yield(_ => Capped(month.Key.Employee, month));
    }

    private static PaidMonth Capped(EvaluatedEmployee employee, IEnumerable<LinesOfDay> month)
    {
        var byDate = new Dictionary<LocalDate, IReadOnlyList<PayLine>>();
        foreach (var day in month.OrderBy(day => day.Date))
        {
            var taken = day.Facts is null ? [] : employee.Steps.TakenByMonthlyCap(day.Facts, day.Lines, byDate.Values.SelectMany(lines => lines));
            byDate.Add(day.Date, [.. day.Lines, .. taken]);
        }

        return new PaidMonth(employee, byDate);
    }
}
