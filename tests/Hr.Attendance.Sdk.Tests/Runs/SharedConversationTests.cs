using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Runs;

/// <summary>What a run asks a source of conversations in which several people write.</summary>
public class SharedConversationTests
{
    private static readonly EveningStaff Ten = new(10);
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 2, 10, 0);

    /// <summary>The evening of all ten, where e001's conversation has a question of nobody, answers of e007 and e003, a rating and is e009's.</summary>
    private static readonly List<EvidenceRecord> Records =
    [
        .. Ten.Evidence,
        Message("c", null, 3, MessageSender.Customer),
        Message("a7", "e007", 4, MessageSender.Employee),
        Message("a3", "e003", 6, MessageSender.Employee),
        Message("z", null, 8, MessageSender.Close),
        Recorded.Rating("r", "e001-talk", Evening + Duration.FromMinutes(9), 5, 1, 5),
        Recorded.Rating("broken", "e001-talk", Evening + Duration.FromMinutes(9), 9, 1, 5),
        Recorded.Rating("lonely", "nobodys-talk", Evening, 5, 1, 5),
    ];

    private static readonly ConversationAssignment[] Assignments = [new() { ConversationId = "e001-talk", EmployeeId = "e009", From = Evening }];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(10, 4)]
    public async Task Pieces_of_any_size_give_what_all_evidence_at_once_gives_and_count_each_record_once(int people, int parallel)
    {
        using var services = Hosted.Services(Ten, new EvidenceInMemory(Records, Assignments));
        var report = await services.Engine().EvaluateAllAsync(
            new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = people, DegreeOfParallelism = parallel });
        ReportText.Of(report).ShouldBe(ReportText.Of(Whole()));
        report.Evidence.ShouldBe(new EvidenceTally { Used = Records.Count + 1 - 2, SetAside = 2 });
    }

    [Fact]
    public async Task What_is_nobody_s_in_a_conversation_counts_with_the_first_by_id_of_those_who_take_part()
    {
        using var services = Hosted.Services(Ten, new EvidenceInMemory(Records, Assignments));
        var outcomes = await services.Engine().RunAsync();

        // Besides own messages: the question and the closing of nobody, the assignment and the rating; the one off its scale is set aside.
        outcomes[1].Evidence.ShouldBe(new EvidenceTally { Used = 2 + 2 + 1 + 1, SetAside = 1 });
        outcomes[1].Diagnostics.Select(finding => finding.Code).ShouldContain("HRA2004");
        (outcomes[7].Evidence.Total, outcomes[9].Evidence.Total).ShouldBe((3, 3)); // those of their own conversation, rated for e009
        outcomes.Where(outcome => outcome.Diagnostics.Any(finding => finding.Code == "HRA2004")).Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_rest_of_conversations_is_asked_once_for_each_piece_and_names_whose_messages_are_known()
    {
        var asked = new List<ConversationQuery>();
        var source = new ChangedSource(new EvidenceInMemory(Records, Assignments)) { Conversations = asked.Add };
        using var services = Hosted.Services(Ten, source);
        await services.Engine().RunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day)
        {
            EmployeeIds = ["e003", "e008", "e009"],
            PeopleAtATime = 2,
            DegreeOfParallelism = 1,
            DaysOfHistory = 0,
        });
        asked.Select(query => string.Join(" ", query.ConversationIds.Order())).ShouldBe(["e001-talk e003-talk e008-talk", "e001-talk e009-talk"]);
        asked.Select(query => string.Join(" ", query.KnownEmployeeIds)).ShouldBe(["e003 e008", "e009"]);
        asked.ShouldAllBe(query => query.Since == Instant.FromUtc(2026, 3, 1, 0, 0) && query.Until == Instant.FromUtc(2026, 3, 11, 0, 0));
    }

    [Fact]
    public async Task Nobody_asks_further_where_conversations_are_not_shared()
    {
        var alone = new ChangedSource(new EvidenceInMemory(Ten.Evidence))
        {
            ConversationsAreShared = false,
            Elsewhere = what => _ = what == "conversations" ? throw new NotSupportedException() : 0,
            Records = (query, records) => records.Concat(Ten.Evidence.OfType<Rating>().Where(rating => query.EmployeeIds.Contains(rating.EvidenceId[..4]))),
        };
        using var services = Hosted.Services(Ten, alone);
        var outcomes = await services.Engine().RunAsync();
        outcomes.Select(outcome => ReportText.Of(outcome.Report!)).ShouldBe(Ten.Report().Employees.Select(ReportText.Of));
    }

    [Fact]
    public async Task A_record_that_both_questions_give_counts_once_and_contradicts_nothing()
    {
        using var services = Hosted.Services(Ten, new Repeating());
        foreach (int people in new[] { 1, 4 })
        {
            var report = await services.Engine().EvaluateAllAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = people });
            ReportText.Of(report).ShouldBe(ReportText.Of(Whole()));
        }
    }

    [Fact]
    public async Task The_latest_message_of_all_is_asked_for_once_and_is_the_same_for_every_piece()
    {
        var asked = new List<string>();
        var source = new ChangedSource(new EvidenceInMemory(Records, Assignments)) { Elsewhere = asked.Add };
        using var services = Hosted.Services(Ten, source);
        await services.Engine().RunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = 2, DegreeOfParallelism = 1 });
        asked.Count(what => what == "latest message").ShouldBe(1);
        (await source.ReadLatestMessageAtAsync(default)).ShouldBe(Evening + Duration.FromMinutes(8));
    }

    private static AttendanceReport Whole() => Ten.Report(EvidenceRecords.Of(Records, Assignments));

    private static Message Message(string id, string? employee, int minute, MessageSender sender) => new()
    {
        EvidenceId = id,
        EmployeeId = employee,
        ConversationId = "e001-talk",
        At = Evening + Duration.FromMinutes(minute),
        Sender = sender,
    };

    /// <summary>Gives with each question all that it knows of those conversations, whoever was asked for.</summary>
    private sealed class Repeating : IEvidenceSource
    {
        private readonly EvidenceInMemory _all = new(Records, Assignments);

        public bool ConversationsAreShared => true;

        public async Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
        {
            var own = await _all.ReadAsync(query, cancellationToken);
            var rest = await _all.ReadConversationsAsync(
                new ConversationQuery { ConversationIds = [.. own.Messages.Select(message => message.ConversationId).Distinct()], KnownEmployeeIds = [] },
                cancellationToken);
            return EvidenceRecords.Of(
                ChangedSource.AllOf(own).Concat(rest.Ratings).Concat(rest.Messages.Where(message => message.EmployeeId is null)),
                own.Assignments.Concat(rest.Assignments));
        }

        public Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken) =>
            _all.ReadConversationsAsync(query with { KnownEmployeeIds = [] }, cancellationToken);

        public IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, CancellationToken cancellationToken) =>
            _all.ReadRatingsAsync(query, cancellationToken);

        public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken) => _all.ReadLatestMessageAtAsync(cancellationToken);
    }
}
