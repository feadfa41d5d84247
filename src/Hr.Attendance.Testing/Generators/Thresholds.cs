using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// The places at which policies turn over: lengths of time, times on the clock, shares and counts. What is drawn lies often at, one step below
/// or one step above one of them. Immutable.
/// </summary>
internal sealed record Thresholds
{
    // Taken from effective policies and by the types of settings, not by a list of names: a host's own setting is aimed at as soon as it is
    // in the catalogue.

    private const int SecondsPerHour = 3600;
    internal const int LongestLength = 12 * SecondsPerHour;
    internal const int LargestCount = 20;

    private static readonly int[] OrdinaryClock = [18 * SecondsPerHour, 19 * SecondsPerHour];

    /// <summary>Durations that say nothing of how long a session is: aimed at, they only made sessions too short to be judged.</summary>
    private static readonly Setting[] OfMoments =
    [
        AttendanceSettings.SessionActivityLead, AttendanceSettings.PunchRepeatWithin, AttendanceSettings.ResponseOffDutyGrace,
        AttendanceSettings.ResponseClosingRemark,
    ];

    private static readonly Setting[] OfGaps = [AttendanceSettings.SessionMaxIdle, AttendanceSettings.SessionMergeGap];

    /// <summary>How long customers wait, in seconds: response windows.</summary>
    internal IReadOnlyList<int> Delays { get; init; } = [];

    /// <summary>How long sessions last, in seconds: all lengths of time, and those of rounding.</summary>
    internal IReadOnlyList<int> Lengths { get; init; } = [];

    /// <summary>How long nothing happens, in seconds.</summary>
    internal IReadOnlyList<int> Gaps { get; init; } = [];

    /// <summary>Seconds on the clock: edges of windows, shifts and business days.</summary>
    internal IReadOnlyList<int> Clock { get; init; } = [];

    /// <summary>Shares of turns and mean ratings, 0 to 1.</summary>
    internal IReadOnlyList<decimal> Shares { get; init; } = [];

    /// <summary>Conversations and ratings.</summary>
    internal IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>How long before the end of a session a question may come and need no answer, in seconds.</summary>
    internal IReadOnlyList<int> Graces { get; init; } = [];

    /// <summary>How long an activity session goes on after its last message, in seconds.</summary>
    internal IReadOnlyList<int> Tails { get; init; } = [];

    /// <summary>The thresholds of some policies, a host's settings included; they go by the types of the settings.</summary>
    internal static Thresholds Of(IEnumerable<EffectivePolicy> policies)
    {
        var settings = policies.SelectMany(policy => policy.Settings).Where(resolved => resolved.Value is not null).ToList();
        var lengths = settings.Where(resolved => !OfMoments.Contains(resolved.Setting))
            .Select(resolved => resolved.Value)
            .OfType<Duration>()
            .Select(Seconds)
            .ToList();
        var roundings = settings.Where(resolved => resolved.Setting == AttendanceSettings.CreditRoundTo)
            .Select(resolved => Seconds((Duration)resolved.Value!))
            .ToList();
        return new Thresholds
        {
            Delays = SecondsOf(settings, AttendanceSettings.ResponseWindow),

            // Rounding turns over at whole steps and in the middle between them.
            Lengths = Distinct(lengths.Concat(roundings.SelectMany(step => new[] { step, step + (step / 2), 2 * step, 3 * step }))
                .Where(length => length is > 0 and <= LongestLength)),
            Gaps = SecondsOf(settings, OfGaps),
            Clock = Distinct(settings.SelectMany(resolved => ClockOf(resolved.Value))),
            Shares = Distinct(settings.SelectMany(resolved => SharesOf(resolved.Value)).Where(share => share is >= 0 and <= 1)),
            Counts = Distinct(settings.Select(resolved => resolved.Value).OfType<int>().Where(count => count <= LargestCount)),
            Graces = SecondsOf(settings, AttendanceSettings.ResponseOffDutyGrace),
            Tails = SecondsOf(settings, AttendanceSettings.SessionActivityTail),
        };
    }

    /// <summary>These and others; what nobody said anything of is made up for by ordinary values.</summary>
    internal Thresholds With(Thresholds other) => new()
    {
        Delays = Distinct(Delays.Concat(other.Delays)),
        Lengths = Distinct(Lengths.Concat(other.Lengths)),
        Gaps = Distinct(Gaps.Concat(other.Gaps)),
        Clock = Distinct(Clock.Concat(other.Clock)),
        Shares = Distinct(Shares.Concat(other.Shares)),
        Counts = Distinct(Counts.Concat(other.Counts)),
        Graces = Distinct(Graces.Concat(other.Graces)),
        Tails = Distinct(Tails.Concat(other.Tails)),
    };

    /// <summary>The same where every list has something in it.</summary>
    internal Thresholds Completed() => new()
    {
        Delays = Delays.Count > 0 ? Delays : [60, 120],
        Lengths = Lengths.Count > 0 ? Lengths : [15 * 60, SecondsPerHour],
        Gaps = Gaps.Count > 0 ? Gaps : [30 * 60],
        Clock = Distinct(Clock.Concat(OrdinaryClock)),
        Shares = Shares.Count > 0 ? Shares : [0.8m],
        Counts = Counts.Count > 0 ? Counts : [1, 2],
        Graces = Graces.Count > 0 ? Graces : [5 * 60],
        Tails = Tails.Count > 0 ? Tails : [120],
    };

    private static int[] SecondsOf(List<ResolvedSetting> settings, params Setting[] wanted) => Distinct(settings
        .Where(resolved => wanted.Contains(resolved.Setting))
        .Select(resolved => Seconds((Duration)resolved.Value!))
        .Where(seconds => seconds <= LongestLength));

    private static IEnumerable<int> ClockOf(object? value) => value switch
    {
        LocalTime time => [Second(time)],
        IEnumerable<LocalTimeWindow> windows => windows.SelectMany(EdgesOf),
        IEnumerable<SessionWindow> windows => windows.SelectMany(window => window.Hours is { } hours ? EdgesOf(hours.Hours) : []),
        IEnumerable<WeeklyShift> shifts => shifts.SelectMany(shift => EdgesOf(shift.Hours)),
        _ => [],
    };

    private static int[] EdgesOf(LocalTimeWindow window) => [Second(window.Start), Second(window.End)];

    private static IEnumerable<decimal> SharesOf(object? value) => value switch
    {
        decimal number => [number],
        IEnumerable<ShareStep> steps => steps.Select(step => step.From),
        _ => [],
    };

    private static int Second(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    /// <summary>Whole seconds; what is too long for any case is cut.</summary>
    private static int Seconds(Duration duration) => (int)Math.Min(duration.TotalSeconds, 7 * 24 * SecondsPerHour);

    private static T[] Distinct<T>(IEnumerable<T> values) => [.. values.Distinct().OrderBy(value => value)];
}
