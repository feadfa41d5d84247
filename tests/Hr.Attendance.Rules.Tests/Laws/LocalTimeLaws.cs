using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Laws(200, Arbitrary = [typeof(ZonedMoment.Generators)])]
public class LocalTimeLaws
{
    private const int MinutesADay = 24 * 60;

    [Law]
    public void A_window_holds_the_minutes_whose_local_time_lies_in_it(ZonedMoment moment, ushort from, ushort to, ushort before, ushort after)
    {
        // Windows near the local time of the change as well as anywhere in the day.
        int local = MinuteOf(moment.Instant, moment.Zone);
        int first = from % 2 == 0 ? from % MinutesADay : (local + (from % 181) + MinutesADay - 90) % MinutesADay;
        int end = to % 2 == 0 ? to % MinutesADay : (first + (to % 181)) % MinutesADay;
        var window = new LocalTimeWindow(TimeAt(first), TimeAt(end));

        var minute = Instant.FromUnixTimeSeconds(moment.Instant.ToUnixTimeSeconds() / 60 * 60);
        var start = minute - Duration.FromMinutes(before % 1800);
        var within = window.Within(start, minute + Duration.FromMinutes(after % 1800), moment.Zone);

        var expected = new List<Interval>();
        for (var at = start; at < minute + Duration.FromMinutes(after % 1800); at += Duration.FromMinutes(1))
        {
            int now = MinuteOf(at, moment.Zone);
            if (first < end ? first <= now && now < end : first <= now || now < end)
            {
                expected.Add(new Interval(at, at + Duration.FromMinutes(1)));
            }
        }

        within.ShouldBe(IntervalSet.Of(expected));
    }

    private static int MinuteOf(Instant instant, DateTimeZone zone)
    {
        var time = instant.InZone(zone).TimeOfDay;
        return (time.Hour * 60) + time.Minute;
    }

    private static LocalTime TimeAt(int minute) => new(minute / 60, minute % 60);
}
