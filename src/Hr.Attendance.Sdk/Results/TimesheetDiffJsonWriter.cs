using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes what is different between two results, by unit and employee.</summary>
public static class TimesheetDiffJsonWriter
{
    /// <summary>Writes a difference as JSON text.</summary>
    /// <param name="diff">The difference.</param>
    /// <param name="units">The units of which something is different.</param>
    /// <param name="language">The language of the causes.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(TimesheetDiff diff, IReadOnlyList<UnitDiff> units, MessageLanguage language = MessageLanguage.English) =>
        PolicyValueJson.ToText(new JsonObject
        {
            ["units"] = new JsonArray([.. Guard.NotNull(units).Select(Of)]),
            ["employees"] = new JsonArray([.. Guard.NotNull(diff).Employees.Select(employee => new JsonObject
            {
                ["id"] = employee.EmployeeId,
                ["change"] = Of(employee.Time),
                ["days"] = new JsonArray([.. employee.Days.Select(day => Of(day, language))]),
            })]),
        });

    private static JsonObject Of(UnitDiff unit) => new()
    {
        ["id"] = unit.UnitId,
        ["employees"] = unit.Employees,
        ["change"] = Of(unit.Time),
        ["pay"] = new JsonArray([.. unit.Pay.Select(Of)]),
        ["effectiveNow"] = unit.EffectiveNow,
        ["refusedNow"] = unit.RefusedNow,
    };

    private static JsonObject Of(DayDiff day, MessageLanguage language) => new()
    {
        ["date"] = LocalDatePattern.Iso.Format(day.Date),
        ["before"] = Of(day.Before),
        ["after"] = Of(day.After),
        ["sessions"] = new JsonArray([.. day.Sessions.Select(Of)]),
        ["pay"] = new JsonArray([.. day.Pay.Select(line =>
            new JsonObject { ["code"] = line.Code, ["currency"] = line.Currency, ["before"] = line.Before, ["after"] = line.After })]),
        ["alertsRaised"] = new JsonArray([.. day.AlertsRaised.Select(alert => JsonValue.Create(alert.Finding.Code))]),
        ["alertsGone"] = new JsonArray([.. day.AlertsGone.Select(alert => JsonValue.Create(alert.Finding.Code))]),
        ["causes"] = new JsonArray([.. day.Causes.Select(cause => JsonValue.Create(cause.GetText(language)))]),
    };

    private static JsonObject Of(SessionDiff session) => new()
    {
        ["before"] = Of(session.Before),
        ["after"] = Of(session.After),
    };

    private static JsonObject? Of(TimesheetSession? session) => session is null ? null : new JsonObject
    {
        ["role"] = session.Session.Role,
        ["start"] = InstantPattern.ExtendedIso.Format(session.Session.Start),
        ["end"] = InstantPattern.ExtendedIso.Format(session.Session.End),
        ["net"] = Text(session.Session.Net),
        ["effective"] = session.Verdict.IsEffective,
        ["credited"] = Text(session.Credited),
    };

    private static JsonObject Of(TimeTotals time) => new()
    {
        ["primary"] = Text(time.Primary),
        ["online"] = Text(time.Online),
        ["credited"] = Text(time.Credited),
        ["overtime"] = Text(time.Overtime.Total),
    };

    private static JsonObject Of(Money money) => new() { ["amount"] = money.Amount, ["currency"] = money.Currency };

    private static string Text(Duration time) => IsoDuration.Format(time);
}
