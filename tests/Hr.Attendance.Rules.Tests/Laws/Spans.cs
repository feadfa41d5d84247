using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Time;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>
/// Intervals on a time line of 64 nanoseconds, in any order; they may overlap, touch and be empty. What a set of them must hold is worked
/// out bit by bit, without any interval set.
/// </summary>
public sealed record Spans(IReadOnlyList<(int From, int To)> Given)
{
    internal const int Length = 64;

    private static readonly Instant Zero = Instant.FromUtc(2026, 3, 2, 0, 0);

    internal IEnumerable<Interval> Intervals => Given.Select(span => new Interval(At(span.From), At(span.To)));

    internal IntervalSet Set => IntervalSet.Of(Intervals);

    /// <summary>One bit for each nanosecond that is covered.</summary>
    internal ulong Bits => Given.Aggregate(0ul, (bits, span) => bits | BitsOf(span.From, span.To));

    internal static IntervalSet Whole { get; } = IntervalSet.Of(At(0), At(Length));

    internal static Instant At(int nanosecond) => Zero.PlusNanoseconds(nanosecond);

    internal static ulong BitsOf(int from, int to) => Enumerable.Range(from, to - from).Aggregate(0ul, (bits, i) => bits | (1ul << i));

    /// <summary>The bits of a set, which must be sorted, without overlaps, touching ends and empty intervals.</summary>
    internal static ulong BitsOf(IntervalSet set)
    {
        for (int i = 0; i < set.Count; i++)
        {
            set[i].Start.ShouldBeLessThan(set[i].End);
            (i == 0 || set[i - 1].End < set[i].Start).ShouldBeTrue($"{set} is not normalised");
        }

        return set.Aggregate(0ul, (bits, interval) => bits | BitsOf(PlaceOf(interval.Start), PlaceOf(interval.End)));
    }

    internal static int CountOf(ulong bits) => Enumerable.Range(0, Length).Count(i => Has(bits, i));

    internal static bool Has(ulong bits, int nanosecond) => ((bits >> nanosecond) & 1) == 1;

    public override string ToString() => string.Join(" ", Given.Select(span => $"{span.From}-{span.To}"));

    private static int PlaceOf(Instant instant) => (int)(instant - Zero).ToInt64Nanoseconds();

    public static class Generators
    {
        public static Arbitrary<Spans> Arbitrary()
        {
            var wide = Gen.Zip(Gen.Choose(0, Length), Gen.Choose(0, 20)).Select(drawn => (drawn.Item1, Math.Min(Length, drawn.Item1 + drawn.Item2)));
            var narrow = Gen.Zip(Gen.Choose(0, Length - 1), Gen.Choose(0, 2)).Select(drawn => (drawn.Item1, Math.Min(Length, drawn.Item1 + drawn.Item2)));
            return Gen.OneOf(Some(wide, 5), Some(narrow, 20)).ToArbitrary();

            static Gen<Spans> Some(Gen<(int, int)> span, int most) =>
                Gen.Choose(0, most).SelectMany(count => span.ListOf(count)).Select(spans => new Spans([.. spans]));
        }
    }
}
