using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>Refuses problems that say nothing which could be planned: positions that do not exist, figures that are none.</summary>
internal static class ProblemGuard
{
    private const double LargestLoss = 1e9;
    private const double LargestShare = 1e6;
    private const int LargestBurden = 1000;
    private const decimal LargestCost = 1_000_000_000;

    internal static void Check(DutyProblem problem)
    {
        Guard.NotNull(problem);
        Require(problem.FirstDay <= problem.LastDay, "the plan ends before it begins");
        foreach (var interval in problem.Intervals)
        {
            Check(interval);
        }

        foreach (var option in problem.Options)
        {
            Require(option.Date >= problem.FirstDay && option.Date <= problem.LastDay, $"an option of {option.Date} lies outside the plan");
            Require(option.Start < option.End, $"an option of {option.Date} ends before it begins");
            Require(option.Burden is >= 0 and <= LargestBurden, $"the burden of an option of {option.Date} must be 0 to {LargestBurden}");
            bool covers = option.Intervals.All(position => position >= 0 && position < problem.Intervals.Count);
            Require(covers, $"an option of {option.Date} covers no such interval");
        }

        foreach (var person in problem.People)
        {
            Check(person, problem);
        }

        foreach (var duty in problem.Published)
        {
            Require(duty.Person >= 0 && duty.Person < problem.People.Count && IsOption(duty.Option, problem), "published duty of no such person or option");
        }
    }

    private static void Check(DutyInterval interval)
    {
        Require(interval.LostWith.Count > 0, $"an interval of {interval.Date} does not say how many customers are lost");
        Require(interval.LostWith.All(lost => lost is >= 0 and <= LargestLoss), $"customers lost in an interval of {interval.Date} must be 0 to 1E9");
        for (int count = 2; count < interval.LostWith.Count; count++)
        {
            double before = interval.LostWith[count - 1] - interval.LostWith[count - 2];
            double rise = interval.LostWith[count] - interval.LostWith[count - 1];
            Require(rise >= before - 1e-6, $"customers lost in an interval of {interval.Date} are not convex");
        }
    }

    private static void Check(DutyPerson person, DutyProblem problem)
    {
        Require(person.FairShare is > 0 and <= LargestShare, $"the fair share of {person.EmployeeId} must be above 0 and at most 1E6");
        Require(person.BurdenBefore >= 0, $"the burden of {person.EmployeeId} must be 0 or more");
        Require(person.Options.All(option => Math.Abs(option.Cost) <= LargestCost), $"what {person.EmployeeId} costs must be at most 1E9");
        Require(person.Options.All(option => IsOption(option.Option, problem)), $"{person.EmployeeId} has an option that does not exist");
        Require(person.MostDaysInARow is not < 0 && person.MostWeekends is not < 0, $"limits of {person.EmployeeId} must be 0 or more");
        Require(person.LeastDaysInARow >= 1 && person.LeastDaysOffInARow >= 1, $"least days in a row of {person.EmployeeId} must be 1 or more");
    }

    private static bool IsOption(int position, DutyProblem problem) => position >= 0 && position < problem.Options.Count;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException($"the problem cannot be planned: {otherwise}");
        }
    }
}
