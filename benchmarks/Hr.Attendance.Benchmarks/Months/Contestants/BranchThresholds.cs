using Hr.Attendance.Benchmarks.Months.Workforce;
using static Hr.Attendance.Benchmarks.Months.Workforce.MonthOfMarch;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>A branch's policy in the units in which a loop compares: seconds and hundredths.</summary>
internal readonly struct BranchThresholds
{
    internal BranchThresholds(BranchPolicy policy)
    {
        Window = policy.WindowMinutes * Minute;
        MinShare = policy.MinShare;
        MinimumOnline = policy.MinimumOnlineMinutes * Minute;
        Satisfaction = policy.Satisfaction ?? -1;
        Cap = policy.CapMinutes * Minute;
        Required = policy.Required;
    }

    internal readonly int Window;
    internal readonly int MinShare;
    internal readonly int MinimumOnline;

    /// <summary>The least satisfaction; -1 where nothing is asked of it.</summary>
    internal readonly int Satisfaction;

    internal readonly int Cap;
    internal readonly int Required;

    /// <summary>The thresholds of all branches.</summary>
    internal static BranchThresholds[] Of(GroupMonth month)
    {
        var thresholds = new BranchThresholds[month.Policies.Length];
        for (int i = 0; i < thresholds.Length; i++)
        {
            thresholds[i] = new BranchThresholds(month.Policies[i]);
        }

        return thresholds;
    }
}
