using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Live;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Evidence that is pushed in any order, in any pieces and as often as it comes gives what all of it gives at once.</summary>
[WorkforceLaws(25)]
public class LiveLaws
{
    [Law]
    public void After_any_pushes_the_results_are_those_of_all_records_at_once(PreparedWorkforce given, int seed)
    {
        using var services = RunLaws.ServicesOf(given.Workforce, []);
        var live = Follow(services, given.Workforce);
        foreach (var push in Pushes(given.Workforce.AllEvidence, new Random(seed)))
        {
            live.Push(push).Failed.ShouldBeEmpty();
        }

        Text(live, given.Workforce).ShouldBe(ReportText.OfEmployees(given.Report));
    }

    [Law]
    public void Conversations_that_several_share_and_assignments_pushed_at_any_time_give_what_all_of_it_gives_at_once(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var shared = SharedConversations.In(given.Workforce, random);
        using var services = RunLaws.ServicesOf(shared, []);
        var live = Follow(services, shared);
        var assignments = new Queue<ConversationAssignment>(shared.Evidence.Assignments);
        foreach (var push in Pushes(shared.AllEvidence, random))
        {
            live.Push(push, assignments.Count > 0 && random.Next(2) == 0 ? [assignments.Dequeue()] : []).Failed.ShouldBeEmpty();
        }

        live.Push([], assignments);
        Text(live, shared).ShouldBe(ReportText.OfEmployees(shared.Report()));
        live.Push(shared.AllEvidence, shared.Evidence.Assignments).News.ShouldBe(0);
    }

    [Law]
    public void Changed_days_added_up_are_the_results(PreparedWorkforce given, int seed)
    {
        using var services = RunLaws.ServicesOf(given.Workforce, []);
        var live = Follow(services, given.Workforce);
        var start = given.Workforce.People.ToDictionary(id => id, id => live.Of(id)!.Report!.Timesheet.Total);
        foreach (var push in Pushes(given.Workforce.AllEvidence, new Random(seed)))
        {
            foreach (var employee in live.Push(push).Changes.Employees)
            {
                start[employee.EmployeeId] += employee.Time;
            }
        }

        foreach (var report in given.Report.Employees)
        {
            start[report.Employee.Id].ShouldBe(report.Timesheet.Total);
        }
    }

    [Law]
    public void What_is_pushed_again_from_wherever_changes_nothing(PreparedWorkforce given, int seed)
    {
        var records = given.Workforce.AllEvidence.ToList();
        using var services = RunLaws.ServicesOf(given.Workforce, []);
        var live = Follow(services, given.Workforce);
        live.Push(records);
        var again = live.Push(records.Select(record => record with { Source = new SourcePlace("again", 1 + (seed & 15)) }));
        (again.News, again.Repeated, again.Changes.IsEmpty).ShouldBe((0, records.Count, true));
    }

    [Law]
    public void Ids_that_contradict_each_other_are_set_aside_as_if_all_had_come_at_once(PreparedWorkforce given, int seed)
    {
        var (workforce, random) = (given.Workforce, new Random(seed));
        var clashes = workforce.Evidence.Messages.Where(_ => random.Next(4) == 0)
            .Select(message => message with
            {
                EmployeeId = workforce.People[random.Next(workforce.People.Count)],
                At = message.At + Duration.FromMinutes(random.Next(3)),
            })
            .Concat<EvidenceRecord>(
                workforce.Evidence.Ratings.Where(_ => random.Next(3) == 0).Select(rating => rating with { ConversationId = $"c{random.Next(5)}" }))
            .ToList();
        var all = workforce.AllEvidence.Concat(clashes).ToList();
        using var services = RunLaws.ServicesOf(workforce, []);
        var live = Follow(services, workforce);
        foreach (var push in Pushes(all, random))
        {
            live.Push(push);
        }

        var clashing = workforce with
        {
            Evidence = WorkforceGenerators.Changed(workforce.Evidence, messages: [.. all.OfType<Message>()], ratings: [.. all.OfType<Rating>()]),
        };
        Text(live, workforce).ShouldBe(ReportText.OfEmployees(clashing.Report()));
    }

    [Law]
    public void Revisions_and_withdrawals_in_any_order_end_as_if_all_had_come_at_once(PreparedWorkforce given, int seed)
    {
        var (workforce, random) = (given.Workforce, new Random(seed));
        List<EvidenceRecord> all =
        [
            .. workforce.AllEvidence,
            .. workforce.Evidence.Punches.Where(_ => random.Next(4) == 0).Select(punch => random.Next(3) == 0
                ? Punch.Withdrawn(punch.EvidenceId, 1)
                : punch with { At = punch.At + Duration.FromMinutes(random.Next(30)), EmployeeId = Anybody(), Revision = random.Next(3) }),
            .. workforce.Evidence.Messages.Where(_ => random.Next(4) == 0).Select(message => random.Next(3) == 0
                ? Message.Withdrawn(message.EvidenceId, 1)
                : message with { ConversationId = $"c{random.Next(5)}", EmployeeId = Anybody(), Revision = random.Next(3) }),
            .. workforce.Evidence.Ratings.Where(_ => random.Next(3) == 0).Select(rating => random.Next(3) == 0
                ? Rating.Withdrawn(rating.EvidenceId, 1)
                : rating with { ConversationId = $"c{random.Next(5)}", Revision = random.Next(3) }),
        ];
        var records = new EvidenceRecords
        {
            Punches = [.. all.OfType<Punch>()],
            Messages = [.. all.OfType<Message>()],
            Ratings = [.. all.OfType<Rating>()],
            Presence = workforce.Evidence.Presence,
        };
        using var services = RunLaws.ServicesOf(workforce, []);
        var live = Follow(services, workforce);
        foreach (var push in Pushes(all, random))
        {
            live.Push(push).Failed.ShouldBeEmpty();
        }

        var corrected = workforce with { Evidence = records };
        Text(live, workforce).ShouldBe(ReportText.OfEmployees(corrected.Report()));

        string Anybody() => workforce.People[random.Next(workforce.People.Count)];
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
