using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Looks for one kind of oddity in the documents of a unit.</summary>
internal interface IPolicyAnalysis
{
    /// <summary>What is odd in the documents of one unit; in what other units' documents say to it, too, but never in theirs alone.</summary>
    IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context);
}
