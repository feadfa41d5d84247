using NodaTime;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>The estimate of invisible overtime of one person, as docs/analytics.md words it.</summary>
internal sealed record RecomputedInvisible(FileEmployee Employee, decimal Seconds, int Days, int SubstantiveDays, int DaysWithWork, string? FixedFrom)
{
    private const decimal TenMinutes = 600;
    private const decimal HalfAnHour = 1800;

    internal static IReadOnlyList<Row> Rows(TimesheetsFile file) =>
    [
        .. file.Employees
            .Select(one => Of(one, file))
            .Where(one => one.Days > 0)
            .OrderByDescending(one => one.Seconds)
            .ThenBy(one => one.Employee.Id, StringComparer.Ordinal)
            .Select(one => new Row
            {
                ["employee"] = one.Employee.Id, ["unit"] = one.Employee.Unit, ["time_hours"] = Recomputation.Hours(one.Seconds), ["days"] = one.Days,
                ["substantive_days"] = one.SubstantiveDays, ["days_with_work"] = one.DaysWithWork, ["fixed_from"] = one.FixedFrom,
            }),
    ];

    internal static RecomputedInvisible Of(FileEmployee one, TimesheetsFile file)
    {
        var stretches = one.Sessions
            .Select(session => new Stretch(
                session.Date, session.Start, session.Zone, session.Net, Math.Max(0, session.Net - session.Credited),
                session.Responses?.Count ?? session.InWindow))
            .Concat(one.Uncounted.Select(time => new Stretch(time.Date, time.Start, time.Zone, time.Seconds, time.Seconds, time.Messages)));
        var days = stretches.GroupBy(stretch => stretch.Date).Where(day => day.Sum(stretch => stretch.Worked) >= HalfAnHour).OrderBy(day => day.Key).ToList();
        var fixedFrom = UsuallyFrom([.. days.Select(day => day.MinBy(stretch => stretch.Start)!.Clock)], file);
        var found = days.Select(day => day.Where(stretch => stretch.Lost > 0 && (fixedFrom is not null || stretch.IsSubstantive)).ToList())
            .Where(day => day.Sum(stretch => stretch.Lost) is var lost && lost > 0 && lost >= TenMinutes).ToList();
        return new RecomputedInvisible(
            one, found.Sum(day => day.Sum(stretch => stretch.Lost)), found.Count, found.Count(day => day.Exists(stretch => stretch.IsSubstantive)), days.Count,
            fixedFrom?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What the estimate says of the person.</summary>
    internal string Sentence =>
        $"an estimated {FigureText.Time(Seconds)} on {Days} {(Days == 1 ? "day" : "days")} not credited, {SubstantiveDays} of them with substantive work"
            + (FixedFrom is null ? string.Empty : $"; duty on {DaysWithWork} days, mostly beginning from {FixedFrom} on");

    private static LocalTime? UsuallyFrom(LocalTime[] beginnings, TimesheetsFile file)
    {
        decimal weeks = Math.Max(1, (Period.DaysBetween(file.From, file.To) + 1) / 7m);
        if (beginnings.Length < 2 * weeks)
        {
            return null;
        }

        var best = beginnings.Distinct().OrderByDescending(CountFrom).ThenBy(start => start).First();
        return CountFrom(best) * 2 >= beginnings.Length ? best : null;

        int CountFrom(LocalTime start) => beginnings.Count(other =>
            (other.TickOfDay - start.TickOfDay + NodaConstants.TicksPerDay) % NodaConstants.TicksPerDay <= 2 * NodaConstants.TicksPerHour);
    }

    private sealed record Stretch(LocalDate Date, Instant Start, string Zone, decimal Worked, decimal Lost, int Messages)
    {
        internal bool IsSubstantive => Messages >= 3 && Worked >= TenMinutes;

        internal LocalTime Clock => Start.InZone(DateTimeZoneProviders.Tzdb[Zone]).TimeOfDay;
    }
}
