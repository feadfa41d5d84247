using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

/// <summary>What people plan, say and decide, in a set of evidence: leave, rosters, approvals, decisions, availability.</summary>
public class PlannedEvidenceTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly List<Diagnostic> _diagnostics = [];

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

    /// <summary>What one employee has of some records.</summary>
    private EmployeeEvidence Plan(params EvidenceRecord[] records) =>
        EvidenceSet.Build(EvidenceRecords.Of(records), EvidenceSetTests.Chart(), _diagnostics).Of("e1");

    private static Shift Shift(string id, LocalDate date, int from, int to, int line = 0, string? role = null) =>
        Recorded.Shift(id, "e1", date, new LocalTime(from, 0), new LocalTime(to, 0), role, line == 0 ? default : Line(line));

    private static SourcePlace Line(int line) => new("evidence/plan.csv", line);

    /// <summary>Each finding with the two records that it speaks of.</summary>
    private IEnumerable<string> Said() =>
        _diagnostics.Select(finding => $"{finding.Code} {finding.Find("evidence")} {finding.Find("other")}").Order(StringComparer.Ordinal);

    private IEnumerable<string> Codes() => _diagnostics.Select(diagnostic => diagnostic.Code);
}
