using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Bounds that nobody below makes use of, or that have nobody below. That nobody speaks of a locked setting is as it should be.</summary>
internal sealed class UnusedBounds : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        bool isLeaf = context.Order.IsLeaf(unit.Id);

        // Positions, not units: all that is below a unit is one range of them (UnitOrder).
        var (from, end) = (context.Order.PositionOf(unit.Id) + 1, context.Order.EndOf(unit.Id));
        foreach (var directive in unit.Directives.Where(directive => directive.Descendants is { IsOpen: false }))
        {
            if (isLeaf)
            {
                yield return PolicyCheckDiagnostics.NobodyToBind.At(directive.Source.Place,
                    ("document", directive.Source.DocumentId), ("setting", directive.Setting.Name), ("unit", unit.Id));
            }
            else if (!directive.Descendants!.IsLocked && !context.Speakers.IsFoundWithin(directive.Setting, from, end))
            {
                yield return PolicyCheckDiagnostics.UnusedBound.At(directive.Source.Place,
                    ("document", directive.Source.DocumentId), ("bound", directive.Descendants.ToString()),
                    ("setting", directive.Setting.Name), ("unit", unit.Id));
            }
        }
    }
}
