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

    /// <summary>The calendars that guess, by those that they ask first, so that each is one object; null where nothing is guessed.</summary>
    private readonly ConcurrentDictionary<IWorkCalendar, IWorkCalendar>? _guessed;

    internal EngineRules(
        OrganizationChart chart,
        PolicyBook policies,
        IWorkCalendar? calendar,
        IReadOnlyList<ICriterion> criteria,
        IReadOnlyList<IPayRule> payRules,
        PolicyOfUnit policyOf,
        bool guessesDates = false)
    {
        Chart = chart;
        Policies = policies;
        _calendar = calendar;
        _guessed = guessesDates ? new ConcurrentDictionary<IWorkCalendar, IWorkCalendar>() : null;
        PolicyOf = policyOf;
        Criteria = new EngineCriteria(criteria);
        PayRules = payRules;
        Plans = new PlanTables(chart.Units, policies, policyOf, CalendarOf);
    }

    internal OrganizationChart Chart { get; }

    internal PolicyBook Policies { get; }

    /// <summary>The calendar of a unit: that of all, where there is one, else that of the unit's statutory layer.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    internal IWorkCalendar CalendarOf(string unitId)
    {
        var calendar = _calendar ?? Policies.StatutoryOf(unitId).Calendar;
        return _guessed is null ? calendar : _guessed.GetOrAdd(calendar, static known => new GuessedCalendar(known));
    }

    /// <summary>The same rules, which guess the kinds of dates that calendars do not know.</summary>
    internal EngineRules Guessing() => new(Chart, Policies, _calendar, Criteria.All, PayRules, PolicyOf, guessesDates: true);

    private PolicyOfUnit PolicyOf { get; }

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
