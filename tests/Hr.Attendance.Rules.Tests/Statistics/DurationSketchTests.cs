using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class DurationSketchTests
{
    [Fact]
    public void A_quantile_is_the_nearest_rank()
    {
        // Of 10, 20 … 100 ms, exact because below 128: five tenths do not exceed 50, nine tenths 90, more than nine tenths only 100.
        var sketch = Of(100, 20, 30, 10, 50, 40, 70, 60, 90, 80);
        sketch.Median.ShouldBe(Duration.FromMilliseconds(50));
        sketch.Quantile(0.9m).ShouldBe(Duration.FromMilliseconds(90));
        sketch.Quantile(0.91m).ShouldBe(Duration.FromMilliseconds(100));
        sketch.Quantile(0).ShouldBe(Duration.FromMilliseconds(10));
        sketch.Quantile(0.1m).ShouldBe(Duration.FromMilliseconds(10));
        sketch.Quantile(1).ShouldBe(Duration.FromMilliseconds(100));
    }

    [Fact]
    public void A_rank_is_not_off_by_one_through_floating_point()
    {
        // 0.55 * 100 is more than 55 in binary floating point.
        var builder = new DurationSketchBuilder();
        for (int i = 1; i <= 100; i++)
        {
            builder.AddMilliseconds(i);
        }

        builder.Build().Quantile(0.55m).ShouldBe(Duration.FromMilliseconds(55));
    }

    [Fact]
    public void Count_sum_mean_and_ends_are_exact()
    {
        var sketch = Of(1_000_003, 7, 86_399_999);
        sketch.Count.ShouldBe(3);
        sketch.TotalMilliseconds.ShouldBe(87_400_009m);
        sketch.Minimum.ShouldBe(Duration.FromMilliseconds(7));
        sketch.Maximum.ShouldBe(Duration.FromMilliseconds(86_399_999));
        sketch.Mean.ShouldBe(Duration.FromMilliseconds(29_133_336), "87,400,009 / 3 = 29,133,336.33");
    }

    [Fact]
    public void No_durations_have_no_quantile()
    {
        var empty = new DurationSketchBuilder().Build();
        empty.ShouldBe(DurationSketch.Empty);
        empty.Median.ShouldBeNull();
        empty.Mean.ShouldBeNull();
        empty.Minimum.ShouldBeNull();
        empty.Maximum.ShouldBeNull();
        empty.TotalMilliseconds.ShouldBe(0);
    }

    [Fact]
    public void A_sketch_stays_as_it_is_when_its_builder_goes_on()
    {
        var builder = new DurationSketchBuilder();
        builder.Add(Duration.FromSeconds(1));
        var sketch = builder.Build();
        builder.Add(Duration.FromSeconds(1));
        sketch.ShouldBe(Of(1000));
        builder.Build().ShouldBe(Of(1000, 1000));
    }

    [Fact]
    public void What_a_duration_has_beyond_milliseconds_is_dropped()
    {
        var builder = new DurationSketchBuilder();
        builder.Add(Duration.FromDays(2) + Duration.FromNanoseconds(1_999_999));
        builder.Build().ShouldBe(Of((2 * 86_400_000L) + 1));
    }

    [Fact]
    public void Every_length_from_zero_to_366_days_is_taken_and_no_other()
    {
        var builder = new DurationSketchBuilder();
        builder.Add(Duration.Zero);
        builder.Add(DurationSketch.Longest);
        builder.Build().Quantile(1).ShouldBe(Duration.FromDays(366));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.Add(Duration.FromNanoseconds(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.Add(DurationSketch.Longest + Duration.Epsilon));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddMilliseconds(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => builder.AddMilliseconds(31_622_400_001));
        builder.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    public void A_share_outside_0_to_1_is_refused(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => DurationSketch.Empty.Quantile((decimal)share));

    [Fact]
    public void Every_value_is_found_again_within_the_stated_error()
    {
        // Both neighbours of every power of two and of every bucket near it, up to a year; the middle of three is asked for, so that the
        // exact ends are no help.
        for (int power = 0; power < 35; power++)
        {
            for (long value = Math.Max(0, (1L << power) - 3); value <= Math.Min((1L << power) + 3, 31_622_400_000); value++)
            {
                decimal found = (decimal)Of(0, value, 31_622_400_000).Median!.Value.TotalMilliseconds;
                Math.Abs(found - value).ShouldBeLessThanOrEqualTo(value * DurationSketch.RelativeError);
            }
        }
    }

    [Fact]
    public void A_sketch_of_everything_stays_small()
    {
        var builder = new DurationSketchBuilder();
        for (long value = 0; value <= 31_622_400_000; value += 1 + (value / 200))
        {
            builder.AddMilliseconds(value);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        var sketch = builder.Build();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(24_000);
        sketch.Count.ShouldBe(builder.Count);
    }

    internal static DurationSketch Of(params long[] milliseconds)
    {
        var builder = new DurationSketchBuilder();
        foreach (long value in milliseconds)
        {
            builder.AddMilliseconds(value);
        }

        return builder.Build();
    }
}
