using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class CustomerEpisodeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void An_episode_has_its_turns_with_who_answered_and_who_was_asked()
    {
        var episode = Read(Says("c1", 0, MessageSender.Customer, "e1"), Says("c1", 2, MessageSender.Employee, "e2"), Says("c1", 5, MessageSender.Customer))
            .ShouldHaveSingleItem();
        episode.Start.ShouldBe(Noon);
        episode.OwnerId.ShouldBe("e2");
        episode.Turns.Select(turn => (turn.AnsweredBy, turn.AssignedTo, turn.End)).ShouldBe(
            [("e2", "e1", EpisodeTurnEnd.Answered), (null, "e2", EpisodeTurnEnd.Open)]);
        episode.Turns[0].EndedAt.ShouldBe(Noon + Duration.FromMinutes(2));
    }

    [Fact]
    public void Nobodys_episode_that_nobody_answers_is_one_too()
    {
        var episode = Read(Says("c1", 0, MessageSender.Customer), Says("c1", 1, MessageSender.Auto), Says("c1", 3, MessageSender.Close)).ShouldHaveSingleItem();
        (episode.OwnerId, episode.Turns[0].End, episode.Turns[0].LastAskedAt, episode.Messages.Count)
            .ShouldBe((null, EpisodeTurnEnd.Closed, Noon, 3));
    }

    [Fact]
    public void A_turn_has_lapsed_only_where_evidence_goes_on_that_long()
    {
        EpisodeTurnEnd End(int later) => Read(Says("c1", 0, MessageSender.Customer), Says("c2", later, MessageSender.Employee, "e1"))[0].Turns[0].End;
        End(12 * 60).ShouldBe(EpisodeTurnEnd.Open);
        End((12 * 60) + 1).ShouldBe(EpisodeTurnEnd.Lapsed);
    }

    [Fact]
    public void What_an_employee_writes_unasked_is_no_episode() => Read(Says("c1", 0, MessageSender.Employee, "e1")).ShouldBeEmpty();

    [Fact]
    public void No_evidence_has_no_episodes() => Read().ShouldBeEmpty();

    private static Message Says(string conversation, int minute, MessageSender sender, string? employee = null) =>
        Recorded.Message($"{conversation}-{minute}", employee, conversation, Noon + Duration.FromMinutes(minute), sender);

    private static IReadOnlyList<CustomerEpisode> Read(params Message[] messages)
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        var chart = OrganizationChart.Build(tree, [Person("e1"), Person("e2")], []);
        return EvidenceSet.Build(new EvidenceRecords { Messages = messages }, chart, []).ReadCustomerEpisodes();
    }

    private static Employee Person(string id) =>
        new(id, new DatedValues<string>("group"), [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)]);
}
