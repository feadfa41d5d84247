using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the rest between the end of a day's effective online work and the next primary shift.</summary>
internal sealed class RestBeforeWork : IAlertWatch
{
    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.MinimumRest) is not { } limit)
        {
            return;
        }

        foreach (var (end, next) in RestsOf(day))
        {
            if (next - end < limit)
            {
                alerts.Add(AlertOf(day, end, next, limit));
            }
        }
    }

    /// <summary>The rests after a day's effective sessions, each with the end of work and the beginning of the shift that follows.</summary>
    internal static IReadOnlyList<(Instant End, Instant Next)> RestsOf(in ComplianceDay day)
    {
        List<(long End, long Next)>? rests = null;
        for (int i = 0; i < day.Sheet.Sessions.Count; i++)
        {
            if (day.Sheet.Sessions[i] is { IsEffective: true, EndTime: var end } && day.Evidence.NextPrimaryStart(end) is { } next)
            {
                Add(rests ??= [], end, next);
            }
        }

        return rests is null ? [] : [.. rests.Select(rest => (Nanoseconds.ToInstant(rest.End), Nanoseconds.ToInstant(rest.Next)))];
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
