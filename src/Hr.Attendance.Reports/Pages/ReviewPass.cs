using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Goes through everybody once: each is reviewed, measured, given to whoever writes pages, and let go.</summary>
internal static class ReviewPass
{
    /// <param name="request">What to report.</param>
    /// <param name="each">Is given each person whom the reader sees, by several threads at once where there are several workers.</param>
    /// <param name="kept">Keeps the reviews of those whom the reader sees, in order; null where they are let go.</param>
    internal static ReportFacts Run(ReportRequest request, Action<EmployeeReview, PersonMeasures>? each = null, List<EmployeeReview>? kept = null)
    {
        var people = new List<PersonMeasures>(request.People.Count);

        // The results take the reviews one by one. What stands behind a review is let go when its figures are taken and its page is
        // written.
        var report = request.Review.Report(Reviews());
        return new ReportFacts(request, request.Access?.Narrow(report) ?? report, WorkforceAnalysis.Of(request.Units, people));

        IEnumerable<EmployeeReview> Reviews()
        {
            foreach (var (review, seen, person) in request.Review.Select(request.People, Measured))
            {
                if (person is not null)
                {
                    people.Add(person);
                    kept?.Add(seen!);
                }

                yield return review;
            }
        }

        // Nobody is measured of whom the reader sees nothing; the whole review is for the results, which are narrowed when they are whole.
        (EmployeeReview Review, EmployeeReview? Seen, PersonMeasures? Person) Measured(EmployeeReview review)
        {
            if ((request.Access is { } access ? access.Narrow(review, request.Review.LastDay) : review) is not { } seen)
            {
                return (review, null, null);
            }

            var person = PersonMeasures.Of(seen.Report, request.Review.FirstDay, request.Review.LastDay, request.Terms);
            each?.Invoke(seen, person);
            return (review, kept is null ? null : seen, person);
        }
    }
}
