using Hr.Attendance.Sdk;

namespace ErpHost.Endpoints;

/// <summary>Checks policy documents and publishes them.</summary>
internal static class PolicyEndpoints
{
    internal static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/policies/check", CheckAsync);
        routes.MapPost("/policies", PublishAsync);
        routes.MapPost("/policies/reload", ReloadAsync);
    }

    /// <summary>What would be wrong or odd with a document; nothing is stored.</summary>
    private static async Task<IResult> CheckAsync(HttpRequest request, PolicyDesk desk, CancellationToken cancellationToken) =>
        Results.Ok(await desk.CheckAsync(Callers.AuthorOf(request), await BodyAsync(request, cancellationToken), cancellationToken));

    /// <summary>Stores a document and brings it into force, or says why not.</summary>
    private static async Task<IResult> PublishAsync(HttpRequest request, PolicyDesk desk, CancellationToken cancellationToken)
    {
        var answer = await desk.PublishAsync(Callers.AuthorOf(request), await BodyAsync(request, cancellationToken), cancellationToken);
        return Results.Json(answer, statusCode: answer.IsAccepted ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Reads units, people and policies again, after somebody else has changed the tables.</summary>
    private static async Task<IResult> ReloadAsync(IAttendanceEngine engine, CancellationToken cancellationToken)
    {
        var health = await engine.ReloadAsync(cancellationToken);
        return Results.Ok(new PolicyAnswer(health.LastReadingSucceeded, health.RulesVersion, Finding.Of(health.LastDiagnostics)));
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
