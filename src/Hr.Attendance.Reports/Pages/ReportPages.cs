using Hr.Attendance.Reports.Figures;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Puts sections together to pages.</summary>
internal sealed class ReportPages(ReportFacts facts)
{
    /// <summary>More rows than this a page among many does not show of a table; the CSV has all.</summary>
    private const int MostRows = 100;

    private static readonly Bilingual Title = new("After-hours work", "工时外工作报告");
    private static readonly Bilingual ToOverview = new("Overview", "总览");

    /// <summary>Everything on one page.</summary>
    internal void WriteOne(TextWriter output, IReadOnlyList<EmployeeReview> reviews)
    {
        var links = ReportLinks.OnOnePage;
        var request = facts.Request;
        var people = facts.Analysis.People.ToDictionary(person => person.Employee.Id, StringComparer.Ordinal);
        PageLink[] sections = [.. Overview.Sections.Take(7), new("#units", new("Each unit", "各单元")), new("#each", new("Each employee", "各员工")), .. Overview.Sections.Skip(7)];
        new PageFrame(Title, PeriodOf(request), sections, request.Language).Write(output, html =>
        {
            new Overview(facts, links, int.MaxValue).Write(html);
            html.Open("h2").Attribute("id", "units").Text(new Bilingual("Each unit", "各单元")).Close().Line();
            foreach (var unit in facts.Units)
            {
                UnitSection.Write(html, facts, unit, links, Headings.OnOnePage, int.MaxValue);
            }

            html.Open("h2").Attribute("id", "each").Text(new Bilingual("Each employee", "各员工")).Close().Line();
            foreach (var review in reviews)
            {
                var person = people[review.Report.Employee.Id];
                EmployeeSection.Write(html, review, person, facts.NameOf(person.UnitId), request.Review.FirstDay, request.Review.LastDay, links, Headings.OnOnePage);
            }

            Overview.WriteHow(html);
        });
    }

    /// <summary>The overview among many pages.</summary>
    internal void WriteOverview(TextWriter output) => new PageFrame(Title, PeriodOf(facts.Request), Overview.Sections, facts.Request.Language).Write(output, html =>
    {
        new Overview(facts, ReportLinks.FromOverview(facts.Request), MostRows).Write(html);
        Overview.WriteHow(html);
    });

    internal void WriteUnit(TextWriter output, UnitMeasures unit) =>
        FrameOf(facts.Request, facts.NameOf(unit.UnitId)).Write(
            output, html => UnitSection.Write(html, facts, unit, ReportLinks.FromFolder(facts.Request), Headings.OnItsOwnPage, MostRows));

    internal static void WriteEmployee(TextWriter output, ReportRequest request, EmployeeReview review, PersonMeasures person) =>
        FrameOf(request, person.Employee.Id).Write(output, html => EmployeeSection.Write(
            html, review, person, ReportFacts.NameOf(request, person.UnitId), request.Review.FirstDay, request.Review.LastDay, ReportLinks.FromFolder(request), Headings.OnItsOwnPage));

    private static PageFrame FrameOf(ReportRequest request, string who)
    {
        return new PageFrame(new($"{Title.English}: {who}", $"{Title.Chinese}：{who}"), PeriodOf(request), [new(ReportLinks.FromFolder(request).ToOverview, ToOverview)], request.Language);
    }

    private static Bilingual PeriodOf(ReportRequest request) =>
        Bilingual.Same(LocalDatePattern.Iso.Format(request.Review.FirstDay) + " – " + LocalDatePattern.Iso.Format(request.Review.LastDay));
}
