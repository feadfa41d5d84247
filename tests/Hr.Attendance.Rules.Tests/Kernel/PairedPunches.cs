using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Kernel;

/// <summary>What the kernel makes of the punches of somebody who holds the primary role alone.</summary>
internal sealed class PairedPunches
{
    internal PairedPunches(
        IReadOnlyList<Punch> punches, IReadOnlyList<Message> messages, MissingOutRepair missingOut, Duration maxOpen, Duration activityTail)
    {
        var units = UnitTreeBuilder.Build([new OrganizationUnit { Id = "group", ZoneId = "Asia/Shanghai" }], DateTimeZoneProviders.Tzdb, []);
        var employee = new Employee(
            "e1", new DatedValues<string>("group"), [new RoleAssignment { Role = "sales", Kind = RoleKind.Primary, Dates = DateRange.Always }]);
        var chart = OrganizationChart.Build(units, [employee], []);
        var found = new List<Diagnostic>();
        var book = PolicyBook.Build(
            [
                new PolicyDocument
                {
                    Id = "group-2020",
                    UnitId = "group",
                    Dates = DateRange.Always,
                    Directives =
                    [
                        Set("punch.missingOut", missingOut == MissingOutRepair.Discard ? "discard" : "lastActivity"),
                        Set("punch.maxOpen", IsoDuration.Format(maxOpen)),
                        Set("session.activityTail", IsoDuration.Format(activityTail)),
                    ],
                },
            ],
            units,
            statutory: null,
            SettingCatalogue.Standard,
            found);
        found.ShouldBeEmpty();
        var records = new EvidenceRecords { Punches = [.. punches.Select(punch => punch with { Role = null })], Messages = messages };
        var evidence = EvidenceSet.Build(records, chart, found);
        var engine = new AttendanceEngine(chart, book, WorkCalendar.MondayToFriday);
        var person = new EmployeeCase(engine.Rules, chart.Employees[0], evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        var sessions = person.FormSessions();
        All =
        [
            .. sessions.Primary.Pairs.ToArray().Select(pair => (
                sessions.Evidence.Punches[pair.In],
                pair.Out < 0 ? null : sessions.Evidence.Punches[pair.Out],
                Nanoseconds.ToInstant(pair.Start),
                Nanoseconds.ToInstant(pair.End))),
        ];
        Diagnostics = person.Found()?.Invoke() ?? [];
    }

    /// <summary>The pairs, by start.</summary>
    internal IReadOnlyList<(Punch In, Punch? Out, Instant Start, Instant End)> All { get; }

    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static Directive Set(string setting, string value) =>
        new() { SettingName = setting, Change = new ValueChange.Set(PolicyValue.Of(value)) };
}
