using DocumentFormat.OpenXml.Spreadsheet;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Excel;

/// <summary>The styles of the workbook: one for each kind of cell, and one for amounts of each number of digits.</summary>
internal sealed class CellStyles
{
    internal const uint Header = 1;

    private const uint QuotedText = 2;
    private const uint Date = 3;
    private const uint Number = 4;
    private const uint FirstAmount = 5;
    private const uint FirstFormat = 164; // those below are Excel's own

    private readonly int[] _digits;

    /// <summary>Prepares the styles for amounts in some currencies.</summary>
    internal CellStyles(IEnumerable<string> currencies) =>
        _digits = [.. currencies.Select(CurrencyMinorUnits.Of).Distinct().OrderBy(digits => digits)];

    internal uint Of(SheetCell cell) => cell.Kind switch
    {
        CellKind.Text when SpreadsheetText.IsRisky(cell.Content) => QuotedText,
        CellKind.Date => Date,
        CellKind.Number => Number,
        CellKind.Amount => FirstAmount + (uint)Array.IndexOf(_digits, CurrencyMinorUnits.Of(cell.Currency!)),
        _ => 0,
    };

    internal Stylesheet ToStylesheet()
    {
        var formats = new List<string> { "yyyy\\-mm\\-dd", "0.######" };
        formats.AddRange(_digits.Select(digits => digits == 0 ? "#,##0" : "#,##0." + new string('0', digits)));
        var cells = new List<CellFormat>
        {
            new() { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 },
            new() { NumberFormatId = 0, FontId = 1, FillId = 0, BorderId = 0, ApplyFont = true },
            new() { NumberFormatId = 49, FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = true, QuotePrefix = true },
        };
        cells.AddRange(formats.Select((_, index) =>
            new CellFormat { NumberFormatId = FirstFormat + (uint)index, FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = true }));
        return new Stylesheet(
            new NumberingFormats(formats.Select((format, index) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)index, FormatCode = format })),
            new Fonts(FontOf(isBold: false), FontOf(isBold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats(cells));
    }

    private static Font FontOf(bool isBold)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return font;
    }
}
