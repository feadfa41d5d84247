using System.Numerics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Laws(100, Arbitrary = [typeof(Payroll.Generators)])]
public class PayLaws
{
    private const long Scale = 1_000_000_000;

    [Law]
    public void Paying_at_once_is_paying_the_parts_of_any_partition_and_adding_up(Payroll payroll, int cuts) =>
        ShouldBeTheSameInParts(payroll, new Random(cuts));

    [Law(10)]
    public void Paying_at_once_is_paying_each_day_and_adding_up(Payroll payroll) =>
        ShouldBeTheSameInParts(payroll, random: null);

    [Law]
    public void The_total_is_the_sum_of_the_lines_and_each_is_whole_in_its_smallest_unit(Payroll payroll)
    {
        var report = Run(payroll);
        report.PayTotals.Select(total => total.Amount).Sum().ShouldBe(report.Pay.Sum(line => line.Amount.Amount));
        decimal smallest = payroll.Currency switch { "JPY" => 1, "KWD" => 1000, _ => 100 };
        report.Pay.ShouldAllBe(line => line.Amount.Amount * smallest % 1 == 0);
    }

    [Law]
    public void Each_amount_is_its_own_figures_rounded_once(Payroll payroll)
    {
        foreach (var line in Run(payroll).Pay)
        {
            // In whole numbers: what was divided to make hours and the base is multiplied out.
            var (over, under) = line is PayLine.Overtime overtime
                ? (
                    Minutes(overtime.Hours) * Scaled(payroll.Wage) * Scaled(overtime.Multiplier),
                    60 * Scaled(Value(line, AttendanceSettings.PayMonthlyDays)) * Scaled(Value(line, AttendanceSettings.PayDailyHours)))
                : line.Code == "allowance.perNightHour" ? (Minutes(line.Quantity) * Scaled(line.Rate), 60 * Scale)
                : (Scaled(line.Quantity) * Scaled(line.Rate), Scale * Scale);
            line.Amount.Amount.ShouldBe(Rounded(over, under, CurrencyMinorUnits.Of(payroll.Currency)), line.ToString());
        }
    }

    [Law]
    public void Allowances_and_bonuses_never_come_to_more_than_their_caps(Payroll payroll)
    {
        var capped = Run(payroll).Pay.Where(line => !line.Code.StartsWith("overtime.", StringComparison.Ordinal)).ToList();
        ShouldBeWithin("allowance.dailyCap", line => line.Date);
        ShouldBeWithin("allowance.monthlyCap", line => line.Date.With(DateAdjusters.StartOfMonth));

        void ShouldBeWithin(string setting, Func<PayLine, LocalDate> period)
        {
            if (payroll.Policy.Single(said => said.Setting == setting).Value is Money cap)
            {
                capped.GroupBy(period).Select(lines => lines.Sum(line => line.Amount.Amount)).ShouldAllBe(sum => sum <= cap.Amount, setting);
            }
        }
    }

    [Law]
    public void More_credited_time_never_pays_less(Payroll payroll, byte which, ushort minutes)
    {
        // A bonus goes by shares, which more time may lower; leave is paid later, perhaps after the last day looked at.
        var made = payroll.With(
            ("overtime.hoursSystem", "standard"),
            ("compensatoryLeave.restDay", "pay"),
            ("bonus.response", Array.Empty<string>()),
            ("bonus.satisfaction", Array.Empty<string>()));
        if (made.Evenings.Count == 0)
        {
            return;
        }

        int index = which % made.Evenings.Count;
        var evening = made.Evenings[index];
        var longer = evening with { Minutes = evening.Minutes + (minutes % (661 - evening.Start - evening.Minutes)) };
        var more = Run(made with { Evenings = [.. made.Evenings.Select((one, i) => i == index ? longer : one)] });
        var less = Run(made);
        more.Timesheet.Credited.ShouldBeGreaterThanOrEqualTo(less.Timesheet.Credited);
        Total(more).ShouldBeGreaterThanOrEqualTo(Total(less));
    }

    [Law]
    public void A_period_s_overtime_is_what_exceeds_its_standard(Payroll payroll)
    {
        // March, with time online beside 8 planned hours on each of its workdays.
        var march = Run(
            payroll.With(("overtime.hoursSystem", "comprehensive"), ("overtime.comprehensivePeriod", "month")),
            "2026-03-01",
            "2026-03-31").Timesheet;
        var balances = march.Days.Select(day => day.Balance.ShouldNotBeNull()).ToList();
        var counted = balances.Aggregate(Duration.Zero, (sum, balance) => sum + balance.Time);
        var standard = balances[0].Standard.ShouldNotBeNull();
        march.Overtime.Workday.ShouldBe(Duration.Max(counted - standard, Duration.Zero));
        march.Overtime.RestDay.ShouldBe(Duration.Zero);
    }

    [Law]
    public void Every_hour_that_goes_to_leave_is_taken_paid_or_open_and_no_leave_is_used_twice(Payroll payroll)
    {
        var made = payroll.With(("compensatoryLeave.restDay", "leave"), ("overtime.hoursSystem", "standard"));
        var report = Run(made);
        foreach (var entry in report.CompensatoryLeave)
        {
            (entry.Used + entry.Paid + entry.Open).ShouldBe(entry.Earned);
            entry.Uses.ShouldAllBe(use => use.Date >= entry.EarnedOn && use.Date < entry.DueOn);
            report.Timesheet.Days.Single(day => day.Date == entry.EarnedOn).Overtime.RestDay.ShouldBe(entry.Earned);
        }

        var records = made.Make().Records().Leave.ToDictionary(leave => leave.EvidenceId, leave => leave.Duration);
        foreach (var uses in report.CompensatoryLeave.SelectMany(entry => entry.Uses).GroupBy(use => use.EvidenceId))
        {
            uses.Aggregate(Duration.Zero, (sum, use) => sum + use.Time).ShouldBeLessThanOrEqualTo(records[uses.Key]);
        }

        var paid = report.Pay
            .OfType<PayLine.Overtime>()
            .Where(line => line.EarnedOn is not null)
            .Select(line => (line.EarnedOn!.Value, line.Date, Minutes(line.Hours)));
        paid.ShouldBe(report.CompensatoryLeave.Where(entry => entry.PaidOn is not null).OrderBy(entry => entry.PaidOn)
            .Select(entry => (entry.EarnedOn, entry.PaidOn!.Value, (BigInteger)entry.Paid.TotalMinutes)));
    }

    [Law]
    public void A_ledger_looked_at_later_is_the_end_of_the_whole_one(Payroll payroll, byte after)
    {
        var made = payroll.With(("compensatoryLeave.restDay", "leave"), ("overtime.hoursSystem", "standard"));
        var whole = Texts(Run(made));
        Texts(Run(made, Text(Payroll.First.PlusDays(after % 42)), Text(Payroll.Last))).ShouldBeSubsetOf(whole);

        static string[] Texts(EmployeeReport report) =>
            [.. report.CompensatoryLeave.Select(entry => $"{entry with { Uses = [] }} {string.Join(";", entry.Uses)}")];
    }

    /// <summary>Evaluates at once and in parts: parts of a few days each, drawn at random, or every day by itself.</summary>
    private static void ShouldBeTheSameInParts(Payroll payroll, Random? random)
    {
        var made = payroll.Make();
        var (engine, evidence) = made.Prepare(made.Records());
        var whole = Evaluate(Payroll.First, Payroll.Last);
        var parts = new List<EmployeeReport>();
        for (var from = Payroll.First; from <= Payroll.Last;)
        {
            var to = LocalDate.Min(from.PlusDays(random?.Next(0, 12) ?? 0), Payroll.Last);
            parts.Add(Evaluate(from, to));
            from = to.PlusDays(1);
        }

        parts.SelectMany(part => part.Pay).ShouldBe(whole.Pay);
        parts.SelectMany(part => part.Timesheet.Days).Select(day => (day.Date, day.Overtime, day.Balance))
            .ShouldBe(whole.Timesheet.Days.Select(day => (day.Date, day.Overtime, day.Balance)));
        parts.SelectMany(part => part.PayTotals).Sum(total => total.Amount).ShouldBe(whole.PayTotals.Sum(total => total.Amount));

        EmployeeReport Evaluate(LocalDate from, LocalDate to) => engine.Evaluate(evidence, from, to).Employees.Single();
    }

    private static BigInteger Scaled(decimal number) => (BigInteger)decimal.Round(number * Scale);

    private static BigInteger Minutes(decimal hours) => (BigInteger)decimal.Round(hours * 60);

    private static decimal Value(PayLine line, Setting setting) => (decimal)line.Settings.Single(resolved => resolved.Setting == setting).Value!;

    /// <summary>A fraction, rounded half away from zero to some digits.</summary>
    private static decimal Rounded(BigInteger over, BigInteger under, int digits)
    {
        var units = BigInteger.Abs(over) * BigInteger.Pow(10, digits);
        var whole = BigInteger.Divide((units * 2) + under, under * 2);
        return (decimal)(over.Sign * whole) / (decimal)BigInteger.Pow(10, digits);
    }

    private static decimal Total(EmployeeReport report) => report.PayTotals.Sum(total => total.Amount);

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static EmployeeReport Run(Payroll payroll) => Run(payroll, Text(Payroll.First), Text(Payroll.Last));

    private static EmployeeReport Run(Payroll payroll, string from, string to) => payroll.Make().Run(from, to);
}
