using System.Globalization;
using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning;

/// <summary>Queues as people see them.</summary>
internal static class QueuePlans
{
    /// <summary>How many of the busiest intervals are explained.</summary>
    private const int Busiest = 3;

    private static readonly Bilingual NoHistory = new(
        "nothing is known of earlier weeks, so nothing is expected", "没有往期数据，无法预测");

    private static readonly Bilingual Backtest = new(
        "tried on the past, the forecast was off by {error} conversations an interval on average", "用往期数据回测，每个时段平均误差 {error} 次会话");

    private static readonly Bilingual UpperEnd = new(
        "{covered} % of those intervals had no more than the upper end of the band, which is made for 90 %", "其中 {covered} % 的时段未超过区间上限（目标为 90 %）");

    private static readonly Bilingual BusyInterval = new(
        "{time}: {expected} conversations expected, {low} to {high} in four of five cases; {reasons}",
        "{time}：预计 {expected} 次会话，八成情况下为 {low} 至 {high} 次；{reasons}");

    /// <summary>A queue with so many people in each of its intervals; null for nobody anywhere.</summary>
    internal static QueuePlan Of(QueueOutlook outlook, int[]? covered) => new()
    {
        UnitId = outlook.Queue.UnitId,
        Line = outlook.Queue.Line,
        Id = outlook.Queue.Id,
        Zone = outlook.Zone,
        ResponseWindow = outlook.Target.Window,
        ResponseShare = outlook.Target.MinShare,
        Band = QueueForecasts.Band,
        Forecast = outlook.Forecast,
        Explanation = Explanation(outlook),
        Intervals = [.. outlook.Intervals.Select((interval, i) => interval with
        {
            Covered = covered?[i] ?? 0,
            CustomersLost = outlook.Curves[i].LostWith(Math.Min(covered?[i] ?? 0, interval.Needed)),
            ShareInTime = outlook.Curves[i].Customers > 0 ? outlook.Curves[i].ShareInTimeWith(covered?[i] ?? 0) : null,
        })],
    };

    private static List<Bilingual> Explanation(QueueOutlook outlook)
    {
        if (outlook.Forecast is not { } forecast || forecast.Intervals.Count == 0)
        {
            return [NoHistory];
        }

        var said = new List<Bilingual>();
        if (forecast.Accuracy is { } accuracy)
        {
            said.Add(Backtest.With(("error", Number(accuracy.MeanAbsoluteError))));
            if (accuracy.Covered is { } covered)
            {
                said.Add(UpperEnd.With(("covered", Number(covered * 100))));
            }
        }

        said.AddRange(forecast.Features.Where(feature => feature.DaysAhead > 0 && feature.DaysSeen > 0).Select(feature => feature.Sentence));
        said.AddRange(outlook.Intervals.OrderByDescending(interval => interval.Expected).Take(Busiest).Where(interval => interval.Expected > 0)
            .Select(interval => BusyInterval.With(
                ("time", LocalTimes.Of(interval.Start, outlook.Zone)),
                ("expected", Number(interval.Expected)),
                ("low", Number(interval.Low)),
                ("high", Number(interval.High)),
                ("reasons", Joined(interval.GetReasons())))));
        return said;
    }

    private static Bilingual Joined(IReadOnlyList<ForecastReason> reasons) => Bilingual.Of(language =>
        string.Join(language == MessageLanguage.Chinese ? "；" : "; ", reasons.Select(reason => reason.Sentence.In(language))));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
