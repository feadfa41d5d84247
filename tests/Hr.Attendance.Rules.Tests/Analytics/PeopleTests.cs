using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

/// <summary>Who leads, and who is overlooked.</summary>
public class PeopleTests
{
    [Fact]
    public void Three_turns_all_in_time_do_not_lead_before_three_hundred_of_whom_nearly_all_are()
    {
        var ranked = RankedPerson.Order(
            [
                MeasuredPeople.Person("lucky", inTime: 3, judged: 3),
                MeasuredPeople.Person("steady", inTime: 294, judged: 300),
                MeasuredPeople.Person("slow", inTime: 150, judged: 300),
            ]);

        ranked.Select(one => one.Person.Employee.Id).ShouldBe(["steady", "lucky", "slow"]);
        ranked[1].InTime.IsSmallSample.ShouldBeTrue();
        ranked[1].Estimate.Estimate.ShouldBeLessThan(1, "three turns are drawn to the common mean");
    }

    [Fact]
    public void Who_answers_as_well_under_twice_the_load_stands_higher()
    {
        // Each further conversation an hour costs everybody two points; `busy` is five points above that line, `idle` on it.
        var people = Enumerable.Range(1, 12)
            .Select(load => MeasuredPeople.Person($"e{load:00}", conversations: 10 * load, inTime: 980 - (20 * load), judged: 1000))
            .ToList();
        people.Add(MeasuredPeople.Person("idle", conversations: 20, inTime: 940, judged: 1000));
        people.Add(MeasuredPeople.Person("busy", conversations: 80, inTime: 870, judged: 1000));

        var ranked = RankedPerson.Order(people);

        ranked[0].Person.Employee.Id.ShouldBe("busy");
        ranked[0].AtCommonLoad.ShouldBeGreaterThan(ranked.Single(one => one.Person.Employee.Id == "idle").AtCommonLoad);
    }

    [Fact]
    public void People_without_judged_turns_have_no_place() => RankedPerson.Order([MeasuredPeople.Person("e1", inTime: 0, judged: 0)]).ShouldBeEmpty();

    [Fact]
    public void Equal_people_share_a_place() =>
        RankedPerson.Order([MeasuredPeople.Person("a"), MeasuredPeople.Person("b"), MeasuredPeople.Person("c", inTime: 1)])
            .Select(one => one.Rank)
            .ShouldBe([1, 1, 3]);

    [Fact]
    public void Much_effective_work_of_which_little_was_credited_is_named_with_the_reason()
    {
        var people = Enumerable.Range(1, 5).Select(i => MeasuredPeople.Person($"e{i}", effectiveHours: i, creditedHours: i))
            .Append(MeasuredPeople.Person("silent", effectiveHours: 20, creditedHours: 18, uncountedHours: 10));

        var found = SilentContributor.Find(people).ShouldHaveSingleItem();

        found.Person.Employee.Id.ShouldBe("silent");
        found.Rank.ShouldBe(1);
        found.Recognition.ShouldBe(18m / 30);
        found.GetText().ShouldBe(
            "20 h of effective work (place 1 of 6); 60 % of 30 h after hours credited, half of the others have 100 % or more; "
            + "not credited: 10 h outside the hours that can count, 2 h cut from effective sessions");
        found.GetText(MessageLanguage.Chinese).ShouldBe(
            "有效工时 20 小时（第 1 位，共 6 人）；工时外 30 小时中计入 60 %，半数同事不低于 100 %；未计入：10 小时在可计入的时间窗口之外，2 小时自有效时段扣减");
    }

    [Fact]
    public void A_host_says_what_recognition_is()
    {
        var people = Enumerable.Range(1, 6).Select(i => MeasuredPeople.Person($"e{i}", effectiveHours: i)).ToList();

        SilentContributor.Find(people, person => person.Employee.Id == "e6" ? 0 : 3).ShouldHaveSingleItem().GetText().ShouldContain("recognised with 0 so far");
    }

    [Fact]
    public void In_a_handful_of_people_nobody_is_named() =>
        SilentContributor.Find([MeasuredPeople.Person("e1"), MeasuredPeople.Person("e2", effectiveHours: 20, creditedHours: 0)]).ShouldBeEmpty();
}
