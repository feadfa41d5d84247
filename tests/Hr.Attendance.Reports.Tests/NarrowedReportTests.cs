using System.Text;
using System.Text.RegularExpressions;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Access;
using NodaTime;

namespace Hr.Attendance.Reports.Tests;

/// <summary>
/// A report for somebody who may not see everything. Whatever is not the manager's of Shanghai says so: ids and names have SECRET in them, and times are
/// after 23:10 (15:10Z), at the 41st second; what is seen is before 21:00, at full minutes.
/// </summary>
public class NarrowedReportTests
{
    private static readonly LocalDate From = new(2026, 3, 2);
    private static readonly LocalDate To = new(2026, 3, 29);
    private static readonly LocalDate Moved = new(2026, 3, 16);

    private static readonly UnitTree Units = UnitTreeBuilder.Build(
        [
            Written.Unit("group", name: "Headquarters", zone: "Asia/Shanghai"), Written.Unit("sh", "group", name: "Shanghai"),
            Written.Unit("sh-a", "sh", name: "Team A"), Written.Unit("SECRET-bj", "group", name: "SECRET Beijing"),
            Written.Unit("SECRET-gz", "group", name: "Shanghai"),
        ],
        DateTimeZoneProviders.Tzdb, []);

    /// <summary>Bert moves to Beijing in the middle of the period.</summary>
    private static readonly OrganizationChart Chart = OrganizationChart.Build(
        Units,
        [
            Person("anna", new DatedValues<string>("sh"), 8111), Person("ada", new DatedValues<string>("sh-a"), 8112),
            Person("bert", new DatedValues<string>([(null, "sh"), (Moved, "SECRET-bj")]), 8113),
            Person("SECRET-carl", new DatedValues<string>("SECRET-bj"), 9777),
            Person("SECRET-dora", new DatedValues<string>("SECRET-gz"), 9778),
        ],
        []);

    private static readonly Regex SecretTime = new(@"\b23:[1-5]\d|\d\d:\d\d:41|T15:", RegexOptions.None, TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData(AccessRights.Timesheet, 200)]
    [InlineData(AccessRights.Timesheet, 1)]
    [InlineData(AccessRights.Timesheet | AccessRights.Pay, 1)]
    [InlineData(AccessRights.Timesheet | AccessRights.Evidence, 1)]
    [InlineData(AccessRights.All, 200)]
    [InlineData(AccessRights.All, 1)]
    public void What_a_manager_may_not_see_is_in_no_file_of_the_report(AccessRights rights, int mostPeopleOnOnePage)
    {
        var files = Write(Request(new Viewer(new Grant(ViewerScope.Branch("sh"), rights))) with { MostPeopleOnOnePage = mostPeopleOnOnePage });

        files.Count.ShouldBeGreaterThan(15);
        foreach (var (path, text) in files)
        {
            path.ShouldNotContain("SECRET", Case.Insensitive);
            text.ShouldNotContain("SECRET", Case.Insensitive, path);
            SecretTime.IsMatch(text).ShouldBeFalse($"{path} has a time that is not the manager's to see");
            Regex.IsMatch(text, "977[78]").ShouldBeFalse($"{path} has a wage that is not the manager's to see");
            if (!rights.HasFlag(AccessRights.Evidence))
            {
                Regex.IsMatch(text, "EV-|PLACE|TERMINAL").ShouldBeFalse($"{path} has evidence");
            }

            if (!rights.HasFlag(AccessRights.Pay))
            {
                Regex.IsMatch(text, "CNY|hourlyBase|811[123]").ShouldBeFalse($"{path} has pay");
            }
        }
    }

    [Fact]
    public void Unnarrowed_the_same_report_has_all_of_it()
    {
        string all = string.Concat(Write(Request(null)).Values);
        foreach (string part in new[] { "SECRET-carl", "SECRET Beijing", "EV-SECRET", "EV-", "CNY", "bert" })
        {
            all.ShouldContain(part);
        }

        SecretTime.IsMatch(all).ShouldBeTrue();
    }

    [Fact]
    public void A_manager_s_report_begins_with_the_branch_and_has_what_everybody_may_see_of_it()
    {
        var files = Write(Request(new Viewer(new Grant(ViewerScope.Branch("sh"), AccessRights.All))));
        files["tables/units.csv"].Split('\n').Skip(1).Select(line => line.Split(',')[0]).ShouldBe(["sh", "sh-a", ""]);
        files["tables/units.csv"].ShouldNotContain("group");
        files["tables/employees.csv"].Split('\n').Skip(1).Select(line => line.Split(',')[0]).ShouldBe(["ada", "anna", "bert", ""]);

        // Bert is the manager's on the first two weeks alone; anna and ada on all four, one evening a day.
        files["tables/days.csv"].Split('\n').Count(line => line.StartsWith("bert,", StringComparison.Ordinal)).ShouldBe(14);
        files["tables/days.csv"].Split('\n').Count(line => line.StartsWith("anna,", StringComparison.Ordinal)).ShouldBe(28);
        Pages.Read(files["report.html"]).QuerySelector("#totals > p [lang=en]")!
            .TextContent.ShouldStartWith("This report has what its reader may see and nothing else");
    }

    [Fact]
    public void Who_may_see_everything_gets_the_same_files_but_for_the_note()
    {
        var narrowed = Write(Request(new Viewer(new Grant(ViewerScope.Group, AccessRights.All))));
        var whole = Write(Request(null));
        foreach (var (path, text) in whole.Where(file => file.Key != "report.html"))
        {
            narrowed[path].ShouldBe(text, path);
        }
    }

    [Fact]
    public void Who_may_see_nothing_gets_an_empty_report()
    {
        var files = Write(Request(Viewer.Nobody));
        files["tables/employees.csv"].Split('\n').Length.ShouldBe(2, "the headings alone");
        files["report.html"].ShouldNotContain("anna");
    }

    [Fact]
    public void Messages_are_on_a_timeline_for_who_may_see_evidence_alone()
    {
        MessagesFor(AccessRights.Timesheet).ShouldBe(0);
        MessagesFor(AccessRights.Timesheet | AccessRights.Evidence).ShouldBe(14 + 28 + 28);

        int MessagesFor(AccessRights rights) =>
            Pages.Read(Write(Request(new Viewer(new Grant(ViewerScope.Branch("sh"), rights))))["report.html"]).QuerySelectorAll("path.messages").Length;
    }

    internal static ReportRequest Request(Viewer? viewer)
    {
        var findings = new List<Diagnostic>();
        var policies = PolicyBook.Build(
            [
                Written.Document("d", "group", DateRange.Always,
                [
                    Says("session.minimumOnline", PolicyValue.Of("PT25M")),
                    Says("response.window", PolicyValue.Of("PT5M")),
                    Says("limit.dailyOvertime", PolicyValue.Of("PT1M")),
                ]),
                Written.Document("SECRET-d", "SECRET-bj", DateRange.Always, [Says("session.minimumOnline", PolicyValue.Of("PT20M"))]),
            ],
            Units, StatutoryLayer.China, SettingCatalogue.Standard, findings);
        var engine = new AttendanceEngine(Chart, policies, StatutoryLayer.China.Calendar, BuiltInCriteria.All);
        return new ReportRequest
        {
            Review = engine.Review(EvidenceSet.Build(Evidence(), Chart, findings), From, To),
            Units = Units,
            Access = viewer is null ? null : new ViewerAccess(viewer, Chart),
            Diagnostics = findings,
            ComparedTags = ["line"],
        };
    }

    /// <summary>An evening of messages a day for everybody, with an online punch that is never closed every seventh day.</summary>
    private static EvidenceRecords Evidence()
    {
        var (punches, messages) = (new List<Punch>(), new List<Message>());
        foreach (var person in Chart.Employees)
        {
            for (var date = From; date <= To; date = date.PlusDays(1))
            {
                bool isSeen = person.Unit.On(date).StartsWith("sh", StringComparison.Ordinal);
                string id = $"{(isSeen ? "EV-" : "EV-SECRET-")}{person.Id}-{date.Day}";
                var evening = date.At(isSeen ? new LocalTime(20, 10) : new LocalTime(23, 10, 41)).InZoneStrictly(Units.ZoneOf("sh")).ToInstant();
                punches.Add(Recorded.Punch(
                    id + "p", person.Id, evening - Duration.FromHours(1), PunchKind.Out, null, isSeen ? "PLACE" : "SECRET-PLACE",
                    isSeen ? "TERMINAL" : "SECRET-TERMINAL"));
                for (int i = 0; i < 8; i++)
                {
                    messages.Add(Recorded.Message($"{id}-c{i}", person.Id, id, evening + Duration.FromMinutes(5 * i), MessageSender.Customer));
                    messages.Add(Recorded.Message($"{id}-e{i}", person.Id, id, evening + Duration.FromMinutes((5 * i) + 1 + (i % 3)), MessageSender.Employee));
                }
            }
        }

        return new EvidenceRecords { Punches = punches, Messages = messages };
    }

    private static Employee Person(string id, DatedValues<string> unit, int wage) => new(
        id, unit, [Written.Role("sales", RoleKind.Primary, DateRange.Always), Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)],
        new Dictionary<string, string> { ["line"] = id.StartsWith("SECRET", StringComparison.Ordinal) ? "SECRET-line" : "k12" },
        new DatedValues<Money>(new Money(wage, "CNY")));

    private static Directive Says(string setting, PolicyValue value) => Written.Directive(setting) with { Change = new ValueChange.Set(value) };

    private static Dictionary<string, string> Write(ReportRequest request)
    {
        var files = new Dictionary<string, MemoryStream>();
        ReportSite.Write(request, path => files[path] = new MemoryStream());
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray()));
    }
}
