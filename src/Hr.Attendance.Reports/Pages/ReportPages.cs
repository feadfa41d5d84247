using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Puts sections together to pages.</summary>
internal sealed class ReportPages(ReportFacts facts)
{
    /// <summary>More rows than this a page among many does not show of a table; the CSV has all.</summary>
    private const int MostRows = 100;

    /// <summary>Everything on one page.</summary>
    internal void WriteOne(TextWriter output, IReadOnlyList<EmployeeReview> reviews)
    {
        // The one page has no tables beside it, so nothing on it is cut, and all links lead to places on itself.
        var links = ReportLinks.OnOnePage;
        var request = facts.Request;
        var people = facts.Analysis.People.ToDictionary(person => person.Employee.Id, StringComparer.Ordinal);
        PageLink[] sections =
            [.. Overview.Sections.Take(7), new("#units", PageSentences.EachUnit), new("#each", PageSentences.EachEmployee), .. Overview.Sections.Skip(7)];
        new PageFrame(PageSentences.ReportTitle, PeriodOf(request), sections, request.Language).Write(output, html =>
        {
            new Overview(facts, links, int.MaxValue).Write(html);
            html.Open("h2").Attribute("id", "units").Text(PageSentences.EachUnit).Close().Line();
            foreach (var unit in facts.Units)
            {
                UnitSection.Write(html, facts, unit, links, Headings.OnOnePage, int.MaxValue);
            }

            html.Open("h2").Attribute("id", "each").Text(PageSentences.EachEmployee).Close().Line();
            foreach (var review in reviews)
            {
                var person = people[review.Report.Employee.Id];
                EmployeeSection.Write(
                    html, review, person, facts.NameOf(person.UnitId), request.Review.FirstDay, request.Review.LastDay, links,
                    Headings.OnOnePage);
            }

            Overview.WriteHow(html);
        });
    }

    /// <summary>The overview among many pages.</summary>
    internal void WriteOverview(TextWriter output) =>
        new PageFrame(PageSentences.ReportTitle, PeriodOf(facts.Request), Overview.Sections, facts.Request.Language).Write(output, html =>
        {
            new Overview(facts, ReportLinks.FromOverview(facts.Request), MostRows).Write(html);
            Overview.WriteHow(html);
        });

    internal void WriteUnit(TextWriter output, UnitMeasures unit) =>
        FrameOf(facts.Request, facts.NameOf(unit.UnitId)).Write(
            output, html => UnitSection.Write(html, facts, unit, ReportLinks.FromFolder(facts.Request), Headings.OnItsOwnPage, MostRows));

    internal static void WriteEmployee(TextWriter output, ReportRequest request, EmployeeReview review, PersonMeasures person) =>
        FrameOf(request, person.Employee.Id).Write(output, html => EmployeeSection.Write(
            html, review, person, ReportFacts.NameOf(request, person.UnitId), request.Review.FirstDay, request.Review.LastDay,
            ReportLinks.FromFolder(request), Headings.OnItsOwnPage));

    private static PageFrame FrameOf(ReportRequest request, string who)
    {
        PageLink toOverview = new(ReportLinks.FromFolder(request).ToOverview, PageSentences.ToOverview);
        return new PageFrame(PageSentences.ReportTitleOf.With(("who", who)), PeriodOf(request), [toOverview], request.Language);
    }

    private static Bilingual PeriodOf(ReportRequest request) =>
        Bilingual.Same(LocalDatePattern.Iso.Format(request.Review.FirstDay) + " – " + LocalDatePattern.Iso.Format(request.Review.LastDay));
}
