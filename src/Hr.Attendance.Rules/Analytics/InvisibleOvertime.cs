using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>A business day with work that nobody credited and that meets a limb. Immutable.</summary>
public sealed record InvisibleOvertimeDay
{
    internal InvisibleOvertimeDay()
    {
    }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The time that was worked and not credited, as far as it meets a limb.</summary>
    public required Duration Time { get; init; }

    /// <summary>Whether some of it is substantive work.</summary>
    public required bool IsSubstantive { get; init; }

    /// <summary>Whether it is part of periodic and fixed duty.</summary>
    public required bool IsPeriodic { get; init; }

    /// <summary>The ids of the records behind it, in ordinal order.</summary>
    public required IReadOnlyList<string> EvidenceIds { get; init; }
}

/// <summary>An estimate of work outside primary time that nobody credited and that a court could take for overtime. Not a legal finding. Immutable.</summary>
public sealed record InvisibleOvertime
{
    internal InvisibleOvertime()
    {
    }

    /// <summary>The business days, by date.</summary>
    public required IReadOnlyList<InvisibleOvertimeDay> Days { get; init; }

    /// <summary>Business days of the period on which rest time was clearly occupied, credited or not.</summary>
    public required int DaysWithWork { get; init; }

    /// <summary>Where duty is periodic and fixed: the local time at which its usual beginnings begin; null where it is not.</summary>
    public required LocalTime? FixedFrom { get; init; }

    /// <summary>Nothing of the kind.</summary>
    public static InvisibleOvertime None { get; } = new() { Days = [], DaysWithWork = 0, FixedFrom = null };

    /// <summary>The time in all.</summary>
    public Duration Time => Days.Aggregate(Duration.Zero, (sum, day) => sum + day.Time);

    /// <summary>The estimate for one employee.</summary>
    /// <param name="report">The employee's results, out of a review.</param>
    /// <param name="firstDay">The first business day of the period.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="terms">When work is taken for invisible overtime; null for <see cref="InvisibleOvertimeTerms.Default"/>.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="report"/> is null or not out of a review, or <paramref name="lastDay"/> is before <paramref name="firstDay"/>.
    /// </exception>
    public static InvisibleOvertime Of(EmployeeReport report, LocalDate firstDay, LocalDate lastDay, InvisibleOvertimeTerms? terms = null)
    {
        Guard.NotNull(report);
        if (lastDay < firstDay)
        {
            throw new ArgumentOutOfRangeException(nameof(lastDay), "the period must not end before it begins");
        }

        return new InvisibleOvertimeSearch(terms ?? InvisibleOvertimeTerms.Default).Find(report, firstDay, lastDay);
    }

    /// <summary>What the figure is and is not, in a sentence that belongs beside it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence, without a full stop.</returns>
    public static string Caution(MessageLanguage language) => AnalyticsSentences.InvisibleOvertimeCaution.In(language);

    /// <summary>The estimate in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence, without a full stop.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English)
    {
        string estimate = AnalyticsSentences.InvisibleOvertime.In(
            language, ("time", Time), ("days", Days.Count), ("substantive", Days.Count(day => day.IsSubstantive)));
        return FixedFrom is { } start
            ? estimate + AnalyticsSentences.FixedDuty.In(language, ("days", DaysWithWork), ("start", Clock(start)))
            : estimate;
    }

    private static string Clock(LocalTime time) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Format(time);
}

/// <summary>Looks through one employee's results for what meets the terms.</summary>
internal sealed class InvisibleOvertimeSearch(InvisibleOvertimeTerms terms)
{
    internal InvisibleOvertime Find(EmployeeReport report, LocalDate firstDay, LocalDate lastDay)
    {
        // First the days on which much was worked, credited or not: whether duty comes back at one hour shows in all of them. Only then
        // what of each was not credited, because an evening that was paid is not invisible.
        var days = Stretches(report).GroupBy(stretch => stretch.Date)
            .Where(day => Sum(day, stretch => stretch.Worked) >= terms.LeastDay)
            .OrderBy(day => day.Key)
            .Select(day => (IReadOnlyList<Stretch>)[.. day])
            .ToList();
        var fixedFrom = FixedFrom([.. days.Select(day => day.OrderBy(stretch => stretch.Start).First().LocalStart)], firstDay, lastDay);

        return new InvisibleOvertime
        {
            Days = [.. days.Select(day => DayOf(day, fixedFrom is not null)).OfType<InvisibleOvertimeDay>()],
            DaysWithWork = days.Count,
            FixedFrom = fixedFrom,
        };
    }

    /// <summary>What of a day meets the terms; null for too little: what rounding takes off a session is not worth a day.</summary>
    private InvisibleOvertimeDay? DayOf(IReadOnlyList<Stretch> day, bool isPeriodic)
    {
        var meeting = day.Where(stretch => stretch.Uncredited > Duration.Zero && (isPeriodic || IsSubstantive(stretch))).ToList();
        var time = Sum(meeting, stretch => stretch.Uncredited);
        return time > Duration.Zero && time >= terms.LeastStretch
            ? new InvisibleOvertimeDay
            {
                Date = day[0].Date,
                Time = time,
                IsSubstantive = meeting.Exists(IsSubstantive),
                IsPeriodic = isPeriodic,
                EvidenceIds = IdsOf(meeting),
            }
            : null;
    }

    /// <summary>The ids of all records, in ordinal order, each once, as those of each stretch are.</summary>
    private static IReadOnlyList<string> IdsOf(List<Stretch> stretches) => stretches.Count == 1
        ? stretches[0].EvidenceIds
        : Evidence.EvidenceIds.InOrder([.. stretches.SelectMany(stretch => stretch.EvidenceIds)]);

    private bool IsSubstantive(Stretch stretch) => stretch.Messages >= terms.LeastMessages && stretch.Worked >= terms.LeastStretch;

    /// <summary>
    /// The local time from which most days begin: of all stretches of clock time that are as long as the terms say and begin with a day's
    /// beginning, the one with the most beginnings, then the earliest; null where that is fewer than half, or where the days are too few.
    /// </summary>
    private LocalTime? FixedFrom(IReadOnlyList<LocalTime> beginnings, LocalDate firstDay, LocalDate lastDay)
    {
        decimal weeks = Math.Max(1, (Period.DaysBetween(firstDay, lastDay) + 1) / 7m);
        if (beginnings.Count < terms.LeastDaysAWeek * weeks)
        {
            return null;
        }

        // A window that begins between two beginnings can be moved on to the next one and loses none, so only those that begin with one are
        // tried.
        var best = beginnings.Distinct()
            .Select(start => (Start: start, Count: beginnings.Count(other => TimeUntil(start, other) <= terms.FixedWithin)))
            .OrderByDescending(window => window.Count).ThenBy(window => window.Start)
            .First();
        return best.Count * 2 >= beginnings.Count ? best.Start : null;
    }

    /// <summary>How far one clock time is ahead of another, over midnight where need be.</summary>
    private static Duration TimeUntil(LocalTime start, LocalTime other)
    {
        long nanoseconds = other.NanosecondOfDay - start.NanosecondOfDay;
        return Duration.FromNanoseconds(nanoseconds < 0 ? nanoseconds + NodaConstants.NanosecondsPerDay : nanoseconds);
    }

    private static IEnumerable<Stretch> Stretches(EmployeeReport report) => report.Timesheet.Days
        .SelectMany(day => day.Sessions.Select(session => Of(day.Date, session)))
        .Concat(EmployeeMeasuring.UncountedOf(report).Select(time => new Stretch(
            time.Date, time.Time.Start, time.Time.Start.InZone(time.Zone).TimeOfDay, time.Time.Duration, time.Time.Duration, time.Messages, time.EvidenceIds)));

    private static Stretch Of(LocalDate date, TimesheetSession session)
    {
        var (online, measures) = (session.Session, session.Measures);
        int answers = session.Facts.Answers ?? measures.TurnsInTime;
        return new Stretch(
            date, online.Start, online.LocalStart.TimeOfDay, measures.Net,
            Duration.Max(Duration.Zero, measures.Net - session.Credited), answers, measures.EvidenceIds);
    }

    private static Duration Sum(IEnumerable<Stretch> stretches, Func<Stretch, Duration> time) =>
        stretches.Aggregate(Duration.Zero, (sum, stretch) => sum + time(stretch));

    /// <summary>A session, or time that no session has.</summary>
    private sealed record Stretch(
        LocalDate Date, Instant Start, LocalTime LocalStart, Duration Worked, Duration Uncredited, int Messages, IReadOnlyList<string> EvidenceIds);
}
