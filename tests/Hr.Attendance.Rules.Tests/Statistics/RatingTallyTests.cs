using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class RatingTallyTests
{
    [Fact]
    public void Mean_and_variance_are_exact()
    {
        // 0.5, 0.75, 1: mean 0.75, variance (0.0625 + 0 + 0.0625) / 2.
        var tally = default(RatingTally).Add(0.5m).Add(0.75m).Add(1);
        tally.Count.ShouldBe(3);
        tally.Sum.ShouldBe(2.25m);
        tally.SumOfSquares.ShouldBe(1.8125m);
        tally.Mean.ShouldBe(0.75m);
        tally.Variance.ShouldBe(0.0625);
    }

    [Fact]
    public void Thirds_are_rounded_to_billionths()
    {
        var tally = default(RatingTally).Add(1m / 3).Add(2m / 3);
        tally.Sum.ShouldBe(1);
        tally.Mean.ShouldBe(0.5m);
    }

    [Fact]
    public void No_ratings_say_nothing()
    {
        default(RatingTally).Mean.ShouldBeNull();
        default(RatingTally).Variance.ShouldBeNull();
        default(RatingTally).MeanInterval().ShouldBeNull();
        default(RatingTally).Add(1).Variance.ShouldBeNull();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_rating_outside_its_scale_is_refused(double rating) =>
        Should.Throw<ArgumentOutOfRangeException>(() => default(RatingTally).Add((decimal)rating));

    [Fact]
    public void More_ratings_than_are_exact_are_refused()
    {
        var tally = default(RatingTally).Add(0.123456789m);
        for (int doubled = 0; doubled < 33; doubled++)
        {
            tally = tally.Merge(tally);
        }

        tally.Sum.ShouldBe(0.123456789m * (1L << 33));
        tally.SumOfSquares.ShouldBe(0.123456789m * 0.123456789m * (1L << 33));
        Should.Throw<OverflowException>(() => tally.Merge(tally));
    }

    [Fact]
    public void Three_ratings_that_are_alike_are_not_certain()
    {
        var interval = default(RatingTally).Add(0.8m).Add(0.8m).Add(0.8m).MeanInterval()!;
        interval.IsSmallSample.ShouldBeTrue();
        interval.Width.ShouldBeGreaterThan(0.5);
    }

    /// <summary>
    /// How often the interval of 95 % holds the true mean, over 2,000 samples: on scales from two points to five, from even to mostly full
    /// marks.
    /// </summary>
    [Theory]
    [MemberData(nameof(Scales))]
    public void The_interval_of_a_mean_holds_the_true_one_as_often_as_it_says(int ratings, double[] chances)
    {
        double truth = chances.Select((chance, place) => chance * place / 4).Sum();
        var random = new Random(ratings);
        int held = 0;
        for (int sample = 0; sample < 2000; sample++)
        {
            var tally = default(RatingTally);
            for (int i = 0; i < ratings; i++)
            {
                tally = tally.Add(Draw(random.NextDouble(), chances) / 4m);
            }

            var interval = tally.MeanInterval()!;
            held += interval.Lower <= truth && truth <= interval.Upper ? 1 : 0;
        }

        // Wilson's own coverage for shares of 10 swings between 0.92 and 0.98 (Brown, Cai and DasGupta 2001).
        (held / 2000.0).ShouldBeGreaterThan(0.915);
    }

    public static TheoryData<int, double[]> Scales => new()
    {
        { 5, [0.2, 0.2, 0.2, 0.2, 0.2] },
        { 5, [0.05, 0, 0.05, 0.2, 0.7] },
        { 10, [0.1, 0, 0, 0, 0.9] },
        { 10, [0.5, 0, 0, 0, 0.5] },
        { 30, [0.02, 0.01, 0.02, 0.15, 0.8] },
        { 100, [0, 0.1, 0.8, 0.1, 0] },
    };

    private static int Draw(double drawn, double[] chances)
    {
        int place = 0;
        while (place < chances.Length - 1 && drawn >= chances[place])
        {
            drawn -= chances[place++];
        }

        return place;
    }
}
