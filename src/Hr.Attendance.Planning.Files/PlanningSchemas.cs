using System.Text.Json.Nodes;
using Hr.Attendance.Planning.Files.Json;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Planning.Files;

/// <summary>The JSON Schemas (2020-12) of the files that this package writes, by name.</summary>
public static class PlanningSchemas
{
    private static readonly (string Name, Func<JsonObject> Write)[] All = [("forecast", PlanSchemaParts.Forecast), ("plan", PlanSchemaParts.Plan)];

    /// <summary>The names: <c>forecast</c> and <c>plan</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(schema => schema.Name)];

    /// <summary>Writes a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The schema as JSON text, ending in a new line; the same bytes each time.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or none of the names.</exception>
    public static string Write(string name)
    {
        Guard.NotNull(name);
        return Array.Find(All, known => known.Name == name).Write is { } write
            ? PolicyValueJson.ToText(write())
            : throw new ArgumentException($"there is no schema of that name; there are {string.Join(", ", Names)}", nameof(name));
    }
}
