using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

/// <summary>A queue of any size and load, a number of people and a window.</summary>
public sealed record DrawnLoad(double PerHour, double[] Seconds, double? Patience, int People, double WindowSeconds)
{
    public Duration Window => Duration.FromSeconds(WindowSeconds);

    public ServiceTimes Service => ServiceTimes.AtOnce(Array.ConvertAll(Seconds, Duration.FromSeconds));

    public Duration? MeanPatience => Patience is { } seconds ? Duration.FromSeconds(seconds) : null;

    public QueueModel Model => new(PerHour, Service, MeanPatience);

    public QueueMeasures Measures => Model.With(People, Window);

    public override string ToString() =>
        FormattableString.Invariant($"{PerHour} an hour, {string.Join("/", Seconds)} s, patience {Patience}, {People} people, window {WindowSeconds} s");

    public static class Generators
    {
        public static Arbitrary<DrawnLoad> Queues() => Arb.From(
            from perHour in Between(0.1, 3000)
            from seconds in Between(10, 3600)
            from atOnce in Gen.Choose(1, 4)
            from slower in Gen.Choose(0, 100).ListOf(3)
            from patience in Gen.OneOf(Between(1, 36_000).Select(value => (double?)value), Gen.Constant((double?)null))
            from relative in Between(0.2, 5)
            from window in Gen.OneOf(Between(1, 1000), Gen.Constant(0.0))
            let times = Enumerable.Range(0, atOnce).Select(i => seconds * (1 + (slower.Take(i).Sum() / 100.0))).ToArray()
            let load = perHour / 3600 * times[^1] / atOnce
            select new DrawnLoad(perHour, times, patience, Math.Min(1000, (int)Math.Ceiling(load * relative)), window));

        /// <summary>Numbers of all magnitudes.</summary>
        private static Gen<double> Between(double low, double high) =>
            Gen.Choose(0, 1_000_000).Select(part => low * Math.Pow(high / low, part / 1_000_000.0));
    }
}
