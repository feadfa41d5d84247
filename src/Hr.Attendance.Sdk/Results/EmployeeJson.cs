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
using Hr.Attendance.Sdk.Contracts;
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
    private const decimal NanosecondsPerSecond = 1_000_000_000;

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
        json.WriteString(Names.DayKind, DayKindName.Of(day.DayKind));
        json.WriteDuration(Names.Primary, time.Primary);
        json.WriteDuration(Names.Online, time.Online);
        json.WriteDuration(Names.Credited, time.Credited);
        json.WriteDuration(Names.Overtime, time.Overtime.Total);
        Write(json, Names.OvertimeBy, time.Overtime, withZero: false);
        WriteWhereNotZero(json, Names.Planned, day.Planned);
        WriteWhereNotZero(json, Names.Leave, day.Leave);
        WriteWhereNotZero(json, Names.Assumed, day.Assumed);
        WriteWhereNotZero(json, Names.Undertime, day.Undertime);
        json.WriteStartArray(Names.Sessions);
        foreach (var session in day.Sessions)
        {
            Write(json, session, isReviewed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWhereNotZero(Utf8JsonWriter json, JsonEncodedText name, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(name, count);
        }
    }

    private static void WriteWhereNotZero(Utf8JsonWriter json, JsonEncodedText name, Duration time)
    {
        if (time > Duration.Zero)
        {
            json.WriteDuration(name, time);
        }
    }

    private static void Write(Utf8JsonWriter json, TimesheetSession session, bool isReviewed)
    {
        var online = session.Session;
        var measures = session.Measures;
        var verdict = session.Verdict;
        json.WriteStartObject();
        json.WriteString(Names.Role, online.Role);
        json.WriteInstant(Names.Start, online.Start);
        json.WriteInstant(Names.End, online.End);
        json.WriteDuration(Names.Net, measures.Net);
        json.WriteNumber(Names.Turns, measures.Turns);
        json.WriteNumber(Names.Judged, measures.JudgedTurns);
        json.WriteNumber(Names.InWindow, measures.TurnsInTime);
        json.WriteNumber(Names.Conversations, measures.Conversations);
        json.WriteNumber(Names.Ratings, measures.Ratings);
        if (measures.Satisfaction is { } satisfaction)
        {
            json.WriteNumber(Names.Satisfaction, ResultsJson.Rounded(satisfaction));
        }
        else
        {
            json.WriteNull(Names.Satisfaction);
        }

        WriteWhereNotZero(json, Names.Backlog, measures.Backlog);
        WriteWhereNotZero(json, Names.Missed, measures.MissedTurns);
        WriteWhereNotZero(json, Names.Closed, measures.ClosedTurns);
        WriteWhereNotZero(json, Names.Outbound, measures.Outbound);
        if (measures.IsProvisional)
        {
            json.WriteBoolean(Names.Provisional, true);
        }

        json.WriteBoolean(Names.Effective, verdict.IsEffective);
        if (verdict.Decision is { } decision)
        {
            json.WriteString(Names.Decision, ChoiceNames.Of(decision.Kind));
            if (decision.By is { } by)
            {
                json.WriteString(Names.DecidedBy, by);
            }
        }

        json.WriteStartArray(Names.Criteria);
        foreach (var result in verdict.Criteria)
        {
            json.WriteStartObject();
            json.WriteString(Names.Id, result.Criterion.Id);
            Write(json, Names.Value, result.Value);
            Write(json, Names.Threshold, result.Threshold);
            json.WriteBoolean(Names.Met, result.IsMet);
            if (result.Abstains)
            {
                json.WriteBoolean(Names.Abstained, true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteDuration(Names.Credited, session.Credited);
        WriteEvidence(json, measures.EvidenceIds);
        if (isReviewed)
        {
            WriteReview(json, online, session.Facts.ResponseTimes);
        }

        json.WriteEndObject();
    }

    /// <summary>What only a review tells of a session.</summary>
    private static void WriteReview(Utf8JsonWriter json, OnlineSession session, IReadOnlyList<Duration>? responseTimes)
    {
        json.WriteString(Names.Zone, session.Day.Zone.Id);
        if (session.Pieces.Count > 1)
        {
            json.WriteStartArray(Names.Pieces);
            foreach (var piece in session.Pieces)
            {
                json.WriteStartObject();
                json.WriteInstant(Names.Start, piece.Start);
                json.WriteInstant(Names.End, piece.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (responseTimes is not null)
        {
            json.WriteStartArray(Names.Responses);
            foreach (var time in responseTimes)
            {
                json.WriteNumberValue(ResultsJson.Trimmed(time.ToInt64Nanoseconds() / NanosecondsPerSecond));
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, Timesheet timesheet)
    {
        // Within one calendar month its figures are those of the whole.
        var months = timesheet.Months;
        var only = months.Count == 1 ? months[0] : null;
        json.WriteStartObject(Names.Totals);
        Write(json, only?.Time ?? timesheet.Total);
        Write(json, only?.Roles ?? timesheet.Roles);
        json.WriteStartArray(Names.ByMonth);
        foreach (var month in months)
        {
            json.WriteStartObject();
            json.WriteString(Names.Month, string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", month.Year, month.Month));
            Write(json, month.Time);
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
            }
            else
            {
                json.WriteDuration(Names.Online, role.Online);
                json.WriteDuration(Names.Credited, role.Credited);
            }

            Write(json, Names.OvertimeBy, role.Overtime, withZero: false);
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

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, CriterionValue? value)
    {
        switch (value)
        {
            case CriterionValue.Time time:
                json.WriteDuration(name, time.Value);
                break;
            case CriterionValue.Share share:
                json.WriteNumber(name, ResultsJson.Rounded(share.Value));
                break;
            case CriterionValue.Count count:
                json.WriteNumber(name, count.Value);
                break;
            case CriterionValue.Name text:
                json.WriteString(name, text.Value);
                break;
            default:
                json.WriteNull(name);
                break;
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
            json.WriteNumber(Names.Hours, ResultsJson.Rounded(overtime.Hours));
            json.WriteNumber(Names.HourlyBase, ResultsJson.Rounded(overtime.HourlyBase));
            json.WriteNumber(Names.Multiplier, ResultsJson.Rounded(overtime.Multiplier));
        }
        else
        {
            json.WriteNumber(Names.Quantity, ResultsJson.Rounded(line.Quantity));
            json.WriteNumber(Names.Rate, ResultsJson.Trimmed(line.Rate));
        }

        json.WriteNumber(Names.Amount, ResultsJson.Trimmed(line.Amount.Amount));
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
        WriteEvidence(json, time.EvidenceIds);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(Names.Evidence);
        for (int i = 0; i < ids.Count; i++)
        {
            json.WriteStringValue(ids[i]);
        }

        json.WriteEndArray();
    }
}
