using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>A pair of punches or a run of messages, or a part of one; <see cref="Punches"/> is null for a run.</summary>
internal sealed record RawInterval(RoleDay Day, Interval Interval, Punch[]? Punches);

/// <summary>What is left of a raw interval in one piece, after everything that is taken out.</summary>
internal readonly record struct SessionPiece(RawInterval Raw, Interval Interval)
{
    /// <summary>By start, then by end; most often they are already.</summary>
    internal static List<SessionPiece> InOrder(List<SessionPiece> pieces)
    {
        for (int i = 1; i < pieces.Count; i++)
        {
            var (one, other) = (pieces[i - 1].Interval, pieces[i].Interval);
            if (one.Start > other.Start || (one.Start == other.Start && one.End > other.End))
            {
                return [.. pieces.OrderBy(piece => piece.Interval.Start).ThenBy(piece => piece.Interval.End)];
            }
        }

        return pieces;
    }
}
