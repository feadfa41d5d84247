using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Live;

/// <summary>A conversation that a hundred employees share, with thousands of messages in one episode.</summary>
public class CrowdedConversationTests
{
    private const int Many = 8_000;

    private static readonly EveningStaff Crowd = new(100);

    [Fact]
    public async Task Whatever_is_pushed_into_it_gives_what_all_of_it_gives_at_once()
    {
        var live = await FollowAsync();
        var messages = Episode(Many).ToList();
        ConversationAssignment[] assigned = [.. Crowd.Ids.Select(id => new ConversationAssignment { ConversationId = "crowd", EmployeeId = id })];
        live.Push(messages.Where((_, number) => number % 3 != 0), assigned).Failed.ShouldBeEmpty();
        var closed = messages[7] with { Sender = MessageSender.Close, Revision = 2 };
        live.Push([.. messages.Where((_, number) => number % 3 == 0), Message.Withdrawn("never", 4), closed]);
        var whole = Crowd.Report(EvidenceRecords.Of([.. messages, closed], assigned));
        Crowd.Ids.Select(id => ReportText.Of(live.Of(id)!.Report!)).ShouldBe(whole.Employees.Select(ReportText.Of));
    }

    [Fact]
    public async Task One_message_more_costs_twice_as_much_where_there_are_twice_as_many()
    {
        long few = CostOfOneMore(await FollowAsync(), Many, people: 100);
        long many = CostOfOneMore(await FollowAsync(), 2 * Many, people: 100);
        ((double)many / few).ShouldBeLessThan(3, $"square work would be four times as much: {few:N0} and {many:N0} bytes");
    }

    [Fact]
    public async Task As_many_messages_cost_no_more_for_ten_times_as_many_people()
    {
        long few = CostOfOneMore(await FollowAsync(), Many, people: 10);
        long many = CostOfOneMore(await FollowAsync(), Many, people: 100);
        ((double)many / few).ShouldBeLessThan(3, $"work for each pair of both would be ten times as much: {few:N0} and {many:N0} bytes");
    }

    private static async Task<LiveTimesheets> FollowAsync()
    {
        using var services = Hosted.Services(Crowd);
        return await services.Engine().FollowAsync(EveningStaff.Day, EveningStaff.Day);
    }

    /// <summary>What one message more allocates, in bytes: time says too little on a machine that others work on.</summary>
    private static long CostOfOneMore(LiveTimesheets live, int messages, int people)
    {
        live.Push(Episode(messages, people));
        live.Push([Numbered(messages, messages, people)]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        live.Push([Numbered(messages + 1, messages, people)]).Changes.Employees.ShouldNotBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<Message> Episode(int messages, int people = 100) =>
        Enumerable.Range(0, messages).Select(number => Numbered(number, messages, people));

    /// <summary>A question of nobody, or an answer to the one before, by all the people in turn; three hours in all.</summary>
    private static Message Numbered(int number, int of, int people) => new()
    {
        EvidenceId = $"m{number}",
        EmployeeId = number % 2 == 0 ? null : EveningStaff.Id(number / 2 % people),
        ConversationId = "crowd",
        At = Instant.FromUtc(2026, 3, 2, 10, 0) + (Duration.FromHours(3) / of * number),
        Sender = number % 2 == 0 ? MessageSender.Customer : MessageSender.Employee,
    };
}
