using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hr.Attendance.Rules;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>
/// Writes the hand-over of a period as JSON, one employee after the other as results come, with the bytes of <see cref="PayrollJson"/>. Of an employee totals
/// and attendance are kept, because they stand behind everybody's lines. Not thread-safe.
/// </summary>
public sealed class PayrollJsonWriter : IDisposable
{
    private const int Buffered = 65_536;

    private static readonly PayrollJsonContext Context = new(new JsonSerializerOptions(PayrollJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    private readonly StreamWriter _text;
    private readonly List<PayrollTotal> _totals = [];
    private readonly List<PayrollAttendance> _attendance = [];
    private bool _hasAttendance;
    private bool _isFirst = true;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public PayrollJsonWriter(Stream stream, LocalDate firstDay, LocalDate lastDay)
    {
        _text = new StreamWriter(Guard.NotNull(stream), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffered, leaveOpen: true);
        _text.Write($"{{ \"version\": {ContractVersion.Current}, \"from\": \"{Date(firstDay)}\", \"to\": \"{Date(lastDay)}\",\n");
        _text.Write("  \"lines\": [");
    }

    /// <summary>Writes an employee.</summary>
    /// <param name="employee">The results; by id, each after the one before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    /// <exception cref="OverflowException">A total is beyond all numbers.</exception>
    public void Write(EmployeeReport employee) => Write(PayrollHandover.Of(Guard.NotNull(employee)));

    /// <summary>Writes what stands behind the lines; nothing may follow.</summary>
    public void End() => End([]);

    internal void Write(PayrollHandover handover)
    {
        foreach (var line in handover.Lines)
        {
            WriteItem(JsonSerializer.Serialize(ToJson(line), Context.PayrollLineJson));
        }

        _totals.AddRange(handover.Totals);
        _attendance.AddRange(handover.AllAttendance);
        _hasAttendance |= handover.DiffersFromPlan;
    }

    internal void End(IReadOnlyList<PayrollAdjustment> adjustments)
    {
        WriteList("adjustments", adjustments.Select(booked => JsonSerializer.Serialize(ToJson(booked), Context.PayrollAdjustmentJson)));
        WriteList("totals", _totals.Select(total => JsonSerializer.Serialize(ToJson(total), Context.PayrollTotalJson)));
        if (_hasAttendance)
        {
            WriteList("attendance", _attendance.Select(role => JsonSerializer.Serialize(ToJson(role), Context.PayrollAttendanceJson)));
        }

        _text.Write("] }\n");
    }

    /// <summary>Hands what was written to the stream.</summary>
    public void Dispose() => _text.Dispose();

    private void WriteList(string name, IEnumerable<string> items)
    {
        _text.Write($"],\n  \"{name}\": [");
        _isFirst = true;
        foreach (string item in items)
        {
            WriteItem(item);
        }
    }

    private void WriteItem(string item)
    {
        _text.Write(_isFirst ? "\n    " : ",\n    ");
        _text.Write(item);
        _isFirst = false;
    }

    private static PayrollLineJson ToJson(PayrollLine line) => new(
        line.EmployeeId,
        line.UnitId,
        Date(line.Date),
        line.Code,
        PayrollNumbers.Number(line.Quantity),
        line.QuantityUnit,
        PayrollNumbers.Number(line.Rate),
        PayrollNumbers.Amount(line.Amount.Amount, line.Amount.Currency),
        line.Amount.Currency,
        line.EarnedOn is { } earnedOn ? Date(earnedOn) : null,
        line.EvidenceIds);

    private static PayrollAdjustmentJson ToJson(PayrollAdjustment booked) => new(
        booked.EmployeeId,
        Date(booked.BookedOn),
        Date(booked.Date),
        booked.Code,
        PayrollNumbers.Amount(booked.Amount.Amount, booked.Amount.Currency),
        booked.Amount.Currency);

    private static PayrollTotalJson ToJson(PayrollTotal total) => new(
        total.EmployeeId,
        total.Code,
        PayrollNumbers.Amount(total.Lines, total.Currency),
        PayrollNumbers.Amount(total.Adjustments, total.Currency),
        PayrollNumbers.Amount(total.Total, total.Currency),
        total.Currency);

    private static PayrollAttendanceJson ToJson(PayrollAttendance role) => new(
        role.EmployeeId,
        YearMonthPattern.Iso.Format(role.Month),
        role.Role,
        PayrollNumbers.Number(role.Planned),
        PayrollNumbers.Number(role.Worked),
        PayrollNumbers.Number(role.Leave),
        PayrollNumbers.Number(role.Undertime),
        PayrollNumbers.Number(role.Overtime),
        PayrollNumbers.Number(role.Unapproved),
        role.DaysLate,
        role.DaysLeftEarly,
        role.HalfDays,
        role.DaysAbsent);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

// The shape of the hand-over in JSON, name for name.
internal sealed record PayrollLineJson(
    string EmployeeId,
    string UnitId,
    string Date,
    string Code,
    decimal Quantity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? QuantityUnit,
    decimal Rate,
    decimal Amount,
    string Currency,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EarnedOn,
    IReadOnlyList<string> EvidenceIds);

internal sealed record PayrollAdjustmentJson(string EmployeeId, string BookedOn, string Date, string Code, decimal Amount, string Currency);

internal sealed record PayrollTotalJson(string EmployeeId, string Code, decimal Lines, decimal Adjustments, decimal Total, string Currency);

internal sealed record PayrollAttendanceJson(
    string EmployeeId,
    string Month,
    string Role,
    decimal Planned,
    decimal Worked,
    decimal Leave,
    decimal Undertime,
    decimal Overtime,
    decimal Unapproved,
    int Late,
    int LeftEarly,
    int HalfDay,
    int Absent);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PayrollLineJson))]
[JsonSerializable(typeof(PayrollAdjustmentJson))]
[JsonSerializable(typeof(PayrollTotalJson))]
[JsonSerializable(typeof(PayrollAttendanceJson))]
internal sealed partial class PayrollJsonContext : JsonSerializerContext;
