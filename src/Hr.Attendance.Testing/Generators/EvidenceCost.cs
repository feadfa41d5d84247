using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Generators;

/// <summary>How far evidence is from the simplest there can be: first by how much was seen, then by how round and how short its times are.</summary>
internal static class EvidenceCost
{
    // What a reader has to take in: each record costs far more than any roundness of its time, so less evidence always wins over rounder
    // evidence.

    private const long OfThing = 10_000;
    private const int FiveMinutes = 300;

    /// <summary>Seconds that times on the clock are multiples of, the roundest first.</summary>
    internal static readonly int[] Units = [3600, 1800, 900, FiveMinutes, 60, 30, 10];

    internal static long Of(IEnumerable<EvidenceOfDay> seen) => seen.Sum(Of);

    internal static long Of(EvidenceOfDay day)
    {
        var spans = day.Works.Concat(day.Online).Concat(day.Away).Concat(day.Approved).Concat(day.Rejected).ToList();
        return (OfThing * (day.Dates.Count + (2 * spans.Count) + day.Punches.Count + day.Decisions.Count + (day.OnlineRole is null ? 0 : 1)))
            + spans.Sum(Of)
            + day.Punches.Sum(punch => OfClock(punch.At.Second))
            + day.Chats.Sum(Of)
            + day.Leave.Sum(Of)
            + day.Shifts.Sum(Of)
            + day.Decisions.Sum(decision => OfClock(decision.At.Second));
    }

    /// <summary>Hours of compensatory leave are the simplest leave.</summary>
    internal static long Of(LeaveTaken leave) =>
        (OfThing * (1 + (leave.Kind == Leave.Compensatory ? 0 : 1) + (leave.Span is null ? 0 : 1)))
        + (long)leave.Time.TotalMinutes + (leave.Span is { } span ? Of(span) : 0);

    /// <summary>A day off is simpler than a shift.</summary>
    internal static long Of(PlannedShift shift) =>
        OfThing + (shift.Span is { } span ? OfThing + Of(span) : 0) + (shift.Role is null ? 0 : OfThing);

    internal static long Of(ClockSpan span)
    {
        int length = span.To.Second - span.From.Second;
        return OfClock(span.From.Second) + OfClock(span.To.Second) + (length / FiveMinutes);
    }

    internal static long Of(Chat chat)
    {
        long cost = (OfThing * (1 + chat.Messages.Count + chat.Ratings.Count)) + chat.Ratings.Sum(Of);
        for (int i = 0; i < chat.Messages.Count; i++)
        {
            cost += i == 0 ? OfClock(chat.Messages[0].At.Second) : OfStep(chat.Messages[i].At.Second - chat.Messages[i - 1].At.Second);
        }

        return cost;
    }

    /// <summary>Whole hours are the simplest times.</summary>
    private static int OfClock(int second)
    {
        int unit = Array.FindIndex(Units, unit => second % unit == 0);
        return unit < 0 ? Units.Length : unit;
    }

    /// <summary>A few whole minutes between two messages are simpler than none, and than odd seconds.</summary>
    private static int OfStep(int seconds) => (Math.Abs(seconds) / FiveMinutes) + (seconds switch
    {
        < 0 => 10,
        0 => 2,
        _ when seconds % 60 == 0 => 1,
        _ when seconds % 30 == 0 => 3,
        _ when seconds % 10 == 0 => 4,
        _ => 5,
    });

    /// <summary>The ends of the usual scale are the simplest ratings.</summary>
    private static int Of(ChatRating rating) =>
        (rating.Min == 1 && rating.Max == 5 ? 0 : 2) + (decimal.Truncate(rating.Score) == rating.Score ? 0 : 4)
        + (rating.Score == rating.Min || rating.Score == rating.Max ? 0 : 1);
}
