using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using Names = Hr.Attendance.Sdk.Results.TimesheetNames;

namespace Hr.Attendance.Sdk.Results;

/// <summary>An employee's results as <c>timesheets.json</c> has them.</summary>
/// <param name="Report">The results.</param>
/// <param name="Language">The language of messages.</param>
[JsonConverter(typeof(EmployeeJsonConverter))]
internal sealed record EmployeeJson(EmployeeReport Report, MessageLanguage Language);

/// <summary>
/// Writes an employee's results straight to the writer. A group's month is gigabytes of JSON: what serves a general serializer, a copy of all results
/// in texts and lists, would take several times as long as the writing.
/// </summary>
internal sealed class EmployeeJsonConverter : JsonConverter<EmployeeJson>
{
    public override EmployeeJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("results are written and not read");

    public override void Write(Utf8JsonWriter writer, EmployeeJson value, JsonSerializerOptions options)
    {
        var report = value.Report;
        writer.WriteStartObject();
        writer.WriteString(Names.Id, report.Employee.Id);
        writer.WriteString(Names.Unit, report.UnitId);
        writer.WriteStartArray(Names.Days);
        foreach (var day in report.Timesheet.Days)
        {
            Write(writer, day, isReviewed: report.Uncounted is not null);
        }

        writer.WriteEndArray();
        Write(writer, report.Timesheet);
        writer.WriteStartArray(Names.Pay);
        foreach (var line in report.Pay)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        if (report.CompensatoryLeave.Count > 0)
        {
            writer.WriteStartArray(Names.CompensatoryLeave);
            foreach (var entry in report.CompensatoryLeave)
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray(Names.Alerts);
        foreach (var alert in report.Alerts)
        {
            Write(writer, alert, value.Language);
        }

        writer.WriteEndArray();
        if (report.Uncounted is { } uncounted)
        {
            writer.WriteStartArray(Names.Uncounted);
            foreach (var time in uncounted)
            {
                Write(writer, time);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimesheetDay day, bool isReviewed)
    {
        var time = day.Time;
        json.WriteStartObject();
        json.WriteDate(Names.Date, day.Date);
        if (day.DayKind is { } kind)
        {
            json.WriteString(Names.DayKind, DayKindName.Of(kind));
        }

        json.WriteDuration(Names.Primary, time.Primary);
        json.WriteDuration(Names.Online, time.Online);
        json.WriteDuration(Names.Credited, time.Credited);
        json.WriteDuration(Names.Overtime, time.Overtime.Total);
        Write(json, Names.OvertimeBy, time.Overtime, withZero: false);
        json.WriteWhereNotZero(Names.Unapproved, time.Unapproved);
        json.WriteWhereNotZero(Names.Planned, day.Planned);
        json.WriteWhereNotZero(Names.Leave, day.Leave);
        json.WriteWhereNotZero(Names.Assumed, day.Assumed);
        json.WriteWhereNotZero(Names.Undertime, day.Undertime);
        Write(json, day.Marks);
        json.WriteStartArray(Names.Sessions);
        foreach (var session in day.Sessions)
        {
            SessionJson.Write(json, session, isReviewed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DayMarks marks)
    {
        if (marks == DayMarks.None)
        {
            return;
        }

        json.WriteStartArray(Names.Marks);
        foreach (string name in DayMarkName.Of(marks))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Timesheet timesheet)
    {
        // Within one calendar month its figures are those of the whole.
        var months = timesheet.Months;
        var only = months.Count == 1 ? months[0] : null;
        json.WriteStartObject(Names.Totals);
        Write(json, only?.Time ?? timesheet.Total);
        Write(json, only?.Plan ?? timesheet.Plan);
        Write(json, only?.Roles ?? timesheet.Roles);
        json.WriteStartArray(Names.ByMonth);
        foreach (var month in months)
        {
            json.WriteStartObject();
            json.WriteString(Names.Month, string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", month.Year, month.Month));
            Write(json, month.Time);
            Write(json, month.Plan);
            Write(json, month.Roles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimeTotals time)
    {
        json.WriteDuration(Names.Primary, time.Primary);
        json.WriteDuration(Names.Online, time.Online);
        json.WriteDuration(Names.Credited, time.Credited);
        Write(json, Names.Overtime, time.Overtime, withZero: true);
        json.WriteWhereNotZero(Names.Unapproved, time.Unapproved);
    }

    private static void Write(Utf8JsonWriter json, PlanTotals plan)
    {
        json.WriteWhereNotZero(Names.Planned, plan.Planned);
        json.WriteWhereNotZero(Names.Leave, plan.Leave);
        json.WriteWhereNotZero(Names.Assumed, plan.Assumed);
        json.WriteWhereNotZero(Names.Undertime, plan.Undertime);
        json.WriteWhereNotZero(Names.Late, plan.DaysLate);
        json.WriteWhereNotZero(Names.LeftEarly, plan.DaysLeftEarly);
        json.WriteWhereNotZero(Names.HalfDay, plan.HalfDays);
        json.WriteWhereNotZero(Names.Absent, plan.DaysAbsent);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RoleTotals> roles)
    {
        json.WriteStartArray(Names.ByRole);
        foreach (var role in roles)
        {
            bool isPrimary = role.Kind == RoleKind.Primary;
            json.WriteStartObject();
            json.WriteString(Names.Role, role.Role);
            json.WriteString(Names.Kind, isPrimary ? "primary" : "concurrent");
            if (isPrimary)
            {
                json.WriteDuration(Names.Primary, role.Primary);
                Write(json, role.Plan);
            }
            else
            {
                json.WriteDuration(Names.Online, role.Online);
                json.WriteDuration(Names.Credited, role.Credited);
            }

            Write(json, Names.OvertimeBy, role.Overtime, withZero: false);
            json.WriteWhereNotZero(Names.Unapproved, role.Unapproved);
            if (!isPrimary)
            {
                json.WriteNumber(Names.Effective, role.EffectiveSessions);
                json.WriteNumber(Names.Refused, role.RefusedSessions);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The kinds of day by ordinal name.</summary>
    private static void Write(Utf8JsonWriter json, JsonEncodedText name, TimeByDayKind time, bool withZero)
    {
        json.WriteStartObject(name);
        WriteKind(json, Names.RestDay, time.RestDay, withZero);
        WriteKind(json, Names.StatutoryHoliday, time.StatutoryHoliday, withZero);
        WriteKind(json, Names.Workday, time.Workday, withZero);
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, JsonEncodedText name, Duration time, bool withZero)
    {
        if (withZero || time > Duration.Zero)
        {
            json.WriteDuration(name, time);
        }
    }

    private static void Write(Utf8JsonWriter json, PayLine line)
    {
        var overtime = line as PayLine.Overtime;
        json.WriteStartObject();
        json.WriteDate(Names.Date, line.Date);
        json.WriteString(Names.Code, line.Code);
        if (overtime is not null)
        {
            json.WriteRounded(Names.Hours, overtime.Hours);
            json.WriteRounded(Names.HourlyBase, overtime.HourlyBase);
            json.WriteRounded(Names.Multiplier, overtime.Multiplier);
        }
        else
        {
            json.WriteRounded(Names.Quantity, line.Quantity);
            json.WriteTrimmed(Names.Rate, line.Rate);
        }

        json.WriteTrimmed(Names.Amount, line.Amount.Amount);
        json.WriteString(Names.Currency, line.Amount.Currency);
        if (overtime?.EarnedOn is { } earnedOn)
        {
            json.WriteDate(Names.EarnedOn, earnedOn);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CompensatoryLeaveEntry entry)
    {
        json.WriteStartObject();
        json.WriteDate(Names.EarnedOn, entry.EarnedOn);
        json.WriteDuration(Names.Earned, entry.Earned);
        json.WriteDate(Names.DueOn, entry.DueOn);
        json.WriteDuration(Names.Used, entry.Used);
        json.WriteDuration(Names.Open, entry.Open);
        if (entry.PaidOn is { } paidOn)
        {
            json.WriteDate(Names.PaidOn, paidOn);
            json.WriteDuration(Names.Paid, entry.Paid);
        }

        json.WriteStartArray(Names.Uses);
        foreach (var use in entry.Uses)
        {
            json.WriteStartObject();
            json.WriteString(Names.Evidence, use.EvidenceId);
            json.WriteDate(Names.Date, use.Date);
            json.WriteDuration(Names.Time, use.Time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Alert alert, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString(Names.Code, alert.Finding.Code);
        json.WriteDate(Names.Date, alert.Date);
        json.WriteString(Names.Severity, ResultsJson.NameOf(alert.Finding.Severity));
        json.WriteString(Names.Message, alert.Finding.GetMessage(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UncountedTime time)
    {
        json.WriteStartObject();
        json.WriteDate(Names.Date, time.Date);
        json.WriteString(Names.Role, time.Role);
        json.WriteString(Names.Zone, time.Zone.Id);
        json.WriteString(Names.Reason, UncountedReasonName.Of(time.Reason));
        json.WriteInstant(Names.Start, time.Time.Start);
        json.WriteInstant(Names.End, time.Time.End);
        json.WriteNumber(Names.Messages, time.Messages);
        SessionJson.WriteEvidence(json, time.EvidenceIds);
        json.WriteEndObject();
    }
}
