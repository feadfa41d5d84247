using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class ShareIntervalTests
{
    /// <summary>Newcombe 1998, "Two-Sided Confidence Intervals for the Single Proportion", Statistics in Medicine 17, table I, method 3: four digits.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_s_interval_is_that_of_the_literature(long successes, long trials, double lower, double upper)
    {
        var interval = WilsonInterval.Of(successes, trials)!;
        Math.Round(interval.Lower, 4).ShouldBe(lower);
        Math.Round(interval.Upper, 4).ShouldBe(upper);
        interval.Estimate.ShouldBe((double)successes / trials);
        interval.Observations.ShouldBe(trials);
    }

    [Fact]
    public void No_trials_say_nothing() =>
        WilsonInterval.Of(0, 0).ShouldBeNull();

    [Fact]
    public void None_and_all_reach_the_ends_of_the_scale()
    {
        WilsonInterval.Of(0, 7)!.Lower.ShouldBe(0);
        WilsonInterval.Of(7, 7)!.Upper.ShouldBe(1);
    }

    [Fact]
    public void The_biggest_counts_have_an_interval()
    {
        var interval = WilsonInterval.Of(long.MaxValue / 2, long.MaxValue)!;
        interval.Width.ShouldBeLessThan(1e-8);
        interval.IsSmallSample.ShouldBeFalse();
    }

    /// <summary>Nine of anything are few; at a half the interval is 0.2 wide at 93 trials, at nine tenths at about 37.</summary>
    [Theory]
    [InlineData(9, 9, true)]
    [InlineData(20, 20, false)]
    [InlineData(46, 92, true)]
    [InlineData(47, 94, false)]
    [InlineData(27, 30, true)]
    [InlineData(45, 50, false)]
    public void A_sample_is_small_when_it_is_few_or_says_little(long successes, long trials, bool isSmall) =>
        WilsonInterval.Of(successes, trials)!.IsSmallSample.ShouldBe(isSmall);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_lies_between_0_and_1(double confidence)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.Of(1, 2, confidence));
        Should.Throw<ArgumentOutOfRangeException>(() => default(ShareCount).Interval(confidence));
        Should.Throw<ArgumentOutOfRangeException>(() => default(RatingTally).MeanInterval(confidence));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, -1)]
    [InlineData(3, 2)]
    public void Counts_that_cannot_be_are_refused(long successes, long trials) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.Of(successes, trials));
}
