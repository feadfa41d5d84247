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
    public void Conversations_between_people_of_different_pieces_give_what_evaluating_all_evidence_at_once_gives(
        PreparedWorkforce given, int seed, byte parallel, byte people)
    {
        var shared = SharedConversations.In(given.Workforce, new Random(seed));
        using var services = ServicesOf(shared, shared.AllEvidence);
        var request = new RunRequest(shared.From, shared.To) { DegreeOfParallelism = 1 + (parallel % 4), PeopleAtATime = 1 + (people % 3) };
        var whole = shared.Report();
        whole = whole with { Evidence = whole.Evidence with { Used = whole.Evidence.Used - SharedConversations.WithoutAnybody(shared.Evidence) } };
        ReportText.Of(services.GetRequiredService<IAttendanceEngine>().EvaluateAllAsync(request).GetAwaiter().GetResult()).ShouldBe(ReportText.Of(whole));
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
    public void Corrected_and_withdrawn_records_count_as_they_do_in_all_evidence_at_once(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var (workforce, people) = (given.Workforce, given.Workforce.People);
        var evidence = workforce.Evidence;
        var corrected = workforce with
        {
            Evidence = WorkforceGenerators.Changed(
                evidence,
                punches: [.. evidence.Punches, .. evidence.Punches.Where(_ => random.Next(4) == 0).Select(punch => random.Next(2) == 0
                    ? Punch.Withdrawn(punch.EvidenceId, 1)
                    : punch with { EmployeeId = people[random.Next(people.Count)], Revision = 1 + random.Next(2) })],
                messages: [.. evidence.Messages, .. evidence.Messages.Where(_ => random.Next(4) == 0).Select(message => random.Next(2) == 0
                    ? Message.Withdrawn(message.EvidenceId, 1)
                    : message with { ConversationId = $"c{random.Next(5)}", EmployeeId = people[random.Next(people.Count)], Revision = 2 })],
                ratings: [.. evidence.Ratings, .. evidence.Ratings.Where(_ => random.Next(3) == 0).Select(rating => random.Next(2) == 0
                    ? Rating.Withdrawn(rating.EvidenceId, 1)
                    : rating with { ConversationId = $"c{random.Next(5)}", Revision = 1 })]),
        };
        using var services = ServicesOf(corrected, corrected.AllEvidence.OrderBy(_ => random.Next()).ToList());
        var report = services.GetRequiredService<IAttendanceEngine>()
            .EvaluateAllAsync(new RunRequest(corrected.From, corrected.To)).GetAwaiter().GetResult();
        ReportText.OfEmployees(report).ShouldBe(ReportText.OfEmployees(corrected.Report()));
    }

    [Law]
    public void One_person_alone_gets_what_that_person_gets_among_all(PreparedWorkforce given, int seed)
    {
        Holds(given.Workforce);
        Holds(SharedConversations.In(given.Workforce, new Random(seed)));

        static void Holds(Workforce workforce)
        {
            using var services = ServicesOf(workforce, workforce.AllEvidence);
            var engine = services.GetRequiredService<IAttendanceEngine>();
            foreach (var report in workforce.Report().Employees)
            {
                var alone = engine.EvaluateAsync(report.Employee.Id, workforce.From, workforce.To).GetAwaiter().GetResult();
                ReportText.Of(alone!.Report!).ShouldBe(ReportText.Of(report));
            }
        }
    }

    internal static ServiceProvider ServicesOf(Workforce given, IEnumerable<EvidenceRecord> evidence)
    {
        var (chart, book) = given.Organization();
        return new ServiceCollection().AddHrAttendance(attendance => attendance
            .UseOrganization(_ => OrganizationSources.Chart(chart))
            .UsePolicies(_ => PolicySources.Documents(book.Documents))
            .UseEvidence(_ => new EvidenceInMemory(evidence, given.Evidence.Assignments))
            .Options.AllowPolicyErrorsAtStart = true).BuildServiceProvider();
    }
}
