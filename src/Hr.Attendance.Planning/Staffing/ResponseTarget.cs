using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// What a plan is to reach: the policy's own <c>response.window</c> and <c>response.minShare</c>, by which the work will be judged later. Immutable.
/// </summary>
public sealed record ResponseTarget
{
    /// <summary>The highest share that is planned for.</summary>
    private const double HighestPlannedShare = 0.999;

    /// <summary>A target.</summary>
    /// <param name="window">How long a customer may wait for the answer, this time itself included; zero or more.</param>
    /// <param name="minShare">The share of all customers that must be answered within the window, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative, or the share is not a number from 0 to 1.</exception>
    public ResponseTarget(Duration window, double minShare)
    {
        Window = StaffingGuard.NotNegative(window);
        MinShare = StaffingGuard.Share(minShare);
    }

    /// <summary>How long a customer may wait for the answer, this time itself included.</summary>
    public Duration Window { get; }

    /// <summary>The share of all customers that must be answered within the window, 0 to 1.</summary>
    public double MinShare { get; }

    /// <summary>Whether a share reaches the target.</summary>
    /// <remarks>
    /// Customers come by chance, so that no number of people is sure to answer each of them. A target above 0.999 is reached at 0.999.
    /// </remarks>
    /// <param name="share">The share answered within the window, 0 to 1.</param>
    /// <returns>Whether it is enough.</returns>
    public bool IsReachedBy(double share) => share >= Math.Min(MinShare, HighestPlannedShare);
}
