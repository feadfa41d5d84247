using FsCheck.Xunit;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Evidence that is pushed in any order, in any pieces and as often as it comes gives what all of it gives at once.</summary>
[Properties(MaxTest = 100, Arbitrary = [typeof(WorkforceGenerators)])]
public class LiveLaws
{
    [Property]
    public void After_any_pushes_the_results_are_those_of_all_records_at_once(Workforce given, int seed)
    {
        using var services = RunLaws.ServicesOf(given, []);
        var live = Follow(services, given);
        foreach (var push in Pushes(given.AllEvidence, new Random(seed)))
        {
            live.Push(push).Failed.ShouldBeEmpty();
        }

        Text(live, given).ShouldBe(ReportText.OfEmployees(given.Report()));
    }

    [Property]
    public void Changed_days_added_up_are_the_results(Workforce given, int seed)
    {
        using var services = RunLaws.ServicesOf(given, []);
        var live = Follow(services, given);
        var start = given.People.ToDictionary(id => id, id => live.Of(id)!.Report!.Timesheet.Total);
        foreach (var push in Pushes(given.AllEvidence, new Random(seed)))
        {
            foreach (var employee in live.Push(push).Changes.Employees)
            {
                start[employee.EmployeeId] += employee.Time;
            }
        }

        foreach (var report in given.Report().Employees)
        {
            start[report.Employee.Id].ShouldBe(report.Timesheet.Total);
        }
    }

    [Property]
    public void What_is_pushed_again_from_wherever_changes_nothing(Workforce given, int seed)
    {
        using var services = RunLaws.ServicesOf(given, []);
        var live = Follow(services, given);
        live.Push(given.AllEvidence);
        var again = live.Push(given.AllEvidence.Select(record => record with { Source = new SourcePlace("again", 1 + (seed & 15)) }));
        (again.News, again.Repeated, again.Changes.IsEmpty).ShouldBe((0, given.AllEvidence.Count(), true));
    }

    [Property]
    public void Ids_that_contradict_each_other_are_set_aside_as_if_all_had_come_at_once(Workforce given, int seed)
    {
        var random = new Random(seed);
        var clashes = given.Evidence.Messages.Where(_ => random.Next(4) == 0)
            .Select(message => message with { EmployeeId = given.People[random.Next(given.People.Count)], At = message.At + Duration.FromMinutes(random.Next(3)) })
            .Concat<EvidenceRecord>(given.Evidence.Ratings.Where(_ => random.Next(3) == 0).Select(rating => rating with { ConversationId = $"c{random.Next(5)}" }))
            .ToList();
        var all = given.AllEvidence.Concat(clashes).ToList();
        using var services = RunLaws.ServicesOf(given, []);
        var live = Follow(services, given);
        foreach (var push in Pushes(all, random))
        {
            live.Push(push);
        }

        var clashing = given with
        {
            Evidence = WorkforceGenerators.Changed(given.Evidence, messages: [.. all.OfType<Message>()], ratings: [.. all.OfType<Rating>()]),
        };
        Text(live, given).ShouldBe(ReportText.OfEmployees(clashing.Report()));
    }

    private static LiveTimesheets Follow(ServiceProvider services, Workforce given) =>
        services.GetRequiredService<IAttendanceEngine>().FollowAsync(given.From, given.To).GetAwaiter().GetResult();

    private static string Text(LiveTimesheets live, Workforce given) =>
        string.Join("\n", given.People.Order(StringComparer.Ordinal).Select(id => ReportText.Of(live.Of(id)!.Report!)));

    /// <summary>Records in pieces, out of order, some of them more than once.</summary>
    private static IEnumerable<List<EvidenceRecord>> Pushes(IEnumerable<EvidenceRecord> records, Random random)
    {
        var delivered = records.SelectMany(record => Enumerable.Repeat(record, 1 + (random.Next(3) == 0 ? 1 : 0))).OrderBy(_ => random.Next()).ToList();
        for (int at = 0; at < delivered.Count;)
        {
            int length = Math.Min(1 + random.Next(20), delivered.Count - at);
            yield return delivered.GetRange(at, length);
            at += length;
        }
    }
}
