using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.History;

/// <summary>Shows what became different between what was known at two instants: a retroactive change can be seen as one.</summary>
public static class PolicyHistory
{
    /// <summary>Compares what was known at two instants.</summary>
    /// <param name="book">The documents with all their versions.</param>
    /// <param name="before">The one instant, such as that at which a payroll was closed.</param>
    /// <param name="after">The other instant.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="dates">The business days; either side may be open.</param>
    /// <returns>The differences, in the catalogue's order of settings, each by date; empty when there are none.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tree has no such unit.</exception>
    public static IReadOnlyList<PolicyDifference> Compare(
        PolicyBook book, Instant before, Instant after, string unitId, string role, IReadOnlyDictionary<string, string> tags, DateRange dates) =>
        Compare(Guard.NotNull(book).AsKnownAt(before), book.AsKnownAt(after), unitId, role, tags, dates);

    /// <summary>Compares two books, such as one before and after a publication.</summary>
    /// <param name="before">The one book.</param>
    /// <param name="after">The other book, with the same catalogue.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The employee's tags.</param>
    /// <param name="dates">The business days; either side may be open.</param>
    /// <returns>The differences, in the catalogue's order of settings, each by date; empty when there are none.</returns>
    /// <exception cref="ArgumentException">An argument is null, a tree has no such unit, or the catalogues differ.</exception>
    public static IReadOnlyList<PolicyDifference> Compare(
        PolicyBook before, PolicyBook after, string unitId, string role, IReadOnlyDictionary<string, string> tags, DateRange dates)
    {
        Guard.NotNull(before);
        Guard.NotNull(after);
        Guard.NotNull(role);
        Guard.NotNull(tags);
        if (before.Catalogue != after.Catalogue)
        {
            throw new ArgumentException("books of different catalogues have nothing to compare", nameof(after));
        }

        var versions = VersionsInOneOnly(before.ScopeOf(unitId), after.ScopeOf(unitId))
            .Where(version => version.Document.AppliesTo.Matches(role, tags))
            .ToList();
        var differences = new List<List<PolicyDifference>>();

        // Within a period neither book changes its mind, so one date stands for all of it. Periods that differ in the same way are put
        // together again, and the causes are looked for at the end, when the stretch of each difference is known.
        foreach (var period in PeriodsIn(dates, before.ScopeOf(unitId), after.ScopeOf(unitId)))
        {
            var date = period.From ?? LocalDate.MinIsoValue;
            var one = before.Resolve(unitId, role, tags, date).Settings;
            var other = after.Resolve(unitId, role, tags, date).Settings;
            for (int i = 0; i < one.Count; i++)
            {
                if (differences.Count <= i)
                {
                    differences.Add([]);
                }

                if (!HaveSameOutcome(one[i], other[i]))
                {
                    AddTo(differences[i], new PolicyDifference
                    {
                        Setting = one[i].Setting,
                        Dates = period,
                        Before = one[i],
                        After = other[i],
                        Causes = [],
                    });
                }
            }
        }

        return [.. differences.SelectMany(ofSetting => ofSetting).Select(difference => difference with { Causes = CausesOf(difference, versions) })];
    }

    /// <summary>Whether two books mean the same, whoever says it.</summary>
    private static bool HaveSameOutcome(ResolvedSetting one, ResolvedSetting other) =>
        ReferenceEquals(one, other) || (one.WrittenValue.Equals(other.WrittenValue) && one.Constraint.ToString() == other.Constraint.ToString());

    /// <summary>Adds a difference, or lets the one before it last longer if nothing else changes.</summary>
    private static void AddTo(List<PolicyDifference> differences, PolicyDifference difference)
    {
        bool goesOn = differences.Count > 0 && differences[^1] is var last && last.Dates.To == difference.Dates.From
            && IsSame(last.Before, difference.Before) && IsSame(last.After, difference.After);
        if (goesOn)
        {
            differences[^1] = differences[^1] with { Dates = new DateRange(differences[^1].Dates.From, difference.Dates.To) };
        }
        else
        {
            differences.Add(difference);
        }
    }

    private static bool IsSame(ResolvedSetting one, ResolvedSetting other) => HaveSameOutcome(one, other) && Equals(one.SetBy, other.SetBy);

    /// <summary>The stretches of the dates in which no document begins or ceases to say something.</summary>
    private static IEnumerable<DateRange> PeriodsIn(DateRange dates, PolicyScope before, PolicyScope after)
    {
        if (dates.IsEmpty)
        {
            yield break;
        }

        var from = dates.From;
        foreach (var turn in before.TurningDates.Concat(after.TurningDates).Distinct().OrderBy(date => date))
        {
            if (turn > (from ?? LocalDate.MinIsoValue) && dates.Contains(turn))
            {
                yield return new DateRange(from, turn);
                from = turn;
            }
        }

        yield return new DateRange(from, dates.To);
    }

    /// <summary>The documents that only one of two scopes has, or that say something else in the other; from the root down.</summary>
    private static List<CompiledDocument> VersionsInOneOnly(PolicyScope before, PolicyScope after)
    {
        var one = DocumentsFromTheRoot(before);
        var other = DocumentsFromTheRoot(after);
        return
        [
            .. one.Where(version => !other.Any(counterpart => AreSame(version.Document, counterpart.Document)))
                .Concat(other.Where(version => !one.Any(counterpart => AreSame(version.Document, counterpart.Document))))
                .OrderBy(version => version.Depth)
                .ThenBy(version => version.Document.Document.Id, StringComparer.Ordinal)
                .Select(version => version.Document),
        ];
    }

    private static List<(int Depth, CompiledDocument Document)> DocumentsFromTheRoot(PolicyScope scope)
    {
        var levels = new Stack<PolicyScope>();
        for (PolicyScope? level = scope; level is not null; level = level.Above)
        {
            levels.Push(level);
        }

        return [.. levels.SelectMany((level, depth) => level.Documents.All.Select(document => (depth, document)))];
    }

    /// <summary>Whether two books have the same version of a document, wherever they read it.</summary>
    private static bool AreSame(CompiledDocument one, CompiledDocument other) =>
        ReferenceEquals(one, other)
        || (one.Document.Id == other.Document.Id && one.Law == other.Law && one.Document.PublishedAt == other.Document.PublishedAt
            && DocumentContent.FirstDifference(one.Document, other.Document) is null);

    private static PolicyDocument[] CausesOf(PolicyDifference difference, List<CompiledDocument> versions) =>
    [
        .. versions
            .Where(version => version.Directives.Any(directive => directive.Setting == difference.Setting)
                && !version.Document.Dates.Intersect(difference.Dates).IsEmpty)
            .Select(version => version.Document),
    ];
}
