using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using NodaTime;

namespace ErpHost.Endpoints;

/// <summary>Shows timesheets and explains days.</summary>
/// <remarks>
/// Everybody sees everything here. This is the place where a host narrows results to what the caller may see (self, own team, own branch; pay
/// and the detail of evidence apart): each of these methods has the results in its hands before they are written.
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

    private static async Task<IResult> OfPersonAsync(string id, DateOnly from, DateOnly to, IAttendanceEngine engine, CancellationToken cancellation)
    {
        if (ProblemWith(from, to) is { } problem)
        {
            return problem;
        }

        var (first, last) = (LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to));
        var outcome = await engine.EvaluateAsync(id, first, last, cancellation);
        return outcome switch
        {
            null => NotFound("employee"),
            { Report: { } report } => Write(new AttendanceReport(first, last, [report], outcome.Evidence, outcome.Diagnostics)),
            _ => Results.Problem(outcome.Diagnostics[0].GetMessage(), statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static async Task<IResult> OfTeamAsync(string id, DateOnly from, DateOnly to, IAttendanceEngine engine, CancellationToken cancellation)
    {
        if (ProblemWith(from, to) is { } problem)
        {
            return problem;
        }

        var chart = (await engine.GetRulesAsync(cancellation)).Chart;
        if (!chart.Units.Contains(id))
        {
            return NotFound("unit");
        }

        var (first, last) = (LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to));
        var team = chart.Employees.Where(employee => chart.Units.ChainTo(employee.Unit.On(last)).Contains(id)).Select(employee => employee.Id).ToList();
        return Write(await engine.EvaluateAllAsync(new RunRequest(first, last) { EmployeeIds = team }, cancellation: cancellation));
    }

    private static async Task<IResult> ExplainAsync(string id, DateOnly date, string? lang, IAttendanceEngine engine, CancellationToken cancellation)
    {
        if (ProblemWith(date, date) is { } problem)
        {
            return problem;
        }

        var language = lang == "zh" ? MessageLanguage.Chinese : MessageLanguage.English;
        var explanation = await engine.ExplainAsync(id, LocalDate.FromDateOnly(date), cancellation);
        return explanation is null ? NotFound("employee or nothing to explain") : Results.Text(ExplanationJsonWriter.Write(explanation, language), Json, Encoding.UTF8);
    }

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

        return from.Year >= 1970 && to.Year <= 2199
            ? null
            : Results.Problem("dates lie within 1970 to 2199", statusCode: StatusCodes.Status400BadRequest);
    }

    private static IResult NotFound(string what) => Results.Problem($"there is no such {what}", statusCode: StatusCodes.Status404NotFound);
}
