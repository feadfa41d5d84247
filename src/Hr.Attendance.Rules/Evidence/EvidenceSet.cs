using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Evidence that was checked: each record once, no contradictions, everybody known. Immutable.</summary>
public sealed class EvidenceSet
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);
    private static readonly Duration LongestLeave = Duration.FromHours(24);

    private readonly Dictionary<string, EmployeeEvidence> _byEmployee;
    private readonly Repetitions _repetitions;
    private readonly Lazy<RatingAttribution> _attribution;

    private EvidenceSet(Dictionary<string, EmployeeEvidence> byEmployee, IReadOnlyList<Rating> ratings, Repetitions repetitions, long count)
    {
        _byEmployee = byEmployee;
        _repetitions = repetitions;
        Ratings = ratings;
        Count = count;
        _attribution = new Lazy<RatingAttribution>(() => new RatingAttribution(this));
        SetAside = count - CountOf(ratings) - byEmployee.Values.Sum(
            evidence => CountOf(evidence.Punches) + CountOf(evidence.Messages) + CountOf(evidence.Presence) + CountOf(evidence.Leave));
    }

    /// <summary>How many records were given, repetitions and those that could not be read included.</summary>
    public long Count { get; }

    /// <summary>How many of them were set aside, each with a diagnostic.</summary>
    public long SetAside { get; }

    /// <summary>The ratings, by id.</summary>
    public IReadOnlyList<Rating> Ratings { get; }

    /// <summary>Whose ratings are whose; worked out once.</summary>
    internal RatingAttribution Attribution => _attribution.Value;

    /// <summary>The ids of the employees of whom there is evidence, in no particular order.</summary>
    public IReadOnlyCollection<string> EmployeeIds => _byEmployee.Keys;

    /// <summary>Checks records and keeps what is sound. The order of the records does not matter.</summary>
    /// <remarks>
    /// The same record twice counts once; one id with different content sets all its records aside, with an error; so do an unknown
    /// employee, a score outside its scale, a span that ends before it begins, leave that is no time or more than a day, and a time outside
    /// 1970 to 2199 for the record itself.
    /// </remarks>
    /// <param name="records">The records.</param>
    /// <param name="chart">Who is known.</param>
    /// <param name="diagnostics">Takes an error for each record that is set aside, by place.</param>
    /// <returns>The evidence.</returns>
    public static EvidenceSet Build(EvidenceRecords records, OrganizationChart chart, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(records);
        Guard.NotNull(chart);
        Guard.NotNull(diagnostics);
        var found = new List<Diagnostic>();
        var repetitions = new Repetitions();
        var punches = Keep(records.Punches, punch => punch.EmployeeId, punch => [punch.At]).ToLookup(punch => punch.EmployeeId, StringComparer.Ordinal);
        var messages = Keep(records.Messages, message => message.EmployeeId, message => [message.At]).ToLookup(message => message.EmployeeId, StringComparer.Ordinal);
        var presence = Keep(records.Presence, span => span.EmployeeId, span => [span.From, span.To])
            .Where(span => EndsAfterItBegins(span, found))
            .ToLookup(span => span.EmployeeId, StringComparer.Ordinal);
        var leave = Keep(records.Leave, taken => taken.EmployeeId, taken => [taken.Date.AtMidnight().InUtc().ToInstant()])
            .Where(taken => IsPartOfADay(taken, found))
            .ToLookup(taken => taken.EmployeeId, StringComparer.Ordinal);
        var ratings = Keep(records.Ratings, _ => null, rating => [rating.At])
            .Where(rating => LiesOnItsScale(rating, found))
            .OrderBy(rating => rating.EvidenceId, StringComparer.Ordinal)
            .ToList();

        var byEmployee = punches.Select(group => group.Key)
            .Concat(messages.Select(group => group.Key))
            .Concat(presence.Select(group => group.Key))
            .Concat(leave.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => EmployeeEvidence.Sort(punches[id], messages[id], presence[id], leave[id]), StringComparer.Ordinal);
        foreach (var diagnostic in found.OrderBy(diagnostic => diagnostic))
        {
            diagnostics.Add(diagnostic);
        }

        return new EvidenceSet(byEmployee, ratings, repetitions, records.Count);

        IEnumerable<T> Keep<T>(IReadOnlyList<T> all, Func<T, string?> employeeOf, Func<T, Instant[]> timesOf)
            where T : EvidenceRecord =>
            repetitions.Remove(all, found)
                .Where(record => IsOfSomebodyKnown(record, employeeOf(record), chart, found))
                .Where(record => LiesInTime(record, timesOf(record), found))
                .ToList();
    }

    /// <summary>The evidence of one employee; empty when there is none.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <returns>The evidence.</returns>
    public EmployeeEvidence Of(string employeeId) =>
        _byEmployee.TryGetValue(Guard.NotNull(employeeId), out var evidence) ? evidence : EmployeeEvidence.None;

    /// <summary>How many records were given for one that was kept: one, unless it was given more than once.</summary>
    /// <param name="kept">A record of this evidence.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kept"/> is null.</exception>
    public long CopiesOf(EvidenceRecord kept) => CountOf([Guard.NotNull(kept)]);

    /// <summary>What became of one employee's records once the punches were paired: those in no pair are set aside.</summary>
    internal EvidenceTally TallyOf(EmployeeEvidence evidence, IReadOnlyCollection<PunchPair> pairs)
    {
        long paired = CountOf([.. pairs.Where(pair => pair.Out is not null).SelectMany(pair => new[] { pair.In, pair.Out! })]);
        long repaired = CountOf([.. pairs.Where(pair => pair.Out is null).Select(pair => pair.In)]);
        return new EvidenceTally(
            paired + CountOf(evidence.Messages) + CountOf(evidence.Presence) + CountOf(evidence.Leave), repaired, CountOf(evidence.Punches) - paired - repaired);
    }

    /// <summary>Whether each record of an employee was given as often in two sets that both have it.</summary>
    internal static bool HaveSameCopies(EvidenceSet one, EvidenceSet other, string employeeId)
    {
        if (ReferenceEquals(one, other) || (one._repetitions.IsEmpty && other._repetitions.IsEmpty))
        {
            return true;
        }

        var (own, others) = (one.Of(employeeId), other.Of(employeeId));
        return AreAsMany(own.Punches, others.Punches) && AreAsMany(own.Messages, others.Messages) && AreAsMany(own.Presence, others.Presence)
            && AreAsMany(own.Leave, others.Leave);

        bool AreAsMany(IReadOnlyList<EvidenceRecord> records, IReadOnlyList<EvidenceRecord> counterparts) =>
            records.Zip(counterparts, (record, counterpart) => one.CountOf([record]) == other.CountOf([counterpart])).All(same => same);
    }

    /// <summary>How many records were given for some that were kept.</summary>
    internal long CountOf(IReadOnlyCollection<EvidenceRecord> kept) => _repetitions.CountOf(kept);

    private static bool IsOfSomebodyKnown(EvidenceRecord record, string? employeeId, OrganizationChart chart, List<Diagnostic> diagnostics)
    {
        if (employeeId is null || chart.TryGetEmployee(employeeId, out _))
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.UnknownEmployee.At(record.Source, ("evidence", record.EvidenceId), ("employee", employeeId)));
        return false;
    }

    private static bool LiesInTime(EvidenceRecord record, Instant[] times, List<Diagnostic> diagnostics)
    {
        if (Array.TrueForAll(times, time => time >= Earliest && time < Latest))
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.TimeOutOfRange.At(record.Source, ("evidence", record.EvidenceId)));
        return false;
    }

    private static bool EndsAfterItBegins(Presence span, List<Diagnostic> diagnostics)
    {
        if (span.To >= span.From)
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.EndBeforeStart.At(span.Source, ("evidence", span.EvidenceId)));
        return false;
    }

    private static bool IsPartOfADay(Leave leave, List<Diagnostic> diagnostics)
    {
        if (leave.Duration > Duration.Zero && leave.Duration <= LongestLeave)
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.LeaveOutOfRange.At(leave.Source, ("evidence", leave.EvidenceId), ("duration", IsoDuration.Format(leave.Duration))));
        return false;
    }

    private static bool LiesOnItsScale(Rating rating, List<Diagnostic> diagnostics)
    {
        if (rating.Min < rating.Max && rating.Score >= rating.Min && rating.Score <= rating.Max)
        {
            return true;
        }

        diagnostics.Add(EvidenceDiagnostics.ScoreOutOfRange.At(rating.Source,
            ("evidence", rating.EvidenceId), ("score", Text(rating.Score)), ("min", Text(rating.Min)), ("max", Text(rating.Max))));
        return false;

        // 5 and 5.0 are one score, so they must read the same.
        static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
