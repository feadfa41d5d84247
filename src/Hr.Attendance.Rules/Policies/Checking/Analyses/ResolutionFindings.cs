using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Everything that resolving any policy of the unit finds: refused and clamped directives, ties, bounds that widen.</summary>
internal sealed class ResolutionFindings : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context) =>
        unit.Survey.Policies.SelectMany(surveyed => surveyed.Policy.Diagnostics).Distinct();
}
