using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Punch pairs and customer turns against the sentences of the contract, told one by one without regard to the time it takes.</summary>
[Laws(200, Arbitrary = [typeof(FlawedEvidence.Generators)])]
public class PunchAndTurnLaws
{
    private static readonly Duration Tail = Duration.FromMinutes(2);

    [Law]
    public void Every_punch_ends_in_one_pair_or_one_diagnostic(FlawedEvidence evidence, byte longest, bool discard)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var rules = new PunchPairingRules
        {
            MissingOut = discard ? MissingOutRepair.Discard : MissingOutRepair.LastActivity,
            MaxOpen = Duration.FromMinutes(longest),
            ActivityTail = Tail,
        };
        var found = new List<Diagnostic>();
        var activity = own.Messages.Where(message => message.Sender == MessageSender.Employee).ToList();
        var pairs = PunchPairing.Pair(own.Punches, activity, _ => rules, found);

        pairs.Select(pair => $"{pair.In.EvidenceId} {pair.Out?.EvidenceId} {pair.End}").ShouldBe(Expected(own.Punches, activity, rules));
        pairs.SelectMany(pair => new[] { pair.In, pair.Out }).OfType<Punch>().ShouldBeUnique();
        int reported = found.Count(diagnostic => diagnostic.Code is "HRA2102" or "HRA2103");
        (pairs.Sum(pair => pair.Out is null ? 1 : 2) + reported).ShouldBe(own.Punches.Count);
        found.Count(diagnostic => diagnostic.Code == "HRA2101").ShouldBe(pairs.Count(pair => pair.Out is null));
    }

    [Law]
    public void Pairs_of_one_role_do_not_overlap(FlawedEvidence evidence, byte longest)
    {
        var own = TwoPeople.Gather(evidence.Records, []).Of("e1");
        var pairs = PunchPairing.Pair(
            own.Punches,
            own.Messages,
            _ => new() { MissingOut = MissingOutRepair.LastActivity, MaxOpen = Duration.FromMinutes(longest), ActivityTail = Tail },
            []);
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

    /// <summary>The pairs as the contract words them.</summary>
    private static IEnumerable<string> Expected(IReadOnlyList<Punch> punches, List<Message> activity, PunchPairingRules rules)
    {
        for (int i = 0; i < punches.Count; i++)
        {
            var punch = punches[i];
            var next = i + 1 < punches.Count ? punches[i + 1] : null;
            if (punch.Kind == PunchKind.Out)
            {
                continue;
            }

            if (next?.Kind == PunchKind.Out && next.At - punch.At <= rules.MaxOpen)
            {
                yield return $"{punch.EvidenceId} {next.EvidenceId} {next.At}";
                i++;
                continue;
            }

            var nextIn = punches.Skip(i + 1).FirstOrDefault(later => later.Kind == PunchKind.In);
            var last = activity.LastOrDefault(message =>
                message.At >= punch.At && message.At - punch.At <= rules.MaxOpen && (nextIn is null || message.At < nextIn.At));
            if (rules.MissingOut == MissingOutRepair.LastActivity && last is not null)
            {
                var end = last.At + rules.ActivityTail;
                yield return $"{punch.EvidenceId}  {(nextIn is null || end < nextIn.At ? end : nextIn.At)}";
            }
        }
    }
}
