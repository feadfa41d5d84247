namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>What one branch asks of its people, within what the group allows. Everything else is the same in all branches.</summary>
/// <param name="WindowMinutes"><c>response.window</c>.</param>
/// <param name="MinShare"><c>response.minShare</c>, in hundredths.</param>
/// <param name="MinimumOnlineMinutes"><c>session.minimumOnline</c>.</param>
/// <param name="Satisfaction"><c>satisfaction.minimum</c>, in hundredths; null for none.</param>
/// <param name="CapMinutes"><c>credit.dailyCap</c>.</param>
/// <param name="RequiresTwo">Whether <c>session.require</c> is 2, and not <c>all</c>.</param>
internal readonly record struct BranchPolicy(int WindowMinutes, int MinShare, int MinimumOnlineMinutes, int? Satisfaction, int CapMinutes, bool RequiresTwo)
{
    internal const int Branches = 200;

    /// <summary>What the group sets.</summary>
    internal static BranchPolicy OfGroup { get; } = new(2, 80, 20, 60, 4 * 60, RequiresTwo: false);

    /// <summary>How many criteria are configured: two always are, satisfaction may be.</summary>
    internal int Configured => Satisfaction is null ? 2 : 3;

    /// <summary>How many of them a session must meet.</summary>
    internal int Required => RequiresTwo ? 2 : Configured;

    internal static BranchPolicy[] Draw(ulong seed)
    {
        var dice = new Dice(seed);
        var policies = new BranchPolicy[Branches];
        for (int i = 0; i < policies.Length; i++)
        {
            policies[i] = new BranchPolicy(
                dice.Between(1, 6),
                dice.Between(14, 20) * 5,
                dice.Between(2, 7) * 5,
                dice.Happens(250) ? null : dice.Between(10, 17) * 5,
                dice.Between(4, 9) * 30,
                dice.Happens(400));
        }

        return policies;
    }
}
