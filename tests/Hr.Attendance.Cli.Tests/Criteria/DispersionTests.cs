using CustomCriteria;
using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Tests.Criteria;

/// <summary>The statistic behind <see cref="HumanPace"/>, and what <c>docs/criteria.md</c> says of how often it errs.</summary>
public class DispersionTests
{
    [Theory]
    [InlineData(new[] { 2000, 4000, 6000, 8000, 10000, 12000, 14000 }, 0.5)] // Q1 is 4, Q3 is 12
    [InlineData(new[] { 1800, 2000, 2100, 2400, 2600, 2900, 3000 }, 0.1837)] // 0.9 / 4.9
    [InlineData(new[] { 5 }, 0)]
    [InlineData(new[] { 1, 3 }, 0.5)]
    [InlineData(new[] { 0, 0, 0, 0 }, 0)]
    public void It_is_the_difference_of_the_quartiles_over_their_sum(int[] milliseconds, double dispersion) =>
        decimal.Round(Dispersion.Of(milliseconds.Select(time => Duration.FromMilliseconds(time))), 4).ShouldBe((decimal)dispersion);

    [Fact]
    public void Of_no_times_there_is_none() => Should.Throw<ArgumentException>(() => Dispersion.Of([]));

    [Law(30)]
    public void It_lies_between_0_and_1_and_neither_order_nor_unit_matters(NonEmptyArray<NonNegativeInt> drawn)
    {
        var times = drawn.Get.Select(time => Duration.FromSeconds(time.Get)).ToList();
        decimal dispersion = Dispersion.Of(times);
        dispersion.ShouldBeInRange(0, 1);
        Dispersion.Of(times.AsEnumerable().Reverse()).ShouldBe(dispersion);
        Dispersion.Of(times.Select(time => time * 1000)).ShouldBe(dispersion);
    }

    [Theory]
    [InlineData(0.4, 20, 0.10, 0.001, 0.003)] // people as even as the most even of the sample
    [InlineData(0.5, 20, 0.10, 0, 0.001)]
    [InlineData(0.8, 20, 0.10, 0, 0)]
    [InlineData(0.4, 10, 0.10, 0.015, 0.03)] // too few answers
    [InlineData(0.4, 20, 0.15, 0.025, 0.045)] // too strict
    public void How_often_people_are_refused_by_chance(double spread, int answers, double minimum, double atLeast, double atMost)
    {
        var random = new Random(1);
        ShareBelow(minimum, answers, () => Math.Exp(Math.Log(40) + (spread * Normal(random)))).ShouldBeInRange(atLeast, atMost);
    }

    [Theory]
    [InlineData(0.0, 0.10, 1, 1)]
    [InlineData(0.1, 0.10, 1, 1)]
    [InlineData(0.2, 0.10, 0.5, 0.65)]
    [InlineData(0.2, 0.15, 0.99, 1)]
    public void How_often_a_program_that_waits_about_half_a_minute_is_refused(double jitter, double minimum, double atLeast, double atMost)
    {
        var random = new Random(1);
        ShareBelow(minimum, 20, () => 30 * (1 + (jitter * ((2 * random.NextDouble()) - 1)))).ShouldBeInRange(atLeast, atMost);
    }

    [Fact]
    public void No_account_of_the_sample_is_as_even_as_ten_percent_within_the_hour()
    {
        var accounts = ResponseTimes()
            .Select(account => account.Times.Where(time => time <= Duration.FromHours(1)).ToList())
            .Where(times => times.Count >= 20)
            .ToList();
        var dispersions = accounts.Select(Dispersion.Of).Order().ToList();
        dispersions.Count.ShouldBe(18);
        (decimal.Round(dispersions[0], 2), decimal.Round(dispersions[8], 2)).ShouldBe((0.20m, 0.48m));
        accounts.Min(SpreadOfLogarithms).ShouldBe(0.41, 0.005);
    }

    [Fact]
    public void Who_works_off_a_backlog_after_hours_can_be_more_even_than_anybody_within_the_hour()
    {
        // 15 answers: the fourth after 3:55, the twelfth after 5:19, the middle one after 4:28. (5:19 - 3:55) / (5:19 + 3:55) = 0.15
        var times = ResponseTimes().Single(account => account.Id == "AskPayPal").Times.Order().ToList();
        times.Count.ShouldBe(15);
        times[times.Count / 2].ShouldBeGreaterThan(Duration.FromHours(4));
        decimal.Round(Dispersion.Of(times), 2).ShouldBe(0.15m);
    }

    private static List<(string Id, List<Duration> Times)> ResponseTimes()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        return [.. workspace.Chart.Employees.Select(employee =>
            (employee.Id, CustomerTurn.Of(workspace.Evidence, employee.Id).Select(turn => turn.ResponseTime).OfType<Duration>().ToList()))];
    }

    private static double SpreadOfLogarithms(List<Duration> times)
    {
        var logarithms = times.Where(time => time > Duration.Zero).Select(time => Math.Log(time.TotalSeconds)).ToList();
        double mean = logarithms.Average();
        return Math.Sqrt(logarithms.Sum(value => (value - mean) * (value - mean)) / (logarithms.Count - 1));
    }

    private static double ShareBelow(double minimum, int answers, Func<double> draw)
    {
        const int Sessions = 10_000;
        int below = Enumerable.Range(0, Sessions).Count(_ =>
            Dispersion.Of([.. Enumerable.Range(0, answers).Select(_ => Duration.FromNanoseconds(draw() * 1e9))]) < (decimal)minimum);
        return (double)below / Sessions;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
