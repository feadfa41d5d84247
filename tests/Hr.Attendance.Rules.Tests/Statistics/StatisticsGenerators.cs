using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

/// <summary>Durations of the kinds that sketches are bad at: all alike, at the edges of buckets, over all magnitudes, two far heaps.</summary>
public sealed record Lengths(IReadOnlyList<long> Milliseconds)
{
    internal DurationSketch Sketch => DurationSketchTests.Of([.. Milliseconds]);
}

/// <summary>Numbers, many of them equal.</summary>
public sealed record Numbers(IReadOnlyList<double> Values);

/// <summary>Ratings on scales of two, five and eleven points, and in between.</summary>
public sealed record Ratings(IReadOnlyList<decimal> Values)
{
    internal RatingTally Tally => Values.Aggregate(default(RatingTally), (tally, rating) => tally.Add(rating));
}

public static class StatisticsGenerators
{
    private const long Year = 31_622_400_000;

    public static Arbitrary<Lengths> Lengths()
    {
        var edge = Gen.Zip(Gen.Choose(0, 34), Gen.Zip(Gen.Choose(128, 255), Gen.Choose(-1, 1)))
            .Select(drawn => Math.Max(0, ((1L << drawn.Item1) * drawn.Item2.Item1 / 128) + drawn.Item2.Item2));
        var anyMagnitude = Gen.Zip(Gen.Choose(0, 34), Gen.Choose(0, int.MaxValue)).Select(drawn => drawn.Item2 % (1L << drawn.Item1));
        var heaps = Gen.Elements(0L, 1L, 60_000L, 60_001L, Year - 1, Year);
        return Gen.OneOf(Some(edge, 60), Some(anyMagnitude, 60), Some(heaps, 20), Some(Gen.Choose(900, 1100).Select(value => (long)value), 60))
            .Select(drawn => new Lengths([.. drawn.Select(value => Math.Min(Year, value))])).ToArbitrary();
    }

    public static Arbitrary<ShareCount> Count() =>
        Gen.Frequency((8, Count(Gen.Choose(0, 40))), (1, Count(Gen.Choose(0, 100_000))), (1, Gen.Constant(default(ShareCount)))).ToArbitrary();

    public static Arbitrary<Numbers> Numbers() =>
        Gen.OneOf(Some(Gen.Choose(-3, 3).Select(value => value / 2.0), 40), Some(Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 997.0), 30))
            .Select(drawn => new Numbers([.. drawn])).ToArbitrary();

    public static Arbitrary<Ratings> Ratings() =>
        Gen.Elements(1, 4, 10, 997).SelectMany(steps => Some(Gen.Choose(0, steps).Select(step => (decimal)step / steps), 40))
            .Select(drawn => new Ratings([.. drawn])).ToArbitrary();

    /// <summary>The same in another order.</summary>
    internal static T[] Shuffled<T>(IEnumerable<T> values, int seed)
    {
        var random = new Random(seed);
        return [.. values.OrderBy(_ => random.Next())];
    }

    private static Gen<ShareCount> Count(Gen<int> trials) => trials.SelectMany(n => Gen.Choose(0, n).Select(successes => new ShareCount(successes, n)));

    private static Gen<List<T>> Some<T>(Gen<T> one, int most) => Gen.Choose(0, most).SelectMany(count => one.ListOf(count));
}
