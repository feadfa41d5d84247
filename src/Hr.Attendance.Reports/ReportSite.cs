using System.Collections.Concurrent;
using System.Text;
using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Pages;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Reports;

/// <summary>
/// Writes a report: pages that need nothing from outside, <c>timesheets.json</c>, and every table as CSV. The same input gives the same bytes.
/// One employee is reviewed after the other; up to <see cref="ReportRequest.MostPeopleOnOnePage"/> people are one page, of more each is written to
/// a page of its own and let go.
/// </summary>
public static class ReportSite
{
    // Figures are needed for the first page and reviews for the last ones, and reviews of a large workforce do not fit into memory. So one
    // pass goes through all people, takes each one's figures and writes the page at once; what is about everybody is written when the pass
    // has ended.

    /// <summary>The name of the overview, or of the one page.</summary>
    public const string MainPage = "report.html";

    /// <summary>Works out the figures and writes nothing.</summary>
    /// <param name="request">What to report.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static WorkforceReport Measure(ReportRequest request) =>
        new(ReviewPass.Run(Guard.NotNull(request)));

    /// <summary>Whether everything is on one page.</summary>
    /// <param name="request">What to report.</param>
    /// <returns>Whether there are few enough people.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public static bool IsOnePage(ReportRequest request) => Guard.NotNull(request).People.Count <= request.MostPeopleOnOnePage;

    /// <summary>Writes the one page and nothing beside it.</summary>
    /// <param name="request">What to report.</param>
    /// <param name="page">Takes the page, in UTF-8; stays open.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There are more people than one page takes (<see cref="IsOnePage"/>).</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static WorkforceReport WritePage(ReportRequest request, Stream page)
    {
        Guard.NotNull(page);
        if (!IsOnePage(request))
        {
            throw new InvalidOperationException("there are more people than one page takes: write a folder");
        }

        var reviews = new List<EmployeeReview>();
        var facts = ReviewPass.Run(request, kept: reviews);
        using var text = Text(page, leaveOpen: true);
        new ReportPages(facts).WriteOne(text, reviews);
        return new WorkforceReport(facts);
    }

    /// <summary>
    /// Writes everything: <see cref="MainPage"/>, pages in <c>units/</c> and <c>employees/</c> where one page is not enough,
    /// <c>timesheets.json</c> and <c>tables/</c>.
    /// </summary>
    /// <param name="request">What to report.</param>
    /// <param name="open">
    /// Gives the stream for a file by its relative path, with <c>/</c> between folders; it is disposed when the file is whole. Names are
    /// safe in any file system. Called for one file after the other, with several <see cref="EvaluationOptions.Workers"/> of the review
    /// from several threads at once.
    /// </param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static WorkforceReport Write(ReportRequest request, Func<string, Stream> open)
    {
        Guard.NotNull(open);
        var reviews = new List<EmployeeReview>();
        bool isOnePage = IsOnePage(request);
        var facts = isOnePage
            ? ReviewPass.Run(request, kept: reviews)
            : ReviewPass.Run(request, request.WithEmployeePages ? WriteEmployee : null);
        var pages = new ReportPages(facts);
        var report = new WorkforceReport(facts);
        WriteAll(
            [
                .. DataOf(report, request, open),
                () => WriteFile(open, MainPage, text => (isOnePage ? (Action)(() => pages.WriteOne(text, reviews)) : () => pages.WriteOverview(text))()),
                .. (isOnePage ? [] : facts.Units).Select(unit =>
                    (Action)(() => WriteFile(open, ReportLinks.UnitFile(unit.UnitId), text => pages.WriteUnit(text, unit)))),
            ],
            request.Review.Options.Workers);
        return report;

        void WriteEmployee(EmployeeReview review, PersonMeasures person) =>
            WriteFile(open, ReportLinks.EmployeeFile(person.Employee.Id), text => ReportPages.WriteEmployee(text, request, review, person));
    }

    /// <summary>The data files, the longest first.</summary>
    private static IEnumerable<Action> DataOf(WorkforceReport report, ReportRequest request, Func<string, Stream> open)
    {
        yield return () =>
        {
            using var json = open("timesheets.json");
            TimesheetsJsonWriter.Write(json, report.Results, report.Diagnostics, request.Language);
        };
        foreach (var table in report.Tables.Reverse())
        {
            yield return () =>
            {
                using var csv = open("tables/" + table.Name + ".csv");
                TableCsv.Write(csv, table, request.Language);
            };
        }
    }

    /// <summary>Writes files that have nothing to do with each other.</summary>
    private static void WriteAll(IReadOnlyList<Action> files, int workers)
    {
        if (workers == 1)
        {
            foreach (var write in files)
            {
                write();
            }

            return;
        }

        // Taken as they stand, one by one, so that the longest are not left for the end.
        var inTurn = Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        FirstFault.Of(() => Parallel.ForEach(inTurn, options, write => write()));
    }

    private static void WriteFile(Func<string, Stream> open, string path, Action<StreamWriter> write)
    {
        using var text = Text(open(path), leaveOpen: false);
        write(text);
    }

    private static StreamWriter Text(Stream stream, bool leaveOpen) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65_536, leaveOpen);
}
