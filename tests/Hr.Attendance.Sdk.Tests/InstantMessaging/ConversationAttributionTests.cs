using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.InstantMessaging;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public class ConversationAttributionTests
{
    [Fact]
    public void What_a_customer_writes_belongs_to_whoever_writes_next_and_at_the_end_to_whoever_wrote_last() =>
        Attribute(Customer(0), Written(1, "e1"), Customer(2), Bot(3), Written(4, "e2"), Customer(5))
            .ShouldBe(["0 e1 Customer", "1 e1 Employee", "2 e2 Customer", "3 e2 Auto", "4 e2 Employee", "5 e2 Customer"]);

    [Fact]
    public void Where_nobody_answers_it_belongs_to_the_only_one_who_was_there() =>
        Attribute(Customer(0, "e1"), Customer(1, "e1")).ShouldBe(["0 e1 Customer", "1 e1 Customer"]);

    [Fact]
    public void Where_nobody_answers_and_several_could_have_it_belongs_to_nobody_with_one_finding()
    {
        var findings = new List<Diagnostic>();
        var attributed = ConversationAttribution.Attribute([Customer(1, "e1"), Customer(0, "e2"), Customer(2)], findings);
        attributed.Messages.ShouldBeEmpty();
        attributed.SetAside.ShouldBe(3);
        findings.Single().ToString().ShouldStartWith("x:1: Warning HRA0105: 3 messages of the conversation `c`");
    }

    [Fact]
    public void The_order_of_the_messages_and_copies_from_other_exports_make_no_difference()
    {
        InstantMessage[] messages = [Customer(0), Written(1, "e1"), Customer(2), Written(2, "e2"), Customer(5)];
        var copies = messages.Concat(messages.Select(message => message with { Source = new SourcePlace("y", 9) }));
        Attribute([.. copies.Reverse()]).Distinct().ShouldBe(Attribute(messages));
        Attribute([.. copies]).Length.ShouldBe(10);
    }

    [Fact]
    public void Conversations_do_not_mix() =>
        Attribute(Customer(0), Written(1, "e1"), Customer(0, "e2") with { ConversationId = "d", EvidenceId = "d0" })
            .ShouldBe(["0 e1 Customer", "1 e1 Employee", "d0 e2 Customer"]);

    private static string[] Attribute(params InstantMessage[] messages) =>
    [
        .. ConversationAttribution.Attribute(messages, new List<Diagnostic>()).Messages
            .OrderBy(message => message.EvidenceId, StringComparer.Ordinal)
            .Select(message => $"{message.EvidenceId} {message.EmployeeId} {message.Sender}"),
    ];

    private static InstantMessage Customer(int minute, string? addressee = null) => Message(minute, AccountKind.Customer, null, addressee);

    private static InstantMessage Bot(int minute) => Message(minute, AccountKind.Bot, null, null);

    private static InstantMessage Written(int minute, string employee) =>
        Message(minute, AccountKind.Employee, employee, null) with { EvidenceId = minute == 2 ? "2b" : $"{minute}" };

    private static InstantMessage Message(int minute, AccountKind sender, string? author, string? addressee) =>
        new()
        {
            EvidenceId = $"{minute}",
            ConversationId = "c",
            At = Instant.FromUtc(2026, 3, 2, 10, minute),
            Sender = sender,
            Author = author,
            Addressee = addressee,
            Source = new SourcePlace("x", minute + 1),
        };
}
