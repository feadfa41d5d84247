using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>What allowances and bonuses of a day are above the daily cap is taken back.</summary>
[Name("Cap: allowances of a day"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class AboveDailyAllowanceCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DailyAllowanceCap cap = null!;
        PayableDay day = null!;
        IGrouping<DayOfEmployee, EarnedLines> lines = null!;

        When()
            .Match(() => cap)
            .Match(() => day, d => d.Policy == cap.Policy)
            .Query(() => lines, query => query
                .Match<EarnedLines>()
                .GroupBy(one => one.Day)
                .Where(group => group.Key.Employee == day.Employee && group.Key.Date == day.Date))
            .Having(() => lines.Allowances(cap.Most.Currency) > cap.LeftAfter(0));
        Then().Yield(_ => Taken(cap, day, lines));
    }

    private static TakenByDailyCap Taken(DailyAllowanceCap cap, PayableDay day, IEnumerable<EarnedLines> lines) => new(day, PersonPay.Taking(
        isMonthly: false, day.Facts, cap.Most, lines.InOrder(), lines.Allowances(cap.Most.Currency) - cap.LeftAfter(0)));
}

/// <summary>What allowances and bonuses of a month are above the monthly cap is taken back from the days that exceed it.</summary>
[Name("Cap: allowances of a month"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class AboveMonthlyAllowanceCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MonthlyAllowanceCap cap = null!;
        PayableDay day = null!;
        IGrouping<MonthOfEmployee, LinesOfDay> month = null!;
        IEnumerable<TakenByMonthlyCap> taken = null!;
        decimal today = 0;
        decimal before = 0;

        When()
            .Match(() => cap)
            .Match(() => day, d => d.Policy == cap.Policy)
            .Query(() => month, query => query
                .Match<LinesOfDay>()
                .GroupBy(one => one.Month)
                .Where(group => group.Key == day.Sheet.Month))
            .Query(() => taken, query => query.Match<TakenByMonthlyCap>(one => one.Date < day.Date, one => one.Month == day.Sheet.Month).Collect())
            .Let(() => today, () => month.Where(one => one.Date == day.Date).Allowances(cap.Most.Currency))
            .Let(() => before, () => month.AllowancesBefore(taken, day.Date, cap.Most.Currency))
            .Having(() => today > cap.LeftAfter(before));
        Then().Yield(_ => Taken(cap, day, month, today - cap.LeftAfter(before)));
    }

    private static TakenByMonthlyCap Taken(MonthlyAllowanceCap cap, PayableDay day, IEnumerable<LinesOfDay> month, decimal above) => new(
        day, PersonPay.Taking(isMonthly: true, day.Facts, cap.Most, month.Where(one => one.Date == day.Date).InOrder(), above));
}

/// <summary>An allowance in another currency than the daily cap does not fall under it: that is said.</summary>
[Name("Cap: another currency than the daily cap"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class AllowanceOutsideDailyCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DailyAllowanceCap cap = null!;
        PayableDay day = null!;
        IGrouping<DayOfEmployee, EarnedLines> lines = null!;

        When()
            .Match(() => cap)
            .Match(() => day, d => d.Policy == cap.Policy)
            .Query(() => lines, query => query
                .Match<EarnedLines>(one => one.HasAllowanceOutside(cap.Most.Currency))
                .GroupBy(one => one.Day)
                .Where(group => group.Key.Employee == day.Employee && group.Key.Date == day.Date));
        Then().Yield(_ => new FoundInPay(day.Employee, PersonPay.OtherCurrency(false, day.Facts, cap.Most, lines.InOrder())));
    }
}

/// <summary>An allowance in another currency than the monthly cap does not fall under it: that is said.</summary>
[Name("Cap: another currency than the monthly cap"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class AllowanceOutsideMonthlyCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MonthlyAllowanceCap cap = null!;
        PayableDay day = null!;
        IGrouping<DayOfEmployee, LinesOfDay> lines = null!;

        When()
            .Match(() => cap)
            .Match(() => day, d => d.Policy == cap.Policy)
            .Query(() => lines, query => query
                .Match<LinesOfDay>(one => one.HasAllowanceOutside(cap.Most.Currency))
                .GroupBy(one => one.Day)
                .Where(group => group.Key.Employee == day.Employee && group.Key.Date == day.Date));
        Then().Yield(_ => new FoundInPay(day.Employee, PersonPay.OtherCurrency(true, day.Facts, cap.Most, lines.InOrder())));
    }
}
