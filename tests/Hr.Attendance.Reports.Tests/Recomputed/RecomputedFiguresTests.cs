using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Workspaces;
using Hr.Attendance.Testing.Generators;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>Every figure of a report follows from the <c>timesheets.json</c> beside it, by the formula that the report states.</summary>
public class RecomputedFiguresTests
{
    private static readonly EqualTerms Terms = new()
    {
        MinimumOnline = Duration.FromMinutes(5),
        ResponseWindow = Duration.FromMinutes(20),
        ResponseMinimumShare = 0.8m,
        SatisfactionMinimum = 0.6m,
    };

    private const string TermsInWords = "Asked of everybody alike: at least 5 min online, 80 % of turns answered within 20 min, satisfaction of 60 % or more.";

    [Theory]
    [InlineData(200)]
    [InlineData(1)]
    public void Every_figure_of_the_sample_can_be_worked_out_from_the_results_beside_it(int mostPeopleOnOnePage)
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        Check(new ReportRequest { Review = review, Units = workspace.Chart.Units, ComparedTags = ["line"], MostPeopleOnOnePage = mostPeopleOnOnePage })
            .ShouldBeGreaterThan(4_000);
    }

    [Fact]
    public void Every_figure_of_a_workspace_with_plans_and_leave_can_be_worked_out_from_the_results_beside_it()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "attendance"));
        var review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 6));
        Check(new ReportRequest { Review = review, Units = workspace.Chart.Units }).ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("78-overtime-has-to-be-approved")]
    [InlineData("the-foreman-approved-an-hour-of-the-night")]
    public void Every_figure_of_overtime_that_nobody_approved_can_be_worked_out_from_the_results_beside_it(string @case)
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("tests", "cases", @case));
        var review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
        review.Employees.Select(employee => review.Of(employee.Id).Report.Timesheet.Total.Unapproved).ShouldContain(time => time > Duration.Zero);
        Check(new ReportRequest { Review = review, Units = workspace.Chart.Units }).ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(AccessRights.Timesheet)]
    [InlineData(AccessRights.All)]
    public void Every_figure_of_a_report_for_a_manager_can_be_worked_out_from_the_manager_s_results(AccessRights rights)
    {
        var request = NarrowedReportTests.Request(new Viewer(new Grant(ViewerScope.Branch("sh"), rights)));
        Check(request, [.. FromTheTop(request.Units).Where(unit => unit.Id.StartsWith("sh", StringComparison.Ordinal))]).ShouldBeGreaterThan(500);
    }

    [Law(5, Arbitrary = [typeof(AttendanceGenerators)])]
    public void Every_figure_of_a_drawn_workforce_can_be_worked_out_from_the_results_beside_it(DrawnWorkforce drawn) =>
        Check(new ReportRequest
        {
            Review = drawn.Engine().Review(drawn.Evidence.Evidence, drawn.FirstDay, drawn.LastDay),
            Units = drawn.Chart.Units,
        });

    /// <returns>How many figures of tables were compared.</returns>
    private static int Check(ReportRequest request, IReadOnlyList<FileUnit>? units = null)
    {
        request = request with { Terms = AnalysisTerms.Default with { EqualTerms = Terms } };
        var files = new Dictionary<string, MemoryStream>();
        var report = ReportSite.Write(request, path => files[path] = new MemoryStream());
        var people = request.Review.Employees.ToDictionary(employee => employee.Id, employee => employee.Tags);
        var recomputation = new Recomputation(
            TimesheetsFile.Read(files["timesheets.json"].ToArray()), units ?? FromTheTop(request.Units), Terms, id => people[id], request.ComparedTags);
        CheckRoles(recomputation.File);
        CheckPages(recomputation, report, files);
        var tables = recomputation.Tables().ToList();
        tables.Select(table => $"tables/{table.Table}.csv")
            .ShouldBe(files.Keys.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)), ignoreOrder: true);
        return tables.Sum(table => Compare(table.Table, table.Rows, Read(files[$"tables/{table.Table}.csv"].ToArray())));
    }

    /// <summary>What roles have by month is what the days of the month have, no more and no less.</summary>
    private static void CheckRoles(TimesheetsFile file)
    {
        foreach (var one in file.Employees)
        {
            foreach (var month in one.Days.GroupBy(day => day.Date.ToYearMonth()))
            {
                var roles = one.Roles.Where(role => role.Month == YearMonthPattern.Iso.Format(month.Key)).ToList();
                roles.Sum(role => role.Planned).ShouldBe(month.Sum(day => day.Planned));
                roles.Sum(role => role.Worked).ShouldBe(month.Sum(day => day.Primary + day.Credited));
                roles.Sum(role => role.Leave).ShouldBe(month.Sum(day => day.Leave));
                roles.Sum(role => role.Undertime).ShouldBe(month.Sum(day => day.Undertime));
                roles.Sum(role => role.Overtime).ShouldBe(month.Sum(day => day.Overtime));
                roles.Sum(role => role.Unapproved).ShouldBe(month.Sum(day => day.Unapproved));
            }
        }
    }

    /// <summary>All charts and tiles that there should be are on the pages, and nothing with a figure is on them that was not worked out.</summary>
    private static void CheckPages(Recomputation recomputation, WorkforceReport report, Dictionary<string, MemoryStream> files)
    {
        var charts = new RecomputedCharts(recomputation, TermsInWords).All();
        var page = new RecomputedPage(recomputation, charts, report.Tables);
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            page.Check(Pages.Read(Encoding.UTF8.GetString(content.ToArray())));
        }

        page.Seen.ShouldBe(
            [
                .. charts.Keys, "tiles of totals", .. recomputation.Staffed().Select(unit => "tiles of " + ReportLinks.UnitAnchor(unit.Id)),
                .. recomputation.File.Employees.Select(one => "tiles of " + ReportLinks.EmployeeAnchor(one.Id)),
            ],
            ignoreOrder: true);
    }

    private static int Compare(string table, IReadOnlyList<Row> expected, List<Dictionary<string, string>> written)
    {
        written.Count.ShouldBe(expected.Count, table);
        int compared = 0;
        for (int i = 0; i < written.Count; i++)
        {
            written[i].Keys.ShouldBe(expected[i].Keys, ignoreOrder: true, $"{table} has fields that nothing was worked out for");
            foreach (var (field, value) in expected[i])
            {
                Compare($"{table} row {i} {field}", field, value, written[i][field]);
                compared++;
            }
        }

        return compared;
    }

    private static void Compare(string where, string field, object? expected, string written)
    {
        switch (expected)
        {
            case null:
                written.ShouldBeEmpty(where);
                break;
            case decimal or double or int:
                decimal value = Convert.ToDecimal(expected, CultureInfo.InvariantCulture);
                // Six digits are written; satisfaction stands with six digits in the file; quantiles are off by 1/128 at most.
                decimal tolerance = field is "median_response_seconds" or "response_90th_seconds" ? (value / 128) + 0.001m : 0.000_003m;
                decimal.Parse(written, CultureInfo.InvariantCulture).ShouldBe(value, tolerance, where);
                break;
            case LocalDate date:
                written.ShouldBe(LocalDatePattern.Iso.Format(date), where);
                break;
            case RoundedText either:
                either.Is(written).ShouldBeTrue($"{where}: {written} is not {either}");
                break;
            default:
                SpreadsheetText.Restore(written).ShouldBe(expected.ToString(), where);
                break;
        }
    }

    /// <summary>The units, each before those below it, siblings by id.</summary>
    private static List<FileUnit> FromTheTop(UnitTree tree)
    {
        var all = new List<FileUnit>();
        Add(tree.Root!);
        return all;

        void Add(OrganizationUnit unit)
        {
            all.Add(new FileUnit(unit.Id, unit.ParentId, unit.Name?.English, tree.ZoneOf(unit.Id)));
            foreach (var child in tree.Units.Where(other => other.ParentId == unit.Id).OrderBy(other => other.Id, StringComparer.Ordinal))
            {
                Add(child);
            }
        }
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(field => field, field => csv.GetField(field)!));
        }

        return rows;
    }
}
