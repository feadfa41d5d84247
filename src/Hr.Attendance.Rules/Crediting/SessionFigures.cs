namespace Hr.Attendance.Rules.Crediting;

/// <summary>What is counted and measured in one session, in plain numbers.</summary>
internal struct SessionFigures
{
    internal long Net;
    internal long Active;
    internal int Turns;
    internal int JudgedTurns;
    internal int TurnsInTime;
    internal int Conversations;
    internal int Ratings;

    /// <summary>The sum of the ratings in billionths; not used where one of them has more digits.</summary>
    internal long RatingBillionths;

    /// <summary>The sum of the ratings; only worked out where billionths are not enough.</summary>
    internal decimal RatingSum;

    internal bool HasLongRatings;
}
