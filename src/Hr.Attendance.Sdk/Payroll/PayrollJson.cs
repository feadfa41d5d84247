using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>Writes a hand-over as JSON, the same bytes for the same input; each line, adjustment and total is one line. Ids are written as they are.</summary>
public static class PayrollJson
{
    private static readonly PayrollJsonContext Context = new(new JsonSerializerOptions(PayrollJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes a hand-over.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, PayrollHandover handover)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65_536, leaveOpen: true)
        {
            NewLine = "\n",
        };
        text.Write($"{{ \"version\": {ContractVersion.Current}, \"from\": \"{Date(handover.FirstDay)}\", \"to\": \"{Date(handover.LastDay)}\",\n");
        text.Write("  \"lines\": [");
        WriteLines(text, handover.Lines.Select(line => JsonSerializer.Serialize(ToJson(line), Context.PayrollLineJson)));
        text.Write("],\n  \"adjustments\": [");
        WriteLines(text, handover.Adjustments.Select(booked => JsonSerializer.Serialize(ToJson(booked), Context.PayrollAdjustmentJson)));
        text.Write("],\n  \"totals\": [");
        WriteLines(text, handover.Totals.Select(total => JsonSerializer.Serialize(ToJson(total), Context.PayrollTotalJson)));
        if (handover.Attendance.Count > 0)
        {
            text.Write("],\n  \"attendance\": [");
            WriteLines(text, handover.Attendance.Select(role => JsonSerializer.Serialize(ToJson(role), Context.PayrollAttendanceJson)));
        }

        text.Write("] }\n");
    }

    private static void WriteLines(StreamWriter text, IEnumerable<string> items)
    {
        string separator = "\n    ";
        foreach (string item in items)
        {
            text.Write(separator);
            text.Write(item);
            separator = ",\n    ";
        }
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
