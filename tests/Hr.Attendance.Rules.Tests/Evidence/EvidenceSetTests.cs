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
    public void Leave_with_one_time_and_shifts_without_theirs_cannot_be_read()
    {
        var evidence = Plan(
            Recorded.Leave("l1", "e1", Monday, Duration.FromHours(4), "annual", Line(2)) with { From = new LocalTime(9, 0) },
            Recorded.Leave("l2", "e1", Monday, Duration.FromHours(4), "annual", Line(3)) with { To = new LocalTime(9, 0) },
            Recorded.Leave("l3", "e1", Monday, Duration.FromHours(4), string.Empty, Line(4)),
            Shift("s1", Monday, 9, 18, 5) with { To = null }, Shift("s2", Monday, 9, 18, 6) with { Kind = ShiftKind.Off },
            Shift("s3", Monday, 9, 18, 7) with { From = null, To = null }, Shift("s4", Monday, 22, 6, 8));
        evidence.All.Select(record => record.EvidenceId).ShouldBe(["s4"]);
        _diagnostics.Select(finding => (finding.Code, finding.Place.Line)).ShouldBe(Enumerable.Range(2, 6).Select(line => ("HRA2001", line)));
        _diagnostics[0].GetMessage(MessageLanguage.Chinese).ShouldEndWith("`from` 与 `to` 须同时填写或同时留空");
    }

    [Fact]
    public void An_approval_that_ends_before_it_begins_and_a_decision_of_another_age_are_set_aside()
    {
        Plan(
            Recorded.Approval("a1", "e1", Noon, Noon - Duration.Epsilon, source: Line(2)), Recorded.Approval("a2", "e1", Noon, Noon, source: Line(3)),
            Recorded.Decision("d1", "e1", Noon, DecisionKind.Accept, Instant.FromUtc(2200, 1, 1, 0, 0), source: Line(4)))
            .All.Select(record => record.EvidenceId).ShouldBe(["a2"]);
        Codes().ShouldBe(["HRA2005", "HRA2006"]);
    }

    [Fact]
    public void Shifts_come_by_date_and_start_approvals_by_start_decisions_by_their_instant()
    {
        Plan(
            Shift("s4", Monday.PlusDays(1), 6, 14), Shift("s3", Monday, 14, 22), Shift("s2", Monday, 6, 10),
            Recorded.Shift("s9", "e1", Monday.PlusDays(1), null, null), Shift("s1", Monday, 6, 10, role: "online"),
            Recorded.Approval("a2", "e1", Noon, Noon), Recorded.Approval("a1", "e1", Noon, Noon),
            Recorded.Approval("a3", "e1", Noon - Duration.Epsilon, Noon),
            Recorded.Decision("d1", "e1", Noon, DecisionKind.Hold, Noon), Recorded.Decision("d2", "e1", Noon - Duration.Epsilon, DecisionKind.Hold, Noon))
            .All.Select(record => record.EvidenceId).ShouldBe(["s1", "s2", "s3", "s9", "s4", "a3", "a1", "a2", "d2", "d1"]);
    }

    [Fact]
    public void Shifts_that_overlap_are_said_whatever_their_dates_and_those_that_meet_are_not()
    {
        // 22:00-06:00 and 06:00-14:00 meet; 13:00 lies in the latter. The night that lasts a whole day covers both shifts of the next.
        Plan(
            Shift("s1", Monday, 22, 6), Shift("s2", Monday.PlusDays(1), 6, 14), Shift("s3", Monday.PlusDays(1), 13, 20, 4),
            Shift("s4", Monday.PlusDays(4), 8, 8, 5), Shift("s5", Monday.PlusDays(4), 9, 10, 6), Shift("s6", Monday.PlusDays(5), 7, 9, 7, "sales"),
            Shift("s7", Monday.PlusDays(4), 9, 12, role: "online")).Shifts.Count.ShouldBe(7);
        Said().ShouldBe(["HRA2010 s3 s2", "HRA2010 s5 s4", "HRA2010 s6 s4", "HRA2013 s7 "]);
    }

    [Fact]
    public void Shifts_for_a_role_that_is_not_held_on_their_dates_are_said_once_for_each_role()
    {
        // Nobody is an adviser here, and a line that is off plans nothing.
        Plan(
            Shift("s1", Monday, 9, 12, 2, "adviser"), Shift("s2", Monday.PlusDays(1), 9, 12, 3, "adviser"), Shift("s3", Monday, 13, 18, 4, "sales"),
            Recorded.Shift("s4", "e1", Monday, null, null, "stranger", Line(5))).Shifts.Count.ShouldBe(4);
        var said = _diagnostics.ShouldHaveSingleItem();
        said.Code.ShouldBe("HRA2013");
        said.GetMessage().ShouldContain("plans 2 shifts for the role `adviser`, which the person does not hold then, first on 2026-03-02 (`s1`)");
    }

    [Fact]
    public void Of_a_date_that_is_free_and_planned_at_once_the_work_is_said()
    {
        Plan(
            Recorded.Shift("s9", "e1", Monday, null, null, "sales", Line(2)), Shift("s1", Monday, 9, 12, 3), Shift("s2", Monday, 11, 18, 4),
            Shift("s3", Monday, 19, 21, 5, "online"), Recorded.Shift("s8", "e1", Monday.PlusDays(1), null, null, source: Line(6))).Shifts.Count.ShouldBe(5);
        Said().ShouldBe(["HRA2009 s1 s9", "HRA2009 s2 s9", "HRA2013 s3 "]);
        _diagnostics[0].GetMessage().ShouldContain("counts as free");
    }

    [Fact]
    public void Leave_that_overlaps_is_said_where_its_times_are_known()
    {
        Plan(
            Timed("l1", Monday, 9, 12, 2), Timed("l2", Monday, 11, 18, 3), Timed("l3", Monday, 18, 2, 4), Timed("l4", Monday.PlusDays(1), 1, 3, 5),
            Recorded.Leave("l5", "e1", Monday, Duration.FromHours(8), "annual", Line(6))).Leave.Count.ShouldBe(5);
        Said().ShouldBe(["HRA2011 l2 l1", "HRA2011 l4 l3"]);

        static Leave Timed(string id, LocalDate date, int from, int to, int line) =>
            Recorded.Leave(id, "e1", date, Duration.FromHours(2), "annual", Line(line)) with { From = new LocalTime(from, 0), To = new LocalTime(to, 0) };
    }

    [Fact]
    public void A_rejection_of_what_is_approved_is_said_and_both_stay()
    {
        var hour = Duration.FromHours(1);
        Plan(
            Recorded.Approval("a1", "e1", Noon, Noon + hour, source: Line(2)),
            Recorded.Approval("a2", "e1", Noon + hour, Noon + (2 * hour), ApprovalState.Rejected),
            Recorded.Approval("a3", "e1", Noon - hour, Noon + Duration.Epsilon, ApprovalState.Rejected, source: Line(4)),
            Recorded.Approval("a4", "e1", Noon, Noon + hour, source: Line(5))).Approvals.Count.ShouldBe(4);
        Said().ShouldBe(["HRA2012 a3 a1"]);
    }

    [Fact]
    public void Availability_is_kept_in_order_and_one_that_ends_before_it_begins_is_set_aside()
    {
        var hour = Duration.FromHours(1);
        Plan(
            Recorded.Availability("v2", "e1", Noon + hour, Noon + (2 * hour), AvailabilityState.Preferred),
            Recorded.Availability("v1", "e1", Noon, Noon, AvailabilityState.Available),
            Recorded.Availability("v3", "e1", Noon, Noon - hour)).Availability.Select(span => span.EvidenceId).ShouldBe(["v1", "v2"]);
        Codes().ShouldBe(["HRA2005"]);
    }

    [Fact]
    public void Who_is_said_to_be_available_and_not_to_be_is_told_of_and_both_stay()
    {
        var hour = Duration.FromHours(1);
        Plan(
            Recorded.Availability("v1", "e1", Noon, Noon + hour, AvailabilityState.Preferred, Line(2)),
            Recorded.Availability("v2", "e1", Noon + hour, Noon + (2 * hour), source: Line(3)),
            Recorded.Availability("v3", "e1", Noon - hour, Noon + Duration.Epsilon, source: Line(4)),
            Recorded.Availability("v4", "e1", Noon - hour, Noon, source: Line(5))).Availability.Count.ShouldBe(4);
        Said().ShouldBe(["HRA2014 v3 v1"]);
    }

    [Fact]
    public void Records_of_any_kinds_are_put_to_their_kinds()
    {
        var records = EvidenceRecords.Of([Message("m1", 1), Recorded.Rating("r1", "c1", Noon, 4, 1, 5), Message("m2", 2)]);
        (records.Messages.Count, records.Ratings.Count, records.Count).ShouldBe((2, 1, 3));
        var plan = EvidenceRecords.Of(
        [
            Shift("s1", Monday, 9, 18), Recorded.Approval("a1", "e1", Noon, Noon), Recorded.Decision("d1", "e1", Noon, DecisionKind.Hold, Noon),
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

    /// <summary>What one employee has of some records.</summary>
    private EmployeeEvidence Plan(params EvidenceRecord[] records) => EvidenceSet.Build(EvidenceRecords.Of(records), Chart(), _diagnostics).Of("e1");

    private static Shift Shift(string id, LocalDate date, int from, int to, int line = 0, string? role = null) =>
        Recorded.Shift(id, "e1", date, new LocalTime(from, 0), new LocalTime(to, 0), role, line == 0 ? default : Line(line));

    private static SourcePlace Line(int line) => new("evidence/plan.csv", line);

    /// <summary>Each finding with the two records that it speaks of.</summary>
    private IEnumerable<string> Said() =>
        _diagnostics.Select(finding => $"{finding.Code} {finding.Find("evidence")} {finding.Find("other")}").Order(StringComparer.Ordinal);

    private IEnumerable<string> Codes() => _diagnostics.Select(diagnostic => diagnostic.Code);

    private static OrganizationChart Chart()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        var sales = new RoleAssignment { Role = "sales", Kind = RoleKind.Primary, Dates = DateRange.Always };
        return OrganizationChart.Build(tree, [new Employee("e1", new DatedValues<string>("group"), [sales])], []);
    }
}
