using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Tells whether policies say the same, and remembers it: many employees have the same two.</summary>
internal sealed class PolicyComparison
{
    private readonly Dictionary<(IReadOnlyList<ResolvedSetting> One, IReadOnlyList<ResolvedSetting> Other), bool> _known = new(ByReference.Comparer);

    /// <summary>Whether two policies have the same values from the same documents, under the same constraints.</summary>
    internal bool AreSame(EffectivePolicy one, EffectivePolicy other)
    {
        // Units share the objects that they resolve to, so a pair of policies comes up for many people and is compared once.
        var (settings, others) = (one.Settings, other.Settings);
        if (ReferenceEquals(settings, others))
        {
            return true;
        }

        if (!_known.TryGetValue((settings, others), out bool same))
        {
            same = settings.Count == others.Count && settings.Zip(others, AreSame).All(isSame => isSame) && one.Diagnostics.SequenceEqual(other.Diagnostics);
            _known.Add((settings, others), same);
        }

        return same;
    }

    /// <summary>The settings whose value is different, each as it was and as it is.</summary>
    internal static IEnumerable<(ResolvedSetting Before, ResolvedSetting After)> Differences(EffectivePolicy before, EffectivePolicy after)
    {
        // By name, because the two policies may come from books with catalogues of their own.
        var was = before.Settings.ToDictionary(setting => setting.Setting.Name, StringComparer.Ordinal);
        return after.Settings
            .Where(setting => was.TryGetValue(setting.Setting.Name, out var earlier) && !earlier.WrittenValue.Equals(setting.WrittenValue))
            .Select(setting => (was[setting.Setting.Name], setting));
    }

    private static bool AreSame(ResolvedSetting one, ResolvedSetting other) => ReferenceEquals(one, other)
        || (ReferenceEquals(one.Setting, other.Setting) && one.WrittenValue.Equals(other.WrittenValue) && Equals(one.SetBy, other.SetBy)
            && one.Constraint.ToString() == other.Constraint.ToString());

    private sealed class ByReference : IEqualityComparer<(IReadOnlyList<ResolvedSetting> One, IReadOnlyList<ResolvedSetting> Other)>
    {
        internal static readonly ByReference Comparer = new();

        public bool Equals(
            (IReadOnlyList<ResolvedSetting> One, IReadOnlyList<ResolvedSetting> Other) x,
            (IReadOnlyList<ResolvedSetting> One, IReadOnlyList<ResolvedSetting> Other) y) =>
            ReferenceEquals(x.One, y.One) && ReferenceEquals(x.Other, y.Other);

        public int GetHashCode((IReadOnlyList<ResolvedSetting> One, IReadOnlyList<ResolvedSetting> Other) pair) =>
            unchecked((RuntimeHelpers.GetHashCode(pair.One) * 31) + RuntimeHelpers.GetHashCode(pair.Other));
    }
}
