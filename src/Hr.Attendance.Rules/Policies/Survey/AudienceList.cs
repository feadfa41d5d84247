using System.Collections;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>
/// The audiences that some documents tell apart, each once: everybody, the people there are (as far as a document asks what they are), those
/// a document is aimed at, and those that several documents are aimed at together.
/// </summary>
internal sealed class AudienceList(List<PolicyDocument> documents, IEnumerable<PolicyAudience> people, WorkBudget budget) : IEnumerable<PolicyAudience>
{
    /// <summary>The most audiences that are made by putting targets together.</summary>
    private const int MostCombined = 2_000;

    /// <summary>Whether the list, gone through to its end, had every audience.</summary>
    internal bool IsWhole { get; private set; } = true;

    public IEnumerator<PolicyAudience> GetEnumerator()
    {
        var seen = new HashSet<PolicyAudience>();
        return All().Where(seen.Add).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<PolicyAudience> All()
    {
        yield return PolicyAudience.Everybody;
        var asked = new AskedConditions(documents);
        foreach (var person in people)
        {
            if (!budget.TrySpend(1))
            {
                IsWhole = false;
                yield break;
            }

            yield return asked.Of(person);
        }

        var targets = new HashSet<PolicyAudience>();
        foreach (var target in documents.SelectMany(document => PolicyAudience.Of(document.AppliesTo)))
        {
            targets.Add(target);
            yield return target;
        }

        foreach (var combined in Combined(targets))
        {
            yield return combined;
        }
    }

    /// <summary>Somebody for each set of targets that can apply together.</summary>
    private List<PolicyAudience> Combined(IEnumerable<PolicyAudience> targets)
    {
        var found = new List<PolicyAudience>();
        var known = new HashSet<PolicyAudience>();

        // Each target is put together with all that was found before it, single targets and sets of them. So every set that can apply at
        // once comes up, and sets that mean the same people are kept once: what grows is the number of audiences, not that of sets.
        foreach (var target in targets)
        {
            int before = found.Count;
            Add(target);
            for (int i = 0; i < before && IsWhole; i++)
            {
                if (found[i].CombineWith(target) is { } both)
                {
                    Add(both);
                }
            }
        }

        return found;

        void Add(PolicyAudience audience)
        {
            if (found.Count == MostCombined)
            {
                IsWhole = false;
            }
            else if (known.Add(audience))
            {
                found.Add(audience);
            }
        }
    }

    /// <summary>What documents ask of people; in nothing else do two people differ to them.</summary>
    private sealed class AskedConditions(List<PolicyDocument> documents)
    {
        private readonly HashSet<string> _roles = new(documents.SelectMany(document => document.AppliesTo.Roles ?? []), StringComparer.Ordinal);
        private readonly HashSet<(string Key, string Value)> _tags =
            [.. documents.SelectMany(document => document.AppliesTo.Tags).Select(tag => (tag.Key, tag.Value))];

        internal PolicyAudience Of(PolicyAudience person) => new(
            _roles.Contains(person.Role) ? person.Role : string.Empty,
            person.Tags.Where(tag => _tags.Contains((tag.Key, tag.Value))).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal));
    }
}
