using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

/// <summary>Who leads, and who is overlooked.</summary>
public class PeopleTests
{
    [Fact]
    public void Much_effective_work_of_which_little_was_credited_is_named_with_the_reason()
    {
        var people = Enumerable.Range(1, 5).Select(i => Crowd.Person($"e{i}", effectiveHours: i, creditedHours: i))
            .Append(Crowd.Person("silent", effectiveHours: 20, creditedHours: 18, uncountedHours: 10));

        var found = SilentContributor.Find(people).ShouldHaveSingleItem();

        found.Person.Employee.Id.ShouldBe("silent");
        found.Rank.ShouldBe(1);
        found.Recognition.ShouldBe(18m / 30);
        found.GetText().ShouldBe(
            "20 h of effective work (place 1 of 6); 60 % of 30 h after hours credited, half of the others have 100 % or more; not credited: 10 h outside the hours that can count, 2 h cut from effective sessions");
        found.GetText(MessageLanguage.Chinese).ShouldBe(
            "有效工时 20 小时（第 1 位，共 6 人）；工时外 30 小时中计入 60 %，半数同事不低于 100 %；未计入：10 小时在可计入的时间窗口之外，2 小时自有效时段扣减");
    }

    [Fact]
    public void A_host_says_what_recognition_is()
    {
        var people = Enumerable.Range(1, 6).Select(i => Crowd.Person($"e{i}", effectiveHours: i)).ToList();

        SilentContributor.Find(people, person => person.Employee.Id == "e6" ? 0 : 3).ShouldHaveSingleItem().GetText().ShouldContain("recognised with 0 so far");
    }

    [Fact]
    public void In_a_handful_of_people_nobody_is_named() =>
        SilentContributor.Find([Crowd.Person("e1"), Crowd.Person("e2", effectiveHours: 20, creditedHours: 0)]).ShouldBeEmpty();
}
