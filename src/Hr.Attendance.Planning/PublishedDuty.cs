using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning;

/// <summary>Duty as lines of rosters.</summary>
internal static class PublishedDuty
{
    private static readonly LocalTimePattern Start = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    /// <summary>
    /// The line of a duty. A roster says a local date and local times, so seconds within an hour that comes twice cannot be told apart in it.
    /// </summary>
    internal static Shift ToShift(PlannedDuty duty)
    {
        var from = duty.Start.InZone(duty.Zone).LocalDateTime;
        var to = duty.End.InZone(duty.Zone).LocalDateTime;
        return new Shift
        {
            EvidenceId = string.Format(CultureInfo.InvariantCulture, "duty:{0}:{1}:{2}",
                duty.EmployeeId, LocalDatePattern.Iso.Format(from.Date), Start.Format(from.TimeOfDay)),
            EmployeeId = duty.EmployeeId,
            Date = from.Date,
            From = from.TimeOfDay,
            To = to.TimeOfDay,
            Role = duty.Role,
            Kind = ShiftKind.Work,
        };
    }
}
