using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A session as the contract words it: its role, its business day, and the minutes that are in it.</summary>
internal sealed record WordedSession(RoleAssignment Assignment, LocalDate Date, EffectivePolicy Policy, SortedSet<int> Minutes);

/// <summary>
/// Steps 1, 2 and 4 to 7 of the contract for one person, told minute by minute without regard to the time it takes. Pairs of punches
/// are told in <see cref="WordedPunches"/>.
/// </summary>
internal sealed class WordedSessions
{
    private readonly Workforce _given;
    private readonly OrganizationChart _chart;
    private readonly PolicyBook _book;
    private readonly Employee _employee;
    private readonly EmployeeEvidence _evidence;
    private readonly List<(RoleAssignment Assignment, LocalDate Date, WordedPair Pair)> _pairs;
    private readonly HashSet<int> _primary;
    private readonly HashSet<int> _away;
    private readonly Dictionary<(RoleAssignment Assignment, LocalDate Date), int> _starts = [];

    internal WordedSessions(Workforce given, OrganizationChart chart, PolicyBook book, EmployeeEvidence evidence, string person)
    {
        (_given, _chart, _book, _evidence) = (given, chart, book, evidence);
        _employee = chart.Employees.Single(employee => employee.Id == person);
        _away = [.. evidence.Presence.Where(span => span.State == PresenceState.Away).SelectMany(span => Minutes(span.From, span.To))];
        _pairs = [.. Pairs()];
        _primary = [.. Dates.SelectMany(PrimaryOn)];
    }

    /// <summary>All minutes of primary time.</summary>
    internal IReadOnlyCollection<int> Primary => _primary;

    private IEnumerable<LocalDate> Dates => Enumerable.Range(-6, 18).Select(day => _given.Start.PlusDays(day));

    internal int MinuteOf(Instant instant) => (int)(instant - _given.Start.AtMidnight().InUtc().ToInstant()).TotalMinutes;

    /// <summary>Step 7: neighbouring pieces are one session; where two roles claim a minute, the session that began first keeps it.</summary>
    internal IReadOnlyList<WordedSession> All()
    {
        var formed = Raw().SelectMany(PiecesOf).GroupBy(piece => piece.Assignment).SelectMany(Joined)
            .OrderBy(session => session.Minutes.Min).ThenBy(session => session.Assignment.Role, StringComparer.Ordinal);
        var taken = new HashSet<int>();
        var all = new List<WordedSession>();
        foreach (var session in formed)
        {
            session.Minutes.RemoveWhere(taken.Contains);
            taken.UnionWith(session.Minutes);
            if (session.Minutes.Count > 0)
            {
                var date = DateOf(session.Assignment, session.Minutes.Min);
                all.Add(session with { Date = date, Policy = PolicyOf(session.Assignment, date) });
            }
        }

        return [.. all.OrderBy(session => session.Minutes.Min).ThenBy(session => session.Assignment.Role, StringComparer.Ordinal)];
    }

    internal DateTimeZone ZoneOf(RoleAssignment assignment, LocalDate date) => _chart.Units.ZoneOf(UnitOf(assignment, date));

    private string UnitOf(RoleAssignment assignment, LocalDate date) => assignment.UnitId ?? _employee.Unit.On(date);

    private EffectivePolicy PolicyOf(RoleAssignment assignment, LocalDate date) =>
        _book.Resolve(UnitOf(assignment, date), assignment.Role, _employee.Tags, date);

    /// <summary>Where business days begin; one that would begin after a later one begins with it.</summary>
    private int StartOf(RoleAssignment assignment, LocalDate date)
    {
        if (!_starts.TryGetValue((assignment, date), out int start))
        {
            start = Enumerable.Range(0, 3).Select(date.PlusDays)
                .Min(day => MinuteOf(
                    (day + PolicyOf(assignment, day).Get(AttendanceSettings.DayStartsAt)).InZoneLeniently(ZoneOf(assignment, day)).ToInstant()));
            _starts.Add((assignment, date), start);
        }

        return start;
    }

    private LocalDate DateOf(RoleAssignment assignment, int minute)
    {
        var date = _given.Start.PlusDays(11);
        while (StartOf(assignment, date) > minute)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }

    private (RoleAssignment Assignment, LocalDate Date)? InEffectAt(int minute, IEnumerable<RoleAssignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            var date = DateOf(assignment, minute);
            if (assignment.Dates.Contains(date))
            {
                return (assignment, date);
            }
        }

        return null;
    }

    private IEnumerable<RoleAssignment> Of(RoleKind kind) => _employee.Assignments.Where(assignment => assignment.Kind == kind);

    /// <summary>Step 1: a punch without a role is for the primary role.</summary>
    private IEnumerable<(RoleAssignment, LocalDate, WordedPair)> Pairs()
    {
        var held = _evidence.Punches.ToDictionary(punch => punch, punch => InEffectAt(
            MinuteOf(punch.At), punch.Role is null ? Of(RoleKind.Primary) : _employee.Assignments.Where(assignment => assignment.Role == punch.Role)));
        return
            from role in _evidence.Punches.Where(punch => held[punch] is not null).GroupBy(punch => held[punch]!.Value.Assignment.Role)
            from pair in WordedPunches.Pairs([.. role], [.. _evidence.Messages.Where(message => message.Sender == MessageSender.Employee)], RulesOf)
            select (held[pair.In]!.Value.Assignment, held[pair.In]!.Value.Date, pair);

        WordedPairing RulesOf(Punch punch)
        {
            var policy = PolicyOf(held[punch]!.Value.Assignment, held[punch]!.Value.Date);
            return new WordedPairing(
                policy.Get(AttendanceSettings.PunchMissingOut),
                policy.Get(AttendanceSettings.PunchMaxOpen),
                policy.Get(AttendanceSettings.SessionActivityTail));
        }
    }

    /// <summary>Step 2: the pairs that begin on the day, or its schedule on a workday.</summary>
    private IEnumerable<int> PrimaryOn(LocalDate date)
    {
        if (Of(RoleKind.Primary).FirstOrDefault(assignment => assignment.Dates.Contains(date)) is not { } role)
        {
            return [];
        }

        var pairs = _pairs.Where(pair => pair.Assignment == role && pair.Date == date).ToList();
        var basis = PolicyOf(role, date).Get(AttendanceSettings.PrimaryBasis);
        if (basis == PrimaryBasis.Punches || (basis == PrimaryBasis.PunchesElseSchedule && pairs.Count > 0))
        {
            return pairs.SelectMany(pair => Minutes(pair.Pair.Start, pair.Pair.End));
        }

        var zone = ZoneOf(role, date);
        bool isWorkday = date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        return !isWorkday ? [] : PolicyOf(role, date).Get(AttendanceSettings.PrimarySchedule)
            .Where(shift => shift.FirstDay <= date.DayOfWeek && date.DayOfWeek <= shift.LastDay)
            .SelectMany(shift => Minutes(
                (date + shift.Hours.Start).InZoneLeniently(zone).ToInstant(),
                ((shift.Hours.End > shift.Hours.Start ? date : date.PlusDays(1)) + shift.Hours.End).InZoneLeniently(zone).ToInstant()));
    }

    /// <summary>Step 5: the pairs or the runs that begin on a business day, while the assignment is in effect, as stretches of minutes.</summary>
    private IEnumerable<(RoleAssignment Assignment, LocalDate Date, bool FromPairs, List<int> Minutes)> Raw()
    {
        var runs = Of(RoleKind.Concurrent).SelectMany(Runs).ToList();
        foreach (var (assignment, date) in from assignment in Of(RoleKind.Concurrent) from date in Dates select (assignment, date))
        {
            var pairs = _pairs.Where(pair => pair.Assignment == assignment && pair.Date == date).ToList();
            var basis = PolicyOf(assignment, date).Get(AttendanceSettings.SessionBasis);
            bool fromPairs = basis == SessionBasis.Punches || (basis == SessionBasis.PunchesElseActivity && pairs.Count > 0);
            var minutes = fromPairs
                ? pairs.SelectMany(pair => Minutes(pair.Pair.Start, pair.Pair.End))
                : runs.Where(run => run.Assignment == assignment && run.Date == date).SelectMany(run => Enumerable.Range(run.From, run.To - run.From));
            foreach (var stretch in Stretches(minutes.Where(minute => assignment.Dates.Contains(DateOf(assignment, minute)))))
            {
                yield return (assignment, date, fromPairs, stretch);
            }
        }
    }

    /// <summary>Step 4: messages in order, cut where a gap is longer than the longest idle time of the earlier message's day.</summary>
    private IEnumerable<(RoleAssignment Assignment, LocalDate Date, int From, int To)> Runs(RoleAssignment assignment)
    {
        var run = new List<Message>();
        var own = _evidence.Messages
            .Where(message => message.Sender != MessageSender.Auto && InEffectAt(MinuteOf(message.At), Of(RoleKind.Concurrent))?.Assignment == assignment)
            .ToList();
        foreach (var (message, next) in own.Zip<Message, Message?>([.. own.Skip(1), null]))
        {
            run.Add(message);
            var idle = PolicyOf(assignment, DateOf(assignment, MinuteOf(message.At))).Get(AttendanceSettings.SessionMaxIdle);
            if (next is not null && next.At - message.At <= idle)
            {
                continue;
            }

            if (run.FindLast(written => written.Sender == MessageSender.Employee) is { } last)
            {
                var date = DateOf(assignment, MinuteOf(run[0].At));
                yield return (
                    assignment, date, MinuteOf(run[0].At), MinuteOf(last.At + PolicyOf(assignment, date).Get(AttendanceSettings.SessionActivityTail)));
            }

            run.Clear();
        }
    }

    /// <summary>
    /// Steps 5 and 6: each minute under the policy of its raw interval's day, or of its own where days are cut; what is taken out leaves
    /// pieces.
    /// </summary>
    private IEnumerable<(RoleAssignment Assignment, List<int> Minutes)> PiecesOf(
        (RoleAssignment Assignment, LocalDate Date, bool FromPairs, List<int> Minutes) raw)
    {
        var date = raw.Date;
        var kept = new List<(LocalDate Date, int Minute)>();
        foreach (int minute in raw.Minutes)
        {
            while (PolicyOf(raw.Assignment, date).Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary
                && minute >= StartOf(raw.Assignment, date.PlusDays(1)))
            {
                date = DateOf(raw.Assignment, StartOf(raw.Assignment, date.PlusDays(1)));
            }

            var policy = PolicyOf(raw.Assignment, date);
            bool isOut = (raw.FromPairs && _away.Contains(minute))
                || (policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude && _primary.Contains(minute))
                || !IsInWindows(policy.Get(AttendanceSettings.SessionWindows), LocalTimeOf(minute, ZoneOf(raw.Assignment, date)));
            if (!isOut)
            {
                kept.Add((date, minute));
            }
        }

        return kept.GroupBy(entry => entry.Date).SelectMany(day => Stretches(day.Select(entry => entry.Minute))).Select(minutes => (raw.Assignment, minutes));
    }

    private IEnumerable<WordedSession> Joined(IEnumerable<(RoleAssignment Assignment, List<int> Minutes)> pieces)
    {
        WordedSession? session = null;
        foreach (var (assignment, minutes) in pieces.OrderBy(piece => piece.Minutes[0]).ThenBy(piece => piece.Minutes[^1]))
        {
            if (session is not null && Continues(session, minutes[0]))
            {
                session.Minutes.UnionWith(minutes);
                continue;
            }

            if (session is not null)
            {
                yield return session;
            }

            var date = DateOf(assignment, minutes[0]);
            session = new WordedSession(assignment, date, PolicyOf(assignment, date), [.. minutes]);
        }

        if (session is not null)
        {
            yield return session;
        }
    }

    private bool Continues(WordedSession session, int next) =>
        Duration.FromMinutes(next - (session.Minutes.Max + 1)) <= session.Policy.Get(AttendanceSettings.SessionMergeGap)
        && (session.Policy.Get(AttendanceSettings.DaySplit) == DaySplit.WholeSession || next < StartOf(session.Assignment, session.Date.PlusDays(1)));

    private LocalTime LocalTimeOf(int minute, DateTimeZone zone) =>
        (_given.Start.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minute)).InZone(zone).TimeOfDay;

    private static bool IsInWindows(IReadOnlyList<LocalTimeWindow> windows, LocalTime time) =>
        windows.Count == 0
        || windows.Any(window => window.EndsOnNextDay ? time >= window.Start || time < window.End : time >= window.Start && time < window.End);

    private IEnumerable<int> Minutes(Instant from, Instant to) => Enumerable.Range(MinuteOf(from), Math.Max(0, MinuteOf(to) - MinuteOf(from)));

    private static IEnumerable<List<int>> Stretches(IEnumerable<int> minutes)
    {
        var stretch = new List<int>();
        foreach (int minute in new SortedSet<int>(minutes))
        {
            if (stretch.Count > 0 && minute > stretch[^1] + 1)
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(minute);
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }
}
