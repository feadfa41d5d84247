using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Evidence that was checked: each record once, no contradictions, everybody known. Immutable.</summary>
public sealed class EvidenceSet
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly Dictionary<string, EmployeeEvidence> _byEmployee;

    private EvidenceSet(Dictionary<string, EmployeeEvidence> byEmployee, IReadOnlyList<Rating> ratings)
    {
        _byEmployee = byEmployee;
        Ratings = ratings;
    }

    /// <summary>The ratings, by id.</summary>
    public IReadOnlyList<Rating> Ratings { get; }

    /// <summary>The ids of the employees of whom there is evidence, in no particular order.</summary>
    public IReadOnlyCollection<string> EmployeeIds => _byEmployee.Keys;

    /// <summary>Checks records and keeps what is sound. The order of the records does not matter.</summary>
    /// <remarks>
    /// The same record twice counts once; one id with different content sets all its records aside, with an error; so do an unknown
    /// employee, a score outside its scale, a span that ends before it begins and a time outside 1970 to 2199 for the record itself.
    /// </remarks>
    /// <param name="records">The records.</param>
    /// <param name="chart">Who is known.</param>
    /// <param name="diagnostics">Takes an error for each record that is set aside.</param>
    /// <returns>The evidence.</returns>
    public static EvidenceSet Build(EvidenceRecords records, OrganizationChart chart, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(records);
        Guard.NotNull(chart);
        Guard.NotNull(diagnostics);
        var punches = Keep(records.Punches, punch => punch.EmployeeId, punch => [punch.At]).ToLookup(punch => punch.EmployeeId, StringComparer.Ordinal);
        var messages = Keep(records.Messages, message => message.EmployeeId, message => [message.At]).ToLookup(message => message.EmployeeId, StringComparer.Ordinal);
        var presence = Keep(records.Presence, span => span.EmployeeId, span => [span.From, span.To])
            .Where(span => EndsAfterItBegins(span, diagnostics))
            .ToLookup(span => span.EmployeeId, StringComparer.Ordinal);
        var ratings = Keep(records.Ratings, _ => null, rating => [rating.At]).Where(rating => LiesOnItsScale(rating, diagnostics));

        var byEmployee = punches.Select(group => group.Key)
            .Concat(messages.Select(group => group.Key))
            .Concat(presence.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => EmployeeEvidence.Sort(punches[id], messages[id], presence[id]), StringComparer.Ordinal);
        return new EvidenceSet(byEmployee, [.. ratings.OrderBy(rating => rating.EvidenceId, StringComparer.Ordinal)]);

        IEnumerable<T> Keep<T>(IReadOnlyList<T> all, Func<T, string?> employeeOf, Func<T, Instant[]> timesOf)
            where T : EvidenceRecord =>
            WithoutRepetition(all, diagnostics)
                .Where(record => IsOfSomebodyKnown(record, employeeOf(record), chart, diagnostics))
                .Where(record => LiesInTime(record, timesOf(record), diagnostics))
                .ToList();
    }

    /// <summary>The evidence of one employee; empty when there is none.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <returns>The evidence.</returns>
    public EmployeeEvidence Of(string employeeId) =>
        _byEmployee.TryGetValue(Guard.NotNull(employeeId), out var evidence) ? evidence : EmployeeEvidence.None;

    private static IEnumerable<T> WithoutRepetition<T>(IReadOnlyList<T> records, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        foreach (var group in records.GroupBy(record => record.EvidenceId, StringComparer.Ordinal))
        {
            var distinct = group.Select(record => record with { Source = SourcePlace.None }).Distinct().Count();
            if (distinct == 1)
            {
                // Which copy stands for the record must not depend on the order in which files were read.
                yield return group.OrderBy(record => record.Source).First();
                continue;
            }

            var places = group.Select(record => record.Source).OrderBy(place => place).ToList();
            diagnostics.Add(EvidenceDiagnostics.Contradiction.Between(places[0], [.. places.Skip(1)],
                ("evidence", group.Key), ("count", distinct.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static bool IsOfSomebodyKnown(EvidenceRecord record, string? employeeId, OrganizationChart chart, ICollection<Diagnostic> diagnostics)
    {
        if (employeeId is null || chart.TryGetEmployee(employeeId, out _))
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.UnknownEmployee.At(record.Source, ("evidence", record.EvidenceId), ("employee", employeeId)));
        return false;
    }

    private static bool LiesInTime(EvidenceRecord record, Instant[] times, ICollection<Diagnostic> diagnostics)
    {
        if (Array.TrueForAll(times, time => time >= Earliest && time < Latest))
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.TimeOutOfRange.At(record.Source, ("evidence", record.EvidenceId)));
        return false;
    }

    private static bool EndsAfterItBegins(Presence span, ICollection<Diagnostic> diagnostics)
    {
        if (span.To >= span.From)
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.EndBeforeStart.At(span.Source, ("evidence", span.EvidenceId)));
        return false;
    }

    private static bool LiesOnItsScale(Rating rating, ICollection<Diagnostic> diagnostics)
    {
        if (rating.Min < rating.Max && rating.Score >= rating.Min && rating.Score <= rating.Max)
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.ScoreOutOfRange.At(rating.Source,
            ("evidence", rating.EvidenceId), ("score", Text(rating.Score)), ("min", Text(rating.Min)), ("max", Text(rating.Max))));
        return false;

        static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
