using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>
/// Some people `e000`, `e001` … of one group, each with an evening of one conversation on the same day: asked at 18:00, answered a minute
/// later. Every third conversation is rated.
/// </summary>
internal sealed class EveningStaff(int size)
{
    internal static readonly LocalDate Day = new(2026, 3, 2);

    internal static readonly SourcePlace Table = new("messages");

    internal IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(0, size).Select(Id)];

    internal IReadOnlyList<EvidenceRecord> Evidence => [.. Ids.SelectMany(EvidenceOf)];

    internal OrganizationChart Chart { get; } = OrganizationChart.Build(
        Tree(),
        Enumerable.Range(0, size).Select(number => new Employee(
            Id(number), new DatedValues<string>("group"),
            [Written.Role("sales", RoleKind.Primary, DateRange.Always), Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)])),
        []);

    internal static string Id(int number) => $"e{number:000}";

    internal static UnitTree Tree() => UnitTreeBuilder.Build([Written.Unit("group", zone: "Asia/Shanghai")], DateTimeZoneProviders.Tzdb, []);

    internal static IReadOnlyList<EvidenceRecord> EvidenceOf(string id)
    {
        var evening = Instant.FromUtc(2026, 3, 2, 10, 0);
        List<EvidenceRecord> records =
        [
            Recorded.Message($"{id}-asked", id, $"{id}-talk", evening, MessageSender.Customer, Table),
            Recorded.Message($"{id}-answered", id, $"{id}-talk", evening + Duration.FromMinutes(1), MessageSender.Employee, Table),
        ];
        if (id[^1] % 3 == 0)
        {
            records.Add(Recorded.Rating($"{id}-rated", $"{id}-talk", evening + Duration.FromMinutes(2), 4, 1, 5));
        }

        return records;
    }

    /// <summary>A document of the group that says one thing.</summary>
    internal static PolicyDocument Says(string setting, PolicyValue value, string id = "group") =>
        Written.Document(id, "group", DateRange.Always, [Written.Directive(setting) with { Change = new ValueChange.Set(value) }]);

    /// <summary>What the engine of the rules says of all of it at once.</summary>
    internal AttendanceReport Report(IEnumerable<EvidenceRecord>? evidence = null, params PolicyDocument[] documents) =>
        Report(EvidenceRecords.Of(evidence ?? Evidence), documents);

    /// <summary>The same with assignments.</summary>
    internal AttendanceReport Report(EvidenceRecords records, params PolicyDocument[] documents)
    {
        var found = new List<Diagnostic>();
        var set = EvidenceSet.Build(records, Chart, found);
        var book = PolicyBook.Build(documents, Chart.Units, null, SettingCatalogue.Standard, []);
        var report = new AttendanceEngine(Chart, book, WorkCalendar.MondayToFriday).Evaluate(set, Day, Day);
        return report with { Diagnostics = Diagnostic.InOrder(report.Diagnostics.Concat(found)) };
    }
}
