using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>What is counted and measured in one session, in plain numbers.</summary>
internal struct SessionFigures
{
    /// <summary>Digits to which a mean of ratings is rounded: thirds that add up to a half are a half.</summary>
    private const int MeanDigits = 18;

    internal long Net;

    /// <summary>The net time of all sessions that are one with this but for the cut at a boundary.</summary>
    internal long NetTogether;

    /// <summary>The time spent answering; negative where no policy asked for it.</summary>
    internal long Active;
    internal int Turns;
    internal int JudgedTurns;
    internal int TurnsInTime;
    internal int Conversations;

    /// <summary>Turns that began off duty, or before the first message of a run.</summary>
    internal int Backlog;

    /// <summary>Turns that were closed without an answer.</summary>
    internal int Closed;

    /// <summary>Turns that a colleague answered after they had waited too long for the employee.</summary>
    internal int Missed;

    /// <summary>Turns that were assigned to nobody.</summary>
    internal int AssignedToNobody;

    /// <summary>Whether one of the turns can still be answered or closed.</summary>
    internal bool CanChange;

    /// <summary>One more than the number of what a person decided of it, which takes the room beside the bit above; zero where nobody did.</summary>
    private byte _decided;

    /// <summary>Conversations in which only the employee wrote; negative where no policy asked for them.</summary>
    internal int Outbound;
    internal int Ratings;


    /// <summary>The position of that decision among those of the person; says nothing where there is none.</summary>
    internal int Decision;

    /// <summary>The sum of those ratings that are whole billionths.</summary>
    internal long RatingBillionths;

    /// <summary>The sum of the other ratings.</summary>
    internal decimal LongRatingSum;

    /// <summary>What a person decided of it; null where nobody did.</summary>
    internal DecisionKind? Decided
    {
        readonly get => _decided == 0 ? null : (DecisionKind)(_decided - 1);
        set => _decided = (byte)(value is { } kind ? (int)kind + 1 : 0);
    }

    /// <summary>Whether it earns nothing, whatever policy says: a person refused it or holds it back.</summary>
    internal readonly bool EarnsNothing => Decided is DecisionKind.Refuse or DecisionKind.Hold;

    /// <summary>Whether it is effective where the criteria say so, or not: a person's word stands above them.</summary>
    internal readonly bool IsEffective(bool byCriteria) => Decided switch
    {
        DecisionKind.Accept => true,
        DecisionKind.Refuse => false,
        _ => byCriteria,
    };

    /// <summary>Counts a rating.</summary>
    internal void Add(in EpisodeRating rating)
    {
        Ratings++;
        if (rating.Billionths >= 0)
        {
            RatingBillionths += rating.Billionths;
        }
        else
        {
            LongRatingSum += rating.Share;
        }
    }

    /// <summary>The sum of all ratings as shares of their scales.</summary>
    internal readonly decimal RatingSum => (RatingBillionths / 1_000_000_000m) + LongRatingSum;

    /// <summary>The mean of the ratings as shares of their scales; null without ratings.</summary>
    internal readonly decimal? Satisfaction => Ratings == 0 ? null : decimal.Round(RatingSum / Ratings, MeanDigits);
}
