using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Files.Tests.Support;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Browser.Tests;

/// <summary>The pages of plans that the tests open, each written once; none where there is no browser to open them.</summary>
public sealed class PlanPages : IDisposable
{
    public PlanPages()
    {
        if (Chromium.Path is not null)
        {
            Write("sample.html", OfSample());
            Write("plan.html", new Plans(PlannedGroup.Ordinary).Report());
            Write("few.html", new Plans(PlannedGroup.Ordinary).OfFewDays());
            Write("hostile.html", new Plans(PlannedGroup.Hostile).Report());
            Write("empty.html", new Plans(PlannedGroup.Ordinary).Empty());
        }
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("hr-plans-").FullName;

    internal string Sample => Path.Combine(Folder, "sample.html");

    internal string Plan => Path.Combine(Folder, "plan.html");

    internal string FewDays => Path.Combine(Folder, "few.html");

    internal string Hostile => Path.Combine(Folder, "hostile.html");

    internal string Empty => Path.Combine(Folder, "empty.html");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The sample of duty planning, with little work: the page is looked at and not the plan.</summary>
    private static PlanReport OfSample()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "duty-planning"));
        var engine = workspace.CreateEngine();
        var plan = new PlanningEngine(engine).Plan(new PlanningRequest
        {
            Evidence = workspace.Evidence,
            FirstDay = new LocalDate(2026, 11, 30),
            LastDay = new LocalDate(2026, 12, 13),
            Limits = new AllocationLimits { WorkUnits = 1 },
        });
        return new PlanReport { Plan = plan, Engine = engine };
    }

    private void Write(string name, PlanReport report)
    {
        using var page = File.Create(Path.Combine(Folder, name));
        PlanFiles.WritePage(report, page);
    }
}
