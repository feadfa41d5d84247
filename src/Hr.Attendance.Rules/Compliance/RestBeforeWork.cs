using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the rest between the end of a day's effective online work and the next primary shift.</summary>
internal sealed class RestBeforeWork : IAlertWatch
{
    private readonly List<(long End, long Next)> _rests = [];

    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.MinimumRest) is not { } limit)
        {
            return;
        }

        Find(in day, _rests);
        foreach (var (end, next) in _rests)
        {
            if (Duration.FromNanoseconds(next - end) < limit)
            {
                alerts.Add(AlertOf(in day, Nanoseconds.ToInstant(end), Nanoseconds.ToInstant(next), limit));
            }
        }
    }

    /// <summary>Finds the rests after a day's effective sessions.</summary>
    /// <param name="day">The day.</param>
    /// <param name="rests">Takes each with the end of work and the beginning of the shift that follows, in place of what it had.</param>
    internal static void Find(in ComplianceDay day, List<(long End, long Next)> rests)
    {
        rests.Clear();
        for (int i = 0; i < day.Sheet.Sessions.Count; i++)
        {
            if (day.Sheet.Sessions[i] is { IsEffective: true, EndTime: var end } && day.Evidence.NextPrimaryStart(end) is { } next)
            {
                Add(rests, end, next);
            }
        }
    }

    /// <summary>What is said of a rest that is too short.</summary>
    internal static Alert AlertOf(in ComplianceDay day, Instant end, Instant next, Duration limit) => day.Alert(
        ComplianceDiagnostics.ShortRest,
        ("rest", IsoDuration.Format(next - end)),
        ("end", LocalText.Of(end, day.Zone)),
        ("next", LocalText.Of(next, day.Zone)),
        ("limit", IsoDuration.Format(limit)));

    /// <summary>Of several sessions before one shift only the last is followed by the rest.</summary>
    private static void Add(List<(long End, long Next)> rests, long end, long next)
    {
        for (int i = 0; i < rests.Count; i++)
        {
            if (rests[i].Next == next)
            {
                rests[i] = (Math.Max(end, rests[i].End), next);
                return;
            }
        }

        rests.Add((end, next));
    }
}
