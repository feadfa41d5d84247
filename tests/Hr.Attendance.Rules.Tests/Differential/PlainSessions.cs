using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A session that is not judged yet: the role on the business day in which it begins, and its cells.</summary>
internal sealed record PlainOnline(PlainRoleDay Day, SortedSet<int> Cells);

/// <summary>Step 7: sessions.</summary>
internal sealed class PlainSessions(PlainTime time, PlainRoles roles)
{
    /// <summary>
    /// "Where two roles claim the same instant, the session that began first keeps it (then the lower role id)". A session begins with what
    /// remains of it, so the business day is that of its first cell that is left.
    /// </summary>
    internal IReadOnlyList<PlainOnline> Of(IEnumerable<PlainPiece> pieces)
    {
        var formed = pieces.GroupBy(piece => piece.Assignment).SelectMany(assignment => Joined([.. assignment]))
            .OrderBy(session => session.Cells.Min)
            .ThenBy(session => session.Day.Assignment.Role, StringComparer.Ordinal);
        var kept = new HashSet<int>();
        var sessions = new List<PlainOnline>();
        foreach (var session in formed)
        {
            var left = new SortedSet<int>(session.Cells.Where(cell => !kept.Contains(cell)));
            if (left.Count > 0)
            {
                kept.UnionWith(left);
                sessions.Add(new PlainOnline(roles.DayAt(session.Day.Assignment, left.Min), left));
            }
        }

        return [.. sessions.OrderBy(session => session.Cells.Min).ThenBy(session => session.Day.Assignment.Role, StringComparer.Ordinal)];
    }

    /// <summary>"Neighbouring pieces whose gap is at most session.mergeGap (of the day the session began) are one session".</summary>
    private IEnumerable<PlainOnline> Joined(IReadOnlyList<PlainPiece> pieces)
    {
        PlainOnline? session = null;
        foreach (var piece in pieces.OrderBy(piece => piece.From).ThenBy(piece => piece.To))
        {
            if (session is not null && !Continues(session, piece))
            {
                yield return session;
                session = null;
            }

            session ??= new PlainOnline(roles.DayAt(piece.Assignment, piece.From), []);
            session.Cells.UnionWith(Enumerable.Range(piece.From, piece.To - piece.From));
        }

        if (session is not null)
        {
            yield return session;
        }
    }

    /// <summary>"under `atBoundary` never across the boundary"</summary>
    private bool Continues(PlainOnline session, PlainPiece next)
    {
        int end = session.Cells.Max + 1;
        bool isCut = roles.IsCutAfter(session.Day.Date)
            && roles.DayAt(next.Assignment, next.From).Date > session.Day.Date;
        return !isCut && time.LengthOf(next.From - end) <= session.Day.Policy.Get(AttendanceSettings.SessionMergeGap);
    }
}
