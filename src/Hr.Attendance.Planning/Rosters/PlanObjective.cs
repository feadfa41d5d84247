namespace Hr.Attendance.Planning.Rosters;

/// <summary>
/// How good a plan is, worst matter first: of two plans the one that is better in the first matter in which they differ is the better. Less is better.
/// </summary>
/// <param name="CustomersLost">Customers who are expected to be answered late, or to leave: the sum over intervals.</param>
/// <param name="Unfairness">The sum over people of (burden before + burden given)² ÷ fair share.</param>
/// <param name="Dislike">The sum of what people would rather not have.</param>
/// <param name="Cost">What the duty costs the employer.</param>
/// <param name="Changes">How many published duties were taken away, and how many were added to a day that is published.</param>
public readonly record struct PlanObjective(double CustomersLost, double Unfairness, long Dislike, decimal Cost, int Changes) : IComparable<PlanObjective>
{
    // Sums of the same figures in another order differ in their last digits. What differs by less is no matter in which plans differ.
    private const int Digits = 6;

    /// <summary>Compares two plans, matter by matter. Customers and unfairness are compared by six digits.</summary>
    /// <param name="other">The other plan.</param>
    /// <returns>Below zero where this one is better, above zero where the other one is.</returns>
    public int CompareTo(PlanObjective other)
    {
        int order = Rounded(CustomersLost).CompareTo(Rounded(other.CustomersLost));
        order = order != 0 ? order : Rounded(Unfairness).CompareTo(Rounded(other.Unfairness));
        order = order != 0 ? order : Dislike.CompareTo(other.Dislike);
        order = order != 0 ? order : Cost.CompareTo(other.Cost);
        return order != 0 ? order : Changes.CompareTo(other.Changes);
    }

    /// <summary>Adds up in each matter.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static PlanObjective operator +(PlanObjective left, PlanObjective right) => Add(left, right);

    /// <summary>Adds up in each matter.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sums.</returns>
    public static PlanObjective Add(PlanObjective left, PlanObjective right) => new(
        left.CustomersLost + right.CustomersLost,
        left.Unfairness + right.Unfairness,
        left.Dislike + right.Dislike,
        left.Cost + right.Cost,
        left.Changes + right.Changes);

    /// <summary>What one plan has more of than another in each matter.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static PlanObjective operator -(PlanObjective left, PlanObjective right) => Subtract(left, right);

    /// <summary>What one plan has more of than another in each matter.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The differences.</returns>
    public static PlanObjective Subtract(PlanObjective left, PlanObjective right) => new(
        left.CustomersLost - right.CustomersLost,
        left.Unfairness - right.Unfairness,
        left.Dislike - right.Dislike,
        left.Cost - right.Cost,
        left.Changes - right.Changes);

    /// <summary>Whether one plan is better than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(PlanObjective left, PlanObjective right) => left.CompareTo(right) < 0;

    /// <summary>Whether one plan is worse than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(PlanObjective left, PlanObjective right) => left.CompareTo(right) > 0;

    /// <summary>Whether one plan is no worse than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(PlanObjective left, PlanObjective right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one plan is no better than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(PlanObjective left, PlanObjective right) => left.CompareTo(right) >= 0;

    private static double Rounded(double value) => Math.Round(value, Digits);
}
