using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk.Access;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Access;

/// <summary>What holds for all results and everybody who looks at them.</summary>
[Laws(10, Arbitrary = [typeof(Companies)])]
public class AccessLaws
{
    [Law]
    public void A_narrower_grant_never_shows_more(Company company, Viewer viewer, Viewer other)
    {
        var report = company.Report();
        var wide = Company.FactsOf(Narrowed(report, viewer, company));
        Company.FactsOf(Narrowed(report, viewer.Intersect(other), company)).ShouldBeSubsetOf(wide);
        for (int i = 0; i < viewer.Grants.Count; i++)
        {
            var fewer = new Viewer(viewer.Grants.Where((_, position) => position != i));
            Company.FactsOf(Narrowed(report, fewer, company)).ShouldBeSubsetOf(wide);
        }

        wide.ShouldBeSubsetOf(Company.FactsOf(report));
    }

    [Law]
    public void Narrowing_twice_shows_what_both_viewers_see(Company company, Viewer one, Viewer other)
    {
        var report = company.Report();
        string both = Company.TextOf(Narrowed(report, one.Intersect(other), company));
        Company.TextOf(Narrowed(Narrowed(report, one, company), other, company)).ShouldBe(both);
        Company.TextOf(Narrowed(Narrowed(report, other, company), one, company)).ShouldBe(both);
        Company.TextOf(Narrowed(Narrowed(report, one, company), one, company)).ShouldBe(Company.TextOf(Narrowed(report, one, company)));
    }

    [Law]
    public void Who_sees_the_whole_group_sees_the_report_as_it_is(Company company, Viewer other)
    {
        var report = company.Report();
        var all = new Viewer([.. other.Grants, new Grant(ViewerScope.Group, AccessRights.All)]);
        Company.TextOf(Narrowed(report, all, company)).ShouldBe(Company.TextOf(report));
    }

    [Law(5)]
    public void A_review_shows_the_results_that_a_report_shows_and_of_days_no_more_than_there_are_rights_to(Company company, Viewer viewer)
    {
        var access = new ViewerAccess(viewer, company.Chart);
        var whole = company.Engine().Review(company.Checked(), Company.From, Company.To);
        foreach (var review in whole.Employees.Select(employee => whole.Of(employee.Id)))
        {
            string id = review.Report.Employee.Id;
            var seen = access.Narrow(review, Company.To);
            Company.TextOf(Alone(seen?.Report)).ShouldBe(Company.TextOf(Alone(access.Narrow(review.Report, Company.To))));
            (seen is null || access.HasRightsOver(id, Company.From, Company.To)).ShouldBeTrue("nothing is seen of whom there are no rights over");
            foreach (var day in seen?.Days(Company.From, Company.To) ?? [])
            {
                var rights = access.RightsOver(id, day.Date);
                rights.HasFlag(AccessRights.Timesheet).ShouldBeTrue();
                day.Explanation.ShouldBe(access.Narrow(day.Explanation, id, day.Date) is null ? null : day.Explanation);
                int records = day.Messages.Count + day.Claims.Sum(claim => claim.Punches.Count)
                    + (day.Explanation?.Flatten().Sum(part => part.EvidenceIds.Count) ?? 0);
                (records == 0 || rights.HasFlag(AccessRights.Evidence)).ShouldBeTrue($"{id} {day.Date} has records");
            }
        }

        static AttendanceReport Alone(EmployeeReport? report) => new()
        {
            FirstDay = Company.From,
            LastDay = Company.To,
            Employees = report is null ? [] : [report],
        };
    }

    [Law]
    public void Without_the_right_to_pay_no_money_is_seen(Company company, Viewer viewer)
    {
        var report = Narrowed(company.Report(), With(viewer, AccessRights.Timesheet | AccessRights.Evidence), company);
        string json = Company.Json(report);
        foreach (string word in new[] { "\"amount\"", "\"rate\"", "hourlyBase", "multiplier", "currency", "CNY", "USD", "HRA6" })
        {
            json.ShouldNotContain(word, Case.Sensitive);
        }

        report.Employees.ShouldAllBe(employee => employee.Employee.MonthlyWage == null && employee.PayTotals.Count == 0);
        foreach (string text in Explained(company, With(viewer, AccessRights.Timesheet | AccessRights.Evidence)))
        {
            text.ShouldNotContain("CNY", Case.Sensitive);
            text.ShouldNotContain("overtime.workday", Case.Sensitive);
            text.ShouldNotContain("pay.monthlyDays", Case.Sensitive);
        }
    }

    [Law]
    public void Without_the_right_to_evidence_no_record_place_or_terminal_is_seen(Company company, Viewer viewer)
    {
        var narrow = With(viewer, AccessRights.Timesheet | AccessRights.Pay);
        var report = Narrowed(company.Report(), narrow, company);
        foreach (string text in Explained(company, narrow).Append(Company.TextOf(report)))
        {
            text.ShouldNotContain("EV-", Case.Sensitive);
            text.ShouldNotContain("PLACE", Case.Sensitive);
            text.ShouldNotContain("TERM", Case.Sensitive);
        }

        report.Evidence.ShouldBe(default);
    }

    [Law]
    public void What_was_seen_of_others_changes_nothing(Company company, Viewer viewer)
    {
        var access = new ViewerAccess(viewer, company.Chart);
        var hidden = company.People.Select(person => person.Id)
            .Where(id => Enumerable.Range(0, 31)
                .All(day => (access.RightsOver(id, Company.From.PlusDays(day)) & (AccessRights.Timesheet | AccessRights.Pay)) == AccessRights.None))
            .Where(id => !viewer.Grants.Any(grant => grant.Scope == ViewerScope.Group && grant.Rights.HasFlag(AccessRights.Evidence)))
            .ToList();
        var without = company.WithoutEvidenceOf(hidden);
        Company.TextOf(Narrowed(without.Report(), viewer, company)).ShouldBe(Company.TextOf(Narrowed(company.Report(), viewer, company)));
    }

    private static AttendanceReport Narrowed(AttendanceReport report, Viewer viewer, Company company) => new ViewerAccess(viewer, company.Chart).Narrow(report);

    private static Viewer With(Viewer viewer, AccessRights rights) => new(viewer.Grants.Select(grant => grant with { Rights = grant.Rights & rights }));

    private static IEnumerable<string> Explained(Company company, Viewer viewer)
    {
        var (engine, evidence, access) = (company.Engine(), company.Checked(), new ViewerAccess(viewer, company.Chart));
        foreach (var date in new[] { new LocalDate(2026, 3, 4), new LocalDate(2026, 3, 14), new LocalDate(2026, 3, 21) })
        {
            foreach (var person in company.People)
            {
                if (access.Narrow(engine.Explain(evidence, person.Id, date), person.Id, date) is { } seen)
                {
                    yield return ExplanationJsonWriter.Write(seen);
                    yield return string.Join('\n', ExplanationText.LinesOf(seen, MessageLanguage.Chinese));
                }
            }
        }
    }
}
