using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Gaps between windows that are too long to be joined over and too short to be meant: one evening becomes two sessions.</summary>
internal sealed class GapsBetweenWindows : CombinationAnalysis
{
    /// <summary>Who leaves as much between two windows means two sessions.</summary>
    private static readonly Duration Meant = Duration.FromHours(1);

    private protected override IReadOnlyList<Setting> Settings { get; } =
        [.. LargestSessionRules.Settings, AttendanceSettings.SessionMinimumOnline, AttendanceSettings.SessionRequire];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var rules = LargestSessionRules.Of(values);
        if (rules.Windows.Count is < 2 or > RecurringSpans.MostEntries
            || !values.Get(AttendanceSettings.SessionWindows).All(static window => window.Hours is { Days.IsEveryDay: true })
            || values.Get(AttendanceSettings.SessionMinimumOnline) is not { } minimum
            || minimum == Duration.Zero
            || values.Get(AttendanceSettings.SessionRequire).Of(1) == 0)
        {
            yield break;
        }

        foreach (var (before, after, gap) in RecurringSpans.Gaps(rules.Windows))
        {
            // Only where somebody could stumble over it: a minimum has to be met, the gap is longer than what is joined over, and it is too
            // short to look meant.
            if (before != after && gap > rules.MergeGap && gap < Meant && !IsCutWithin(before.End, gap, rules))
            {
                yield return new Combination(PolicyCombinationDiagnostics.GapBetweenWindows,
                    [AttendanceSettings.SessionWindows, AttendanceSettings.SessionMergeGap, AttendanceSettings.SessionMinimumOnline],
                    ("first", $"\"{before}\""), ("second", $"\"{after}\""), ("gap", IsoDuration.Format(gap)),
                    ("mergeGap", values.Text(AttendanceSettings.SessionMergeGap)), ("minimum", values.Text(AttendanceSettings.SessionMinimumOnline)))
                {
                    Entry = $"{TimeOfDay.Format(before.End)} {TimeOfDay.Format(after.Start)}",
                };
            }
        }
    }

    /// <summary>Whether the business day begins in a gap and sessions are cut there, so that nothing could join the two.</summary>
    private static bool IsCutWithin(LocalTime start, Duration gap, LargestSessionRules rules) =>
        rules.IsCut && RecurringSpans.TimeUntil(start, rules.StartsAt) <= gap;
}
