using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime.Text;

namespace Hr.Attendance.NRules.Compliance;

/// <summary>What is said of sessions that a host holds back.</summary>
public static class HoldDiagnostics
{
    /// <summary><c>HRA7050</c>: a session is on hold and earns nothing yet.</summary>
    public static DiagnosticDescriptor SessionOnHold { get; } = new(
        "HRA7050",
        DiagnosticSeverity.Warning,
        "the session of {date} as `{role}` from {start} is on hold ({reason}): {time:time} online earn nothing until somebody decides "
            + "and the hold is taken away",
        "{date} 以 `{role}` 于 {start} 开始的时段暂缓计入（{reason}）：在线 {time:time} 在有人裁定并解除之前不计工时");

    private static readonly LocalDateTimePattern LocalTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    internal static RaisedAlerts AlertOf(SessionHold hold)
    {
        var session = hold.Session.Session.Facts.Session;
        return new RaisedAlerts(hold.Employee, session.Day.Date, SessionOnHold,
            ("date", LocalDatePattern.Iso.Format(session.Day.Date)), ("role", session.Role), ("start", LocalTime.Format(session.LocalStart.LocalDateTime)),
            ("reason", hold.Reason), ("time", IsoDuration.Format(session.Net)));
    }
}
