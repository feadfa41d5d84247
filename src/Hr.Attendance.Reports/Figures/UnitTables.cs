using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Figures;

/// <summary>The tables with a row for each unit, each with all that is below it.</summary>
internal sealed class UnitTables(ReportFacts facts, ReportLinks links)
{
    private readonly IReadOnlyList<UnitMeasures> _units = facts.Units;

    internal ReportTable Time => Table("units", new("Time of units", "各单元时间"),
        [
            new(
                "above",
                new("Belongs to", "上级单元"),
                TableColumnKind.Text,
                unit => unit.ParentId is { } parent && facts.IsReported(parent) ? NameOf(parent) : TableCell.None),
            new("people", ReportWords.People, TableColumnKind.Count, unit => TableCell.Count(unit.Measures.People)),
            new("active_people", new("Active", "有工时外活动"), TableColumnKind.Count, unit => TableCell.Count(unit.Measures.ActivePeople)),
            .. MeasureColumns.Time<UnitMeasures>(unit => unit.Measures),
            .. facts.DiffersFromPlan ? MeasureColumns.Attendance<UnitMeasures>(unit => unit.Measures) : [],
        ]);

    internal ReportTable Uncounted => Table("not-counted", new("What was not counted, by reason", "未计入时间及原因"),
        [
            .. ReportWords.Reasons.Select(reason => new ItemColumn<UnitMeasures>(
                FieldOf(reason), ReportWords.Of(reason), TableColumnKind.Duration, unit => TableCell.Time(unit.Measures.UncountedFor(reason)))),
            new("not_counted", ReportWords.Uncounted, TableColumnKind.Duration, unit => TableCell.Time(unit.Measures.Uncounted)),
        ]);

    internal ReportTable Responses => Table("responses", new("Response", "响应"), MeasureColumns.Responses<UnitMeasures>(unit => unit.Measures));

    internal ReportTable Satisfaction => Table("satisfaction", ReportWords.Satisfaction, MeasureColumns.Satisfaction<UnitMeasures>(unit => unit.Measures));

    internal ReportTable Sessions => Table("sessions", new("Sessions and load", "时段与负荷"), MeasureColumns.Sessions<UnitMeasures>(unit => unit.Measures));

    internal ReportTable EqualTerms => Table("equal-terms", new("Branches on equal terms", "统一口径下的比较"),
        [
            new("sessions", new("Sessions", "时段数"), TableColumnKind.Count, unit => TableCell.Count(unit.OnEqualTerms.Sessions.Trials)),
            new("meeting", new("Meeting the same terms", "符合统一口径"), TableColumnKind.Count, unit => TableCell.Count(unit.OnEqualTerms.Sessions.Successes)),
            new("meeting_share", new("Share", "占比"), TableColumnKind.Share, unit => MeasureColumns.Share(unit.OnEqualTerms.Sessions.Share)),
            .. MeasureColumns.Interval<UnitMeasures>("meeting", unit => unit.OnEqualTerms.Sessions.Interval()),
            new(
                "effective_share",
                new("Effective under its own policy", "按本单元制度有效"),
                TableColumnKind.Share,
                unit => MeasureColumns.Share(unit.Measures.EffectiveSessions.Share)),
            new("meeting_time", new("Time meeting them", "达标时长"), TableColumnKind.Duration, unit => TableCell.Time(unit.OnEqualTerms.Time)),
            new("online", ReportWords.Online, TableColumnKind.Duration, unit => TableCell.Time(unit.OnEqualTerms.Online)),
        ]);

    internal ReportTable Cost => new ReportTable<(UnitMeasures Unit, PaidWork Paid)>(
        "cost", new("Cost", "成本"),
        [
            new("unit", ReportWords.Unit, TableColumnKind.Text, row => NameOf(row.Unit.UnitId)),
            new("credited", new("Credited to those paid in it", "该币种员工计入"), TableColumnKind.Duration, row => TableCell.Time(row.Paid.Credited)),
            new("pay", new("Pay lines", "薪酬项合计"), TableColumnKind.Money, row => TableCell.Money(row.Paid.Amount.Amount, row.Paid.Amount.Currency)),
            new("per_credited_hour", new("For a credited hour", "每计入小时"), TableColumnKind.Money, CostOf),
        ],

        // A row for each currency: amounts in two of them have no sum.
        [.. _units.SelectMany(unit => unit.Measures.Paid.Select(paid => (unit, paid)))]);

    internal ReportTable Refusals => new ReportTable<(UnitMeasures Unit, string Criterion, long Count)>(
        "refusals", new("Criteria that refused sessions did not meet", "无效时段未满足的条件"),
        [
            new("unit", ReportWords.Unit, TableColumnKind.Text, row => NameOf(row.Unit.UnitId)),
            new("criterion", new("Criterion", "条件"), TableColumnKind.Text, row => TableCell.Name(row.Criterion)),
            new("sessions", new("Refused sessions", "无效时段数"), TableColumnKind.Count, row => TableCell.Count(row.Count)),
        ],
        [.. _units.SelectMany(unit => unit.Measures.RefusalsByCriterion.Select(pair => (unit, pair.Key, pair.Value)))]);

    internal static string FieldOf(Rules.Sessions.UncountedReason reason) => reason switch
    {
        Rules.Sessions.UncountedReason.OutsideWindows => "outside_windows",
        Rules.Sessions.UncountedReason.OutsideAssignment => "outside_assignment",
        Rules.Sessions.UncountedReason.NotPunched => "not_punched",
        _ => "no_role",
    };

    private static TableCell CostOf((UnitMeasures Unit, PaidWork Paid) row) =>
        row.Unit.Measures.CostPerCreditedHour.FirstOrDefault(cost => cost.Currency == row.Paid.Amount.Currency) is { } cost
            ? TableCell.Money(decimal.Round(cost.Amount, 6, MidpointRounding.AwayFromZero), cost.Currency)
            : TableCell.None;

    private ReportTable<UnitMeasures> Table(string name, Bilingual title, IReadOnlyList<ItemColumn<UnitMeasures>> columns) =>
        new(name, title, [new("unit", ReportWords.Unit, TableColumnKind.Text, unit => NameOf(unit.UnitId)), .. columns], _units);

    private TableCell NameOf(string unitId) => TableCell.Name(unitId, facts.NameOf(unitId), links.ToUnit(unitId));
}
