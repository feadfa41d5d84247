using System.Collections.Concurrent;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evaluation;

/// <summary>What an engine works by: who is who, what policy says, and the rules that judge and pay. Thread-safe.</summary>
internal sealed class EngineRules
{
    private readonly ConcurrentBag<SessionKernel> _kernels = [];
    private readonly IWorkCalendar? _calendar;

    internal EngineRules(
        OrganizationChart chart,
        PolicyBook policies,
        IWorkCalendar? calendar,
        IReadOnlyList<ICriterion> criteria,
        IReadOnlyList<IPayRule> payRules,
        PolicyOfUnit policyOf)
    {
        Chart = chart;
        Policies = policies;
        _calendar = calendar;
        Criteria = new EngineCriteria(criteria);
        PayRules = payRules;
        Plans = new PlanTables(chart.Units, policies, policyOf, CalendarOf);
    }

    internal OrganizationChart Chart { get; }

    internal PolicyBook Policies { get; }

    /// <summary>The calendar of a unit: that of all, where there is one, else that of the unit's statutory layer.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal IWorkCalendar CalendarOf(string unitId) => _calendar ?? Policies.StatutoryOf(unitId).Calendar;

    internal EngineCriteria Criteria { get; }

    internal IReadOnlyList<IPayRule> PayRules { get; }

    /// <summary>Whether overtime is paid by the rule of the library.</summary>
    internal bool PayOvertime => PayRules.Any(static rule => rule is OvertimePayRule);

    /// <summary>The policies as plain numbers, worked out as they are asked for and kept.</summary>
    internal PlanTables Plans { get; }

    /// <summary>A kernel that nobody else uses until it is given back.</summary>
    internal SessionKernel TakeKernel() => _kernels.TryTake(out var kernel) ? kernel : new SessionKernel();

    internal void GiveBack(SessionKernel kernel) => _kernels.Add(kernel);
}
