using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Excel;

/// <summary>
/// Writes a hand-over as an Excel workbook (.xlsx) with three sheets: pay lines, totals, adjustments; and a fourth, attendance, where
/// any day was not just what was planned, or overtime is left to approve. It has no formula: numbers are numbers, dates are dates, and text is
/// text whatever it begins with. The same input gives the same bytes on the same runtime.
/// </summary>
public static class PayrollWorkbook
{
    /// <summary>Writes a hand-over.</summary>
    /// <param name="stream">Where to write; need not be one that can seek; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <param name="language">The language of the names of sheets and columns.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException">There are more lines than a sheet has rows (1,048,576, the header included).</exception>
    public static void Write(Stream stream, PayrollHandover handover, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            Write(document, handover, language);
        }

        package.Position = 0;
        FixedZip.Copy(package, stream);
    }

    private static void Write(SpreadsheetDocument document, PayrollHandover handover, MessageLanguage language)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        var styles = new CellStyles(Currencies(handover));
        using (var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorkbookStylesPart>("rIdStyles")))
        {
            writer.WriteElement(styles.ToStylesheet());
        }

        IReadOnlyList<ISheetTable> tables =
        [
            PayrollTables.Lines(handover), PayrollTables.Totals(handover), PayrollTables.Adjustments(handover),
            .. handover.Attendance.Count == 0 ? [] : new[] { PayrollTables.Attendance(handover) },
        ];
        for (int i = 0; i < tables.Count; i++)
        {
            using var writer = OpenXmlWriter.Create(workbook.AddNewPart<WorksheetPart>($"rIdSheet{i + 1}"));
            new SheetWriter(writer, styles).Write(tables[i], language);
        }

        using var book = OpenXmlWriter.Create(workbook);
        book.WriteElement(new Workbook(new Sheets(tables.Select((table, index) =>
            new Sheet { Name = table.Name.In(language), SheetId = (uint)(index + 1), Id = $"rIdSheet{index + 1}" }))));
    }

    private static IEnumerable<string> Currencies(PayrollHandover handover) => handover.Totals.Select(total => total.Currency);
}
