using System.Globalization;
using System.Text;
using Hr.Attendance.Sdk.Payroll;
using NodaTime;

namespace Hr.Attendance.Excel;

/// <summary>What a cell is.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Amount,
}

/// <summary>One cell: its kind, its content as the file has it, and the currency of an amount.</summary>
internal readonly record struct SheetCell(CellKind Kind, string Content, string? Currency = null)
{
    private const int LongestText = 32_767;

    /// <summary>Day 0 of Excel for all dates from March 1900 on: it counts a February 29 that 1900 did not have.</summary>
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    internal static SheetCell Text(string? text) => string.IsNullOrEmpty(text) ? new(CellKind.Empty, string.Empty) : new(CellKind.Text, Writable(text!));

    internal static SheetCell Number(decimal number) => new(CellKind.Number, Digits(PayrollNumbers.Number(number)));

    internal static SheetCell Amount(decimal amount, string currency) => new(CellKind.Amount, Digits(PayrollNumbers.Amount(amount, currency)), currency);

    internal static SheetCell Date(LocalDate? date) =>
        date is { } day ? new(CellKind.Date, Period.DaysBetween(DayZero, day).ToString(CultureInfo.InvariantCulture)) : new(CellKind.Empty, string.Empty);

    private static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What XML cannot hold becomes a replacement character; what Excel cannot hold in a cell is cut off, with an ellipsis.</summary>
    private static string Writable(string text)
    {
        string shown = text.Length <= LongestText ? text : new StringBuilder(text, 0, LongestText - 1, LongestText).Append('…').ToString();
        char[] characters = shown.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (i + 1 < characters.Length && char.IsSurrogatePair(characters[i], characters[i + 1]))
            {
                i++;
            }
            else if (!CanStandInXml(characters[i]))
            {
                characters[i] = '\uFFFD';
            }
        }

        return new string(characters);
    }

    private static bool CanStandInXml(char character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
