using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class ConversationAssignmentTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void The_end_is_not_held_and_either_end_may_be_open()
    {
        var evidence = Build(Row("c1", "e1", 0, 2), Row("c1", "e2", 2, null), Row("c2", "e1", null, 0), Row("c3", "e2", null, null), Row("c4", "e1", 1, 1));
        Assigned(evidence, "c1", -1, 0, 1, 2, 99).ShouldBe([null, "e1", "e1", "e2", "e2"]);
        Assigned(evidence, "c2", -99, -1, 0).ShouldBe(["e1", "e1", null]);
        Assigned(evidence, "c3", -99, 99).ShouldBe(["e2", "e2"]);
        Assigned(evidence, "c4", 0, 1, 2).ShouldBe([null, null, null]);
        Assigned(evidence, "c9", 0).ShouldBe([null]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_rows_that_overlap_the_later_counts_and_of_two_that_begin_together_the_lower_id(int turn)
    {
        ConversationAssignment[] rows = [Row("c1", "e1", null, null), Row("c1", "e3", 0, 4), Row("c1", "e2", 0, 2), Row("c1", "e1", 3, 5)];
        var evidence = Build([.. rows.Skip(turn), .. rows.Take(turn)]);
        Assigned(evidence, "c1", -1, 0, 2, 3, 4, 5).ShouldBe(["e1", "e2", "e3", "e1", "e1", "e1"]);
    }

    [Fact]
    public void Whatever_rows_overlap_the_one_counts_that_the_contract_says()
    {
        var random = new Random(25);
        for (int draw = 0; draw < 200; draw++)
        {
            ConversationAssignment[] rows = [.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ =>
            {
                int from = random.Next(6);
                return Row("c1", $"e{1 + random.Next(3)}", random.Next(5) == 0 ? null : from, random.Next(5) == 0 ? null : from + random.Next(5));
            })];
            var evidence = Build(rows);
            for (int hour = -1; hour < 12; hour++)
            {
                string? expected = rows.Where(row => (row.From is null || row.From <= At(hour)) && (row.To is null || At(hour) < row.To))
                    .OrderByDescending(row => row.From ?? Instant.MinValue).ThenBy(row => row.EmployeeId, StringComparer.Ordinal).FirstOrDefault()?.EmployeeId;
                string?[] found = [expected];
                Assigned(evidence, "c1", hour).ShouldBe(found);
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_rows_that_overlap_are_looked_through_once()
    {
        var evidence = Build([.. Enumerable.Range(0, 100_000).Select(hour => Row("c1", $"e{1 + (hour % 3)}", hour, null))]);
        Assigned(evidence, "c1", [.. Enumerable.Range(0, 100_000)]).ShouldBe(Enumerable.Range(0, 100_000).Select(hour => $"e{1 + (hour % 3)}"));
    }

    [Fact]
    public void An_unknown_employee_an_end_before_the_start_and_a_time_far_away_set_the_row_aside()
    {
        var evidence = Build(
            Row("c1", "nobody", 0, 1), Row("c1", "e1", 2, 1), Row("c1", "e1", 0, 1) with { To = Instant.FromUtc(2300, 1, 1, 0, 0) }, Row("c1", "e2", 0, 1));
        _diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2003", "HRA2005", "HRA2006"], ignoreOrder: true);
        evidence.Assignments.Single().EmployeeId.ShouldBe("e2");
        (evidence.Count, evidence.TallyOfNobody).ShouldBe((4, new EvidenceTally { Used = 1, SetAside = 3 }));
    }

    [Fact]
    public void Columns_say_the_same_as_records()
    {
        long noon = Noon.ToUnixTimeSeconds();
        var columns = new EvidenceColumns(["e3", "e1"], assignments: new AssignmentColumns
        {
            Conversation = new[] { 7, 7, 7 },
            Employee = new[] { 0, 1, 0 },
            From = new[] { noon, noon, AssignmentColumns.Open },
            To = new[] { noon + 7200, noon + 3600, AssignmentColumns.Open },
        });
        var evidence = EvidenceSet.Build(columns.ToRecords(), Chart(), _diagnostics);
        foreach (int hour in new[] { -1, 0, 1, 2 })
        {
            string?[] expected = [hour == 0 ? "e1" : "e3"];
            Assigned(evidence, "7", hour).ShouldBe(expected);
            (columns.Assignees.TryFind(7, Nanoseconds.Of(At(hour)), out int code) ? columns.EmployeeIds[code] : null).ShouldBe(expected[0]);
        }

        columns.Assignees.TryFind(8, 0, out _).ShouldBeFalse();
        _diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 0, 1, 2)]
    [InlineData(0, 2, 1, 2)]
    [InlineData(0, -1, 1, 2)]
    [InlineData(0, 0, 2, 1)]
    [InlineData(0, 0, -2, 1)]
    [InlineData(0, 0, 1, long.MaxValue)]
    public void Columns_that_say_something_impossible_are_a_wrong_call(int conversation, int employee, long from, long to) =>
        Should.Throw<ArgumentException>(() => new EvidenceColumns(["e1", "e2"], assignments: new AssignmentColumns
        {
            Conversation = new[] { conversation },
            Employee = new[] { employee },
            From = new[] { from },
            To = new[] { to },
        })).Message.ShouldContain("row 1 of assignments");

    private EvidenceSet Build(params ConversationAssignment[] rows) => EvidenceSet.Build(new EvidenceRecords { Assignments = rows }, Chart(), _diagnostics);

    private static IEnumerable<string?> Assigned(EvidenceSet evidence, string conversation, params int[] hours) =>
        hours.Select(hour => evidence.Assignees.TryFind(conversation, Nanoseconds.Of(At(hour)), out string employee) ? employee : null);

    private static ConversationAssignment Row(string conversation, string employee, int? from, int? to) => new()
    {
        ConversationId = conversation,
        EmployeeId = employee,
        From = from is { } first ? At(first) : null,
        To = to is { } end ? At(end) : null,
    };

    private static Instant At(int hour) => Noon + Duration.FromHours(hour);

    private static OrganizationChart Chart()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        return OrganizationChart.Build(tree, new[] { "e1", "e2", "e3" }.Select(id => new Employee(id, new DatedValues<string>("group"), [])), []);
    }
}
