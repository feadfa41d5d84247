using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Two people, `e1` and `e2`, in Shanghai under one policy that asks for something of every kind; made once, for many cases.</summary>
internal static class TwoPeople
{
    private static readonly (string Setting, object Value)[] Policy =
    [
        ("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), ("session.minimumOnline", "PT5M"), ("response.window", "PT20M"),
        ("satisfaction.minimum", 0.5), ("session.require", 1), ("allowance.perEffectiveSession", new Money(10, "CNY")), ("limit.dailyOvertime", "PT1H"),
    ];

    private static readonly UnitTree Units = UnitTreeBuilder.Build([Written.Unit("group", zone: "Asia/Shanghai")], DateTimeZoneProviders.Tzdb, []);

    private static readonly OrganizationChart Chart = OrganizationChart.Build(Units, new[] { "e1", "e2" }.Select(Person), []);

    private static readonly AttendanceEngine Engine = new(
        Chart, PolicyBook.Build([Document()], Units, null, SettingCatalogue.Standard, []), WorkCalendar.MondayToFriday);

    internal static EvidenceSet Gather(EvidenceRecords records, List<Diagnostic> found) => EvidenceSet.Build(records, Chart, found);

    /// <summary>The report on the week, and all that was found in the evidence, while gathering it first.</summary>
    internal static (AttendanceReport Report, IReadOnlyList<Diagnostic> Found) Evaluate(EvidenceRecords records)
    {
        var found = new List<Diagnostic>();
        var report = Engine.Evaluate(Gather(records, found), new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 8));
        return (report, [.. found, .. report.Diagnostics]);
    }

    private static Employee Person(string id) => new(
        id,
        new DatedValues<string>("group"),
        [Written.Role("sales", RoleKind.Primary, DateRange.Always), Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)],
        monthlyWage: new DatedValues<Money>(new Money(8000, "CNY")));

    private static PolicyDocument Document() => Written.Document("group-2026", "group", DateRange.Always,
        [.. Policy.Select(setting => Written.Directive(setting.Setting) with { Change = new ValueChange.Set(Values.Of(setting.Value)) })]);
}
