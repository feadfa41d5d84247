using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>One person's business day as a host asks for it: through the service, with that day's evidence in the host's memory.</summary>
internal sealed class HostedDay : IContestant, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IAttendanceEngine _engine;
    private readonly LocalDate _date;
    private readonly string _employeeId = GroupObjects.EmployeeId(0);

    /// <param name="group">Where the chart and the policies come from.</param>
    /// <param name="day">The day of the month, from 0.</param>
    internal HostedDay(GroupObjects group, int day)
    {
        _date = MonthOfMarch.First.PlusDays(day);
        var records = RecordsOf(group, Instant.FromUnixTimeSeconds(MonthOfMarch.Midnight(day) + MonthOfMarch.DayStartsAt));
        var policies = new FixedPolicies(new PolicyDocuments { Documents = [.. GroupPolicies.Of(group.Month)] });
        _services = new ServiceCollection()
            .AddHrAttendance(attendance => attendance
                .UseOrganization(_ => OrganizationSources.Chart(group.Chart))
                .UsePolicies(_ => policies)
                .UseEvidence(_ => new EvidenceInMemory(records)))
            .BuildServiceProvider();
        _engine = _services.GetRequiredService<IAttendanceEngine>();
    }

    public VerdictSum Run()
    {
        var outcome = _engine.EvaluateAsync(_employeeId, _date, _date).GetAwaiter().GetResult();
        var tally = default(TimesheetTally);
        tally.Add(0, outcome!.Report!);
        return tally.ToSum().Verdicts;
    }

    /// <summary>What the engine finds of the first person's day in the evidence of the whole month.</summary>
    internal static VerdictSum Expected(GroupObjects group, int day)
    {
        var (tally, date) = (default(VerdictTally), MonthOfMarch.First.PlusDays(day));
        tally.Add(
            0, group.Engine.Evaluate(group.Evidence, date, date, new EvaluationOptions { EmployeeIds = [GroupObjects.EmployeeId(0)] }).Employees[0].Timesheet);
        return tally.ToSum();
    }

    /// <summary>The first workday on which the first person has two sessions.</summary>
    internal static int DayOfTwoSessions(GroupObjects group) =>
        Enumerable.Range(0, MonthOfMarch.Days).First(day => MonthOfMarch.IsWorkday(day) && Expected(group, day).Sessions == 2);

    public void Dispose() => _services.Dispose();

    /// <summary>The person's punches and messages of the day, and the ratings of their conversations with everybody's messages in them.</summary>
    private List<EvidenceRecord> RecordsOf(GroupObjects group, Instant start)
    {
        var end = start + Duration.FromDays(1);
        var own = group.Evidence.Of(_employeeId);
        var messages = own.Messages.Where(message => message.At >= start && message.At < end).ToList();
        var conversations = messages.Select(message => message.ConversationId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Punches.Where(punch => punch.At >= start && punch.At < end),
            .. messages,
            .. group.Evidence.Ratings.Where(rating => conversations.Contains(rating.ConversationId)),
            .. group.Records.Messages.Where(message => message.EmployeeId != _employeeId && conversations.Contains(message.ConversationId)),
        ];
    }

    private sealed class FixedPolicies(PolicyDocuments documents) : IPolicySource
    {
        public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken) => new(documents);

        public Microsoft.Extensions.Primitives.IChangeToken? Watch() => null;
    }
}
