using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>Which model weighs how much in the forecasts of queues, and how far each was off in the backtest; heaviest first.</summary>
internal static class ModelTable
{
    internal static ReportTable Of(IReadOnlyList<QueuePlan> queues, Names names) => new ReportTable<(QueuePlan Queue, ModelShare Share)>(
        "models",
        PlanWords.Models,
        [
            new("model", PlanWords.Model, TableColumnKind.Text, row => TableCell.Of(ModelWords.Of(row.Share.Model))),
            .. queues.Count > 1
                ? [new("unit", PlanWords.Unit, TableColumnKind.Text, row => Cells.Name(names.Queue(row.Queue)))]
                : Array.Empty<ItemColumn<(QueuePlan Queue, ModelShare Share)>>(),
            new("weight", PlanWords.Weight, TableColumnKind.Share, row => Cells.Share(row.Share.Weight)),
            new("error", PlanWords.OffBy, TableColumnKind.Share, row => Cells.Share(row.Share.Accuracy?.WeightedError)),
            new("scaled", PlanWords.AgainstLastWeek, TableColumnKind.Share, row => Cells.Share(row.Share.Accuracy?.ScaledError)),
        ],
        [
            .. queues.SelectMany(queue => (queue.Forecast?.Models ?? [])
                .Where(share => share.Weight > 0)
                .OrderByDescending(share => share.Weight).ThenBy(share => share.Model)
                .Select(share => (queue, share))),
        ]);
}
