using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Which records count.</summary>
internal sealed class PlainEvidence
{
    internal PlainEvidence(PlainWorld world)
    {
        var known = world.Employees.Select(employee => employee.Id).ToHashSet(StringComparer.Ordinal);
        Punches = [.. Once(world.Evidence.Punches).Where(punch => known.Contains(punch.EmployeeId))];
        Messages = [.. Once(world.Evidence.Messages).Where(message => known.Contains(message.EmployeeId))];
        Presence = [.. Once(world.Evidence.Presence).Where(span => known.Contains(span.EmployeeId) && span.From <= span.To)];
        Ratings = [.. Once(world.Evidence.Ratings).Where(rating => rating.Min < rating.Max && rating.Min <= rating.Score && rating.Score <= rating.Max)];
    }

    internal IReadOnlyList<Punch> Punches { get; }

    internal IReadOnlyList<Message> Messages { get; }

    internal IReadOnlyList<Presence> Presence { get; }

    internal IReadOnlyList<Rating> Ratings { get; }

    /// <summary>
    /// "The same record twice (same evidence_id, same content) counts once. The same evidence_id with different content: all of them are set
    /// aside".
    /// </summary>
    private static IEnumerable<T> Once<T>(IEnumerable<T> records)
        where T : EvidenceRecord => records
        .Select(record => record with { Source = SourcePlace.None })
        .GroupBy(record => record.EvidenceId)
        .Select(same => same.Distinct().ToList())
        .Where(contents => contents.Count == 1)
        .Select(contents => contents[0]);
}
