namespace Hr.Attendance.Rules.Sessions;

/// <summary>The names that files have for the reasons for which time is not counted.</summary>
public static class UncountedReasonName
{
    /// <summary>All names, in the order of the reasons.</summary>
    public static IReadOnlyList<string> All { get; } = ["outsideWindows", "outsideAssignment", "notPunched", "noRole"];

    /// <summary>The name of a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static string Of(UncountedReason reason) =>
        (int)reason >= 0 && (int)reason < All.Count ? All[(int)reason] : throw new ArgumentOutOfRangeException(nameof(reason), "there is no such reason");
}
