using System.Globalization;
using System.Text.Json;

namespace Hr.Attendance.Sdk.Tests.Cases;

/// <summary>
/// Compares what is expected of a case with <c>timesheets.json</c>. What is expected is a part of it: what stands there has to be equal, lists have as
/// many elements, and a figure that is written only where it is not zero is zero where nobody expects it. An empty list is as good as none.
/// </summary>
internal static class ExpectedFigures
{
    private static readonly string[] ListedAlerts = ["HRA7001", "HRA7002", "HRA7012", "HRA7013"];

    private static readonly string[] WrittenWhereNotZero =
        ["planned", "leave", "assumed", "undertime", "unapproved", "backlog", "missed", "closed", "outbound", "provisional", "abstained"];

    internal static IReadOnlyList<string> Differences(JsonElement expected, JsonElement actual) => [.. Compare("$", expected, actual)];

    private static IEnumerable<string> Compare(string place, JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Members(place, expected, actual),
        (JsonValueKind.Array, JsonValueKind.Array) => Elements(place, [.. expected.EnumerateArray()], [.. actual.EnumerateArray().Where(IsListed)]),
        _ when IsSame(expected, actual) => [],
        _ => [Difference(place, expected.GetRawText(), actual.GetRawText())],
    };

    private static IEnumerable<string> Members(string place, JsonElement expected, JsonElement actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var found = actual.TryGetProperty(member.Name, out var value)
                ? Compare($"{place}.{member.Name}", member.Value, value)
                : IsEmptyList(member.Value) ? []
                : [Difference($"{place}.{member.Name}", member.Value.GetRawText(), "nothing")];
            foreach (string difference in found)
            {
                yield return difference;
            }
        }

        foreach (var member in actual.EnumerateObject().Where(one => WrittenWhereNotZero.Contains(one.Name) && !expected.TryGetProperty(one.Name, out _)))
        {
            yield return Difference($"{place}.{member.Name}", "nothing", member.Value.GetRawText());
        }
    }

    private static IEnumerable<string> Elements(string place, JsonElement[] expected, JsonElement[] actual) => expected.Length == actual.Length
        ? expected.Zip(actual).SelectMany((pair, position) => Compare($"{place}[{position}]", pair.First, pair.Second))
        : [Difference(place, $"{expected.Length}", $"{actual.Length}")];

    private static bool IsEmptyList(JsonElement element) => element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0;

    private static bool IsListed(JsonElement element) => element.ValueKind != JsonValueKind.Object
        || !element.TryGetProperty("code", out var code)
        || !code.GetString()!.StartsWith("HRA", StringComparison.Ordinal)
        || ListedAlerts.Contains(code.GetString());

    /// <summary>Equal values; amounts are texts in what is expected, so that no digit of them is lost.</summary>
    private static bool IsSame(JsonElement expected, JsonElement actual) =>
        expected.ValueKind == JsonValueKind.String && actual.ValueKind == JsonValueKind.Number
            ? decimal.Parse(expected.GetString()!, CultureInfo.InvariantCulture) == actual.GetDecimal()
            : JsonElement.DeepEquals(expected, actual);

    private static string Difference(string place, string expected, string found) => $"{place}: {expected} was expected and {found} found";
}
