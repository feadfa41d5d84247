using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Forms an employee's online sessions from pairs of punches and from runs of messages.</summary>
internal sealed class SessionFormer(RoleCalendar roles, PrimaryTime primary, ICollection<Diagnostic> diagnostics, SessionTrace? trace = null)
{
    /// <summary>What was outside the windows, on days whose policy has somebody watch that.</summary>
    internal List<ExcludedTime> OutsideWindows { get; } = [];

    /// <summary>All sessions, by start, then by role; no instant is in two of them.</summary>
    internal IReadOnlyList<OnlineSession> Form(EmployeeEvidence evidence, IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs)
    {
        var away = IntervalSet.Of(evidence.Presence.Where(span => span.State == PresenceState.Away).Select(span => new Interval(span.From, span.To)));
        var concurrentPairs = pairs.Where(pair => pair.Day.Assignment.Kind == RoleKind.Concurrent).ToLookup(pair => pair.Day, pair => pair.Pair);
        var runs = ActivityRuns.Find(evidence, roles).ToLookup(run => run.Day, run => run.Run);
        var sessions = concurrentPairs.Select(group => group.Key)
            .Concat(runs.Select(group => group.Key))
            .Distinct()
            .SelectMany(day => RawIntervals(day, concurrentPairs[day], runs[day]))
            .SelectMany(CutAtBoundary)
            .SelectMany(raw => PiecesOf(raw, away))
            .GroupBy(piece => piece.Raw.Day.Assignment)
            .SelectMany(Join);
        return CountOnce(sessions);
    }

    private IEnumerable<RawInterval> RawIntervals(RoleDay day, IEnumerable<PunchPair> pairs, IEnumerable<Interval> runs)
    {
        var basis = day.Policy.Get(AttendanceSettings.SessionBasis);
        var punched = pairs.ToList();
        bool fromPunches = basis == SessionBasis.Punches || (basis == SessionBasis.PunchesElseActivity && punched.Count > 0);
        var time = IntervalSet.Of(fromPunches ? punched.Select(pair => pair.Interval) : runs);
        int next = 0;
        foreach (var interval in time)
        {
            var raw = new RawInterval(day, interval, fromPunches ? PunchesOf(punched, interval, ref next) : null);
            var held = roles.ClipToAssignment(day.Assignment, interval.Start, interval.End);
            foreach (var part in IntervalSet.Of(interval.Start, interval.End).Subtract(held))
            {
                Claim(raw with { Interval = part });
                trace?.Note(day, ExclusionReason.OutsideAssignment, IntervalSet.Of(part.Start, part.End));
            }

            foreach (var part in held)
            {
                yield return raw with { Interval = part };
            }
        }
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
    private IEnumerable<RawInterval> CutAtBoundary(RawInterval raw)
    {
        var next = roles.DayAfter(raw.Day).Start;
        while (raw.Day.Policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary && raw.Interval.End > next)
        {
            yield return Claim(raw with { Interval = new Interval(raw.Interval.Start, next) });

            // Not simply the day after: a business day may be empty.
            raw = raw with { Day = roles.DayAt(raw.Day.Assignment, next), Interval = new Interval(next, raw.Interval.End) };
            next = roles.DayAfter(raw.Day).Start;
        }

        yield return Claim(raw);
    }

    private RawInterval Claim(RawInterval raw)
    {
        trace?.Claim(raw.Day, raw.Interval, raw.Punches ?? []);
        return raw;
    }

    private IEnumerable<Piece> PiecesOf(RawInterval raw, IntervalSet away)
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
            var inside = windows.Aggregate(IntervalSet.Empty, (all, window) => all.Union(window.Within(start, end, raw.Day.Zone)));
            NoteOutsideWindows(raw.Day, time, inside);
            time = time.Intersect(inside);
        }

        return time.Select(interval => new Piece(raw, interval));

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
            OutsideWindows.Add(new ExcludedTime(day, ExclusionReason.OutsideWindows, outside));
        }
    }

    /// <summary>Joins one assignment's neighbouring pieces into sessions; where pieces overlap, their time counts once.</summary>
    private IEnumerable<OnlineSession> Join(IEnumerable<Piece> pieces)
    {
        var joined = new List<Piece>();
        var end = Instant.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Interval.Start).ThenBy(piece => piece.Interval.End))
        {
            if (joined.Count > 0 && !Continues(joined[0], end, piece))
            {
                yield return SessionOf(joined);
                joined.Clear();
                end = Instant.MinValue;
            }

            if (piece.Interval.Start < end)
            {
                trace?.Note(piece.Raw.Day, ExclusionReason.CountedAlready, IntervalSet.Of(piece.Interval.Start, Instant.Min(piece.Interval.End, end)));
            }

            joined.Add(piece);
            end = Instant.Max(end, piece.Interval.End);
        }

        if (joined.Count > 0)
        {
            yield return SessionOf(joined);
        }
    }

    private bool Continues(Piece first, Instant end, Piece next)
    {
        var day = roles.DayAt(first.Raw.Day.Assignment, first.Interval.Start);
        bool isAcrossBoundary = day.Policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary && next.Interval.Start >= roles.DayAfter(day).Start;
        return !isAcrossBoundary && next.Interval.Start - end <= day.Policy.Get(AttendanceSettings.SessionMergeGap);
    }

    private OnlineSession SessionOf(List<Piece> pieces)
    {
        var time = IntervalSet.Of(pieces.Select(piece => piece.Interval));
        var punches = pieces.SelectMany(piece => piece.Raw.Punches ?? []).Distinct().OrderBy(punch => punch.At).ThenBy(punch => punch.EvidenceId, StringComparer.Ordinal);
        return new OnlineSession(roles.DayAt(pieces[0].Raw.Day.Assignment, time.Start), time, [.. punches]);
    }

    /// <summary>Where two sessions claim the same time, the one that began first keeps it, then the one of the lower role.</summary>
    private List<OnlineSession> CountOnce(IEnumerable<OnlineSession> sessions)
    {
        var kept = new List<OnlineSession>();
        var open = new List<OnlineSession>();
        foreach (var session in sessions.OrderBy(session => session.Start).ThenBy(session => session.Role, StringComparer.Ordinal))
        {
            var remaining = session.Pieces;
            open.RemoveAll(earlier => earlier.End <= session.Start);
            foreach (var earlier in open)
            {
                var common = remaining.Intersect(earlier.Pieces);
                if (!common.IsEmpty)
                {
                    Report(session, earlier, common);
                    remaining = remaining.Subtract(common);
                }
            }

            if (!remaining.IsEmpty)
            {
                var counted = session with { Pieces = remaining, Day = roles.DayAt(session.Day.Assignment, remaining.Start) };
                kept.Add(counted);
                open.Add(counted);
            }
        }

        return [.. kept.OrderBy(session => session.Start).ThenBy(session => session.Role, StringComparer.Ordinal)];
    }

    private void Report(OnlineSession loser, OnlineSession keeper, IntervalSet common)
    {
        if (loser.Role == keeper.Role)
        {
            // A session that runs over a boundary, and one of the day after it that is cut there.
            trace?.Note(loser.Day, ExclusionReason.CountedAlready, common);
            return;
        }

        diagnostics.Add(SessionDiagnostics.OverlappingClaim.At(roles.Employee.Place,
            ("employee", roles.Employee.Id), ("loser", loser.Role), ("keeper", keeper.Role),
            ("time", IsoDuration.Format(common.Total)), ("start", InstantPattern.ExtendedIso.Format(common.Start))));
        trace?.Note(loser.Day, ExclusionReason.OtherRole, common);
    }

    /// <summary>A pair of punches or a run of messages, or a part of one; <see cref="Punches"/> is null for a run.</summary>
    private sealed record RawInterval(RoleDay Day, Interval Interval, IReadOnlyList<Punch>? Punches);

    private sealed record Piece(RawInterval Raw, Interval Interval);
}
