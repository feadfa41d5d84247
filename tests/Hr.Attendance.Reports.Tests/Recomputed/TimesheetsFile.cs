using System.Globalization;
using System.Text.Json;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>What <c>timesheets.json</c> says, in plain numbers: hours are decimal hours.</summary>
internal sealed record TimesheetsFile(LocalDate From, LocalDate To, IReadOnlyList<FileEmployee> Employees)
{
    internal static TimesheetsFile Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new TimesheetsFile(Date(root, "from"), Date(root, "to"), [.. root.GetProperty("employees").EnumerateArray().Select(Employee)]);
    }

    private static FileEmployee Employee(JsonElement employee) => new(
        Text(employee, "id"),
        Text(employee, "unit"),
        [.. employee.GetProperty("days").EnumerateArray().Select(day => new FileDay(
            Date(day, "date"), Text(day, "dayKind"), Hours(day, "primary"), Hours(day, "credited"), Hours(day, "overtime"),
            [.. day.GetProperty("sessions").EnumerateArray().Select(session => Session(Date(day, "date"), session))]))],
        [.. employee.GetProperty("pay").EnumerateArray().Select(line => (
            Date(line, "date"), Text(line, "code"), line.TryGetProperty("hours", out var hours) ? hours.GetDecimal() : line.GetProperty("quantity").GetDecimal(),
            line.GetProperty("amount").GetDecimal(), Text(line, "currency")))],
        [.. employee.GetProperty("uncounted").EnumerateArray().Select(time => new FileUncounted(
            Date(time, "date"), Text(time, "reason"), Text(time, "zone"), Instant(time, "start"), Instant(time, "end"), time.GetProperty("messages").GetInt32()))],
        [.. employee.GetProperty("alerts").EnumerateArray().Select(alert => (Date(alert, "date"), Text(alert, "code"), Text(alert, "message")))]);

    private static FileSession Session(LocalDate date, JsonElement session)
    {
        var (start, end) = (Instant(session, "start"), Instant(session, "end"));
        return new FileSession(
            date, start, Text(session, "zone"), Hours(session, "net"), Hours(session, "credited"), session.GetProperty("effective").GetBoolean(), Count(session, "turns"), Count(session, "judged"),
            Count(session, "inWindow"), Count(session, "conversations"), Count(session, "ratings"),
            session.GetProperty("satisfaction") is { ValueKind: JsonValueKind.Number } satisfaction ? satisfaction.GetDecimal() : null,
            [.. session.GetProperty("responses").EnumerateArray().Select(seconds => seconds.GetDecimal())],
            session.TryGetProperty("pieces", out var pieces) ? [.. pieces.EnumerateArray().Select(piece => (Instant(piece, "start"), Instant(piece, "end")))] : [(start, end)],
            [.. session.GetProperty("criteria").EnumerateArray().Where(criterion => !criterion.GetProperty("met").GetBoolean()).Select(criterion => Text(criterion, "id"))]);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static int Count(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static LocalDate Date(JsonElement of, string name) => LocalDatePattern.Iso.Parse(Text(of, name)).Value;

    private static Instant Instant(JsonElement of, string name) => InstantPattern.ExtendedIso.Parse(Text(of, name)).Value;

    private static decimal Hours(JsonElement of, string name) => XmlConvert.ToTimeSpan(Text(of, name)).Ticks / (decimal)TimeSpan.TicksPerHour;
}

internal sealed record FileEmployee(
    string Id, string Unit, IReadOnlyList<FileDay> Days, IReadOnlyList<(LocalDate Date, string Code, decimal Quantity, decimal Amount, string Currency)> Pay,
    IReadOnlyList<FileUncounted> Uncounted, IReadOnlyList<(LocalDate Date, string Code, string Message)> Alerts)
{
    internal IEnumerable<FileSession> Sessions => Days.SelectMany(day => day.Sessions);
}

internal sealed record FileDay(LocalDate Date, string Kind, decimal Primary, decimal Credited, decimal Overtime, IReadOnlyList<FileSession> Sessions);

internal sealed record FileUncounted(LocalDate Date, string Reason, string Zone, Instant Start, Instant End, int Messages)
{
    internal decimal Hours => (decimal)(End - Start).BclCompatibleTicks / TimeSpan.TicksPerHour;
}

internal sealed record FileSession(
    LocalDate Date, Instant Start, string Zone, decimal Net, decimal Credited, bool Effective, int Turns, int Judged, int InWindow, int Conversations, int Ratings,
    decimal? Satisfaction, IReadOnlyList<decimal> Responses, IReadOnlyList<(Instant Start, Instant End)> Pieces, IReadOnlyList<string> Unmet);

/// <summary>What one employee or a unit's employees come to, by the formulas of docs/reports.md.</summary>
internal sealed record FileMeasures(IReadOnlyList<FileEmployee> Employees)
{
    private const double Z = 1.959963984540054;

    internal IReadOnlyList<FileSession> Sessions { get; } = [.. Employees.SelectMany(employee => employee.Sessions)];

    internal decimal Primary => Employees.Sum(employee => employee.Days.Sum(day => day.Primary));

    internal decimal Overtime => Employees.Sum(employee => employee.Days.Sum(day => day.Overtime));

    internal decimal Credited => Employees.Sum(employee => employee.Days.Sum(day => day.Credited));

    internal decimal Online => Sessions.Sum(session => session.Net);

    internal decimal Effective => Sessions.Where(session => session.Effective).Sum(session => session.Net);

    internal decimal Refused => Sessions.Where(session => !session.Effective).Sum(session => session.Net);

    internal decimal Uncounted => Employees.Sum(employee => employee.Uncounted.Sum(time => time.Hours));

    internal decimal Evidenced => Online + Uncounted;

    internal decimal? CaptureRate => Evidenced == 0 ? null : Credited / Evidenced;

    internal int Judged => Sessions.Sum(session => session.Judged);

    internal int InTime => Sessions.Sum(session => session.InWindow);

    internal int Ratings => Sessions.Sum(session => session.Ratings);

    internal decimal? Satisfaction => Ratings == 0 ? null : Sessions.Sum(session => session.Ratings * (session.Satisfaction ?? 0)) / Ratings;

    internal int EffectiveSessions => Sessions.Count(session => session.Effective);

    internal decimal UncountedFor(string reason) => Employees.Sum(employee => employee.Uncounted.Where(time => time.Reason == reason).Sum(time => time.Hours));

    internal decimal? Quantile(decimal share)
    {
        decimal[] all = [.. Sessions.SelectMany(session => session.Responses).OrderBy(seconds => seconds)];
        return all.Length == 0 ? null : all[Math.Max(1, (int)decimal.Ceiling(share * all.Length)) - 1];
    }

    /// <summary>Wilson's interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).</summary>
    internal static (double From, double To)? Wilson(decimal? share, int count)
    {
        if (share is not { } known)
        {
            return null;
        }

        double p = (double)known;
        double middle = p + (Z * Z / (2 * count));
        double half = Z * Math.Sqrt((p * (1 - p) / count) + (Z * Z / (4.0 * count * count)));
        double scale = 1 + (Z * Z / count);
        return (Math.Max(0, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }

    internal static decimal? Share(int part, int whole) => whole == 0 ? null : (decimal)part / whole;

    internal static string Say(object? value) => value switch
    {
        null => string.Empty,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
