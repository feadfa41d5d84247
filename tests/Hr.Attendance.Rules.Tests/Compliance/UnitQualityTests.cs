using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.Rules.Tests.Compliance;

public class UnitQualityTests
{
    [Fact]
    public void A_unit_that_answers_fewer_customers_in_time_than_before_is_told_of()
    {
        // February: 40 of 40 within two minutes; March: 20 of 40. A fall by 50 points, far beyond chance: pooled 0.75, z = 0.5 / 0.0968 = 5.2.
        var alert = Months(slowInMarch: 20).UnitAlerts.Single();
        (alert.UnitId, alert.Finding.Code).ShouldBe(("sh", "HRA7010"));
        alert.Finding.GetMessage().ShouldStartWith("`sh` answered 50 % of 40 turns in time, down from 100 % of 40 in the 31 days before");
        alert.Finding.GetMessage(MessageLanguage.Chinese).ShouldStartWith("`sh` 的 40 轮客户消息及时回复率为 50 %，此前 31 天 40 轮为 100 %");
    }

    [Fact]
    public void A_fall_that_chance_explains_is_not_told_of()
    {
        // 39 of 40: a fall by 2.5 points; pooled 0.9875, z = 0.025 / 0.0248 = 1.01, below 1.645.
        Months(slowInMarch: 1, least: 0.01).UnitAlerts.ShouldBeEmpty();

        // 37 of 40: z = 0.075 / sqrt(0.9625 x 0.0375 / 20) = 0.075 / 0.04248 = 1.77.
        Months(slowInMarch: 3, least: 0.01).UnitAlerts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_fall_smaller_than_policy_asks_for_is_not_told_of() => Months(slowInMarch: 12, least: 0.31).UnitAlerts.ShouldBeEmpty();

    [Fact]
    public void Fewer_than_thirty_turns_say_nothing() => Months(slowInMarch: 29, turns: 29).UnitAlerts.ShouldBeEmpty();

    [Fact]
    public void Where_no_policy_asks_nobody_is_told() => Months(slowInMarch: 40, least: null).UnitAlerts.ShouldBeEmpty();

    [Theory]
    [InlineData(3, 10, 0.1, true)] // 1 - 0.7 = 0.3, its square 0.09; the variance of the mean 0.21 x 10 / 9 / 10 = 0.0233, x 1.645 squared = 0.0631
    [InlineData(2, 10, 0.1, false)] // 1 - 0.8 = 0.2, its square 0.04; 0.16 / 9 = 0.0178, x 1.645 squared = 0.0481
    [InlineData(3, 10, 0.31, false)] // less than asked for
    [InlineData(3, 9, 0.1, false)] // fewer than ten ratings
    public void Satisfaction_has_fallen_when_the_means_are_further_apart_than_chance_explains(int worst, int ratings, double least, bool isTold)
    {
        var made = new WorkCase().Says(("alert.qualityDrop", least));
        for (int i = 0; i < ratings; i++)
        {
            made.Customer($"2026-02-10 19:{i:00}", $"b{i}").Replies($"2026-02-10 19:{i + 1:00}", $"b{i}").Rated(5, $"b{i}");
            made.Customer($"2026-03-10 19:{i:00}", $"c{i}").Replies($"2026-03-10 19:{i + 1:00}", $"c{i}").Rated(i < worst ? 1 : 5, $"c{i}");
        }

        made.Report("2026-03-01", "2026-03-31").UnitAlerts.Select(alert => alert.Finding.Code).ShouldBe(isTold ? ["HRA7011"] : []);
    }

    private static AttendanceReport Months(int slowInMarch, double? least = 0.1, int turns = 40)
    {
        var made = new WorkCase().Says(("response.window", "PT2M"), ("alert.qualityDrop", least));
        Month(made, "2026-02", 0, turns);
        Month(made, "2026-03", slowInMarch, turns);
        return made.Report("2026-03-01", "2026-03-31");
    }

    private static void Month(WorkCase made, string month, int slow, int turns)
    {
        made.Online($"{month}-10 19:00", $"{month}-10 23:30");
        for (int i = 0; i < turns; i++)
        {
            string conversation = $"{month}-{i}";
            int minute = (i % 10) * 6;
            string hour = $"{month}-10 {19 + (i / 10)}";
            made.Customer($"{hour}:{minute:00}", conversation).Replies($"{hour}:{minute + (i < slow ? 5 : 1):00}", conversation);
        }
    }
}
