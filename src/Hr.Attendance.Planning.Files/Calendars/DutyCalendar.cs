using System.Text;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Files.Calendars;

/// <summary>
/// Writes one person's duty as an iCalendar (RFC 5545), an event for each duty. The same plan gives the same bytes: no clock is asked, so each event's stamp
/// is the beginning of the plan.
/// </summary>
internal sealed class DutyCalendar(PlanView view)
{
    private const string Product = "-//Hr.Attendance//Duty//EN";
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    private readonly MessageLanguage _language = view.Report.Language;

    internal static string FileOf(string employeeId) => "calendars/" + FileKey.Of(employeeId) + ".ics";

    internal void Write(Stream stream, string employeeId)
    {
        var duties = view.Plan.Duties.Where(duty => duty.EmployeeId == employeeId).ToList();
        var calendar = new Calendar { ProductId = Product, Method = "PUBLISH" };
        foreach (var zone in duties.Select(duty => duty.Zone).DistinctBy(zone => zone.Id))
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Id, view.Plan.FirstDay.AtMidnight().ToDateTimeUnspecified(), includeHistoricalData: false));
        }

        foreach (var duty in duties)
        {
            calendar.Events.Add(EventOf(duty));
        }

        string text = new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(text);
    }

    private CalendarEvent EventOf(PlannedDuty duty)
    {
        var start = duty.Start.InZone(duty.Zone).LocalDateTime;
        return new CalendarEvent
        {
            // A duty that goes on later, or ends earlier, is the same event; one that begins at another time is another.
            Uid = $"{FileKey.Of(duty.EmployeeId)}-{Date.Format(duty.Date)}-{Time.Format(start.TimeOfDay)}@duty.hr-attendance",
            DtStamp = new CalDateTime(view.Plan.FirstDay.AtMidnight().ToDateTimeUnspecified(), CalDateTime.UtcTzId),
            Start = At(duty.Start, duty.Zone),
            End = At(duty.End, duty.Zone),
            Summary = VisibleText.Of(PlanWords.OnDuty.In(_language, ("role", view.Names.Role(duty.Role)), ("unit", view.QueueName(PlanView.QueueOf(duty))))),
            Description = string.Join("\n", duty.Reasons.Select(reason => VisibleText.Of(reason.Sentence.In(_language)))),
            Transparency = TransparencyType.Opaque,
        };
    }

    /// <summary>A local time with its zone; in an hour that comes twice the local time would be another instant, so there it is one of UTC.</summary>
    private static CalDateTime At(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return zone.MapLocal(local).Count == 1
            ? new CalDateTime(local.ToDateTimeUnspecified(), zone.Id)
            : new CalDateTime(instant.ToDateTimeUtc(), CalDateTime.UtcTzId);
    }
}
