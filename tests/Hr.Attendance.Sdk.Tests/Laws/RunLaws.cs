using FsCheck.Xunit;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Whether people are evaluated all at once from all evidence, or one by one from what a source gives when it is their turn, the results are the same.</summary>
[Properties(MaxTest = 100, Arbitrary = [typeof(WorkforceGenerators)])]
public class RunLaws
{
    [Property]
    public void A_run_gives_what_evaluating_all_evidence_at_once_gives(Workforce given, byte parallel, byte people)
    {
        using var services = ServicesOf(given, given.AllEvidence);
        var request = new RunRequest(given.From, given.To) { DegreeOfParallelism = 1 + (parallel % 4), PeopleAtATime = 1 + (people % 3) };
        ReportText.Of(services.GetRequiredService<IAttendanceEngine>().EvaluateAllAsync(request).GetAwaiter().GetResult()).ShouldBe(ReportText.Of(given.Report()));
    }

    [Property]
    public void Redelivery_and_any_order_change_no_result(Workforce given, int seed)
    {
        var random = new Random(seed);
        var delivered = given.AllEvidence.SelectMany(record => Enumerable.Repeat(record, 1 + random.Next(2))).OrderBy(_ => random.Next()).ToList();
        using var services = ServicesOf(given, delivered);
        var report = services.GetRequiredService<IAttendanceEngine>().EvaluateAllAsync(new RunRequest(given.From, given.To)).GetAwaiter().GetResult();
        ReportText.OfEmployees(report).ShouldBe(ReportText.OfEmployees(given.Report()));
        report.Evidence.Total.ShouldBe(delivered.Count);
    }

    [Property]
    public void One_person_alone_gets_what_that_person_gets_among_all(Workforce given)
    {
        using var services = ServicesOf(given, given.AllEvidence);
        var engine = services.GetRequiredService<IAttendanceEngine>();
        foreach (var report in given.Report().Employees)
        {
            var alone = engine.EvaluateAsync(report.Employee.Id, given.From, given.To).GetAwaiter().GetResult();
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
