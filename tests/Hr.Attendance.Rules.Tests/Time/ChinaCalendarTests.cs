using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Time;

/// <summary>The calendar of China against the published arrangements (tests/data) and against the holidays that the law names.</summary>
public class ChinaCalendarTests
{
    private const int FirstYear = 2023;
    private const int LastYear = 2026;

    /// <summary>The days of triple pay by name, month and day; before 2025 neither New Year's Eve nor May 2nd was one.</summary>
    private static readonly Dictionary<int, (string Name, string[] Days)[]> Statutory = new()
    {
        [2023] =
        [
            ("New Year", ["01-01"]), ("Spring Festival", ["01-22", "01-23", "01-24"]), ("Qingming", ["04-05"]), ("Labour Day", ["05-01"]),
            ("Dragon Boat Festival", ["06-22"]), ("Mid-Autumn Festival", ["09-29"]), ("National Day", ["10-01", "10-02", "10-03"]),
        ],
        [2024] =
        [
            ("New Year", ["01-01"]), ("Spring Festival", ["02-10", "02-11", "02-12"]), ("Qingming", ["04-04"]), ("Labour Day", ["05-01"]),
            ("Dragon Boat Festival", ["06-10"]), ("Mid-Autumn Festival", ["09-17"]), ("National Day", ["10-01", "10-02", "10-03"]),
        ],
        [2025] =
        [
            ("New Year", ["01-01"]), ("Spring Festival", ["01-28", "01-29", "01-30", "01-31"]), ("Qingming", ["04-04"]), ("Labour Day", ["05-01", "05-02"]),
            ("Dragon Boat Festival", ["05-31"]), ("Mid-Autumn Festival", ["10-06"]), ("National Day", ["10-01", "10-02", "10-03"]),
        ],
        [2026] =
        [
            ("New Year", ["01-01"]), ("Spring Festival", ["02-16", "02-17", "02-18", "02-19"]), ("Qingming", ["04-05"]), ("Labour Day", ["05-01", "05-02"]),
            ("Dragon Boat Festival", ["06-19"]), ("Mid-Autumn Festival", ["09-25"]), ("National Day", ["10-01", "10-02", "10-03"]),
        ],
    };

    private static readonly Dictionary<LocalDate, bool> Arranged = File.ReadLines(
        Repository.PathOf("tests", "data", "china-holiday-arrangements-2023-2026.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .ToDictionary(fields => LocalDatePattern.Iso.Parse(fields[0]).Value, fields => bool.Parse(fields[2]));

    [Fact]
    public void Every_published_day_off_is_off()
    {
        var off = Arranged.Where(day => day.Value && day.Key.Year >= FirstYear).Select(day => day.Key).ToList();
        off.Count.ShouldBe(115);
        off.ShouldAllBe(date => KindOf(date) != DayKind.Workday && KindOf(date) != null);
    }

    [Fact]
    public void Every_weekend_day_worked_in_exchange_is_a_workday()
    {
        var worked = Arranged.Where(day => !day.Value).Select(day => day.Key).ToList();
        worked.Count.ShouldBe(26);
        worked.ShouldAllBe(date => KindOf(date) == DayKind.Workday && WorkCalendar.MondayToFriday.KindOf(date) == DayKind.RestDay);
    }

    [Fact]
    public void Every_other_date_is_as_its_day_of_the_week_says() =>
        Dates().Where(date => !Arranged.ContainsKey(date)).ShouldAllBe(date => KindOf(date) == WorkCalendar.MondayToFriday.KindOf(date));

    [Theory]
    [InlineData(2023, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void The_days_of_triple_pay_are_those_that_the_law_names(int year, int count)
    {
        var named = Statutory[year].SelectMany(holiday => holiday.Days).Select(day => LocalDatePattern.Iso.Parse($"{year}-{day}").Value).Order().ToList();
        named.Count.ShouldBe(count);
        named.ShouldAllBe(date => Arranged[date]);
        Dates().Where(date => date.Year == year && KindOf(date) == DayKind.StatutoryHoliday).ShouldBe(named);
    }

    [Theory]
    [InlineData(2022, 12, 31)]
    [InlineData(2027, 1, 1)]
    public void A_date_of_a_year_that_is_not_in_the_data_is_unknown(int year, int month, int day) =>
        KindOf(new LocalDate(year, month, day)).ShouldBeNull();

    [Fact]
    public void Days_of_an_unknown_year_have_no_kind_and_are_reported_once_for_the_year()
    {
        var made = new WorkCase().With(StatutoryLayer.China.Calendar)
            .Online("2026-12-30 18:00", "2026-12-30 19:00").Online("2027-01-04 18:00", "2027-01-04 19:00").Online("2027-01-05 18:00", "2027-01-05 19:00");
        made.Run("2026-12-30", "2027-01-08").Timesheet.Days.Select(day => (day.Date, day.DayKind, day.Overtime.Total)).ShouldBe(
        [
            (new LocalDate(2026, 12, 30), DayKind.Workday, Duration.FromHours(1)),
            (new LocalDate(2027, 1, 4), null, Duration.Zero),
            (new LocalDate(2027, 1, 5), null, Duration.Zero),
        ]);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA4001"]);
        made.Diagnostics[0].GetMessage().ShouldContain("2027");
    }

    [Fact]
    public void Overtime_after_midnight_on_an_unknown_date_is_not_guessed()
    {
        // The evening of 31 December runs from 22:00 to 02:00; whether 1 January is a holiday is not known.
        var made = new WorkCase().With(StatutoryLayer.China.Calendar).Online("2026-12-31 22:00", "2027-01-01 02:00");
        var day = made.Run("2026-12-31", "2026-12-31").Timesheet.Days.Single();
        day.Credited.ShouldBe(Duration.FromHours(4));
        day.Overtime.Total.ShouldBe(Duration.FromHours(2));
        day.Overtime.Workday.ShouldBe(Duration.FromHours(2));
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA4001"]);
    }

    [Fact]
    public void A_host_may_bring_a_calendar_of_its_own()
    {
        var made = new WorkCase().With(new FridaysAreHolidays()).Online("2026-03-05 18:00", "2026-03-05 19:00")
            .Online("2026-03-06 18:00", "2026-03-06 20:00").Online("2026-03-07 18:00", "2026-03-07 21:00");
        var overtime = made.Run().Timesheet.Overtime;
        (overtime.Workday, overtime.StatutoryHoliday, overtime.RestDay).ShouldBe((Duration.FromHours(4), Duration.FromHours(2), Duration.Zero));
        made.Diagnostics.ShouldBeEmpty();
    }

    private static DayKind? KindOf(LocalDate date) => StatutoryLayer.China.Calendar.KindOf(date);

    private static IEnumerable<LocalDate> Dates() =>
        Enumerable.Range(0, 4 * 366).Select(day => new LocalDate(FirstYear, 1, 1).PlusDays(day)).Where(date => date.Year <= LastYear);

    private sealed class FridaysAreHolidays : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => date.DayOfWeek == IsoDayOfWeek.Friday ? DayKind.StatutoryHoliday : DayKind.Workday;
    }
}
