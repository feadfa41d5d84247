using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>
/// Whether people are evaluated all at once from all evidence, or one by one from what a source gives when it is their turn, the results
/// are the same.
/// </summary>
[WorkforceLaws(25)]
public class RunLaws
{
    [Law]
    public void A_run_gives_what_evaluating_all_evidence_at_once_gives(PreparedWorkforce given, byte parallel, byte people)
    {
        using var services = ServicesOf(given.Workforce, given.Workforce.AllEvidence);
        var request = new RunRequest(given.Workforce.From, given.Workforce.To) { DegreeOfParallelism = 1 + (parallel % 4), PeopleAtATime = 1 + (people % 3) };
        ReportText.Of(services.GetRequiredService<IAttendanceEngine>().EvaluateAllAsync(request).GetAwaiter().GetResult())
            .ShouldBe(ReportText.Of(given.Report));
    }

    [Law]
    public void Redelivery_and_any_order_change_no_result(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var delivered = given.Workforce.AllEvidence.SelectMany(record => Enumerable.Repeat(record, 1 + random.Next(2))).OrderBy(_ => random.Next()).ToList();
        using var services = ServicesOf(given.Workforce, delivered);
        var report = services.GetRequiredService<IAttendanceEngine>()
            .EvaluateAllAsync(new RunRequest(given.Workforce.From, given.Workforce.To)).GetAwaiter().GetResult();
        ReportText.OfEmployees(report).ShouldBe(ReportText.OfEmployees(given.Report));
        report.Evidence.Total.ShouldBe(delivered.Count);
    }

    [Law]
    public void One_person_alone_gets_what_that_person_gets_among_all(PreparedWorkforce given)
    {
        using var services = ServicesOf(given.Workforce, given.Workforce.AllEvidence);
        var engine = services.GetRequiredService<IAttendanceEngine>();
        foreach (var report in given.Report.Employees)
        {
            var alone = engine.EvaluateAsync(report.Employee.Id, given.Workforce.From, given.Workforce.To).GetAwaiter().GetResult();
            ReportText.Of(alone!.Report!).ShouldBe(ReportText.Of(report));
        }
    }

    internal static ServiceProvider ServicesOf(Workforce given, IEnumerable<EvidenceRecord> evidence)
    {
        var (chart, book) = given.Organization();
        return new ServiceCollection().AddHrAttendance(attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(chart))
            .UsePolicies(_ => PolicySources.Documents(book.Documents))
            .UseEvidence(_ => new EvidenceInMemory(evidence))
            .Options.AllowPolicyErrorsAtStart = true).BuildServiceProvider();
    }
}
