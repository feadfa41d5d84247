using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the rest between the end of a day's effective online work and the next primary shift.</summary>
internal sealed class RestBeforeWork : IAlertWatch
{
    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.MinimumRest) is { } limit)
        {
            alerts.AddRange(Check(day, limit));
        }
    }

    private static IEnumerable<Alert> Check(ComplianceDay day, Duration limit)
    {
        // Of several sessions before one shift only the last is followed by the rest.
        var rests = new List<(Instant End, Instant Next)>();
        for (int i = 0; i < day.Sheet.Sessions.Count; i++)
        {
            if (day.Sheet.Sessions[i] is not { IsEffective: true, End: var end } || day.Evidence.NextPrimaryStart(end) is not { } next)
            {
                continue;
            }

            int known = rests.FindIndex(rest => rest.Next == next);
            if (known < 0)
            {
                rests.Add((end, next));
            }
            else
            {
                rests[known] = (Instant.Max(end, rests[known].End), next);
            }
        }

        foreach (var (end, next) in rests.Where(rest => rest.Next - rest.End < limit))
        {
            yield return day.Alert(ComplianceDiagnostics.ShortRest,
                ("rest", IsoDuration.Format(next - end)), ("end", Text(end)), ("next", Text(next)), ("limit", IsoDuration.Format(limit)));
        }

        string Text(Instant instant) => LocalText.Of(instant, day.Governing.Zone);
    }
}
