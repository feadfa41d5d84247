using System.Text;
using Hr.Attendance.Planning.Files.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tests.Publishing;

public class PublishingTests
{
    private static readonly Requests.PlanReport Report = new Plans(PlannedGroup.Ordinary).Report();

    [Fact]
    public void A_first_publication_has_a_row_for_each_duty()
    {
        var rows = PlanFiles.RowsToPublish(Report, []);
        rows.Count.ShouldBe(Report.Plan.Duties.Count);
        rows.ShouldAllBe(row => row.Role == PlannedGroup.Role && row.Kind == ShiftKind.Work && row.Revision == 0 && !row.IsWithdrawn);
        rows.Select(row => row.EvidenceId).ShouldBeUnique();
        var first = rows[0];
        (first.EmployeeId, first.Date, first.From, first.To).ShouldBe(
            ("e01", new LocalDate(2026, 12, 21), new LocalTime(18, 0), (LocalTime?)new LocalTime(22, 0)));
    }

    [Fact]
    public void What_is_published_already_is_not_published_again() =>
        PlanFiles.RowsToPublish(Without(Report, DutyChangeKind.Removed), PlanFiles.RowsToPublish(Report, [])).ShouldBeEmpty();

    [Fact]
    public void A_row_of_the_host_that_says_the_same_is_enough()
    {
        var mine = PlanFiles.RowsToPublish(Report, []);
        var hosts = mine.Select(row => row with { EvidenceId = "roster-" + row.EvidenceId });
        PlanFiles.RowsToPublish(Without(Report, DutyChangeKind.Removed), hosts).ShouldBeEmpty();
    }

    [Fact]
    public void Duty_that_the_plan_takes_away_is_withdrawn_under_its_id_with_a_higher_revision()
    {
        // The plan says that the duty of e04 on 22 December from 18:00 is taken away.
        var old = new Shift
        {
            EvidenceId = "host-17",
            EmployeeId = "e04",
            Date = new LocalDate(2026, 12, 22),
            From = new LocalTime(18, 0),
            To = new LocalTime(22, 0),
            Role = PlannedGroup.Role,
            Kind = ShiftKind.Work,
            Revision = 4,
        };
        var rows = PlanFiles.RowsToPublish(Report, [old]);
        var withdrawn = rows.Single(row => row.IsWithdrawn);
        (withdrawn.EvidenceId, withdrawn.Revision).ShouldBe(("host-17", 5L));
        rows[0].ShouldBe(withdrawn);
        rows.Count.ShouldBe(1 + Report.Plan.Duties.Count);
    }

    [Fact]
    public void Rows_of_other_roles_and_other_people_stay()
    {
        var others = new[]
        {
            Row("a", "e04", PlannedGroup.Role, 19), Row("b", "e03", PlannedGroup.Role, 18), Row("c", "e04", "sales", 18), Row("d", "e04", null, 18),
        };
        PlanFiles.RowsToPublish(Report, others).ShouldNotContain(row => row.IsWithdrawn);
    }

    [Fact]
    public void A_duty_that_now_ends_earlier_keeps_its_id_and_gets_the_next_revision()
    {
        var published = PlanFiles.RowsToPublish(Report, []);
        var duties = Report.Plan.Duties.Select((duty, i) => i == 0 ? duty with { End = duty.End - Duration.FromHours(1) } : duty).ToList();
        var row = PlanFiles.RowsToPublish(Without(Report with { Plan = Plans.With(Report.Plan, duties) }, DutyChangeKind.Removed), published).Single();
        (row.EvidenceId, row.Revision, row.To).ShouldBe((published[0].EvidenceId, 1L, (LocalTime?)new LocalTime(21, 0)));
    }

    [Fact]
    public void A_duty_that_was_withdrawn_and_comes_back_is_above_the_word_that_withdrew_it()
    {
        var published = PlanFiles.RowsToPublish(Report, []);
        var known = published.Append(Shift.Withdrawn(published[0].EvidenceId, 7));
        PlanFiles.RowsToPublish(Without(Report, DutyChangeKind.Removed), known).Select(row => (row.EvidenceId, row.Revision))
            .ShouldBe([(published[0].EvidenceId, 8L)]);
    }

    [Fact]
    public void The_order_in_which_rows_are_known_does_not_matter()
    {
        var known = PlanFiles.RowsToPublish(Report, []).Append(Row("host-17", "e04", PlannedGroup.Role, 18)).ToList();
        var rows = PlanFiles.RowsToPublish(Report, known);
        PlanFiles.RowsToPublish(Report, Enumerable.Reverse(known)).ShouldBe(rows);
    }

    [Fact]
    public void What_is_written_is_read_back_whole()
    {
        foreach (var group in new[] { PlannedGroup.Ordinary, PlannedGroup.Hostile })
        {
            // Half a character, as in the last hostile id, is in no file: no reader gives it, so nobody publishes it.
            var rows = PlanFiles.RowsToPublish(new Plans(group).Report(), [Row("host,\"17\"\nand more", group.People[3], PlannedGroup.Role, 18)])
                .Where(row => row.EmployeeId != PlannedGroup.Hostile.People[5]).ToList();
            rows.Count(row => row.IsWithdrawn).ShouldBe(1);
            var log = new ReadingLog("evidence/shifts.duty-1.csv");
            using var stream = new MemoryStream();
            PlanFiles.WriteRows(rows, stream);
            stream.Position = 0;
            var read = EvidenceReader.ReadShifts(stream, EvidenceFormat.Csv, log).Select(row => row with { Source = default }).ToList();
            log.Diagnostics.ShouldBeEmpty();
            read.ShouldBe(rows);
        }
    }

    [Fact]
    public void Midnight_ends_a_row_as_24_00()
    {
        using var stream = new MemoryStream();
        PlanFiles.WriteRows([Row("a", "e01", PlannedGroup.Role, 20) with { To = LocalTime.Midnight }], stream);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(
            "evidence_id,employee_id,date,from,to,role,kind,revision,withdrawn\na,e01,2026-12-22,20:00,24:00,online-service,work,0,\n");
    }

    private static Requests.PlanReport Without(Requests.PlanReport report, DutyChangeKind kind) =>
        report with { Plan = Plans.With(report.Plan, report.Plan.Duties, [.. report.Plan.Changes.Where(change => change.Kind != kind)]) };

    private static Shift Row(string id, string person, string? role, int from) => new()
    {
        EvidenceId = id,
        EmployeeId = person,
        Date = new LocalDate(2026, 12, 22),
        From = new LocalTime(from, 0),
        To = new LocalTime(23, 0),
        Role = role,
        Kind = ShiftKind.Work,
    };
}
