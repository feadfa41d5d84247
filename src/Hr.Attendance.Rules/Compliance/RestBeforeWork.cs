using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the rest between the end of a day's effective online work and the next primary shift.</summary>
internal sealed class RestBeforeWork : IAlertWatch
{
    public void Check(ComplianceDay day, List<Alert> alerts)
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
    internal static IReadOnlyList<(Instant End, Instant Next)> RestsOf(ComplianceDay day)
    {
        List<(Instant End, Instant Next)>? rests = null;
        for (int i = 0; i < day.Sheet.Sessions.Count; i++)
        {
            if (day.Sheet.Sessions[i] is { IsEffective: true, End: var end } && day.Evidence.NextPrimaryStart(end) is { } next)
            {
                Add(rests ??= [], end, next);
            }
        }

        return rests ?? (IReadOnlyList<(Instant End, Instant Next)>)[];
    }

    /// <summary>What is said of a rest that is too short.</summary>
    internal static Alert AlertOf(ComplianceDay day, Instant end, Instant next, Duration limit) => day.Alert(
        ComplianceDiagnostics.ShortRest,
        ("rest", IsoDuration.Format(next - end)),
        ("end", LocalText.Of(end, day.Governing.Zone)),
        ("next", LocalText.Of(next, day.Governing.Zone)),
        ("limit", IsoDuration.Format(limit)));

    /// <summary>Of several sessions before one shift only the last is followed by the rest.</summary>
    private static void Add(List<(Instant End, Instant Next)> rests, Instant end, Instant next)
    {
        for (int i = 0; i < rests.Count; i++)
        {
            if (rests[i].Next == next)
            {
                rests[i] = (Instant.Max(end, rests[i].End), next);
                return;
            }
        }

        rests.Add((end, next));
    }
}
