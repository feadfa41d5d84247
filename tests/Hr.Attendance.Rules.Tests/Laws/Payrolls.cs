using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>One evening online: its date, its first minute after 17:00, and how many minutes it lasts; it ends by 04:00.</summary>
public sealed record OneEvening(LocalDate Date, int Start, int Minutes);

/// <summary>
/// Six weeks of one employee from Friday 13 February 2026, under the law of China, with a wage in some currency and a policy drawn from all
/// that has to do with pay; at most one evening a day.
/// </summary>
public sealed record Payroll(
    decimal Wage,
    string Currency,
    IReadOnlyList<OneEvening> Evenings,
    IReadOnlyList<(LocalDate Date, int Minutes)> Leave,
    IReadOnlyList<(string Setting, object? Value)> Policy)
{
    internal static readonly LocalDate First = new(2026, 2, 13);
    internal static readonly LocalDate Last = First.PlusDays(41);

    public override string ToString() => FormattableString.Invariant($"{Wage} {Currency}; {string.Join(" ", Evenings)}; {string.Join(" ", Leave)}; ")
        + string.Join(" ", Policy.Select(setting => $"{setting.Setting}={(setting.Value is string[] texts ? string.Join("|", texts) : setting.Value)}"));

    internal WorkCase Make()
    {
        var made = new WorkCase().UnderChineseLaw().Earns(Wage, Currency).Says([.. Policy]);
        foreach (var (evening, i) in Evenings.Select((evening, i) => (evening, i)))
        {
            string from = Text(evening.Date, evening.Start);
            made.Online(from, Text(evening.Date, evening.Start + evening.Minutes));
            made.Customer(from, $"c{i}").Replies(Text(evening.Date, evening.Start + (i % 4)), $"c{i}").Rated(1 + (i % 5), $"c{i}");
        }

        foreach (var (date, minutes) in Leave)
        {
            made.OnLeave(date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), minutes / 60d);
        }

        return made;
    }

    internal Payroll With(params (string Setting, object? Value)[] settings) =>
        this with { Policy = [.. Policy.Where(setting => !settings.Any(other => other.Setting == setting.Setting)), .. settings] };

    private static string Text(LocalDate date, int minutes) =>
        date.At(new LocalTime(17, 0)).PlusMinutes(minutes).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static class Generators
    {
        private static readonly string[] Currencies = ["CNY", "JPY", "KWD"];
        private static readonly string[] EightHours = ["Mon-Fri 09:00-17:00"];

        public static Arbitrary<Payroll> Arbitrary() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))).ToArbitrary();

        private static Payroll Draw(Random random)
        {
            string currency = One(random, Currencies);
            var evenings = Enumerable.Range(0, 42).Where(_ => random.Next(3) == 0).Select(day => Evening(First.PlusDays(day), random)).ToList();
            var leave = Enumerable.Range(0, random.Next(5)).Select(_ => (First.PlusDays(random.Next(42)), random.Next(1, 600))).ToList();
            return new Payroll(random.Next(0, 2_000_000) / 100m, currency, evenings, leave, [.. Settings(random, currency)]);
        }

        private static OneEvening Evening(LocalDate date, Random random)
        {
            int start = random.Next(0, 600);
            return new OneEvening(date, start, random.Next(1, 661 - start));
        }

        private static IEnumerable<(string Setting, object? Value)> Settings(Random random, string currency)
        {
            yield return ("primary.schedule", EightHours);
            yield return ("overtime.hoursSystem", One(random, "standard", "standard", "comprehensive", "comprehensive", "nonFixed"));
            yield return ("overtime.comprehensivePeriod", One(random, "week", "month", "quarter", "year"));
            yield return ("overtime.nonFixedHolidays", One(random, "paid", "unpaid"));
            yield return ("overtime.basis", One(random, "allConcurrent", "beyondStandard"));
            yield return ("overtime.dayKindBy", One(random, "calendarDay", "businessDay"));
            yield return ("overtime.standardDay", One(random, "PT7H", "PT8H"));
            yield return ("overtime.workday", 1.5m + (random.Next(0, 100) / 100m));
            yield return ("pay.monthlyDays", One(random, 21.75m, 20m, 22.3m));
            yield return ("compensatoryLeave.restDay", One(random, "pay", "leave"));
            yield return ("compensatoryLeave.within", random.Next(0, 40));
            yield return ("response.window", "PT2M");
            yield return ("response.minShare", 0);
            foreach (string allowance in new[]
            {
                "allowance.perEffectiveSession", "allowance.perDay", "allowance.perNightHour", "allowance.dailyCap", "allowance.monthlyCap",
            })
            {
                // Sometimes finer than the currency is.
                yield return (
                    allowance,
                    random.Next(3) == 0 ? null : new Money(random.Next(0, 100_000) / (allowance == "allowance.monthlyCap" ? 100m : 1000m), currency));
            }

            yield return ("bonus.response", new[] { $"0.5: 3.5 {currency}", $"1: {random.Next(0, 2000) / 100m} {currency}" });
            yield return ("bonus.satisfaction", new[] { $"0.25: 2 {currency}", $"0.75: 7.125 {currency}" });
        }

        private static T One<T>(Random random, params T[] values) => values[random.Next(values.Length)];
    }
}
