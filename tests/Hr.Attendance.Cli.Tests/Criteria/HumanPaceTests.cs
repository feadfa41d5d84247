using CustomCriteria;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Cli.Tests.Criteria;

public class HumanPaceTests
{
    [Theory]
    [InlineData("10 20 30 40", 0.5, true)] // Q1 is 10, Q3 is 30: (30 - 10) / (30 + 10)
    [InlineData("45 45 55 55", 0.1, true)] // exactly what is needed
    [InlineData("46 46 55 55", 0.0891089, false)] // 9 / 101
    [InlineData("30 30 30 30", 0, false)]
    [InlineData("0 0 0 0", 0, false)] // answered in the second of the question, each time
    [InlineData("0 0 0 30", 0, false)]
    [InlineData("0 10 20 30", 1, true)]
    [InlineData("30 31 30 29 30 31 30 1740", 0.0163934, false)] // Q1 is 30, Q3 is 31: the one long answer hides nothing
    public void Response_times_must_vary_enough(string times, double variation, bool met)
    {
        var result = Only(Judged([.. Times(times)]));
        (decimal.Round(((CriterionValue.Share)result.Value!).Value, 7), result.IsMet, result.IsTooLittle).ShouldBe(((decimal)variation, met, false));
    }

    [Theory]
    [InlineData("30 30 30")] // four are needed
    [InlineData("30")]
    public void Fewer_answers_than_needed_prove_nothing(string times) => ShouldBeTooLittle(Judged([.. Times(times)]));

    [Fact]
    public void Without_any_answer_there_is_nothing_to_judge_even_where_none_is_needed() =>
        ShouldBeTooLittle(OneSession.JudgedBy(new HumanPace(), Punched([]), Needs(0.1m), ("pace.minAnswers", PolicyValue.Of(0m))));

    [Fact]
    public void A_backlog_that_is_worked_off_after_the_session_is_not_its_pace()
    {
        // Four customers wait alike, for a day: honest work, though regular.
        var session = OneSession.JudgedBy(
            new HumanPace(), Punched(Talk([86_400, 86_400, 86_401, 86_401])), Needs(0.1m), ("pace.minAnswers", PolicyValue.Of(4m)));
        session.Measures.Turns.ShouldBe(4);
        ShouldBeTooLittle(session);
    }

    [Fact]
    public void Where_policy_does_not_ask_for_it_there_is_no_answer() =>
        OneSession.JudgedBy(new HumanPace(), new EvidenceRecords { Messages = Talk([30, 30, 30, 30]) }).Verdict.Criteria.ShouldBeEmpty();

    [Fact]
    public void Unless_policy_says_otherwise_twenty_answers_are_needed()
    {
        ShouldBeTooLittle(OneSession.JudgedBy(new HumanPace(), new EvidenceRecords { Messages = Talk([.. Enumerable.Repeat(30, 19)]) }, Needs(0.1m)));
        Only(OneSession.JudgedBy(new HumanPace(), new EvidenceRecords { Messages = Talk([.. Enumerable.Repeat(30, 20)]) }, Needs(0.1m))).IsMet.ShouldBeFalse();
    }

    [Fact]
    public void Twenty_thousand_answers_are_judged_like_four()
    {
        // 0 to 19,999 ms over: Q1 is 30 s and 4,999 ms, Q3 is 30 s and 14,999 ms: 10,000 / 79,998.
        var talk = Enumerable.Range(0, 20_000).SelectMany(i => Turn(i, Duration.FromSeconds(i), Duration.FromMilliseconds(30_000 + i)));
        var result = Only(OneSession.JudgedBy(new HumanPace(), new EvidenceRecords { Messages = [.. talk] }, Needs(0.1m)));
        (((CriterionValue.Share)result.Value!).Value, result.IsMet).ShouldBe((10_000m / 79_998m, true));
    }

    [Fact]
    public void It_says_how_much_they_vary_and_names_the_messages_but_not_how_to_pass()
    {
        var session = Judged([30, 30, 31, 31]);
        var text = Only(session).Criterion.Explain(Only(session), session.Facts, MessageLanguage.English);
        text.Finding.ShouldBe("4 response times vary by 1.6 %, needs 10 %"); // 1 / 61
        text.WouldHaveMet.ShouldBeNull();
        text.Evidence.Select(record => record.EvidenceId).ShouldBe(["q0", "a0", "q1", "a1", "q2", "a2", "q3", "a3"]);
        Only(session).Criterion.Explain(Only(session), session.Facts, MessageLanguage.Chinese).Finding.ShouldBe("4 次回复的用时差异程度 1.6 %，不足 10 %");
    }

    private static TimesheetSession Judged(IReadOnlyList<int> seconds) =>
        OneSession.JudgedBy(new HumanPace(), new EvidenceRecords { Messages = Talk(seconds) }, Needs(0.1m), ("pace.minAnswers", PolicyValue.Of(4m)));

    private static CriterionResult Only(TimesheetSession session) => session.Verdict.Criteria.Single();

    private static void ShouldBeTooLittle(TimesheetSession session) =>
        (Only(session).IsTooLittle, Only(session).IsMet, Only(session).Value).ShouldBe((true, true, null));

    private static (string Setting, PolicyValue Value) Needs(decimal variation) => ("pace.minVariation", PolicyValue.Of(variation));

    private static IEnumerable<int> Times(string text) => text.Split(' ').Select(int.Parse);

    private static EvidenceRecords Punched(IReadOnlyList<Message> messages) => new()
    {
        Messages = messages,
        Punches =
        [
            Recorded.Punch("p1", "e1", OneSession.Start, PunchKind.In, "online-service"),
            Recorded.Punch("p2", "e1", OneSession.Start + Duration.FromHours(1), PunchKind.Out, "online-service"),
        ],
    };

    /// <summary>A customer writes every minute, each in a conversation of its own, and is answered after so many seconds.</summary>
    private static List<Message> Talk(IReadOnlyList<int> seconds) =>
        [.. seconds.SelectMany((wait, i) => Turn(i, Duration.FromMinutes(i), Duration.FromSeconds(wait)))];

    private static IEnumerable<Message> Turn(int number, Duration at, Duration wait)
    {
        var start = OneSession.Start + at;
        yield return Recorded.Message($"q{number}", "e1", $"c{number}", start, MessageSender.Customer);
        yield return Recorded.Message($"a{number}", "e1", $"c{number}", start + wait, MessageSender.Employee);
    }
}
