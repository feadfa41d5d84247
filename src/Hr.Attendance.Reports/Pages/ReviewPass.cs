using System.Runtime.ExceptionServices;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Goes through everybody once: each is reviewed, measured, given to whoever writes pages, and let go.</summary>
internal static class ReviewPass
{
    internal static ReportFacts Run(ReportRequest request, Action<EmployeeReview, PersonMeasures> each, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var employees = request.People;
        var people = new List<PersonMeasures>(employees.Count);
        try
        {
            var report = request.Review.Report(Reviews());
            return new ReportFacts(request, report, WorkforceAnalysis.Of(request.Units, people));
        }
        catch (AggregateException exceptions)
        {
            // What went wrong on one of several threads is what went wrong.
            ExceptionDispatchInfo.Capture(exceptions.InnerExceptions[0]).Throw();
            throw;
        }

        IEnumerable<EmployeeReview> Reviews()
        {
            foreach (var (review, person) in InOrder())
            {
                people.Add(person);
                progress?.Report(new EvaluationProgress(people.Count, employees.Count));
                yield return review;
            }
        }

        IEnumerable<(EmployeeReview Review, PersonMeasures Person)> InOrder() => request.Workers == 1
            ? employees.Select(ReviewOf)
            : employees.AsParallel().AsOrdered().WithDegreeOfParallelism(request.Workers).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellation).Select(ReviewOf);

        (EmployeeReview Review, PersonMeasures Person) ReviewOf(Employee employee)
        {
            cancellation.ThrowIfCancellationRequested();
            var review = request.Review.Of(employee.Id);
            var person = PersonMeasures.Of(review.Report, request.Review.From, request.Review.To, request.Terms);
            each(review, person);
            return (review, person);
        }
    }
}
