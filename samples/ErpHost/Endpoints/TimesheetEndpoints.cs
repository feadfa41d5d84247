using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using NodaTime;

namespace ErpHost.Endpoints;

/// <summary>Shows timesheets and explains days.</summary>
/// <remarks>
/// Results are narrowed to what the caller may see before they are written. Somebody of whom the caller may see nothing looks like somebody
/// who is not there.
/// </remarks>
internal static class TimesheetEndpoints
{
    private const string Json = "application/json";

    internal static void MapTimesheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/employees/{id}/timesheet", OfPersonAsync);
        routes.MapGet("/employees/{id}/days/{date}/explanation", ExplainAsync);
        routes.MapGet("/units/{id}/timesheets", OfTeamAsync);
        routes.MapGet("/health", Health);
    }

    private static async Task<IResult> OfPersonAsync(
        string id, DateOnly from, DateOnly to, HttpRequest request, IAttendanceEngine engine, CancellationToken cancellationToken)
    {
        if (ProblemWith(from, to) is { } problem)
        {
            return problem;
        }

        var (first, last) = (LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to));
        var access = await AccessOfAsync(request, engine, cancellationToken);
        var outcome = await engine.EvaluateAsync(id, first, last, cancellationToken);
        return outcome switch
        {
            { IsFailed: false } when access.Narrow(outcome, last) is { Report: { } report } seen => Write(new AttendanceReport
            {
                FirstDay = first,
                LastDay = last,
                Employees = [report],
                Evidence = seen.Evidence,
                Diagnostics = seen.Diagnostics,
            }),
            null or { IsFailed: false } => NotFound("employee"),
            _ when access.RightsOver(id, last) == AccessRights.None => NotFound("employee"),
            _ => Results.Problem(outcome.Diagnostics[0].GetMessage(), statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static async Task<IResult> OfTeamAsync(
        string id, DateOnly from, DateOnly to, HttpRequest request, IAttendanceEngine engine, CancellationToken cancellationToken)
    {
        if (ProblemWith(from, to) is { } problem)
        {
            return problem;
        }

        var chart = (await engine.GetRulesAsync(cancellationToken)).Chart;
        if (!chart.Units.Contains(id))
        {
            return NotFound("unit");
        }

        var (first, last) = (LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to));
        var team = chart.Employees.Where(employee => chart.Units.ChainTo(employee.Unit.On(last)).Contains(id)).Select(employee => employee.Id).ToList();
        var report = await engine.EvaluateAllAsync(new RunRequest(first, last) { EmployeeIds = team }, cancellationToken: cancellationToken);
        return Write((await AccessOfAsync(request, engine, cancellationToken)).Narrow(report));
    }

    private static async Task<IResult> ExplainAsync(
        string id, DateOnly date, string? lang, HttpRequest request, IAttendanceEngine engine, CancellationToken cancellationToken)
    {
        if (ProblemWith(date, date) is { } problem)
        {
            return problem;
        }

        var language = lang == "zh" ? MessageLanguage.Chinese : MessageLanguage.English;
        var day = LocalDate.FromDateOnly(date);
        var access = await AccessOfAsync(request, engine, cancellationToken);
        var explanation = access.Narrow(await engine.ExplainAsync(id, day, cancellationToken), id, day);
        return explanation is null
            ? NotFound("employee or nothing to explain")
            : Results.Text(ExplanationJsonWriter.Write(explanation, language), Json, Encoding.UTF8);
    }

    private static async ValueTask<ViewerAccess> AccessOfAsync(HttpRequest request, IAttendanceEngine engine, CancellationToken cancellationToken) =>
        new(Callers.ViewerOf(request), (await engine.GetRulesAsync(cancellationToken)).Chart);

    private static IResult Health(IAttendanceEngine engine)
    {
        var health = engine.Health;
        bool isWell = health.IsReady && health.LastReadingSucceeded;
        return Results.Json(
            new { health.IsReady, health.LastReadingSucceeded, health.RulesVersion, Findings = Finding.Of(health.LastDiagnostics) },
            statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Write(AttendanceReport report)
    {
        using var text = new MemoryStream();
        TimesheetsJsonWriter.Write(text, report, report.Diagnostics);
        return Results.Bytes(text.ToArray(), Json);
    }

    private static IResult? ProblemWith(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return Results.Problem("the period ends before it begins: `to` is its last day", statusCode: StatusCodes.Status400BadRequest);
        }

        return from.Year >= EngineYears.First && to.Year <= EngineYears.Last
            ? null
            : Results.Problem($"dates lie within {EngineYears.Text}", statusCode: StatusCodes.Status400BadRequest);
    }

    private static IResult NotFound(string what) => Results.Problem($"there is no such {what}", statusCode: StatusCodes.Status404NotFound);
}
