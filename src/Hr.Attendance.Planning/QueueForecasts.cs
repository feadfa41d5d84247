using System.Globalization;
using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning;

/// <summary>Forecasts the queues of a request, and says what people are worth in each interval.</summary>
internal sealed class QueueForecasts
{
    /// <summary>Fewer customers an hour than this are no reason to keep anybody on duty: less than one in four hours.</summary>
    private const double RareAnHour = 0.25;

    /// <summary>What lies further back says nothing of the days of a plan.</summary>
    private const int MostDaysAhead = 730;

    /// <summary>The promise that is planned for where the policy has none.</summary>
    private static readonly ResponseTarget AssumedTarget = new(Duration.FromMinutes(2), 0.8);

    /// <summary>The band that charts show: four intervals in five lie in it.</summary>
    internal const double Band = 0.8;

    private readonly RequestScope _scope;
    private readonly PlanningRequest _request;
    private readonly Dictionary<LocalTime, ConversationHistory> _histories = [];

    internal QueueForecasts(RequestScope scope, PlanningRequest request) => (_scope, _request) = (scope, request);

    /// <summary>The queues, in the order of the scope.</summary>
    internal IReadOnlyList<QueueOutlook> All(CancellationToken cancellationToken)
    {
        var queues = new List<QueueOutlook>();
        foreach (var queue in _scope.Queues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            queues.Add(Outlook(queue));
        }

        return queues;
    }

    private QueueOutlook Outlook(DutyQueue queue)
    {
        var zone = _scope.Engine.Chart.Units.ZoneOf(queue.UnitId);
        var policy = ServedTime.PolicyOf(_scope, queue, _request.FirstDay);
        var grid = new DemandGrid(_request.Interval, policy.Get(AttendanceSettings.DayStartsAt), zone);
        var history = HistoryOf(queue, grid) is { } counts && Period.DaysBetween(counts.Series.FirstDay, _request.LastDay) - counts.Series.Days < MostDaysAhead
            ? counts
            : null;
        var forecast = history is null ? null : ForecastOf(queue, history);
        var served = new ServedTime(_scope, queue, grid);
        var episodes = served.InWindows(Episodes(grid).EpisodesOf(queue.UnitId, queue.Line));
        var service = ServiceTimes.AtOnce([.. ServiceMeasures.Of(episodes, _scope.Diagnostics).Means.Take(20)]);
        var patience = CustomerWaits.Of(
            served.OnDuty(episodes, _request.Evidence, _request.FirstDay), _request.Evidence.LatestMessageAt ?? Instant.MinValue, _scope.Diagnostics).Patience;
        var target = TargetOf(queue, policy);
        var intervals = new List<PlannedInterval>();
        var arrivals = new List<CustomerArrivals>();
        var curves = new List<StaffingCurve>();
        int mostPeople = _scope.Engine.Chart.Employees.Count;
        foreach (var date in PersonDays.Dates(_request.FirstDay, _request.LastDay))
        {
            foreach (int interval in served.IntervalsOf(date))
            {
                var expected = IntervalOf(forecast, history, date, interval);
                var (start, end) = (grid.StartOf(date, interval), grid.EndOf(date, interval));
                var customers = ArrivalsOf(expected);
                var curve = StaffingCurve.Of(customers, end - start, service, patience, target);
                arrivals.Add(customers);
                curves.Add(curve);
                intervals.Add(new PlannedInterval
                {
                    Date = date,
                    Start = start,
                    End = end,
                    Expected = expected?.Expected ?? 0,
                    Low = expected is null ? 0 : Math.Min(expected.Expected, expected.Quantile((1 - Band) / 2)),
                    High = expected is null ? 0 : Math.Max(expected.Expected, expected.Quantile((1 + Band) / 2)),
                    Needed = Needed(curve, end - start, mostPeople),
                    Forecast = expected,
                });
            }
        }

        if (!intervals.Exists(interval => interval.Needed > 0))
        {
            _scope.Diagnostics.Add(PlanningDiagnostics.NobodyNeeded.At(SourcePlace.None, ("unit", queue.Id),
                ("first", LocalDatePattern.Iso.Format(_request.FirstDay)), ("last", LocalDatePattern.Iso.Format(_request.LastDay))));
        }

        return new QueueOutlook(queue, zone, target, forecast, intervals, curves, arrivals, service, patience, mostPeople);
    }

    /// <summary>How many people an interval is planned with.</summary>
    internal static int Needed(StaffingCurve curve, Duration length, int mostPeople) =>
        curve.Customers / length.TotalHours < RareAnHour ? 0 : Math.Min(curve.Needed, mostPeople);

    private ResponseTarget TargetOf(DutyQueue queue, EffectivePolicy policy)
    {
        if (policy.Get(AttendanceSettings.ResponseWindow) is { } window)
        {
            return new ResponseTarget(window, (double)policy.Get(AttendanceSettings.ResponseMinShare));
        }

        _scope.Diagnostics.Add(PlanningDiagnostics.NoResponseTarget.At(SourcePlace.None, ("unit", queue.UnitId), ("role", _scope.Role),
            ("window", IsoDuration.Format(AssumedTarget.Window)), ("share", PlainText.Percent((decimal)AssumedTarget.MinShare))));
        return AssumedTarget;
    }

    private ConversationHistory Episodes(DemandGrid grid)
    {
        if (!_histories.TryGetValue(grid.DayStartsAt, out var episodes))
        {
            episodes = ConversationHistory.Read(_request.Evidence, _scope.Engine.Chart, TermsOf(grid));
            _histories.Add(grid.DayStartsAt, episodes);
        }

        return episodes;
    }

    private static DemandTerms TermsOf(DemandGrid grid) =>
        new() { Interval = grid.Interval, DayStartsAt = grid.DayStartsAt, LineTag = DutyQueue.LineTag };

    /// <summary>What was counted before the plan; null for nothing.</summary>
    private KnownDemand? HistoryOf(DutyQueue queue, DemandGrid grid)
    {
        if (_request.HostCounts is { } counts)
        {
            var spans = counts.Where(row => EngineYears.Contain(row.Date) && _scope.Engine.Chart.Units.Contains(row.UnitId)).Select(SpanOf).ToList();
            return spans.Count == 0 ? null : Known(spans.Min(span => span.Start), spans.Max(span => span.End), (first, last) =>
                HostCounts.ToHistory(counts, _scope.Engine.Chart, TermsOf(grid), first, last, _scope.Diagnostics));
        }

        var episodes = Episodes(grid);
        return episodes.Episodes.Count == 0 || _request.Evidence.LatestMessageAt is not { } latest ? null
            : Known(episodes.Episodes[0].Start, latest, (first, last) => episodes.Count(first, last, _scope.Diagnostics));

        KnownDemand? Known(Instant from, Instant until, Func<LocalDate, LocalDate, DemandHistory> count)
        {
            var (last, over) = KnownDemand.EndOf(grid, until, _request.FirstDay);
            var first = LocalDate.Max(grid.Locate(from).Day, LocalDate.Max(EngineYears.FirstDate, last.PlusDays(1 - DemandHistory.MostDays)));
            if (last < first)
            {
                return null;
            }

            var series = count(first, last).Of(queue.UnitId, queue.Line);
            return new KnownDemand(series, series.Counts.Count - grid.IntervalsPerDay + over);
        }
    }

    private Interval SpanOf(CountedDemand row)
    {
        var zone = _scope.Engine.Chart.Units.ZoneOf(row.UnitId);
        var (start, end) = new LocalTimeWindow(row.From, row.To).On(row.Date);
        var from = start.InZoneLeniently(zone).ToInstant();
        return new Interval(from, Instant.Max(from, end.InZoneLeniently(zone).ToInstant()));
    }

    private SeriesForecast ForecastOf(DutyQueue queue, KnownDemand known)
    {
        var history = known.Series;
        var series = new SeasonalSeries([.. history.Counts.Take(known.Count).Select(count => (double?)count)], history.Grid.IntervalsPerDay);
        var calendar = CalendarDays.Between(
            _scope.Known.CalendarOf(queue.UnitId), history.FirstDay, _request.LastDay, _request.StatedDays, _scope.Diagnostics);
        var features = calendar.SelectMany((day, number) => day.Features.Select(feature => (feature, number)))
            .GroupBy(entry => entry.feature, entry => entry.number)
            .Select(group => new DayFeature(group.Key.Label, group))
            .OrderBy(feature => feature.Name.English, StringComparer.Ordinal)
            .ToList();
        var forecast = Forecaster.Forecast(series, known.Ahead(_request.LastDay.PlusDays(1), 0), features);
        _scope.Diagnostics.AddRange(forecast.Diagnostics.Select(found => Dated(found, queue, history.FirstDay)));
        return forecast;
    }

    /// <summary>A finding about a day of a series, which has no dates, as one about a date of a queue.</summary>
    private static Diagnostic Dated(Diagnostic found, DutyQueue queue, LocalDate firstDay) => found.Descriptor != ForecastDiagnostics.UnusualDay
        ? found
        : found.WithValues((name, value) => name == "day" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? $"{LocalDatePattern.Iso.Format(firstDay.PlusDays(day))}, `{queue.Id}`"
            : value);

    /// <summary>What is expected of an interval; null where there is no history, and for an interval that is over: nobody is needed in it any more.</summary>
    private static IntervalForecast? IntervalOf(SeriesForecast? forecast, KnownDemand? history, LocalDate date, int interval) =>
        forecast is null || history is null || forecast.Intervals.Count == 0 || history.Ahead(date, interval) is not (>= 0 and var ahead)
            ? null
            : forecast.Intervals[ahead];

    private static CustomerArrivals ArrivalsOf(IntervalForecast? expected)
    {
        if (expected is null || expected.Expected <= 0)
        {
            return CustomerArrivals.Poisson(0);
        }

        // The spread that the band shows, as a variance: a normal distribution has so many standard deviations between these quantiles.
        double spread = (expected.Quantile(0.9) - expected.Quantile(0.1)) / 2.563;
        return CustomerArrivals.NegativeBinomial(expected.Expected, spread * spread);
    }
}
