using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Explanations;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>A review of everybody by one thread, with the explanation of each day to its last part; nobody asks for its sentences.</summary>
internal sealed class ReviewContestant(GroupObjects group)
{
    /// <summary>Reviews everybody.</summary>
    /// <returns>What is in the results, and how many parts all explanations have.</returns>
    internal (TimesheetSum Results, long Parts) Run()
    {
        var review = group.Engine.Review(group.Evidence, MonthOfMarch.First, MonthOfMarch.Last);
        var (tally, parts, employee) = (default(TimesheetTally), 0L, 0);
        foreach (var (report, partsOfOne) in review.Select(review.Employees, one => (one.Report, PartsOf(one))))
        {
            tally.Add(employee++, report);
            parts += partsOfOne;
        }

        return (tally.ToSum(), parts);
    }

    private static long PartsOf(EmployeeReview review)
    {
        long parts = 0;
        foreach (var day in review.Days(MonthOfMarch.First, MonthOfMarch.Last))
        {
            parts += day.Explanation is { } explanation ? PartsOf(explanation) : 0;
        }

        return parts;
    }

    private static long PartsOf(Explanation explanation)
    {
        long parts = 1;
        foreach (var part in explanation.Parts)
        {
            parts += PartsOf(part);
        }

        return parts;
    }
}
