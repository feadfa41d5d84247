using Hr.Attendance.Reports;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Browser.Tests;

/// <summary>The reports that the tests open, each written once; none where there is no browser to open them.</summary>
public sealed class Reports : IDisposable
{
    internal const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'\u202E&lt;";

    private readonly string _root = Directory.CreateTempSubdirectory("hr-reports-").FullName;

    public Reports()
    {
        Sample = Path.Combine(_root, "sample");
        Many = Path.Combine(_root, "many");
        HostileReport = Path.Combine(_root, "hostile");
        if (Chromium.Path is null)
        {
            return;
        }

        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        var terms = new AnalysisTerms
        {
            EqualTerms = new EqualTerms { MinimumOnline = Duration.FromMinutes(5), ResponseWindow = Duration.FromMinutes(20), ResponseMinimumShare = 0.8m },
        };
        var request = new ReportRequest
        {
            Review = review,
            Units = workspace.Chart.Units,
            Terms = terms,
            Diagnostics = workspace.Diagnostics,
        };
        Write(Sample, request);
        Write(Many, request with { MostPeopleOnOnePage = 1 });
        Write(HostileReport, OfHostileWorkspace());
    }

    /// <summary>The sample on one page.</summary>
    internal string Sample { get; }

    /// <summary>The sample on many pages.</summary>
    internal string Many { get; }

    /// <summary>A workspace in which every name and id is an attack.</summary>
    internal string HostileReport { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private ReportRequest OfHostileWorkspace()
    {
        string folder = Path.Combine(_root, "workspace");
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        Directory.CreateDirectory(Path.Combine(folder, "evidence"));
        string json = System.Text.Json.JsonSerializer.Serialize(Hostile);
        string csv = "\"" + Hostile.Replace("\"", "\"\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "org.json"), $$"""
            { "units": [ { "id": {{json}}, "name": {{json}}, "zone": "Asia/Shanghai" } ],
              "employees": [ { "id": {{json}}, "unit": {{json}}, "tags": { {{json}}: {{json}} }, "monthlyWage": { "amount": 8000, "currency": "CNY" },
                "assignments": [ { "role": {{json}}, "kind": "primary", "from": "2026-01-01" },
                  { "role": {{json.Insert(1, "b")}}, "kind": "concurrent", "from": "2026-01-01" } ] } ] }
            """);
        File.WriteAllText(Path.Combine(folder, "policies", "p.json"), $$"""
            { "id": {{json}}, "unit": {{json}}, "effectiveFrom": "2026-01-01", "directives": {
                "session.windows": { "set": ["18:00-22:00"] }, "session.minimumOnline": { "set": "PT20M" },
                "limit.dailyOvertime": { "set": "PT1M" }, "no.such": { "set": 1 } } }
            """);
        File.WriteAllText(
            Path.Combine(folder, "evidence", "messages.csv"),
            "evidence_id,employee_id,conversation_id,at,sender\n" + string.Join("\n", Enumerable.Range(0, 40).SelectMany(i => new[]
            {
                $"{csv}c{i}\",{csv}\",{csv}\",2026-03-02T{10 + (i / 8)}:{i % 8 * 7:00}:00Z,customer",
                $"{csv}e{i}\",{csv}\",{csv}\",2026-03-02T{10 + (i / 8)}:{(i % 8 * 7) + 1:00}:00Z,employee",
            })) + $"\n{csv}x\",{csv}nobody\",{csv}\",2026-03-02T10:00:00Z,customer\n");
        var workspace = WorkspaceReader.Read(folder);
        return new ReportRequest
        {
            Review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 8)),
            Units = workspace.Chart.Units,
            Diagnostics = workspace.Diagnostics,
            ComparedTags = [Hostile],
        };
    }

    private static void Write(string folder, ReportRequest request) => ReportSite.Write(request, path =>
    {
        string file = Path.Combine(folder, Path.Combine(path.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.Create(file);
    });
}

[CollectionDefinition("reports")]
public sealed class ReportsInABrowser : ICollectionFixture<Browser>, ICollectionFixture<Reports>;
