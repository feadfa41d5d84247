using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

public class CustomerTurnTests
{
    private static readonly Instant Six = Instant.FromUtc(2026, 3, 2, 18, 0);

    [Fact]
    public void Customer_messages_in_a_row_are_one_turn_that_starts_at_the_first()
    {
        var turn = TurnsOf([Customer(0), Customer(3), Customer(4), Employee(6)]).Single();
        (turn.Start, turn.ResponseTime, turn.CustomerMessages.Count).ShouldBe((Six, Duration.FromMinutes(6), 3));
        turn.Response!.EvidenceId.ShouldBe("employee6");
    }

    [Fact]
    public void An_automatic_message_neither_answers_nor_parts_a_turn()
    {
        var turn = TurnsOf([Customer(0), Auto(1), Customer(2), Auto(3), Employee(9)]).Single();
        (turn.CustomerMessages.Count, turn.ResponseTime).ShouldBe((2, Duration.FromMinutes(9)));
    }

    [Fact]
    public void A_turn_that_only_a_machine_took_up_is_not_answered() =>
        TurnsOf([Customer(0), Auto(1)]).Single().ResponseTime.ShouldBeNull();

    [Fact]
    public void An_answer_ends_the_turn_and_further_answers_are_no_turn()
    {
        var turns = TurnsOf([Employee(0), Customer(1), Employee(2), Employee(3), Customer(4), Employee(7)]);
        turns.Select(turn => (turn.Start - Six, turn.ResponseTime)).ShouldBe(
        [
            (Duration.FromMinutes(1), Duration.FromMinutes(1)),
            (Duration.FromMinutes(4), Duration.FromMinutes(3)),
        ]);
    }

    [Fact]
    public void An_answer_in_another_conversation_answers_nothing()
    {
        var turns = TurnsOf([Customer(0, "c1"), Customer(0, "c2"), Employee(1, "c2")]);
        turns.Select(turn => (turn.ConversationId, turn.Response is null)).ShouldBe([("c1", true), ("c2", false)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void At_one_instant_the_customer_speaks_first_then_the_machine_then_the_employee(bool reversed)
    {
        Message[] written = [Customer(0), Employee(5), Auto(5), Customer(5)];
        Message[] messages = reversed ? [.. Enumerable.Reverse(written)] : written;
        Gathered(messages).Of("e1").Messages.Select(message => message.Sender)
            .ShouldBe([MessageSender.Customer, MessageSender.Customer, MessageSender.Auto, MessageSender.Employee]);
        var turn = TurnsOf(messages).Single();
        (turn.CustomerMessages.Count, turn.ResponseTime).ShouldBe((2, Duration.FromMinutes(5)));
    }

    [Fact]
    public void A_message_answered_at_its_own_instant_waited_for_no_time() =>
        TurnsOf([Employee(5), Customer(5)]).Single().ResponseTime.ShouldBe(Duration.Zero);

    private static Message Customer(int minute, string conversation = "c1") => At(minute, MessageSender.Customer, conversation);

    private static Message Auto(int minute) => At(minute, MessageSender.Auto, "c1");

    private static Message Employee(int minute, string conversation = "c1") => At(minute, MessageSender.Employee, conversation);

    private static Message At(int minute, MessageSender sender, string conversation) =>
        Recorded.Message(
            $"{sender.ToString().ToLowerInvariant()}{minute}{(conversation == "c1" ? string.Empty : conversation)}",
            "e1",
            conversation,
            Six + Duration.FromMinutes(minute),
            sender);

    private static IReadOnlyList<CustomerTurn> TurnsOf(IReadOnlyList<Message> messages) => CustomerTurn.Of(Gathered(messages), "e1");

    private static EvidenceSet Gathered(IReadOnlyList<Message> messages) => Laws.TwoPeople.Gather(new EvidenceRecords { Messages = messages }, []);
}
