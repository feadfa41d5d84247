using System.Text;
using Hr.Attendance.Planning.Files.Tests.Support;
using Hr.Attendance.Rules.Diagnostics;
using Ical.Net;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tests.Calendars;

public class DutyCalendarTests
{
    [Fact]
    public void Each_duty_is_an_event_in_the_zone_of_the_unit_with_its_reasons()
    {
        var calendar = Calendar.Load(TextOf(PlannedGroup.Ordinary, "e05"))!;

        // Of fourteen evenings the two people of New York have every second one.
        calendar.Events.Count.ShouldBe(7);
        calendar.TimeZones.Single().TzId.ShouldBe("America/New_York");
        var first = calendar.Events.OrderBy(one => one.Start!.AsUtc).First();
        first.Start!.TzId.ShouldBe("America/New_York");
        first.Start.Value.ShouldBe(new DateTime(2026, 12, 21, 18, 0, 0));

        // New York is five hours behind in December.
        first.Start.AsUtc.ShouldBe(new DateTime(2026, 12, 21, 23, 0, 0, DateTimeKind.Utc));
        first.End!.AsUtc.ShouldBe(new DateTime(2026, 12, 22, 3, 0, 0, DateTimeKind.Utc));
        first.Summary.ShouldBe("On duty: Online service, New York branch");
        first.Description.ShouldBe("4.2 customers are answered in time by it who would not be without it\nYou wished for it");
    }

    [Fact]
    public void Chinese_calendars_speak_Chinese() =>
        Calendar.Load(TextOf(PlannedGroup.Ordinary, "e01", MessageLanguage.Chinese))!.Events.First()!.Summary.ShouldBe("值班：在线客服（上海分校）");

    [Fact]
    public void The_same_plan_gives_the_same_bytes_and_no_clock_is_in_them()
    {
        string text = TextOf(PlannedGroup.Ordinary, "e01");
        text.ShouldBe(TextOf(PlannedGroup.Ordinary, "e01"));
        text.Split("\r\n").Where(line => line.StartsWith("DTSTAMP", StringComparison.Ordinal)).Distinct().ShouldBe(["DTSTAMP:20261221T000000Z"]);
    }

    [Fact]
    public void A_duty_has_the_same_id_again_whatever_else_the_plan_has()
    {
        // The first evening of e05 begins at six: its id is made of the person, the date and that time.
        string[] ids = [.. Calendar.Load(TextOf(PlannedGroup.Ordinary, "e05"))!.Events.Select(one => one.Uid!)];
        ids.ShouldBeUnique();
        ids.ShouldContain(id => id.StartsWith("e05-", StringComparison.Ordinal) && id.EndsWith("-20261221-1800@duty.hr-attendance", StringComparison.Ordinal));
        Calendar.Load(TextOf(PlannedGroup.Ordinary, "e05", MessageLanguage.Chinese))!.Events.Select(one => one.Uid!).ShouldBe(ids);
    }

    [Fact]
    public void Hostile_ids_and_names_are_text_within_their_lines_and_read_back()
    {
        foreach (string person in PlannedGroup.Hostile.People)
        {
            string text = TextOf(PlannedGroup.Hostile, person);
            text.Split("\r\n").ShouldNotContain(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
            Calendar.Load(text)!.Events.Count.ShouldBe(new Plans(PlannedGroup.Hostile).Plan().Duties.Count(duty => duty.EmployeeId == person));
        }
    }

    [Fact]
    public void Files_of_hostile_ids_have_names_that_every_file_system_takes()
    {
        var files = new List<string>();
        PlanFiles.Write(new Plans(PlannedGroup.Hostile).Report(), path =>
        {
            files.Add(path);
            return new MemoryStream();
        });
        files.ShouldAllBe(path => path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || letter == '.' || letter == '/'));
        files.ShouldAllBe(path => !path.Contains("..", StringComparison.Ordinal));
        files.Where(path => path.StartsWith("calendars/", StringComparison.Ordinal)).ShouldBeUnique();
        files.Count.ShouldBe(2 + 6);
    }

    [Fact]
    public void A_person_whom_the_plan_does_not_know_is_a_wrong_call() =>
        Should.Throw<ArgumentException>(() => PlanFiles.WriteCalendar(new Plans(PlannedGroup.Ordinary).Report(), "nobody", Stream.Null));

    [Fact]
    public void In_the_hour_that_comes_twice_the_event_is_at_the_instant_and_not_at_another()
    {
        // On 1 November 2026 New York has 01:00 to 02:00 twice; the second begins at 06:00 UTC.
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var report = new Plans(PlannedGroup.Ordinary).Report();
        var duty = report.Plan.Duties[0] with
        {
            EmployeeId = "e05",
            Zone = zone,
            Start = Instant.FromUtc(2026, 11, 1, 6, 0),
            End = Instant.FromUtc(2026, 11, 1, 8, 0),
        };
        var calendar = Calendar.Load(TextOf(report with { Plan = Plans.With(report.Plan, [duty]) }, "e05"))!;
        calendar.Events.Single()!.Start!.AsUtc.ShouldBe(new DateTime(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc));
        calendar.Events.Single()!.End!.AsUtc.ShouldBe(new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc));
    }

    private static string TextOf(PlannedGroup group, string person, MessageLanguage language = MessageLanguage.English) =>
        TextOf(new Plans(group).Report(language), person);

    private static string TextOf(Requests.PlanReport report, string person)
    {
        using var stream = new MemoryStream();
        PlanFiles.WriteCalendar(report, person, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
