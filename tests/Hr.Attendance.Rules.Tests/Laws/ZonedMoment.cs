using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>An instant of 1990 to 2040 in a zone of the tz database, often at a change of its clocks or a tick beside one.</summary>
public sealed record ZonedMoment(DateTimeZone Zone, Instant Instant)
{
    internal static readonly Instant From = Instant.FromUtc(1990, 1, 1, 0, 0);
    internal static readonly Instant To = Instant.FromUtc(2041, 1, 1, 0, 0);

    /// <summary>Every zone once; the other ids are further names of these.</summary>
    internal static IReadOnlyList<DateTimeZone> AllZones { get; } =
        [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly Dictionary<DateTimeZone, Instant[]> Changes = AllZones.ToDictionary(zone => zone, zone => ChangesIn(zone).ToArray());

    internal static IReadOnlyList<Instant> ChangesOf(DateTimeZone zone) => Changes[zone];

    private static IEnumerable<Instant> ChangesIn(DateTimeZone zone) =>
        zone.GetZoneIntervals(From, To).Where(interval => interval.HasStart && interval.Start >= From).Select(interval => interval.Start);

    public static class Generators
    {
        public static Arbitrary<ZonedMoment> Arbitrary() =>
            Gen.Zip(Gen.Elements<DateTimeZone>(AllZones), Gen.Zip(Gen.Choose(0, 100_000), Gen.Choose(-2, 2)))
                .Select(drawn => new ZonedMoment(drawn.Item1, Pick(drawn.Item1, drawn.Item2.Item1, drawn.Item2.Item2)))
                .ToArbitrary();

        private static Instant Pick(DateTimeZone zone, int number, int beside)
        {
            var changes = ChangesOf(zone);
            return changes.Count > 0 && number % 4 > 0
                ? changes[number % changes.Count].PlusTicks(beside)
                : From + ((To - From) * (number / 100_001.0));
        }
    }
}
