using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.OrTools.Search;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>What is to be said of a problem that could not be planned as it stands.</summary>
internal static class Findings
{
    internal static IReadOnlyList<Diagnostic> Of(PlanNumbers numbers, Found found)
    {
        var findings = new List<Diagnostic>();
        if (numbers.Problem.Intervals.Count > 0 && numbers.People.All(person => person.Choices.Length == 0))
        {
            findings.Add(SolverDiagnostics.NothingToPlan.At(SourcePlace.None));
        }

        for (int person = 0; person < numbers.People.Length; person++)
        {
            var conceded = found.Concessions[person];
            if (conceded.IsFixed)
            {
                findings.Add(About(SolverDiagnostics.FrozenDutyBreaksLimits, numbers, person, BrokenBy(numbers, found.Roster, person)));
            }
            else if (conceded.Without.Count > 0)
            {
                findings.Add(About(SolverDiagnostics.LeastCannotBeReached, numbers, person, conceded.Without));
            }
        }

        return findings;
    }

    private static Diagnostic About(DiagnosticDescriptor kind, PlanNumbers numbers, int person, IEnumerable<LimitKind> limits) =>
        kind.At(SourcePlace.None, ("employee", numbers.Problem.People[person].EmployeeId)).With("limits", LimitNames.Of(limits));

    /// <summary>The limits that a line breaks, each looked at alone.</summary>
    private static IEnumerable<LimitKind> BrokenBy(PlanNumbers numbers, Roster roster, int person)
    {
        var all = Enum.GetValues<LimitKind>();
        return all.Where(kind => !LineCheck.Holds(numbers, roster, person, [.. all.Where(other => other != kind)]));
    }
}
