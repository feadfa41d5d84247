using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>
/// Evidence in sizes at which work that grows with the square of it would not end: a conversation that never ends, thousands of sessions,
/// turns and ratings.
/// </summary>
public class LargeEvidenceTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 1, 1, 0, 0);

    [Fact]
    public void Tens_of_thousands_of_sessions_in_one_conversation_that_never_ends_are_each_measured_by_what_lies_around_them()
    {
        // Six years, every day 09:00 to 22:20 in Shanghai: a question each 40 minutes, an answer a minute later. Each is a run of its own, of
        // three minutes, and ends a conversation that is rated.
        const int Days = 2_000;
        const int Turns = 20;
        var made = new WorkCase().Says(("response.window", "PT2M"), ("satisfaction.minimum", 0.5));
        var at = Enumerable.Range(0, Days)
            .SelectMany(day => Enumerable.Range(0, Turns).Select(turn => Start + Duration.FromDays(day) + Duration.FromMinutes(60 + (40 * turn))))
            .ToList();
        var report = made.Report("2020-01-01", "2025-12-31", _ => new EvidenceRecords
        {
            Messages =
            [
                .. at.Select((time, i) => Recorded.Message($"q{i}", "e1", "c1", time, MessageSender.Customer)),
                .. at.Select((time, i) => Recorded.Message($"a{i}", "e1", "c1", time + Duration.FromMinutes(1), MessageSender.Employee)),
                .. at.Select((time, i) => Recorded.Message($"o{i}", "e1", $"o{i}", time, MessageSender.Customer)),
                .. at.Select((time, i) => Recorded.Message($"z{i}", "e1", $"o{i}", time + Duration.FromMinutes(1), MessageSender.Employee)),
            ],
            Ratings = [.. at.Select((time, i) => Recorded.Rating($"r{i}", $"o{i}", time, 1 + (i % 5), 1, 5))],
        }).Employees.Single();
        var sessions = report.Timesheet.Days.SelectMany(day => day.Sessions).ToList();
        sessions.Count.ShouldBe(Days * Turns);
        sessions.ShouldAllBe(session => session.Measures.Net == Duration.FromMinutes(3)
            && session.Measures.Active == Duration.FromMinutes(3)
            && session.Measures.Ratings == 1
            && session.Measures.Turns == 2);
    }

    [Fact]
    public void A_session_of_twenty_thousand_turns_is_one_session()
    {
        // A question and an answer a second later, every two seconds from 06:00 to 17:06:40, in a hundred conversations.
        const int Turns = 20_000;
        var made = new WorkCase().Says(("response.window", "PT1S"), ("response.minShare", 1))
            .In("2020-01-01 06:00", "online-service").Out("2020-01-01 18:00", "online-service");
        var first = made.At("2020-01-01 06:00");
        var session = made.Report("2020-01-01", "2020-01-01", records => new EvidenceRecords
        {
            Punches = records.Punches,
            Messages =
            [
                .. Enumerable.Range(0, Turns)
                    .Select(i => Recorded.Message($"q{i}", "e1", $"c{i % 100}", first + Duration.FromSeconds(2 * i), MessageSender.Customer)),
                .. Enumerable.Range(0, Turns)
                    .Select(i => Recorded.Message($"a{i}", "e1", $"c{i % 100}", first + Duration.FromSeconds((2 * i) + 1), MessageSender.Employee)),
            ],
        }).Employees.Single().Timesheet.Days.Single().Sessions.Single();
        (session.Measures.Turns, session.Measures.JudgedTurns, session.Measures.TurnsInTime, session.Measures.Conversations)
            .ShouldBe((Turns, Turns, Turns, 100));
        session.Measures.EvidenceIds.Count.ShouldBe((2 * Turns) + 2);

        // From the first question to the last answer, and the tail of two minutes after it.
        session.Measures.Active.ShouldBe(Duration.FromSeconds((2 * Turns) - 1) + Duration.FromMinutes(2));
    }

    [Fact]
    public void Tens_of_thousands_of_pairs_on_one_day_and_around_primary_time_of_many_years_are_each_looked_at_once()
    {
        // Ten thousand pairs of two seconds, one every four seconds from 12:00 to 23:06:40, after twenty years of half an hour at the desk
        // each day at 18:00: 450 of the pairs lie within it.
        const int Pairs = 10_000;
        var made = new WorkCase().Says(("session.mergeGap", "PT0S"), ("punch.repeatWithin", "PT0S"));
        var noon = made.At("2039-12-16 12:00");
        var desk = Enumerable.Range(0, 7_290).Select(day => made.At("2020-01-01 18:00") + Duration.FromDays(day)).ToList();
        var report = made.Report("2039-12-01", "2039-12-31", _ => new EvidenceRecords
        {
            Punches =
            [
                .. desk.SelectMany((time, i) =>
                    new[] { Punch($"i{i}", time, PunchKind.In, null), Punch($"o{i}", time + Duration.FromMinutes(30), PunchKind.Out, null) }),
                .. Enumerable.Range(0, Pairs).SelectMany(i => new[]
                {
                    Punch($"a{i}", noon + Duration.FromSeconds(4 * i), PunchKind.In, "online-service"),
                    Punch($"b{i}", noon + Duration.FromSeconds((4 * i) + 2), PunchKind.Out, "online-service"),
                }),
            ],
        }).Employees.Single().Timesheet;
        report.Days.Single(day => day.Sessions.Count > 0).Sessions.Count.ShouldBe(Pairs - 450);
        report.Online.ShouldBe(Duration.FromSeconds(2 * (Pairs - 450)));

        static Punch Punch(string id, Instant at, PunchKind kind, string? role) => Recorded.Punch(id, "e1", at, kind, role);
    }
}
