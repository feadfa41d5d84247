using System.Text.Json;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>What <c>timesheets.json</c> says, in plain numbers: lengths of time are seconds.</summary>
internal sealed record TimesheetsFile(
    LocalDate From, LocalDate To, IReadOnlyList<FileEmployee> Employees, IReadOnlyList<FileFinding> UnitAlerts, IReadOnlyList<FileFinding> Findings)
{
    internal static TimesheetsFile Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new TimesheetsFile(
            Date(root, "from"), Date(root, "to"), [.. root.GetProperty("employees").EnumerateArray().Select(Employee)],
            root.TryGetProperty("unitAlerts", out var alerts) ? [.. alerts.EnumerateArray().Select(alert => Finding(alert, "unit"))] : [],
            [.. root.GetProperty("diagnostics").EnumerateArray().Select(finding => Finding(finding, "place"))]);
    }

    private static FileEmployee Employee(JsonElement employee) => new(
        Text(employee, "id"),
        Text(employee, "unit"),
        [.. employee.GetProperty("days").EnumerateArray().Select(Day)],
        [.. employee.GetProperty("pay").EnumerateArray().Select(line => (
            Date(line, "date"), Text(line, "code"),
            line.TryGetProperty("hours", out var hours) ? hours.GetDecimal() : line.GetProperty("quantity").GetDecimal(),
            line.GetProperty("amount").GetDecimal(), Text(line, "currency")))],
        [.. employee.GetProperty("uncounted").EnumerateArray().Select(time => new FileUncounted(
            Date(time, "date"), Text(time, "reason"), Text(time, "zone"), Instant(time, "start"), Instant(time, "end"),
            time.GetProperty("messages").GetInt32()))],
        [.. employee.GetProperty("alerts").EnumerateArray().Select(alert => Finding(alert, "date"))],
        [.. employee.GetProperty("totals").GetProperty("byMonth").EnumerateArray()
            .SelectMany(month => month.GetProperty("byRole").EnumerateArray().Select(role => Role(Text(month, "month"), role)))]);

    private static FileDay Day(JsonElement day) => new(
        Date(day, "date"), Text(day, "dayKind"), Seconds(day, "primary"), Seconds(day, "online"), Seconds(day, "credited"), Seconds(day, "overtime"),
        day.GetProperty("overtimeBy").EnumerateObject().ToDictionary(kind => kind.Name, kind => SecondsOf(kind.Value.GetString()!)),
        [.. day.GetProperty("sessions").EnumerateArray().Select(session => Session(Date(day, "date"), session))],
        SecondsOrNone(day, "planned"), SecondsOrNone(day, "leave"), SecondsOrNone(day, "undertime"),
        day.TryGetProperty("marks", out var marks) ? [.. marks.EnumerateArray().Select(mark => mark.GetString()!)] : [], SecondsOrNone(day, "unapproved"));

    private static FileRole Role(string month, JsonElement role) => new(
        month, Text(role, "role"), Text(role, "kind"), SecondsOrNone(role, "planned"),
        Seconds(role, Text(role, "kind") == "primary" ? "primary" : "credited"), SecondsOrNone(role, "leave"), SecondsOrNone(role, "undertime"),
        role.GetProperty("overtimeBy").EnumerateObject().Sum(kind => SecondsOf(kind.Value.GetString()!)), SecondsOrNone(role, "unapproved"),
        [.. FileRole.Words.Select(word => role.TryGetProperty(word, out var days) ? days.GetInt32() : 0)]);

    private static FileSession Session(LocalDate date, JsonElement session)
    {
        var (start, end) = (Instant(session, "start"), Instant(session, "end"));
        return new FileSession(
            date,
            Text(session, "role"),
            start,
            Text(session, "zone"),
            Seconds(session, "net"),
            Seconds(session, "credited"),
            session.GetProperty("effective").GetBoolean(),
            Count(session, "turns"), Count(session, "judged"), Count(session, "inWindow"), Count(session, "conversations"), Count(session, "ratings"),
            session.GetProperty("satisfaction") is { ValueKind: JsonValueKind.Number } satisfaction ? satisfaction.GetDecimal() : null,
            session.TryGetProperty("responses", out var responses) ? [.. responses.EnumerateArray().Select(seconds => seconds.GetDecimal())] : null,
            session.TryGetProperty("pieces", out var pieces)
                ? [.. pieces.EnumerateArray().Select(piece => (Instant(piece, "start"), Instant(piece, "end")))]
                : [(start, end)],
            [.. session.GetProperty("criteria")
                .EnumerateArray()
                .Where(criterion => !criterion.GetProperty("met").GetBoolean())
                .Select(criterion => Text(criterion, "id"))]);
    }

    private static FileFinding Finding(JsonElement finding, string about) =>
        new(Text(finding, about), Text(finding, "severity"), Text(finding, "code"), Text(finding, "message"));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static int Count(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static LocalDate Date(JsonElement of, string name) => LocalDatePattern.Iso.Parse(Text(of, name)).Value;

    private static Instant Instant(JsonElement of, string name) => InstantPattern.ExtendedIso.Parse(Text(of, name)).Value;

    private static decimal Seconds(JsonElement of, string name) => SecondsOf(Text(of, name));

    private static decimal SecondsOrNone(JsonElement of, string name) => of.TryGetProperty(name, out _) ? Seconds(of, name) : 0;

    private static decimal SecondsOf(string duration) => XmlConvert.ToTimeSpan(duration).Ticks / (decimal)TimeSpan.TicksPerSecond;
}

internal sealed record FileEmployee(
    string Id, string Unit, IReadOnlyList<FileDay> Days, IReadOnlyList<(LocalDate Date, string Code, decimal Quantity, decimal Amount, string Currency)> Pay,
    IReadOnlyList<FileUncounted> Uncounted, IReadOnlyList<FileFinding> Alerts,
    IReadOnlyList<FileRole> Roles)
{
    /// <summary>Whether any day was not just what was planned, or overtime is left to approve.</summary>
    internal bool DiffersFromPlan => Days.Any(day =>
        day.Unapproved > 0 || (day.Planned > 0 && (day.Planned != day.Primary || day.Leave > 0 || day.Marks.Count > 0)));

    internal IEnumerable<FileSession> Sessions => Days.SelectMany(day => day.Sessions);

    /// <summary>The business days of which there is anything to say.</summary>
    internal IEnumerable<LocalDate> Dates => Days.Select(day => day.Date).Concat(Uncounted.Select(time => time.Date)).Distinct().OrderBy(date => date);
}

/// <summary>An alert or a diagnostic; what it is about is a date, a unit or a place.</summary>
internal sealed record FileFinding(string About, string Severity, string Code, string Message);

internal sealed record FileDay(
    LocalDate Date,
    string Kind,
    decimal Primary,
    decimal Online,
    decimal Credited,
    decimal Overtime,
    IReadOnlyDictionary<string, decimal> OvertimeBy,
    IReadOnlyList<FileSession> Sessions,
    decimal Planned,
    decimal Leave,
    decimal Undertime,
    IReadOnlyList<string> Marks,
    decimal Unapproved);

/// <summary>A role of a month, of one employee or of several.</summary>
internal sealed record FileRole(
    string Month, string Role, string Kind, decimal Planned, decimal Worked, decimal Leave, decimal Undertime, decimal Overtime, decimal Unapproved, int[] Days)
{
    /// <summary>The words that days are counted by.</summary>
    internal static readonly string[] Words = ["late", "leftEarly", "halfDay", "absent"];

    public static FileRole operator +(FileRole one, FileRole other) => one with
    {
        Planned = one.Planned + other.Planned,
        Worked = one.Worked + other.Worked,
        Leave = one.Leave + other.Leave,
        Undertime = one.Undertime + other.Undertime,
        Overtime = one.Overtime + other.Overtime,
        Unapproved = one.Unapproved + other.Unapproved,
        Days = [.. one.Days.Zip(other.Days, (mine, theirs) => mine + theirs)],
    };
}

internal sealed record FileUncounted(LocalDate Date, string Reason, string Zone, Instant Start, Instant End, int Messages)
{
    internal decimal Seconds => (decimal)(End - Start).BclCompatibleTicks / TimeSpan.TicksPerSecond;
}

internal sealed record FileSession(
    LocalDate Date,
    string Role,
    Instant Start,
    string Zone,
    decimal Net,
    decimal Credited,
    bool Effective,
    int Turns,
    int Judged,
    int InWindow,
    int Conversations,
    int Ratings,
    decimal? Satisfaction, IReadOnlyList<decimal>? Responses, IReadOnlyList<(Instant Start, Instant End)> Pieces, IReadOnlyList<string> Unmet);
