using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What breaks leave of a day's primary time.</summary>
/// <param name="Left">The time without breaks, in order.</param>
/// <param name="ByHours">What was taken out of it as a break by hours.</param>
internal sealed record PlainBreaksTaken(IReadOnlyList<int> Left, IReadOnlyList<int> ByHours);

/// <summary>Step 2: unpaid breaks.</summary>
internal sealed class PlainBreaks(PlainWorld world)
{
    /// <summary>
    /// "Local times (days as in session.windows) taken out of primary time, punched or planned; and from a day whose primary time after that is longer than
    /// the first duration, the second, less the gaps between the stretches of that time before breaks, from its end (of several the longest that applies)".
    /// </summary>
    internal PlainBreaksTaken Of(IEnumerable<int> time, PlainRoleDay day)
    {
        var rules = day.Policy.Get(AttendanceSettings.PrimaryBreaks);
        List<int> before = [.. time.Distinct().Order()];
        List<int> left = [.. before.Where(cell => !rules.Any(rule => rule.Window is { } window && world.IsIn(window, cell, day.UnitId, day.Zone)))];
        var longest = rules
            .Where(rule => rule.Window is null && world.Time.LengthOf(left.Count) > rule.After)
            .Select(rule => rule.Length)
            .Append(Duration.Zero)
            .Max();
        int gaps = before.Count == 0 ? 0 : before[^1] + 1 - before[0] - before.Count;
        int taken = Math.Clamp(world.Time.CellsIn(longest) - gaps, 0, left.Count);
        return new PlainBreaksTaken(left[..^taken], left[^taken..]);
    }
}
