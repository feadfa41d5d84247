using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Goes through everybody once: each is reviewed, measured, given to whoever writes pages, and let go.</summary>
internal static class ReviewPass
{
    internal static ReportFacts Run(ReportRequest request, Action<EmployeeReview, PersonMeasures> each, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var employees = request.People;
        var people = new List<PersonMeasures>(employees.Count);

        // The results take the reviews one by one. What stands behind a review is let go when its figures are taken and its page is
        // written.
        var report = request.Review.Report(Reviews());
        return new ReportFacts(request, request.Access?.Narrow(report) ?? report, WorkforceAnalysis.Of(request.Units, people));

        IEnumerable<EmployeeReview> Reviews()
        {
            int done = 0;
            foreach (var (review, person) in InOrder())
            {
                if (person is not null)
                {
                    people.Add(person);
                }

                progress?.Report(new EvaluationProgress(++done, employees.Count));
                yield return review;
            }
        }

        IEnumerable<(EmployeeReview Review, PersonMeasures? Person)> InOrder() => request.Workers == 1
            ? employees.Select(ReviewOf)
            : OrderedWork.Select(employees, request.Workers, ReviewOf);

        // Nobody is measured of whom the reader sees nothing; the whole review is for the results, which are narrowed when they are whole.
        (EmployeeReview Review, PersonMeasures? Person) ReviewOf(Employee employee)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var review = request.Review.Of(employee.Id);
            if ((request.Access is { } access ? access.Narrow(review, request.Review.LastDay) : review) is not { } seen)
            {
                return (review, null);
            }

            var person = PersonMeasures.Of(seen.Report, request.Review.FirstDay, request.Review.LastDay, request.Terms);
            each(seen, person);
            return (review, person);
        }
    }
}
