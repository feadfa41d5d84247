using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Kernel;

/// <summary>What holds of punch pairs and customer turns whatever the evidence is.</summary>
[Laws(200, Arbitrary = [typeof(FlawedEvidence.Generators)])]
public class PunchAndTurnLaws
{
    [Law]
    public void Every_punch_ends_in_one_pair_or_one_finding(FlawedEvidence evidence, byte longest, bool discard)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var missingOut = discard ? MissingOutRepair.Discard : MissingOutRepair.LastActivity;
        var paired = new PairedPunches(own.Punches, own.Messages, missingOut, Duration.FromMinutes(longest), Duration.FromMinutes(2));
        paired.All.SelectMany(pair => new[] { pair.In, pair.Out }).OfType<Punch>().ShouldBeUnique();
        int reported = paired.Diagnostics.Count(diagnostic => diagnostic.Code is "HRA2102" or "HRA2103" or "HRA2109" or "HRA2110");
        (paired.All.Sum(pair => pair.Out is null ? 1 : 2) + reported).ShouldBe(own.Punches.Count);
        paired.Diagnostics.Count(diagnostic => diagnostic.Code == "HRA2101").ShouldBe(paired.All.Count(pair => pair.Out is null));
    }

    [Law]
    public void Pairs_of_one_role_do_not_overlap(FlawedEvidence evidence, byte longest)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var pairs = new PairedPunches(
            own.Punches, own.Messages, MissingOutRepair.LastActivity, Duration.FromMinutes(longest), Duration.FromMinutes(2)).All;
        pairs.Zip(pairs.Skip(1)).ShouldAllBe(next => next.First.End <= next.Second.Start);
    }

    [Law]
    public void Every_customer_message_waits_in_one_turn_for_the_next_of_the_employee(FlawedEvidence evidence)
    {
        var own = new EvidenceRecords { Messages = [.. evidence.Records.Messages.Where(message => message.EmployeeId == "e1")] };
        var gathered = TwoPeople.Gather(own, []);
        var messages = gathered.Of("e1").Messages;
        var turns = CustomerTurn.Of(gathered, "e1");
        foreach (var turn in turns)
        {
            var conversation = messages.Where(message => message.ConversationId == turn.ConversationId).ToList();
            var after = EpisodeFrom([.. conversation.SkipWhile(message => message != turn.CustomerMessages[0])]);
            turn.Response.ShouldBe(after.Find(message => message.Sender == MessageSender.Employee));
            turn.CustomerMessages.ShouldBe(after.TakeWhile(message => message != turn.Response).Where(message => message.Sender == MessageSender.Customer));
        }

        turns.SelectMany(turn => turn.CustomerMessages).ShouldBe(messages.Where(message => message.Sender == MessageSender.Customer), ignoreOrder: true);
        turns.Select(turn => (turn.Start, turn.ConversationId)).ShouldBe(
            turns.OrderBy(turn => turn.Start).ThenBy(turn => turn.ConversationId, StringComparer.Ordinal).Select(turn => (turn.Start, turn.ConversationId)));
    }

    /// <summary>Messages up to the first close, or to where nobody writes for twelve hours.</summary>
    private static List<Message> EpisodeFrom(List<Message> messages)
    {
        int end = 1;
        while (end < messages.Count && messages[end - 1].Sender != MessageSender.Close && messages[end].At - messages[end - 1].At <= Duration.FromHours(12))
        {
            end++;
        }

        return messages.GetRange(0, end);
    }
}
