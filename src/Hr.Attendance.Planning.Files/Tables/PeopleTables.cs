using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>The tables of a plan about people, and its measures: fairness, overtime left, how good it is.</summary>
internal sealed class PeopleTables(PlanView view)
{
    private PlanMeasures Plan => view.Plan.Measures;

    internal ReportTable Measures => new ReportTable<(Bilingual Name, Bilingual Value)>(
        "measures",
        PlanWords.Measures,
        [
            new("measure", PlanWords.Measure, TableColumnKind.Text, row => TableCell.Of(row.Name)),
            new("figure", PlanWords.Figure, TableColumnKind.Text, row => TableCell.Of(row.Value)),
        ],
        [
            (PlanWords.Coverage, Coverage.Text),
            (PlanWords.NeededTime, TableCell.Time(Plan.NeededTime).Text),
            (PlanWords.CoveredTime, TableCell.Time(Plan.CoveredTime).Text),
            (PlanWords.Duties, TableCell.Count(view.Plan.Duties.Count).Text),
            (PlanWords.DutyTime, TableCell.Time(Plan.DutyTime).Text),
            (PlanWords.CustomersExpected, Cells.Number(Plan.CustomersExpected).Text),
            (PlanWords.CustomersLost, Cells.Number(Plan.CustomersLost).Text),
            .. view.Plan.Allocation.LeastCustomersLost is { } least ? [(PlanWords.LeastLost, Cells.Number(least).Text)] : Array.Empty<(Bilingual, Bilingual)>(),
            (PlanWords.InTime, Cells.Share(Plan.ShareInTime).Text),
            .. view.Costs.Select(cost => (PlanWords.Cost, TableCell.Money(cost.Amount, cost.Currency).Text)),
            (PlanWords.LeastHeadroom, LeastHeadroom is { } headroom ? Named(headroom) : TableCell.None.Text),
            (PlanWords.LargestGap, LargestGap is { } month
                ? Bilingual.Same($"{TableCell.Count(month.Gap).Text.English} ({PlanFormats.Month(month.Month)})") : TableCell.None.Text),
        ]);

    internal ReportTable Fairness => new ReportTable<PersonBurden>(
        "fairness",
        PlanWords.Fairness,
        [
            new("employee", PlanWords.Employee, TableColumnKind.Text, person => Cells.Name(view.Names.Person(person.EmployeeId))),
            new("evenings_before", PlanWords.EveningsBefore, TableColumnKind.Count, person => TableCell.Count(person.Before.Evenings)),
            new("evenings", PlanWords.Evenings, TableColumnKind.Count, person => TableCell.Count(person.Planned.Evenings)),
            new("weekends_before", PlanWords.WeekendsBefore, TableColumnKind.Count, person => TableCell.Count(person.Before.Weekends)),
            new("weekends", PlanWords.Weekends, TableColumnKind.Count, person => TableCell.Count(person.Planned.Weekends)),
            new("nights_before", PlanWords.NightsBefore, TableColumnKind.Count, person => TableCell.Count(person.Before.Nights)),
            new("nights", PlanWords.Nights, TableColumnKind.Count, person => TableCell.Count(person.Planned.Nights)),
            new("points", PlanWords.Points, TableColumnKind.Number, person => Cells.Number(person.PointsForShare)),
        ],
        Plan.Fairness);

    internal ReportTable FairnessByMonth => new ReportTable<BurdenGap>(
        "fairness-by-month",
        PlanWords.FairnessByMonth,
        [
            new("month", PlanWords.Month, TableColumnKind.Date, gap => TableCell.Of(Bilingual.Same(PlanFormats.Month(gap.Month)))),
            new("least", PlanWords.LeastPoints, TableColumnKind.Count, gap => TableCell.Count(gap.Least)),
            new("most", PlanWords.MostPoints, TableColumnKind.Count, gap => TableCell.Count(gap.Most)),
            new("gap", PlanWords.Gap, TableColumnKind.Count, gap => TableCell.Count(gap.Gap)),
            new("note", PlanWords.Note, TableColumnKind.Text, gap => gap.IsPlanned ? TableCell.Of(PlanWords.Planned) : TableCell.None),
        ],
        Plan.FairnessByMonth);

    internal ReportTable Headroom => new ReportTable<OvertimeHeadroom>(
        "headroom",
        PlanWords.Headroom,
        [
            new("employee", PlanWords.Employee, TableColumnKind.Text, headroom => Cells.Name(view.Names.Person(headroom.EmployeeId))),
            new("month", PlanWords.Month, TableColumnKind.Date, headroom => TableCell.Of(Bilingual.Same(PlanFormats.Month(headroom.Month)))),
            new("limit", PlanWords.Limit, TableColumnKind.Duration, headroom => TableCell.Time(headroom.Limit)),
            new("before", PlanWords.Before, TableColumnKind.Duration, headroom => TableCell.Time(headroom.Before)),
            new("planned", PlanWords.InPlan, TableColumnKind.Duration, headroom => TableCell.Time(headroom.Planned)),
            new("left", PlanWords.Left, TableColumnKind.Duration, headroom => TableCell.Time(headroom.Left)),
        ],
        Plan.Headroom);

    /// <summary>The share of needed time that is covered; none where nobody is needed, for that is no merit of the plan.</summary>
    internal TableCell Coverage => Plan.NeededTime > Duration.Zero ? Cells.Share(Plan.Coverage) : TableCell.None;

    /// <summary>Who has least overtime left in a month; null where no month has a limit.</summary>
    internal OvertimeHeadroom? LeastHeadroom => Plan.Headroom.OrderBy(headroom => headroom.Left).ThenBy(headroom => headroom.Month).FirstOrDefault();

    /// <summary>The month of the plan in which burden lies furthest apart; null where none is planned.</summary>
    internal BurdenGap? LargestGap =>
        Plan.FairnessByMonth.Where(gap => gap.IsPlanned).OrderByDescending(gap => gap.Gap).ThenBy(gap => gap.Month).FirstOrDefault();

    private Bilingual Named(OvertimeHeadroom headroom)
    {
        var name = view.Names.Person(headroom.EmployeeId);
        return Bilingual.Of(language => $"{TableCell.ClockOf(headroom.Left)} ({name.In(language)}, {PlanFormats.Month(headroom.Month)})");
    }
}
