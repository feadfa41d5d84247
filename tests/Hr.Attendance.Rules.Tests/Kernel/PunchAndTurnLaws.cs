using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Kernel;

/// <summary>Punch pairs and customer turns against the sentences of the contract, told one by one without regard to the time it takes.</summary>
[Laws(200, Arbitrary = [typeof(FlawedEvidence.Generators)])]
public class PunchAndTurnLaws
{
    private static readonly Duration Tail = Duration.FromMinutes(2);

    [Law]
    public void Every_punch_ends_in_one_pair_or_one_diagnostic(FlawedEvidence evidence, byte longest, bool discard)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var rules = new WordedPairing(discard ? MissingOutRepair.Discard : MissingOutRepair.LastActivity, Duration.FromMinutes(longest), Tail);
        var activity = own.Messages.Where(message => message.Sender == MessageSender.Employee).ToList();
        var paired = new PairedPunches(own.Punches, own.Messages, rules.MissingOut, rules.MaxOpen, rules.ActivityTail);

        paired.All.Select(pair => $"{pair.In.EvidenceId} {pair.Out?.EvidenceId} {pair.End}")
            .ShouldBe(WordedPunches.Pairs(own.Punches, activity, _ => rules).Select(pair => $"{pair.In.EvidenceId} {pair.Out?.EvidenceId} {pair.End}"));
        paired.All.SelectMany(pair => new[] { pair.In, pair.Out }).OfType<Punch>().ShouldBeUnique();
        int reported = paired.Diagnostics.Count(diagnostic => diagnostic.Code is "HRA2102" or "HRA2103");
        (paired.All.Sum(pair => pair.Out is null ? 1 : 2) + reported).ShouldBe(own.Punches.Count);
        paired.Diagnostics.Count(diagnostic => diagnostic.Code == "HRA2101").ShouldBe(paired.All.Count(pair => pair.Out is null));
    }

    [Law]
    public void Pairs_of_one_role_do_not_overlap(FlawedEvidence evidence, byte longest)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var pairs = new PairedPunches(own.Punches, own.Messages, MissingOutRepair.LastActivity, Duration.FromMinutes(longest), Tail).All;
        pairs.Zip(pairs.Skip(1)).ShouldAllBe(next => next.First.End <= next.Second.Start);
    }

    [Law]
    public void Every_customer_message_waits_in_one_turn_for_the_next_of_the_employee(FlawedEvidence evidence)
    {
        var messages = TwoPeople.Gather(evidence.Records, []).Of("e1").Messages;
        var turns = CustomerTurn.FindIn(messages);
        foreach (var turn in turns)
        {
            var conversation = messages.Where(message => message.ConversationId == turn.ConversationId).ToList();
            var after = conversation.SkipWhile(message => message != turn.CustomerMessages[0]).ToList();
            turn.Response.ShouldBe(after.Find(message => message.Sender == MessageSender.Employee));
            turn.CustomerMessages.ShouldBe(after.TakeWhile(message => message != turn.Response).Where(message => message.Sender == MessageSender.Customer));
        }

        turns.SelectMany(turn => turn.CustomerMessages).ShouldBe(messages.Where(message => message.Sender == MessageSender.Customer), ignoreOrder: true);
        turns.Select(turn => (turn.Start, turn.ConversationId)).ShouldBe(
            turns.OrderBy(turn => turn.Start).ThenBy(turn => turn.ConversationId, StringComparer.Ordinal).Select(turn => (turn.Start, turn.ConversationId)));
    }
}
