using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class HostCountsTests
{
    private static readonly LocalDate Tuesday = new(2026, 9, 1);

    private readonly DemandCase _case = new();

    [Fact]
    public void Rows_are_put_into_their_intervals_and_add_up_for_units_above()
    {
        var history = Count(Row(18, 30, 60, 4), Row(18, 0, 30, 3), Row(18, 0, 15, 1, "south"), Row(18, 15, 30, 1, "south"), Row(18, 30, 60, 2, "south"));
        history.Of("north").Counts.Skip(28).Take(2).ShouldBe([3, 4]);
        history.Of("group").Counts.Skip(28).Take(2).ShouldBe([5, 6]);
        _case.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_counts_for_its_unit_too()
    {
        var history = Count(Row(18, 0, 30, 3) with { Line = "k12" }, Row(18, 0, 30, 2));
        (history.Of("north", "k12").Total, history.Of("group", "k12").Total, history.Of("north").Total).ShouldBe((3, 3, 5));
    }

    [Fact]
    public void Zero_is_a_count_and_no_row_is_a_gap()
    {
        var history = Count(Row(18, 0, 30, 0), Row(19, 0, 30, 2));
        history.Of("north").Counts.Skip(27).Take(5).ShouldBe([null, 0, null, 2, null]);
        history.Of("south").Counts.ShouldAllBe(count => count == null);
    }

    [Fact]
    public void What_is_not_known_of_a_part_is_not_known_of_the_whole_but_a_branch_that_opens_later_hides_nothing()
    {
        var history = Count(Row(18, 0, 30, 1), Row(18, 30, 60, 1), Row(19, 0, 30, 1), Row(19, 30, 60, 1),
            Row(18, 30, 60, 1, "south"), Row(19, 30, 60, 1, "south"));
        history.Of("group").Counts.Skip(28).Take(4).ShouldBe([1, 2, null, 2]);
    }

    [Fact]
    public void After_midnight_a_row_is_of_the_business_day_before()
    {
        // 01:00 of September 2 is the half hour 42 of the business day of September 1.
        var history = Count(Row(1, 0, 30, 7) with { Date = Tuesday.PlusDays(1) }, Row(23, 30, 60, 2));
        (history.Of("north").CountOf(Tuesday, 42), history.Of("north").CountOf(Tuesday, 39)).ShouldBe((7, 2));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    [InlineData(long.MaxValue)]
    public void Impossible_counts_are_set_aside_and_the_rest_is_kept(long count)
    {
        Count(Row(18, 0, 30, count), Row(19, 0, 30, 2)).Of("north").Total.ShouldBe(2);
        _case.Codes.ShouldBe(["HRA8143"]);
    }

    [Fact]
    public void Unknown_units_years_and_spans_of_several_intervals_are_set_aside()
    {
        var history = Count(Row(18, 0, 30, 1, "west"), Row(18, 0, 30, 1) with { Date = new LocalDate(1969, 1, 1) }, Row(18, 15, 45, 1), Row(19, 0, 30, 2));
        history.Of("group").Total.ShouldBe(2);
        _case.Codes.ShouldBe(["HRA8144", "HRA8145", "HRA8146"], ignoreOrder: true);
    }

    [Fact]
    public void Rows_that_overlap_are_all_set_aside_and_one_given_twice_counts_once()
    {
        var history = Count(
            Row(18, 0, 30, 1), Row(18, 0, 20, 2), Row(19, 0, 30, 3), Row(19, 0, 30, 3), Row(20, 0, 30, 3), Row(20, 0, 30, 4));
        history.Of("north").Counts.Skip(28).Take(5).ShouldBe([null, null, 3, null, null]);
        _case.Codes.ShouldBe(["HRA8147", "HRA8147", "HRA8147", "HRA8147", "HRA8148"], ignoreOrder: true);
    }

    [Fact]
    public void An_interval_that_is_covered_in_part_is_a_gap()
    {
        Count(Row(18, 0, 20, 2), Row(19, 0, 30, 1)).Of("north").Total.ShouldBe(1);
        _case.Codes.ShouldBe(["HRA8149"]);
    }

    [Fact]
    public void Rows_outside_of_the_days_are_left_out()
    {
        var rows = new[] { Row(18, 0, 30, 1) with { Date = Tuesday.PlusDays(-1) }, Row(18, 0, 30, 2), Row(18, 0, 30, 4) with { Date = Tuesday.PlusDays(1) } };
        HostCounts.ToHistory(rows, _case.Chart, new DemandTerms(), Tuesday, Tuesday, _case.Diagnostics).Of("group").Total.ShouldBe(2);
        _case.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void No_rows_are_all_gaps() => Count().Of("group").Counts.ShouldAllBe(count => count == null);

    [Fact]
    public void Where_it_was_read_is_said()
    {
        Count(Row(18, 0, 30, 1), Row(18, 0, 30, -1));
        _case.Diagnostics.ShouldHaveSingleItem().Place.ShouldBe(new SourcePlace("demand.csv", 2));
    }

    private DemandHistory Count(params CountedDemand[] rows) =>
        HostCounts.ToHistory(
            rows.Select((row, place) => row with { Source = new SourcePlace("demand.csv", place + 1) }),
            _case.Chart, new DemandTerms(), Tuesday, Tuesday.PlusDays(1), _case.Diagnostics);

    private static CountedDemand Row(int hour, int from, int to, long count, string unit = "north") => new()
    {
        UnitId = unit,
        Date = Tuesday,
        From = new LocalTime(hour, from),
        To = new LocalTime(hour, 0).PlusMinutes(to),
        Count = count,
    };
}
