namespace Hr.Attendance.Planning.Rosters;

/// <summary>What duty asks of a person: how many evenings it is, and how many of them are also on days of rest or holidays, or go into the night.</summary>
/// <param name="Evenings">Duties: one point each.</param>
/// <param name="Weekends">Of these, on rest days or statutory holidays: one point more each.</param>
/// <param name="Nights">Of these, into the night of `allowance.nightWindow`: one point more each.</param>
public readonly record struct DutyBurden(int Evenings, int Weekends, int Nights)
{
    /// <summary>The points that fairness adds up.</summary>
    public int Points => Evenings + Weekends + Nights;

    /// <summary>Adds two.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DutyBurden operator +(DutyBurden left, DutyBurden right) => Add(left, right);

    /// <summary>Adds two.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static DutyBurden Add(DutyBurden left, DutyBurden right) =>
        new(left.Evenings + right.Evenings, left.Weekends + right.Weekends, left.Nights + right.Nights);
}
