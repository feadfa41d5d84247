using Hr.Attendance.Rules.Policies;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>What is odd in the plan of the primary role: its shifts, breaks and days.</summary>
public class PlanCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData(true, "PT8H", "Mon-Fri 09:00-18:00")]
    [InlineData(false, "PT9H", "Mon-Fri 09:00-18:00")]
    [InlineData(false, "PT8H", "Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00")] // the break is between the lines
    [InlineData(true, "PT8H", "Mon-Fri 09:00-17:00", "Wed 18:00-18:30")]
    [InlineData(true, "PT8H", "Sat 22:00-07:00")]
    [InlineData(true, "PT23H", "Sun 00:00-24:00")]
    public void Planned_days_longer_than_the_standard_day_without_a_break_are_found(bool isFound, string standard, params string[] schedule)
    {
        _group.Says("group", Set("primary.schedule", schedule), Set("overtime.standardDay", standard));
        Places("HRA1275").ShouldBe(isFound ? ["HRA1275 d1.json:2 ($.directives['primary.schedule'])"] : []);
    }

    [Fact]
    public void A_break_of_any_sort_is_one()
    {
        _group.Says("group", Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), Set("primary.breaks", new[] { "PT6H: PT30M" }));
        _group.Finds("HRA1275").ShouldBeEmpty();
    }

    [Fact]
    public void A_long_day_from_above_is_its_own_unit_s_to_mend()
    {
        _group.Says("group", Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }))
            .Says("sh", Set("primary.breaks", new[] { "12:00-13:00" })).Says("bj", Set("overtime.standardDay", "PT7H"));
        Places("HRA1275").ShouldBe(
            ["HRA1275 d1.json:2 ($.directives['primary.schedule'])", "HRA1275 d3.json:2 ($.directives['overtime.standardDay'])"]);
    }

    [Theory]
    [InlineData("04:00", "Mon-Fri 05:00-13:00", true)]
    [InlineData("04:00", "Mon-Fri 03:00-11:00", true)]
    [InlineData("04:00", "Mon-Fri 04:00-12:00", true)]
    [InlineData("04:00", "Mon-Fri 05:01-13:00", false)]
    [InlineData("04:00", "Mon-Fri 22:00-04:00", false)] // it ends then
    [InlineData("00:00", "Sat 23:15-07:00", true)] // on the other side of midnight
    [InlineData("23:30", "Sat 00:15-07:00", true)]
    public void A_shift_that_begins_about_when_the_business_day_does_is_found(string startsAt, string shift, bool isFound)
    {
        _group.Says("group", Set("day.startsAt", startsAt), Set("primary.schedule", new[] { shift }));
        _group.Finds("HRA1276").Count().ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("12:00-13:00", false)]
    [InlineData("19:00-19:30", true)]
    [InlineData("18:00-19:00", true)] // it begins when the shift ends
    [InlineData("Sat 12:00-13:00", true)]
    [InlineData("Sat-Mon 12:00-13:00", false)]
    [InlineData("workday 20:00-21:00", true)]
    [InlineData("restDay 20:00-21:00", false)] // a shift may be worked on any day
    [InlineData("PT6H: PT30M", false)]
    public void A_break_outside_every_shift_is_found(string rest, bool isFound)
    {
        _group.Says("group", Set("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), Set("primary.breaks", new[] { rest }));
        Places("HRA1278").ShouldBe(isFound ? ["HRA1278 d1.json:3 ($.directives['primary.breaks'])"] : []);
        new PolicyCase().Says("group", Set("primary.breaks", new[] { rest })).Finds("HRA1278").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("punches", "allConcurrent", true)]
    [InlineData("schedule", "allConcurrent", false)]
    [InlineData("punches", "beyondStandard", false)]
    public void Punched_holidays_that_are_no_overtime_are_found_where_the_law_wants_them_paid(string primary, string overtime, bool isFound)
    {
        PolicyCase Made() => new PolicyCase().Says("group", Set("primary.basis", primary), Set("overtime.basis", overtime));
        Made().UnderTheLaw().Finds("HRA1277").Count().ShouldBe(isFound ? 1 : 0);
        Made().Finds("HRA1277").ShouldBeEmpty();
    }

    /// <summary>Where something is found, without the places beside it.</summary>
    private IEnumerable<string> Places(string code) => _group.Finds(code).Select(found => found.Split(" -> ")[0]);
}
