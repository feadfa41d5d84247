namespace Hr.Attendance.Planning.Rosters;

/// <summary>How good a plan is, worst matter first: of two plans the one that is better in the first matter in which they differ is the better. Less is better.</summary>
/// <param name="CustomersLost">Customers who are expected to be answered late, or to leave: the sum over intervals.</param>
/// <param name="Unfairness">The sum over people of (burden before + burden given)² ÷ fair share.</param>
/// <param name="Dislike">The sum of what people would rather not have.</param>
/// <param name="Cost">What the duty costs the employer.</param>
/// <param name="Changes">How many published duties were taken away, and how many were added to a day that is published.</param>
public readonly record struct PlanObjective(double CustomersLost, double Unfairness, long Dislike, decimal Cost, int Changes);
