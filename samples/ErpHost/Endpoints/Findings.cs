using Hr.Attendance.Rules.Diagnostics;

namespace ErpHost.Endpoints;

/// <summary>A finding as the host tells it.</summary>
internal sealed record Finding(string Code, string Severity, string Place, string Message)
{
    internal static IReadOnlyList<Finding> Of(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic =>
        new Finding(diagnostic.Code, diagnostic.Severity.ToString(), diagnostic.Place.ToString(), diagnostic.GetMessage()))];
}
