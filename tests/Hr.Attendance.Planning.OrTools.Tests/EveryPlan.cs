using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Tests;

/// <summary>Tries every plan of a small problem: each line that breaks no rule of its person, with each line of the others.</summary>
internal static class EveryPlan
{
    /// <summary>The best objective; null where somebody has no line that keeps every rule.</summary>
    internal static PlanObjective? Best(DutyProblem problem)
    {
        List<DutyAssignment[]>[] lines = [.. Enumerable.Range(0, problem.People.Count).Select(person => LinesOf(problem, person))];
        PlanObjective? best = null;
        Try(0, []);
        return best;

        void Try(int person, DutyAssignment[] before)
        {
            if (person == lines.Length)
            {
                var objective = PlanScore.Of(problem, before);
                best = best is { } other && other <= objective ? best : objective;
                return;
            }

            foreach (var line in lines[person])
            {
                Try(person + 1, [.. before, .. line]);
            }
        }
    }

    private static List<DutyAssignment[]> LinesOf(DutyProblem problem, int person)
    {
        List<DutyAssignment[]> lines = [[]];
        foreach (var day in problem.People[person].Options.GroupBy(option => problem.Options[option.Option].Date))
        {
            lines = [.. lines, .. lines.SelectMany(line => day.Select(option => (DutyAssignment[])[.. line, new DutyAssignment(person, option.Option)]))];
        }

        return [.. lines.Where(line => PlanCheck.Breaches(problem, line).All(breach => breach.Person != person))];
    }
}
