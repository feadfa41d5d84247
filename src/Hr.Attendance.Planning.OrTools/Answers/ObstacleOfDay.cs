using System.Globalization;
using Hr.Attendance.Planning.OrTools.Models;
using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.OrTools.Search;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>What stands in the way on one day of a queue: the day is planned again with some limits left out.</summary>
internal sealed class ObstacleOfDay
{
    private const double WorkOfQuestion = 1;

    // What is left out first is what a manager could least change; so what remains in the way is what can be changed.
    private static readonly OpenLimit[] Limits =
    [
        new(DutyReasonKind.RosterLimit, new("limits of the roster", "排班规则限制"),
            [LimitKind.Succession, LimitKind.LeastDaysInARow, LimitKind.LeastDaysOffInARow, LimitKind.Weekends, LimitKind.Kinds, LimitKind.LeastTime]),
        new(DutyReasonKind.MinimumRest, new("minimum rest", "最短休息时间"), [LimitKind.Rest]),
        new(DutyReasonKind.ConsecutiveDays, new("days in a row", "连续工作天数限制"), [LimitKind.MostDaysInARow]),
        new(DutyReasonKind.MonthlyLimit, new("time that is left", "剩余可用工时"), [LimitKind.MostTime]),
        new(DutyReasonKind.OutsideAvailability, new("availability", "可用时间"), []),
    ];

    private readonly OpenProblem _open;
    private readonly string _queue;
    private readonly LocalDate _date;
    private readonly int _seed;
    private readonly CancellationToken _cancellationToken;
    private readonly FreedPerson[] _freed;

    internal ObstacleOfDay(OpenProblem open, string queue, LocalDate date, int seed, CancellationToken cancellationToken)
    {
        (_open, _queue, _date, _seed, _cancellationToken) = (open, queue, date, seed, cancellationToken);
        int day = Period.DaysBetween(open.Numbers.Problem.FirstDay, date);
        _freed = [.. Enumerable.Range(0, open.Numbers.People.Length)
            .Where(person => !open.Numbers.People[person].IsFixed[day] && Serves(person, day) && LineCheck.Holds(open.Numbers, open.Roster, person, []))
            .Select(person => new FreedPerson(person, day, day))];
    }

    private static readonly Bilingual LosesCustomers = new(
        "`{queue}` loses {count} customers on {date} for lack of people; {reason}", "{date}“{queue}”因人手不足约流失 {count} 位客户：{reason}");

    private static readonly Bilingual SearchLonger = new("the day can be planned better as it is; search longer", "当天排班仍可改进，请延长搜索");

    private static readonly Bilingual TooFewPeople = new(
        "everybody who serves the queue is needed already, whatever the limits", "即使放宽各项限制，可值班人员也已全部用上");

    private static readonly Bilingual InTheWay = new("what stands in the way: {limits}", "受限于{limits}");

    private static readonly Bilingual WithoutLimit = new(
        "without the limit `{limit}` {count} customers fewer would be lost", "若放宽“{limit}”，可少流失约 {count} 位客户");

    /// <summary>How much work was spent.</summary>
    internal double Work { get; private set; }

    /// <summary>The obstacle; null where a question could not be answered within its work.</summary>
    internal ProvenObstacle? Find(double lost)
    {
        if (LeastWithout([]) is not { } now)
        {
            return null;
        }

        var relaxations = new List<Relaxation>();
        foreach (var limit in Limits)
        {
            if (LeastWithout([limit]) is { } without && without < now)
            {
                relaxations.Add(RelaxationOf(limit, _open.Numbers.LostScale.Back(now - without)));
            }
        }

        OpenLimit[]? inTheWay = now < _open.Roster.Cost(Level.Lost) ? [] : Irreducible(now);
        return inTheWay is null ? null : new ProvenObstacle
        {
            Queue = _queue,
            Date = _date,
            CustomersLost = lost,
            Limits = [.. inTheWay.Select(limit => limit.Kind)],
            Relaxations = [.. relaxations.OrderByDescending(relaxation => relaxation.CustomersSaved).ThenBy(relaxation => relaxation.Kind)],
            Sentence = Sentence(lost, inTheWay, isBetter: now < _open.Roster.Cost(Level.Lost)),
        };
    }

    /// <summary>
    /// Leaves out one limit after the other, as long as nothing better becomes possible: each of those that remain is needed. Empty where nothing better is
    /// possible without all of them; null where that was not proven.
    /// </summary>
    private OpenLimit[]? Irreducible(long now)
    {
        var leftOut = new List<OpenLimit>();
        foreach (var limit in Limits)
        {
            if (LeastWithout([.. leftOut, limit]) is not { } least)
            {
                return null;
            }

            if (least >= now)
            {
                leftOut.Add(limit);
            }
        }

        return [.. Limits.Except(leftOut)];
    }

    /// <summary>The least that is lost in the whole plan when the day is planned again without some limits; null where it was not proven.</summary>
    private long? LeastWithout(IReadOnlyCollection<OpenLimit> leftOut)
    {
        LimitKind[] kinds = [.. leftOut.SelectMany(limit => limit.Kinds)];
        bool anyTime = leftOut.Any(limit => limit.Kind == DutyReasonKind.OutsideAvailability);
        bool anyRest = kinds.Contains(LimitKind.Rest);
        var model = new FreedModel(_open.Numbers, _open.Roster, _freed, _ => kinds);
        model.Leave((person, option) => (anyTime || _open.IsOffered(person, option)) && (anyRest || _open.KeepsRest(person, option)));
        model.Minimise(Level.Lost);
        var solved = model.Solve(WorkOfQuestion, _seed, _cancellationToken);
        Work += solved.Work;
        return solved is { IsProven: true, Values: { } values } ? model.Read(values).Cost(Level.Lost) : null;
    }

    private bool Serves(int person, int day)
    {
        foreach (var choice in _open.Numbers.People[person].On(day))
        {
            if (_open.Numbers.Problem.Options[choice.Option].Queue == _queue)
            {
                return true;
            }
        }

        return false;
    }

    private static Relaxation RelaxationOf(OpenLimit limit, double saved) => new()
    {
        Kind = limit.Kind,
        CustomersSaved = saved,
        Method = RelaxationMethod.Proven,
        Sentence = WithoutLimit.With(("limit", limit.Name), ("count", Rounded(saved))),
    };

    private Bilingual Sentence(double lost, OpenLimit[] limits, bool isBetter)
    {
        var reason = isBetter ? SearchLonger
            : limits.Length == 0 ? TooFewPeople
            : InTheWay.With(("limits", Bilingual.Of(language =>
                string.Join(language == MessageLanguage.Chinese ? "、" : ", ", limits.Select(limit => limit.Name.In(language))))));
        return LosesCustomers.With(("queue", _queue), ("count", Rounded(lost)), ("date", LocalDatePattern.Iso.Format(_date)), ("reason", reason));
    }

    private static string Rounded(double customers) => customers.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record OpenLimit(DutyReasonKind Kind, Bilingual Name, LimitKind[] Kinds);
}
