using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Rounder and shorter times near given ones.</summary>
internal static class SimplerTimes
{
    private const int Day = 24 * 3600;
    private const int Last = (2 * Day) - 1;

    private static readonly int[] Cuts = [3600, 900, 300, 60];

    /// <summary>Seconds on the clock near a time that are rounder, the roundest first.</summary>
    // Down and up to the next round time, the roundest first: a case at 19:00 is easier to think about than one at 18:47.
    internal static IEnumerable<int> OfClock(int second) => EvidenceCost.Units
        .SelectMany(unit => new[] { second / unit * unit, ((second / unit) + 1) * unit })
        .Where(rounder => rounder != second && IsOnClock(rounder))
        .Distinct();

    /// <summary>Lengths in seconds that are shorter or rounder, the simplest first.</summary>
    internal static IEnumerable<int> OfLength(int seconds) => new[] { 60, seconds / 2 / 60 * 60 }
        .Concat(OfClock(Math.Max(0, seconds)))
        .Concat(Cuts.Select(cut => seconds - cut))
        .Where(length => length >= 0 && length != seconds)
        .Distinct();

    internal static bool IsOnClock(int second) => second is >= 0 and <= Last;

    /// <summary>A span with a rounder start or end, moved as a whole, or cut on one side.</summary>
    internal static IEnumerable<ClockSpan> Of(ClockSpan span)
    {
        int length = span.To.Second - span.From.Second;
        var candidates = OfClock(span.From.Second).SelectMany(from => new[] { (from, from + length), (from, span.To.Second) })
            .Concat(OfClock(span.To.Second).Select(to => (span.From.Second, to)))
            .Concat(OfLength(length).SelectMany(shorter =>
                new[] { (span.From.Second, span.From.Second + shorter), (span.To.Second - shorter, span.To.Second) }));
        long cost = EvidenceCost.Of(span);
        return candidates
            .Where(ends => ends.Item1 < ends.Item2 && IsOnClock(ends.Item1) && IsOnClock(ends.Item2))
            .Select(ends => new ClockSpan(new ClockTime(ends.Item1), new ClockTime(ends.Item2)))
            .Where(simpler => EvidenceCost.Of(simpler) < cost);
    }

    /// <summary>The same for a span that begins on its date and is no longer than a day.</summary>
    internal static IEnumerable<ClockSpan> OfDay(ClockSpan span) =>
        Of(span).Where(simpler => simpler.From.Second < Day && simpler.To.Second - simpler.From.Second <= Day);

    internal static ClockSpan Moved(ClockSpan span, int seconds) => new(span.From.Plus(seconds), span.To.Plus(seconds));

    internal static Chat Moved(Chat chat, int seconds, int from = 0) =>
        chat with { Messages = [.. chat.Messages.Select((message, i) => i < from ? message : message with { At = message.At.Plus(seconds) })] };
}
