using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches the rest between the end of a day's effective online work and the next primary shift.</summary>
internal sealed class RestBeforeWork : IAlertWatch
{
    /// <summary>The rests of the day that is looked at, each with the end of work and the shift that follows.</summary>
    private readonly List<(Instant End, Instant Next)> _rests = [];

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.MinimumRest) is not { } limit)
        {
            return;
        }

        _rests.Clear();
        for (int i = 0; i < day.Sheet.Sessions.Count; i++)
        {
            if (day.Sheet.Sessions[i] is { IsEffective: true, End: var end } && day.Evidence.NextPrimaryStart(end) is { } next)
            {
                Add(end, next);
            }
        }

        foreach (var (end, next) in _rests)
        {
            if (next - end < limit)
            {
                alerts.Add(day.Alert(ComplianceDiagnostics.ShortRest,
                    ("rest", IsoDuration.Format(next - end)),
                    ("end", LocalText.Of(end, day.Governing.Zone)),
                    ("next", LocalText.Of(next, day.Governing.Zone)),
                    ("limit", IsoDuration.Format(limit))));
            }
        }
    }

    /// <summary>Of several sessions before one shift only the last is followed by the rest.</summary>
    private void Add(Instant end, Instant next)
    {
        for (int i = 0; i < _rests.Count; i++)
        {
            if (_rests[i].Next == next)
            {
                _rests[i] = (Instant.Max(end, _rests[i].End), next);
                return;
            }
        }

        _rests.Add((end, next));
    }
}
