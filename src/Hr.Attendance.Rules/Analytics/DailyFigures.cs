using Hr.Attendance.Rules.Statistics;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What some people did on one business day. Figures of different people and of different days add up. Immutable.</summary>
public sealed record DailyFigures
{
    /// <summary>The business day; of a sum over several, the first.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Net time of the sessions that begin on it.</summary>
    public Duration Online { get; init; }

    /// <summary>What of it was credited.</summary>
    public Duration Credited { get; init; }

    /// <summary>What evidence shows worked and no session has.</summary>
    public Duration Uncounted { get; init; }

    /// <summary>Judged turns that were answered in time, of all judged turns.</summary>
    public ShareCount InTime { get; init; }

    /// <summary>The ratings of its sessions.</summary>
    public RatingTally Ratings { get; init; }

    /// <summary>All after-hours time that evidence shows: online and not counted.</summary>
    public Duration Evidenced => Online + Uncounted;

    /// <summary>The sum of both, under the earlier date.</summary>
    /// <param name="other">The other figures.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public DailyFigures Plus(DailyFigures other) => new()
    {
        Date = LocalDate.Min(Date, Guard.NotNull(other).Date),
        Online = Online + other.Online,
        Credited = Credited + other.Credited,
        Uncounted = Uncounted + other.Uncounted,
        InTime = InTime.Merge(other.InTime),
        Ratings = Ratings.Merge(other.Ratings),
    };

    /// <summary>Figures added up by date.</summary>
    /// <param name="figures">The figures, of any dates, in any order.</param>
    /// <returns>One for each date, by date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    public static IReadOnlyList<DailyFigures> ByDate(IEnumerable<DailyFigures> figures) => By(figures, date => date);

    /// <summary>Figures added up by week, Monday to Sunday.</summary>
    /// <param name="figures">The figures, of any dates, in any order.</param>
    /// <returns>One for each week in which there are any, by week; its date is the week's Monday.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    public static IReadOnlyList<DailyFigures> ByWeek(IEnumerable<DailyFigures> figures) => By(figures, date => date.PlusDays(1 - (int)date.DayOfWeek));

    private static IReadOnlyList<DailyFigures> By(IEnumerable<DailyFigures> figures, Func<LocalDate, LocalDate> key)
    {
        var sums = new SortedDictionary<LocalDate, DailyFigures>();
        foreach (var one in Guard.NotNull(figures))
        {
            var date = key(one.Date);
            var moved = one with { Date = date };
            sums[date] = sums.TryGetValue(date, out var sum) ? sum.Plus(moved) : moved;
        }

        return [.. sums.Values];
    }
}
