using FsCheck;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Episodes over everybody against the plain reading of step 3.</summary>
[Laws(150)]
public class CustomerEpisodeLaws
{
    [Law(Arbitrary = [typeof(AboutConversations)])]
    public void Episodes_and_their_turns_are_those_of_step_3(DrawnCase given)
    {
        var (_, evidence, world) = given.Prepare();
        var expected = new PlainTurns(new PlainEvidence(world), world.TurnLapse).Episodes.Where(episode => episode.Turns.Count > 0)
            .OrderBy(episode => episode.Turns[0].Start).ThenBy(episode => episode.ConversationId, StringComparer.Ordinal).ToList();
        var found = evidence.ReadCustomerEpisodes();

        found.Select(episode => (episode.ConversationId, episode.Start, episode.OwnerId))
            .ShouldBe(expected.Select(episode => (episode.ConversationId, episode.Turns[0].Start, episode.Turns[0].EmployeeId)), given.ToString());
        foreach (var (episode, plain) in found.Zip(expected))
        {
            episode.Turns.Select(turn => (turn.Start, turn.LastAskedAt, turn.LapsesAt, turn.EndedAt, turn.AnsweredBy, turn.AssignedTo)).ShouldBe(
                plain.Turns.Select(turn =>
                    (turn.Start, turn.Asked[^1].At, turn.Lapse, turn.Answer?.At ?? turn.Closed, turn.Answer?.EmployeeId, turn.AssignedTo)),
                given.ToString());
            episode.Turns.Select(turn => turn.End).ShouldBe(plain.Turns.Select(turn => End(turn, evidence)), given.ToString());
            episode.Messages.Select(message => message.EvidenceId).ShouldBe(
                plain.Messages.SkipWhile(message => message != plain.Turns[0].Asked[0]).Select(message => message.EvidenceId), given.ToString());
        }
    }

    private static EpisodeTurnEnd End(PlainTurn turn, EvidenceSet evidence) =>
        turn.Answer is not null ? EpisodeTurnEnd.Answered
        : turn.Closed is not null ? EpisodeTurnEnd.Closed
        : turn.Lapse < evidence.LatestMessageAt ? EpisodeTurnEnd.Lapsed
        : EpisodeTurnEnd.Open;

    public static class AboutConversations
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Shared);
    }
}
