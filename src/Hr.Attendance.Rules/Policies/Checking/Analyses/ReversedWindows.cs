using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Windows, and lines of a schedule, that pass midnight and are so long that their ends were most likely exchanged: <c>23:00-18:00</c>.</summary>
/// <remarks>A window of the whole day, and one that ends at midnight, is written so on purpose.</remarks>
internal sealed class ReversedWindows : CombinationAnalysis
{
    /// <summary>All time outside an office day of eight hours is still meant.</summary>
    private static readonly Duration LongestMeant = Duration.FromHours(16);

    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SessionWindows, AttendanceSettings.AllowanceNightWindow, AttendanceSettings.PrimarySchedule];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        foreach (var window in UpTo(RecurringSpans.MostEntries, values.Get(AttendanceSettings.SessionWindows))
            .Select(window => window.Hours).OfType<DayWindow>().Where(window => IsReversed(window.Hours)))
        {
            var meant = window with { Hours = Exchanged(window.Hours) };
            yield return Reversed(AttendanceSettings.SessionWindows, window.Hours, window.ToString(), meant.ToString());
        }

        foreach (var window in UpTo(RecurringSpans.MostEntries, values.Get(AttendanceSettings.AllowanceNightWindow)).Where(IsReversed))
        {
            yield return Reversed(AttendanceSettings.AllowanceNightWindow, window, window.ToString(), Exchanged(window).ToString());
        }

        foreach (var shift in UpTo(RecurringSpans.MostEntries, values.Get(AttendanceSettings.PrimarySchedule)).Where(shift => IsReversed(shift.Hours)))
        {
            var meant = shift with { Hours = Exchanged(shift.Hours) };
            yield return Reversed(AttendanceSettings.PrimarySchedule, shift.Hours, shift.ToString(), meant.ToString());
        }
    }

    private static Combination Reversed(Setting setting, LocalTimeWindow window, string written, string meant) =>
        new(PolicyCombinationDiagnostics.WindowLooksReversed, [setting],
            ("window", $"\"{written}\""), ("setting", setting.Name), ("length", IsoDuration.Format(LengthOf(window))), ("meant", $"\"{meant}\""))
        {
            Entry = written,
        };

    private static IReadOnlyList<T> UpTo<T>(int most, IReadOnlyList<T> list) => list.Count <= most ? list : [];

    private static bool IsReversed(LocalTimeWindow window) =>
        window.EndsOnNextDay && window.End != LocalTime.Midnight && window.End != window.Start && LengthOf(window) > LongestMeant;

    private static Duration LengthOf(LocalTimeWindow window) => RecurringSpans.TimeUntil(window.Start, window.End);

    private static LocalTimeWindow Exchanged(LocalTimeWindow window) => new(window.End, window.Start);
}
