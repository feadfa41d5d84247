using Hr.Attendance.Rules.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Joins pieces into sessions, and sees to it that no instant is in two of them.</summary>
internal sealed class SessionJoining(RoleCalendar roles, ICollection<Diagnostic> diagnostics, SessionTrace? trace)
{
    // Step 7: neighbouring pieces become a session, and no instant counts twice. Roles are joined each by itself first, because a gap in
    // one role must not be closed by another; only then is time that two roles claim given to the session that began first.

    /// <summary>Joins one assignment's neighbouring pieces into sessions; where pieces overlap, their time counts once.</summary>
    internal void Join(List<SessionPiece> pieces, List<OnlineSession> sessions)
    {
        var joined = new List<SessionPiece>();
        var end = Instant.MinValue;
        foreach (var piece in SessionPiece.InOrder(pieces))
        {
            if (joined.Count > 0 && !Continues(joined[0], end, piece))
            {
                sessions.Add(SessionOf(joined));
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
            sessions.Add(SessionOf(joined));
        }
    }

    private bool Continues(SessionPiece first, Instant end, SessionPiece next)
    {
        var day = roles.DayAt(first.Raw.Day.Assignment, first.Interval.Start);
        bool isAcrossBoundary = day.Policy.Get(AttendanceSettings.DaySplit) == DaySplit.AtBoundary && next.Interval.Start >= roles.DayAfter(day).Start;
        return !isAcrossBoundary && next.Interval.Start - end <= day.Policy.Get(AttendanceSettings.SessionMergeGap);
    }

    private OnlineSession SessionOf(List<SessionPiece> pieces)
    {
        var time = IntervalSet.Of(pieces.ConvertAll(static piece => piece.Interval));
        return new OnlineSession
        {
            Day = roles.DayAt(pieces[0].Raw.Day.Assignment, time.Start),
            Pieces = time,
            Punches = PunchesOf(pieces),
        };
    }

    private static Punch[] PunchesOf(List<SessionPiece> pieces)
    {
        // The parts of one raw interval share its punches, and most sessions are of one.
        var punches = pieces[0].Raw.Punches ?? [];
        if (!pieces.TrueForAll(piece => ReferenceEquals(piece.Raw.Punches, pieces[0].Raw.Punches)))
        {
            punches = [.. pieces.SelectMany(static piece => piece.Raw.Punches ?? []).Distinct(ByReference<Punch>.Comparer)];
        }

        for (int i = 1; i < punches.Length; i++)
        {
            if (Order(punches[i - 1], punches[i]) > 0)
            {
                punches = [.. punches];
                Array.Sort(punches, Order);
                break;
            }
        }

        return punches;

        static int Order(Punch one, Punch other) =>
            one.At.CompareTo(other.At) is var order and not 0 ? order : string.CompareOrdinal(one.EvidenceId, other.EvidenceId);
    }

    /// <summary>Where two sessions claim the same time, the one that began first keeps it, then the one of the lower role.</summary>
    internal List<OnlineSession> CountOnce(List<OnlineSession> sessions)
    {
        var kept = new List<OnlineSession>();
        var open = new List<OnlineSession>();
        foreach (var session in InOrder(sessions))
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
                var counted = ReferenceEquals(remaining, session.Pieces) ? session
                    : session with { Pieces = remaining, Day = roles.DayAt(session.Day.Assignment, remaining.Start) };
                kept.Add(counted);
                open.Add(counted);
            }
        }

        return InOrder(kept);
    }

    /// <summary>By start, then by role; most often they are already.</summary>
    private static List<OnlineSession> InOrder(List<OnlineSession> sessions)
    {
        for (int i = 1; i < sessions.Count; i++)
        {
            var (one, other) = (sessions[i - 1], sessions[i]);
            if (one.Start > other.Start || (one.Start == other.Start && string.CompareOrdinal(one.Role, other.Role) > 0))
            {
                return [.. sessions.OrderBy(session => session.Start).ThenBy(session => session.Role, StringComparer.Ordinal)];
            }
        }

        return sessions;
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
}
