using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>The figures of a workforce in a period, by person and by unit. Those of a unit are the sums of those below it. Immutable.</summary>
public sealed class WorkforceAnalysis
{
    private WorkforceAnalysis(UnitTree tree, IReadOnlyList<PersonMeasures> people, IReadOnlyList<UnitMeasures> units)
    {
        Tree = tree;
        People = people;
        Units = units;
    }

    /// <summary>The tree of units.</summary>
    public UnitTree Tree { get; }

    /// <summary>The people, by id.</summary>
    public IReadOnlyList<PersonMeasures> People { get; }

    /// <summary>The units that have people in them or below them, each before those below it, siblings by id.</summary>
    public IReadOnlyList<UnitMeasures> Units { get; }

    /// <summary>The figures of all: those of the root.</summary>
    public WorkMeasures Measures => Units.Count == 0 ? WorkMeasures.Empty : Units[0].Measures;

    /// <summary>Puts the figures of some people together.</summary>
    /// <param name="tree">The tree of units.</param>
    /// <param name="people">The people, each once, in any order.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="ArgumentException">An argument is null, a person is there twice, or the tree lacks a person's unit.</exception>
    public static WorkforceAnalysis Of(UnitTree tree, IEnumerable<PersonMeasures> people)
    {
        Guard.NotNull(tree);
        PersonMeasures[] all = [.. Guard.NotNull(people).OrderBy(person => person.Employee.Id, StringComparer.Ordinal)];
        for (int i = 1; i < all.Length; i++)
        {
            if (string.Equals(all[i].Employee.Id, all[i - 1].Employee.Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"`{all[i].Employee.Id}` is there twice", nameof(people));
            }
        }

        return new WorkforceAnalysis(tree, all, RollUp(tree, all.ToLookup(person => tree.Contains(person.UnitId)
            ? person.UnitId
            : throw new ArgumentException($"the tree has no unit `{person.UnitId}`", nameof(people)), StringComparer.Ordinal)));
    }

    /// <summary>This and the analysis of other people, as if all had been measured together.</summary>
    /// <param name="other">The analysis of other people under the same tree.</param>
    /// <returns>The analysis of all.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null, or a person is in both.</exception>
    public WorkforceAnalysis Merge(WorkforceAnalysis other) => Of(Tree, People.Concat(Guard.NotNull(other).People));

    private static IReadOnlyList<UnitMeasures> RollUp(UnitTree tree, ILookup<string, PersonMeasures> staff)
    {
        var below = tree.Units.Where(unit => unit.ParentId is not null)
            .OrderBy(unit => unit.Id, StringComparer.Ordinal)
            .ToLookup(unit => unit.ParentId!, unit => unit.Id, StringComparer.Ordinal);

        // From the leaves up, without recursion: a chain of units may be as long as the chart.
        var fromTheTop = new List<(string Id, string? Parent, int Depth)>();
        var open = new Stack<(string Id, string? Parent, int Depth)>();
        if (tree.Root is { } root)
        {
            open.Push((root.Id, null, 0));
        }

        while (open.Count > 0)
        {
            var unit = open.Pop();
            fromTheTop.Add(unit);
            foreach (string child in below[unit.Id].Reverse())
            {
                open.Push((child, unit.Id, unit.Depth + 1));
            }
        }

        var done = new Dictionary<string, UnitMeasures>(StringComparer.Ordinal);
        foreach (var (id, parent, depth) in Enumerable.Reverse(fromTheTop))
        {
            UnitMeasures[] parts = [.. below[id].Select(child => done.TryGetValue(child, out var part) ? part : null).OfType<UnitMeasures>()];
            PersonMeasures[] people = [.. staff[id]];
            if (parts.Length + people.Length > 0)
            {
                done.Add(id, MeasuresOf(id, parent, depth, people, parts));
            }
        }

        return [.. fromTheTop.Where(unit => done.ContainsKey(unit.Id)).Select(unit => done[unit.Id])];
    }

    private static UnitMeasures MeasuresOf(string id, string? parent, int depth, PersonMeasures[] people, UnitMeasures[] parts)
    {
        var own = WorkMeasures.Sum(people.Select(person => person.Measures));
        return new UnitMeasures
        {
            UnitId = id,
            ParentId = parent,
            Depth = depth,
            Own = own,
            Measures = parts.Length == 0 ? own : WorkMeasures.Sum([.. parts.Select(part => part.Measures), own]),
            Days = DailyFigures.ByDate(people.SelectMany(person => person.Days).Concat(parts.SelectMany(part => part.Days))),
            OnEqualTerms = EqualTermsResult.Sum(people.Select(person => person.OnEqualTerms).Concat(parts.Select(part => part.OnEqualTerms))),
            InvisibleOvertime = people.Select(person => person.InvisibleOvertime.Time)
                .Concat(parts.Select(part => part.InvisibleOvertime))
                .Aggregate(Duration.Zero, (sum, time) => sum + time),
        };
    }
}
