using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Forms an employee's online sessions from pairs of punches and from runs of messages.</summary>
internal sealed class SessionFormer(RoleCalendar roles, PrimaryTime primary, ICollection<Diagnostic> diagnostics, SessionTrace? trace = null)
{
    // Steps 5 and 6: from what evidence claims (pairs, runs) to the pieces that count. The order matters and is that of the contract: the
    // assignment's dates, the cut at the boundary, time away, primary time, windows. Each part is judged by the policy of the business day
    // that it begins on.

    /// <summary>What was outside the windows, on days whose policy has somebody watch that.</summary>
    internal List<ExcludedTime> OutsideWindows { get; } = [];

    /// <summary>All sessions, by start, then by role; no instant is in two of them.</summary>
    internal IReadOnlyList<OnlineSession> Form(
        EmployeeEvidence evidence, IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs, IReadOnlyList<(RoleDay Day, Interval Run)> runs)
    {
        var away = evidence.Presence.Count == 0 ? IntervalSet.Empty
            : IntervalSet.Of(evidence.Presence.Where(span => span.State == PresenceState.Away).Select(span => new Interval(span.From, span.To)));
        var pieces = new List<PiecesOfRole>();
        foreach (var day in ClaimsByDay(pairs, runs))
        {
            foreach (var raw in RawIntervals(day))
            {
                CutAtBoundary(raw, part => AddPieces(part, away, pieces));
            }
        }

        var joining = new SessionJoining(roles, diagnostics, trace);
        var sessions = new List<OnlineSession>();
        foreach (var role in pieces)
        {
            joining.Join(role.Pieces, sessions);
        }

        return joining.CountOnce(sessions);
    }

    /// <summary>What evidence claims for each business day of a concurrent role: days with punches first.</summary>
    private static Dictionary<RoleDay, ClaimsOfDay>.ValueCollection ClaimsByDay(
        IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs, IReadOnlyList<(RoleDay Day, Interval Run)> runs)
    {
        var byDay = new Dictionary<RoleDay, ClaimsOfDay>();
        foreach (var (day, pair) in pairs)
        {
            if (day.Assignment.Kind == RoleKind.Concurrent)
            {
                ClaimsOf(day).Pairs.Add(pair);
            }
        }

        foreach (var (day, run) in runs)
        {
            ClaimsOf(day).Runs.Add(run);
        }

        return byDay.Values;

        ClaimsOfDay ClaimsOf(RoleDay day)
        {
            if (!byDay.TryGetValue(day, out var claims))
            {
                claims = new ClaimsOfDay(day);
                byDay.Add(day, claims);
            }

            return claims;
        }
    }

    private List<RawInterval> RawIntervals(ClaimsOfDay claims)
    {
        var (day, pairs) = (claims.Day, claims.Pairs);
        var basis = day.Policy.Get(AttendanceSettings.SessionBasis);
        bool fromPunches = basis == SessionBasis.Punches || (basis == SessionBasis.PunchesElseActivity && pairs.Count > 0);
        var time = IntervalSet.Of(fromPunches ? pairs.ConvertAll(static pair => pair.Interval) : claims.Runs);
        var intervals = new List<RawInterval>(time.Count);
        int next = 0;
        for (int i = 0; i < time.Count; i++)
        {
            var (start, end) = (time[i].Start, time[i].End);
            var raw = new RawInterval(day, time[i], fromPunches ? PunchesOf(pairs, time[i], ref next) : null);
            var held = roles.ClipToAssignment(day.Assignment, start, end);
            foreach (var part in IntervalSet.Of(start, end).Subtract(held))
            {
                Claim(raw with { Interval = part });
                trace?.Note(day, ExclusionReason.OutsideAssignment, IntervalSet.Of(part.Start, part.End));
            }

            if (!held.IsEmpty)
            {
                intervals.Add(raw with { Interval = held[0] });
            }
        }

        return intervals;
    }

    /// <summary>The punches of the pairs that make one interval of their union; both are in order of time, so each pair is looked at once.</summary>
    private static Punch[] PunchesOf(List<PunchPair> pairs, Interval interval, ref int next)
    {
        while (next < pairs.Count && pairs[next].End <= interval.Start)
        {
            next++;
        }

        var punches = new List<Punch>();
        for (; next < pairs.Count && pairs[next].Start < interval.End; next++)
        {
            punches.Add(pairs[next].In);
            if (pairs[next].Out is { } last)
            {
                punches.Add(last);
            }
        }

        return [.. punches];
    }

    /// <summary>Cuts at each boundary of business days, as long as the day before it says so; each part goes on under its own day's policy.</summary>
    private void CutAtBoundary(RawInterval raw, Action<RawInterval> take)
    {
        while (raw.Day.Policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary && roles.DayAfter(raw.Day).Start is var next && raw.Interval.End > next)
        {
            take(Claim(raw with { Interval = new Interval(raw.Interval.Start, next) }));

            // Not simply the day after: a business day may be empty.
            raw = raw with { Day = roles.DayAt(raw.Day.Assignment, next), Interval = new Interval(next, raw.Interval.End) };
        }

        take(Claim(raw));
    }

    private RawInterval Claim(RawInterval raw)
    {
        trace?.Claim(raw.Day, raw.Interval, raw.Punches ?? []);
        return raw;
    }

    private void AddPieces(RawInterval raw, IntervalSet away, List<PiecesOfRole> pieces)
    {
        var time = TimeOf(raw, away);
        if (time.IsEmpty)
        {
            return;
        }

        // Few roles: a look through them costs less than a table.
        var role = pieces.Find(known => known.Assignment == raw.Day.Assignment);
        if (role is null)
        {
            role = new PiecesOfRole(raw.Day.Assignment);
            pieces.Add(role);
        }

        for (int i = 0; i < time.Count; i++)
        {
            role.Pieces.Add(new SessionPiece(raw, time[i]));
        }
    }

    /// <summary>What is left of a raw interval after everything that is taken out.</summary>
    private IntervalSet TimeOf(RawInterval raw, IntervalSet away)
    {
        var (start, end) = (raw.Interval.Start, raw.Interval.End);
        var policy = raw.Day.Policy;
        var time = IntervalSet.Of(start, end);
        if (raw.Punches is not null)
        {
            time = Without(away, ExclusionReason.Away);
        }

        if (policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude)
        {
            time = Without(primary.Around(start, end), ExclusionReason.PrimaryTime);
        }

        var windows = policy.Get(AttendanceSettings.SessionWindows);
        if (windows.Count > 0)
        {
            var inside = IntervalSet.Empty;
            for (int i = 0; i < windows.Count; i++)
            {
                inside = inside.Union(windows[i].Within(start, end, raw.Day.Zone));
            }

            NoteOutsideWindows(raw.Day, time, inside);
            time = time.Intersect(inside);
        }

        return time;

        IntervalSet Without(IntervalSet taken, ExclusionReason reason)
        {
            trace?.Note(raw.Day, reason, time.Intersect(taken));
            return time.Subtract(taken);
        }
    }

    private void NoteOutsideWindows(RoleDay day, IntervalSet time, IntervalSet inside)
    {
        if (trace is null && day.Policy.Get(ComplianceSettings.OutsideWindows) is null)
        {
            return;
        }

        var outside = time.Subtract(inside);
        trace?.Note(day, ExclusionReason.OutsideWindows, outside);
        if (!outside.IsEmpty)
        {
            OutsideWindows.Add(new ExcludedTime { Day = day, Reason = ExclusionReason.OutsideWindows, Time = outside });
        }
    }

    /// <summary>What evidence claims for one business day of a role.</summary>
    private sealed class ClaimsOfDay(RoleDay day)
    {
        internal RoleDay Day => day;

        internal List<PunchPair> Pairs { get; } = [];

        internal List<Interval> Runs { get; } = [];
    }

    /// <summary>The pieces of one assignment.</summary>
    private sealed class PiecesOfRole(RoleAssignment assignment)
    {
        internal RoleAssignment Assignment => assignment;

        internal List<SessionPiece> Pieces { get; } = [];
    }
}
