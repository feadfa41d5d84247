namespace Hr.Attendance.Rules.Evidence;

/// <summary>A line of a roster in plain numbers.</summary>
/// <param name="Date">The number of its date.</param>
/// <param name="From">When it begins, in nanoseconds from midnight; nothing for a date that is free.</param>
/// <param name="To">When it ends, likewise; above a day where it ends on the next date, equal to <paramref name="From"/> for a date that is free.</param>
/// <param name="Role">The position of its role among those that rosters name; negative for the primary role.</param>
internal readonly record struct RosterShift(int Date, long From, long To, int Role)
{
    /// <summary>Whether it says that no work is planned on the date.</summary>
    internal bool IsFree => From == To;
}

/// <summary>Leave in plain numbers.</summary>
/// <param name="Date">The number of its date.</param>
/// <param name="From">When it begins, in nanoseconds from midnight; negative where nobody says.</param>
/// <param name="To">When it ends, likewise; above a day where it ends on the next date.</param>
/// <param name="Length">How much working time it stands for.</param>
/// <param name="IsCompensatory">Whether it is taken for overtime on rest days.</param>
internal readonly record struct LeaveTaken(int Date, long From, long To, long Length, bool IsCompensatory)
{
    internal bool HasTimes => From >= 0;
}
