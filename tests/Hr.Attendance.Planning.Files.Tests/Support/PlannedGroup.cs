using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tests.Support;

/// <summary>A group with two branches, in Shanghai and in New York, whose people answer customers in the evening.</summary>
internal sealed class PlannedGroup
{
    internal const string Role = "online-service";

    internal static readonly PlannedGroup Ordinary = new(
        "sh", "ny", ["e01", "e02", "e03", "e04", "e05", "e06"],
        [new("Chen Wei", "陈伟"), new("Li Na", "李娜"), new("Zhang Min", "张敏"), new("Wang Fang", "王芳"), new("Liu Yang", "刘洋"), new("Zhao Lei", "赵磊")]);

    /// <summary>Every id and every name is an attack.</summary>
    internal static readonly PlannedGroup Hostile = new(
        HostileText + "1", HostileText + "2",
        [HostileText, "../../etc/passwd", "CON", "=cmd|' /C calc'!A0", "a\nATTENDEE:mailto:x@y", "\u0000\uD83D"],
        [.. Enumerable.Repeat(Bilingual.Same(HostileText), 6)]);

    internal const string HostileText = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'\u202E&lt;";

    private PlannedGroup(string shanghai, string newYork, string[] people, Bilingual[] names)
    {
        (Shanghai, NewYork, People) = (shanghai, newYork, people);
        var diagnostics = new List<Diagnostic>();
        var units = UnitTreeBuilder.Build(
            [
                new OrganizationUnit { Id = "group", Name = new Bilingual("Training group", "培训集团"), ZoneId = "Asia/Shanghai" },
                new OrganizationUnit { Id = shanghai, ParentId = "group", Name = new Bilingual("Shanghai branch", "上海分校") },
                new OrganizationUnit { Id = newYork, ParentId = "group", Name = new Bilingual("New York branch", "纽约分校"), ZoneId = "America/New_York" },
            ],
            DateTimeZoneProviders.Tzdb,
            diagnostics);
        var chart = OrganizationChart.Build(
            units,
            people.Select((id, i) => new Employee(
                id,
                new DatedValues<string>(i < 4 ? shanghai : newYork),
                [new RoleAssignment { Role = Role, Kind = RoleKind.Concurrent, Dates = DateRange.Always }],
                monthlyWage: new DatedValues<Money>(i < 4 ? new Money(9000, "CNY") : new Money(4000, "USD")))
            {
                Name = names[i],
            }),
            diagnostics,
            roleNames: new Dictionary<string, Bilingual> { [Role] = new("Online service", "在线客服") });
        Engine = new AttendanceEngine(chart, PolicyBook.Build([], units, null, SettingCatalogue.Standard, diagnostics), WorkCalendar.MondayToFriday);
        diagnostics.ShouldBeEmpty();
    }

    internal AttendanceEngine Engine { get; }

    internal string Shanghai { get; }

    internal string NewYork { get; }

    internal string[] People { get; }

    internal DateTimeZone ZoneOf(string unit) => Engine.Chart.Units.ZoneOf(unit);

    internal string UnitOf(string person) => Array.IndexOf(People, person) < 4 ? Shanghai : NewYork;
}
