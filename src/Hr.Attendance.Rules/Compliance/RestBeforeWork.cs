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
        var ends = day.Sheet.Sessions
            .Where(session => session.IsEffective)
            .Select(session => session.Session.End)
            .Select(end => (End: end, Next: day.Evidence.NextPrimaryStart(end)))
            .Where(rest => rest.Next is not null)
            .GroupBy(rest => rest.Next!.Value)
            .Select(rests => (End: rests.Max(rest => rest.End), Next: rests.Key));
        foreach (var (end, next) in ends.Where(rest => rest.Next - rest.End < limit))
        {
            yield return day.Alert(ComplianceDiagnostics.ShortRest,
                ("rest", IsoDuration.Format(next - end)), ("end", Text(end)), ("next", Text(next)), ("limit", IsoDuration.Format(limit)));
        }

        string Text(Instant instant) => LocalText.Of(instant, day.Governing.Zone);
    }
}
