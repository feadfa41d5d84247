using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class CalendarDaysTests
{
    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void Holidays_and_the_days_that_are_moved_around_them_are_set_apart()
    {
        // China 2026: National Day October 1 to 7 (statutory 1 to 3), Saturday October 10 and Sunday September 20 worked.
        var days = Between("2026-09-29", "2026-10-10", StatutoryLayer.China.Calendar);
        Kinds(days, "2026-09-29").ShouldBeEmpty();
        Kinds(days, "2026-09-30").ShouldBe([CalendarFeatureKind.BeforeTimeOff]);
        Kinds(days, "2026-10-01").ShouldBe([CalendarFeatureKind.StatutoryHoliday]);
        Kinds(days, "2026-10-05").ShouldBe([CalendarFeatureKind.FreeWeekday]);
        Kinds(days, "2026-10-08").ShouldBe([CalendarFeatureKind.AfterTimeOff]);
        Kinds(days, "2026-10-09").ShouldBeEmpty();
        Kinds(days, "2026-10-10").ShouldBe([CalendarFeatureKind.WorkedWeekend]);
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_weekend_is_no_time_off_and_three_free_days_are()
    {
        var ordinary = Between("2026-11-06", "2026-11-09", WorkCalendar.MondayToFriday);
        ordinary.ShouldAllBe(day => day.Features.Count == 0);
        var free = WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 11, 9)] = DayKind.RestDay });
        var days = Between("2026-11-06", "2026-11-10", free);
        Kinds(days, "2026-11-06").ShouldBe([CalendarFeatureKind.BeforeTimeOff]);
        Kinds(days, "2026-11-07").ShouldBeEmpty();
        Kinds(days, "2026-11-09").ShouldBe([CalendarFeatureKind.FreeWeekday]);
        Kinds(days, "2026-11-10").ShouldBe([CalendarFeatureKind.AfterTimeOff]);
    }

    [Fact]
    public void Where_the_calendar_ends_days_are_guessed_and_listed()
    {
        var days = Between("2026-12-30", "2027-01-03", StatutoryLayer.China.Calendar);
        days.Select(day => (day.Kind, day.IsGuessed)).ShouldBe(
        [
            (DayKind.Workday, false), (DayKind.Workday, false), (DayKind.Workday, true), (DayKind.RestDay, true), (DayKind.RestDay, true),
        ]);
        _diagnostics.ShouldHaveSingleItem().GetMessage().ShouldStartWith("the calendar does not know the kind of 2027-01-01 to 2027-01-03 (days: 3)");
    }

    [Fact]
    public void What_a_host_states_is_told_by_name()
    {
        StatedDays[] stated =
        [
            new("winter term", new LocalDate(2026, 11, 4), new LocalDate(2026, 11, 5)), new("campaign", new LocalDate(2026, 11, 5), new LocalDate(2026, 11, 5)),
            new("campaign", new LocalDate(2026, 11, 5), new LocalDate(2026, 11, 5)), new("never", new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 1)),
        ];
        var days = CalendarDays.Between(WorkCalendar.MondayToFriday, new LocalDate(2026, 11, 3), new LocalDate(2026, 11, 5), stated, _diagnostics);
        days.Select(day => string.Join(",", day.Features.Select(feature => feature.Label.English))).ShouldBe(["", "winter term", "campaign,winter term"]);
    }

    [Fact]
    public void Days_in_the_wrong_order_are_a_wrong_call() =>
        Should.Throw<ArgumentException>(() => Between("2026-11-05", "2026-11-04", WorkCalendar.MondayToFriday));

    private IReadOnlyList<CalendarDay> Between(string from, string to, IWorkCalendar calendar) =>
        CalendarDays.Between(calendar, DemandCase.Date(from), DemandCase.Date(to), [], _diagnostics);

    private static IEnumerable<CalendarFeatureKind> Kinds(IReadOnlyList<CalendarDay> days, string date) =>
        days.Single(day => day.Date == DemandCase.Date(date)).Features.Select(feature => feature.Kind);
}
