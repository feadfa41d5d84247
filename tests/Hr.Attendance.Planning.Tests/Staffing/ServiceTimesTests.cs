using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class ServiceTimesTests
{
    [Fact]
    public void A_mean_that_falls_with_more_at_once_is_raised_to_that_of_fewer()
    {
        var times = Times(300, 280, 500);
        times.MostAtOnce.ShouldBe(3);
        (times.Mean(1), times.Mean(2), times.Mean(3)).ShouldBe((Seconds(300), Seconds(300), Seconds(450))); // 450: three in 450 s are two in 300 s
    }

    [Fact]
    public void A_mean_by_which_one_more_finishes_fewer_is_lowered_to_what_finishes_as_many()
    {
        // One in 100 s is 36 an hour; two at 250 s each are 28.8.
        Times(100, 250).Mean(2).ShouldBe(Seconds(200));
    }

    [Fact]
    public void Means_that_can_be_are_kept() => Times(300, 400, 560).Mean(3).ShouldBe(Seconds(560));

    [Fact]
    public void People_share_customers_as_evenly_as_can_be()
    {
        // Five with three people: two, two and one. 2 · 2/400 + 1/300.
        Times(300, 400, 560).FinishedPerSecond(3, 5).ShouldBe((2 * 2.0 / 400) + (1.0 / 300), 1e-15);
        Times(300, 400, 560).FinishedPerSecond(3, 0).ShouldBe(0);
        Times(300, 400, 560).FinishedPerSecond(3, 9).ShouldBe(9.0 / 560, 1e-15);
    }

    [Fact]
    public void Times_that_are_none_are_wrong_calls()
    {
        Should.Throw<ArgumentNullException>(() => ServiceTimes.AtOnce(null!));
        Should.Throw<ArgumentException>(() => ServiceTimes.AtOnce([]));
        Should.Throw<ArgumentException>(() => Times([.. Enumerable.Repeat(300.0, 21)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Times(300, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => ServiceTimes.OneAtATime(Duration.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => Times(300).Mean(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Times(300).Mean(2));
    }

    private static ServiceTimes Times(params double[] seconds) => ServiceTimes.AtOnce(Array.ConvertAll(seconds, Seconds));

    private static Duration Seconds(double seconds) => Duration.FromSeconds(seconds);
}
