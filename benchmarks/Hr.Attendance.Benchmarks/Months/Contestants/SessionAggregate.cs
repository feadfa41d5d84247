namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>One session with what was counted in it, before it is judged. Times are seconds since <see cref="SessionAggregation.Origin"/>.</summary>
internal struct SessionAggregate
{
    /// <summary>The ratings of a scale are counted in steps of one twentieth, so that scales of four and of ten steps are whole numbers.</summary>
    internal const int RatingSteps = 20;

    internal int Employee;
    internal int Start;

    /// <summary>The end, exclusive.</summary>
    internal int End;

    /// <summary>The time in its pieces.</summary>
    internal int Net;

    internal int Judged;
    internal int InTime;
    internal int Ratings;

    /// <summary>The sum of its ratings as shares of their scales, in <see cref="RatingSteps"/>.</summary>
    internal int RatingSum;
}
