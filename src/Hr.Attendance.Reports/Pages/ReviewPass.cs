using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Goes through everybody once: each is reviewed, measured, given to whoever writes pages, and let go.</summary>
internal static class ReviewPass
{
    internal static ReportFacts Run(ReportRequest request, Action<EmployeeReview, PersonMeasures> each, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var employees = request.People;
        var people = new List<PersonMeasures>(employees.Count);
        var report = request.Review.Report(Reviews());
        return new ReportFacts(request, report, WorkforceAnalysis.Of(request.Units, people));

        IEnumerable<EmployeeReview> Reviews()
        {
            foreach (var employee in employees)
            {
                cancellation.ThrowIfCancellationRequested();
                var review = request.Review.Of(employee.Id);
                var person = PersonMeasures.Of(review.Report, request.Review.From, request.Review.To, request.Terms);
                people.Add(person);
                each(review, person);
                progress?.Report(new EvaluationProgress(people.Count, employees.Count));
                yield return review;
            }
        }
    }
}
