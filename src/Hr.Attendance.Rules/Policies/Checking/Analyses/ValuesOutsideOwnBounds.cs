using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Bounds that the very value handed down with them breaks, so that a descendant that repeats the value is refused.</summary>
internal sealed class ValuesOutsideOwnBounds : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        var reported = new HashSet<PolicySource>(SameSource.Instance);
        foreach (var resolved in unit.Survey.Policies.SelectMany(surveyed => surveyed.Policy.Settings).Where(resolved => resolved.HandedDown.Sources.Count > 0))
        {
            // What the unit adds comes last; what its ancestors leave is theirs to answer for.
            var source = resolved.HandedDown.Sources[resolved.HandedDown.Sources.Count - 1];
            if (unit.Find(source) is { Descendants: { } bound } directive && !bound.Allows(resolved.Value, resolved.Value) && reported.Add(source))
            {
                // Null lies on no side of a bound: the bound is not missed by some minutes, there is nothing for it to hold.
                var descriptor = resolved.Value is null && bound.OneOf is null
                    ? PolicyCheckDiagnostics.BoundOnNull
                    : PolicyCheckDiagnostics.ValueOutsideOwnBound;
                yield return descriptor.Between(
                    source.Place, [.. Wording.PlacesOf(resolved.SetBy).Where(place => place != source.Place)],
                    ("document", source.DocumentId),
                    ("unit", unit.Id),
                    ("bound", bound.ToString()),
                    ("setting", directive.Setting.Name),
                    ("value", resolved.WrittenValue.ToString()));
            }
        }
    }
}
