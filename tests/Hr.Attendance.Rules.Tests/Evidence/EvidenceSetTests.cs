using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class EvidenceSetTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void The_same_record_twice_counts_once()
    {
        Build([Message("m1", line: 2), Message("m1", line: 9)]).Of("e1").Messages.Count.ShouldBe(1);
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void One_id_with_different_content_sets_all_its_records_aside()
    {
        Build([Message("m1", line: 2), Message("m1", line: 5) with { Sender = MessageSender.Auto }, Message("m1", line: 7), Message("m2", line: 8)])
            .Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m2"]);
        Codes().ShouldBe(["HRA2002"]);
        _diagnostics[0].Place.Line.ShouldBe(2);
        _diagnostics[0].RelatedPlaces.Select(place => place.Line).ShouldBe([5, 7]);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public void Of_several_revisions_the_highest_counts_alone_and_whole_whatever_the_order(int first, int second, int third)
    {
        Message[] revisions =
        [
            Message("m1", 2), Message("m1", 3) with { ConversationId = "c2", Revision = 1 },
            Message("m1", 4) with { ConversationId = "c3", At = Noon + Duration.FromHours(1), Revision = 7 },
        ];
        var evidence = Build([revisions[first], revisions[second], revisions[third]]);
        evidence.Of("e1").Messages.ShouldBe([revisions[2]]);
        (evidence.Count, evidence.Replaced, evidence.SetAside).ShouldBe((3, 2, 0));
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_withdrawn_id_stands_for_nothing_until_a_higher_revision_says_something()
    {
        var evidence = Build(
        [
            Message("m1", 2), Rules.Evidence.Message.Withdrawn("m1", 1), Rules.Evidence.Message.Withdrawn("m2", 1), Message("m2", 5) with { Revision = 2 },
            Message("m2", 6), Rules.Evidence.Message.Withdrawn("never", 3), Message("m3", 7) with { IsWithdrawn = true },
            Rules.Evidence.Message.Withdrawn("m3", 0),
        ]);
        evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m2"]);
        (evidence.Count, evidence.Replaced, evidence.SetAside).ShouldBe((8, 7, 0));
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void One_revision_that_says_two_things_sets_its_records_aside_and_no_lower_one_comes_back()
    {
        var evidence = Build(
        [
            Message("m1", 2), Message("m1", 3) with { Revision = 1 }, Message("m1", 4) with { Revision = 1, ConversationId = "c2" },
            Message("m2", 5), Message("m2", 6) with { IsWithdrawn = true },
        ]);
        evidence.EmployeeIds.ShouldBeEmpty();
        Codes().ShouldBe(["HRA2002", "HRA2002"]);
        _diagnostics.Select(diagnostic => diagnostic.Place.Line).ShouldBe([3, 5]);
        (evidence.Replaced, evidence.SetAside).ShouldBe((1, 4));
    }

    [Fact]
    public void A_higher_revision_that_cannot_be_leaves_nothing_of_the_lower_one()
    {
        Build([Message("m1", 2), Message("m1", 3) with { Revision = 1, EmployeeId = "nobody" }]).EmployeeIds.ShouldBeEmpty();
        Codes().ShouldBe(["HRA2003"]);
    }

    [Fact]
    public void Punches_that_differ_in_place_and_terminal_alone_count_once_as_the_fuller_one_then_the_lower_text()
    {
        var punch = Recorded.Punch("p1", "e1", Noon, PunchKind.In);
        Punches([punch, punch with { Place = "office" }]).ShouldBe([punch with { Place = "office" }]);
        Punches([punch with { Place = "a gate" }, punch with { Place = "office", Terminal = "t1" }])
            .ShouldBe([punch with { Place = "office", Terminal = "t1" }]);
        Punches([punch with { Place = "office" }, punch with { Place = "gate" }, punch]).ShouldBe([punch with { Place = "gate" }]);
        Punches([punch with { Terminal = "t2" }, punch with { Terminal = "t1" }]).ShouldBe([punch with { Terminal = "t1" }]);
        Codes().ShouldBe(["HRA2008", "HRA2008", "HRA2008", "HRA2008"]);
        _diagnostics.Clear();
        Punches([punch, punch with { Place = "office", Role = "online-service" }]).ShouldBeEmpty();
        Punches([punch, punch with { Place = "office", IsWithdrawn = true }]).ShouldBeEmpty();
        Codes().ShouldBe(["HRA2002", "HRA2002"]);
    }

    [Fact]
    public void One_id_in_two_kinds_is_two_records()
    {
        var evidence = EvidenceSet.Build(
            new EvidenceRecords
            {
                Punches = [Recorded.Punch("1", "e1", Noon, PunchKind.In)],
                Messages = [Message("1", 2), Rules.Evidence.Message.Withdrawn("2", 1)],
                Presence = [Recorded.Presence("2", "e1", Noon, Noon, PresenceState.Away)],
            },
            Chart(),
            _diagnostics).Of("e1");
        (evidence.Punches.Count, evidence.Messages.Count, evidence.Presence.Count).ShouldBe((1, 1, 1));
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_employee_sets_the_record_aside()
    {
        Build([Message("m1", line: 2) with { EmployeeId = "nobody" }, Message("m2", line: 3)]).EmployeeIds.ShouldBe(["e1"]);
        Codes().ShouldBe(["HRA2003"]);
    }

    [Fact]
    public void A_time_far_away_sets_the_record_aside()
    {
        Build([Message("m1", line: 2) with { At = Instant.FromUtc(1, 1, 1, 0, 0) }, Message("m2", line: 3) with { At = Instant.FromUtc(9999, 12, 31, 0, 0) }])
            .EmployeeIds.ShouldBeEmpty();
        Codes().ShouldBe(["HRA2006", "HRA2006"]);
    }

    [Theory]
    [InlineData(6, 1, 5)]
    [InlineData(0, 1, 5)]
    [InlineData(3, 3, 3)]
    [InlineData(3, 5, 1)]
    public void A_score_outside_its_scale_sets_the_record_aside(int score, int min, int max)
    {
        var evidence = EvidenceSet.Build(new EvidenceRecords { Ratings = [Recorded.Rating("r1", "c1", Noon, score, min, max)] }, Chart(), _diagnostics);
        evidence.Ratings.ShouldBeEmpty();
        Codes().ShouldBe(["HRA2004"]);
    }

    [Fact]
    public void Presence_that_ends_before_it_begins_is_set_aside()
    {
        var presence = Recorded.Presence("a1", "e1", Noon, Noon - Duration.FromSeconds(1), PresenceState.Away);
        EvidenceSet.Build(new EvidenceRecords { Presence = [presence] }, Chart(), _diagnostics).EmployeeIds.ShouldBeEmpty();
        Codes().ShouldBe(["HRA2005"]);
    }

    [Fact]
    public void A_customer_s_an_automatic_and_a_closing_message_may_be_nobody_s_and_an_employee_s_own_may_not()
    {
        var evidence = Build(
        [
            Message("m1", 2) with { EmployeeId = null, Sender = MessageSender.Close }, Message("m2", 3) with { EmployeeId = string.Empty },
            Message("m3", 4) with { EmployeeId = null, Sender = MessageSender.Auto },
            Message("m4", 5) with { EmployeeId = string.Empty, Sender = MessageSender.Customer }, Message("m5", 6),
            Message("m6", 7) with { EmployeeId = "nobody", Sender = MessageSender.Customer },
            Message("m3", 8) with { EmployeeId = null, Sender = MessageSender.Auto },
        ]);
        evidence.MessagesOfNobody.Select(message => message.EvidenceId).ShouldBe(["m4", "m3", "m1"]);
        evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m5"]);
        evidence.TallyOfNobody.ShouldBe(new EvidenceTally { Used = 4, SetAside = 2 });
        Codes().ShouldBe(["HRA2001", "HRA2003"]);
    }

    [Fact]
    public void The_end_of_no_conversation_is_malformed_and_does_not_stand_for_its_id()
    {
        var end = Message("m1", 3) with { Sender = MessageSender.Close, ConversationId = string.Empty, Revision = 5 };
        Build([Message("m1", 2), end]).Of("e1").Messages.Single().Source.Line.ShouldBe(2);
        Codes().ShouldBe(["HRA2001"]);
    }

    [Fact]
    public void Messages_of_one_instant_are_read_customer_first_then_auto_then_employee_then_close()
    {
        var evidence = Build(
            [
                Message("m0", 5) with { Sender = MessageSender.Close },
                Message("m3", 1),
                Message("m2", 2) with { Sender = MessageSender.Auto },
                Message("m9", 3) with { Sender = MessageSender.Customer },
                Message("m1", 4),
            ]);
        evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m9", "m2", "m1", "m3", "m0"]);
    }

    [Fact]
    public void Records_of_people_by_turns_go_to_their_own_and_everything_set_aside_is_counted_with_its_copies()
    {
        Message[] messages =
        [
            Message("m1", 1), Message("m2", 2) with { EmployeeId = "nobody" }, Message("m3", 3), Message("m2", 4) with { EmployeeId = "nobody" },
            Message("m4", 5) with { EmployeeId = "somebody" }, Message("m5", 6), Message("m6", 7), Message("m6", 8) with { Sender = MessageSender.Auto },
            Message("m1", 9),
        ];
        var evidence = EvidenceSet.Build(new EvidenceRecords { Messages = messages, SetAside = 3 }, Chart(), _diagnostics);
        evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m3", "m5"]);
        evidence.Count.ShouldBe(12);

        // Three that could not be read, both copies of m2, m4, and both of m6, which contradict each other.
        evidence.SetAside.ShouldBe(8);
        Codes().ShouldBe(["HRA2003", "HRA2003", "HRA2002"], ignoreOrder: true);
    }

    [Fact]
    public void Evidence_that_was_checked_in_parts_is_put_together_as_if_all_had_been_built_at_once()
    {
        Message[] own =
        [
            Message("m1", 1) with { Sender = MessageSender.Customer },
            Message("m2", 2),
            Message("m2", 3),
            Message("m3", 4) with { EmployeeId = "nobody" },
        ];
        Message[] others =
        [
            Message("x2", 5) with { EmployeeId = null, Sender = MessageSender.Customer },
            Message("x1", 6) with { EmployeeId = null, Sender = MessageSender.Close, At = Noon + Duration.FromHours(1) },
        ];
        Rating[] ratings =
        [
            Recorded.Rating("r2", "c1", Noon, 9, 1, 5),
            Recorded.Rating("r1", "c1", Noon, 4, 1, 5),
            Recorded.Rating("r1", "c1", Noon, 4, 1, 5),
            Recorded.Rating("r0", "c2", Noon, 4, 1, 5),
        ];
        ConversationAssignment[] assignments = [new() { ConversationId = "c1", EmployeeId = "e1" }];
        var whole = EvidenceSet.Build(EvidenceRecords.Of([.. own, .. others, .. ratings], assignments), Chart(), _diagnostics);
        var first = EvidenceSet.Build(EvidenceRecords.Of([.. own, ratings[3]]), Chart(), []);
        var second = EvidenceSet.Build(EvidenceRecords.Of([.. others, .. ratings.Take(3)], assignments), Chart(), []);
        var both = EvidenceSet.Together([first, second]);

        both.Ratings.ShouldBe(whole.Ratings);
        both.MessagesOfNobody.ShouldBe(whole.MessagesOfNobody);
        both.Assignments.ShouldBe(whole.Assignments);
        (both.Count, both.SetAside, both.Replaced, both.LatestMessageAt).ShouldBe((whole.Count, whole.SetAside, whole.Replaced, whole.LatestMessageAt));
        both.Of("e1").Messages.Select(both.CopiesOf).ShouldBe([1, 2]);
        both.Ratings.Select(both.CopiesOf).ShouldBe([1, 2]);
        both.RatingsWithoutTurn.Select(rating => rating.EvidenceId).ShouldBe(["r0"]);
        EvidenceSet.Together([]).LatestMessageAt.ShouldBeNull();
        Should.Throw<ArgumentException>(() => EvidenceSet.Together([first, first]));
    }

    [Fact]
    public void The_latest_message_is_that_of_these_messages_or_of_all_evidence_that_they_are_a_part_of()
    {
        var later = Noon + Duration.FromHours(9);
        Build([Message("m1", 1), Message("m2", 2) with { EmployeeId = null, Sender = MessageSender.Auto, At = Noon + Duration.FromHours(1) }])
            .LatestMessageAt.ShouldBe(Noon + Duration.FromHours(1));
        Build([]).LatestMessageAt.ShouldBeNull();
        Part(later).ShouldBe(later);
        Part(Noon - Duration.FromHours(1)).ShouldBe(Noon);

        Instant? Part(Instant latestOfAll) =>
            EvidenceSet.Build(EvidenceRecords.Of([Message("m1", 1)], latestMessageAt: latestOfAll), Chart(), []).LatestMessageAt;
    }

    [Fact]
    public void Records_of_any_kinds_are_put_to_their_kinds()
    {
        var records = EvidenceRecords.Of([Message("m1", 1), Recorded.Rating("r1", "c1", Noon, 4, 1, 5), Message("m2", 2)]);
        (records.Messages.Count, records.Ratings.Count, records.Count).ShouldBe((2, 1, 3));
        var plan = EvidenceRecords.Of(
        [
            Recorded.Shift("s1", "e1", Monday, null, null), Recorded.Approval("a1", "e1", Noon, Noon),
            Recorded.Decision("d1", "e1", Noon, DecisionKind.Hold, Noon),
            Recorded.Leave("l1", "e1", Monday, Duration.FromHours(1)), Recorded.Availability("v1", "e1", Noon, Noon),
        ]);
        (plan.Shifts.Count, plan.Approvals.Count, plan.Decisions.Count, plan.Leave.Count, plan.Availability.Count, plan.Count).ShouldBe((1, 1, 1, 1, 1, 5));
        Should.Throw<ArgumentException>(() => EvidenceRecords.Of([null!]));
    }

    private EvidenceSet Build(IReadOnlyList<Message> messages) => EvidenceSet.Build(new EvidenceRecords { Messages = messages }, Chart(), _diagnostics);

    private IReadOnlyList<Punch> Punches(IReadOnlyList<Punch> punches) =>
        EvidenceSet.Build(new EvidenceRecords { Punches = punches }, Chart(), _diagnostics).Of("e1").Punches;

    private static Message Message(string id, int line) =>
        Recorded.Message(id, "e1", "c1", Noon, MessageSender.Employee, new SourcePlace("evidence/messages.csv", line));

    private IEnumerable<string> Codes() => _diagnostics.Select(diagnostic => diagnostic.Code);

    internal static OrganizationChart Chart()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        var sales = new RoleAssignment { Role = "sales", Kind = RoleKind.Primary, Dates = DateRange.Always };
        return OrganizationChart.Build(tree, [new Employee("e1", new DatedValues<string>("group"), [sales])], []);
    }
}
