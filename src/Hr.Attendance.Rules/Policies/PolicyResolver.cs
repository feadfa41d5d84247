using System.Collections.Concurrent;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>Walks down chains of units and remembers each step, so that units with the same ancestors share the way to them. Thread-safe.</summary>
internal sealed class PolicyResolver(SettingCatalogue catalogue)
{
    // In a large group most units say nothing, and most people of a unit come under the same documents. So a step is remembered by what it
    // depends on and not by whom it is for: the state above, the documents that match, and the exemptions that free the unit. All roles,
    // tags and dates that pick the same documents share the step, and with it every step below.
    // States are told apart by which object they are: one step gives one object, and comparing the content of all settings would cost more than the
    // step itself.

    private readonly ConcurrentDictionary<Step, PolicyState> _steps = new();
    private readonly PolicyState _defaults = PolicyState.Default(catalogue);

    internal PolicyState Resolve(PolicyScope scope, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        // From the top down without recursion: a chain may be as deep as it likes.
        var path = new Stack<PolicyScope>();
        for (PolicyScope? level = scope; level is not null; level = level.Above)
        {
            path.Push(level);
        }

        var state = _defaults;
        foreach (var level in path)
        {
            state = Descend(state, level.Documents, role, tags, date);
        }

        return state;
    }

    private PolicyState Descend(PolicyState above, UnitDocuments documents, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        int[] matching = documents.All.Count == 0 ? [] : documents.Matching(role, tags, date);
        Exemption[] exemptions = documents.IsStatutory ? [] : [.. above.ExemptionsOf(documents.UnitId).Where(exemption => date < exemption.Until)];
        if (matching.Length == 0 && exemptions.Length == 0)
        {
            return above.Descend(new Dictionary<int, LevelDirectives>(), [], []);
        }

        return _steps.GetOrAdd(new Step(above, documents.UnitId, documents.IsStatutory, matching, exemptions), step =>
        {
            var found = new List<Diagnostic>();
            var directives = documents.DirectivesIn(step.Documents, catalogue, found);
            return step.Above.Descend(directives, step.Exemptions, found);
        });
    }

    /// <summary>All that a unit's settings depend on: its parent's, its own documents, and the exemptions that free it.</summary>
    private sealed record Step(PolicyState Above, string UnitId, bool IsStatutory, int[] Documents, Exemption[] Exemptions)
    {
        public bool Equals(Step? other) =>
            other is not null && ReferenceEquals(Above, other.Above) && UnitId == other.UnitId && IsStatutory == other.IsStatutory
            && Documents.SequenceEqual(other.Documents) && Exemptions.SequenceEqual(other.Exemptions);

        public override int GetHashCode()
        {
            int hash = StringComparer.Ordinal.GetHashCode(UnitId) ^ System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Above);

            // Exemptions are left to Equals: few steps have any.
            foreach (int position in Documents)
            {
                hash = unchecked((hash * 31) + position);
            }

            return hash;
        }
    }
}
