using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Reports.Tables;

/// <summary>
/// Writes a table as CSV (RFC 4180) in UTF-8, the same bytes for the same input. Figures are exact up to six digits, with a point and no
/// grouping; a figure that does not exist is empty; text that a spreadsheet could run is neutralised (<see cref="SpreadsheetText"/>).
/// </summary>
public static class TableCsv
{
    /// <summary>Writes the table.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="table">The table.</param>
    /// <param name="language">The language of sentences; headings are the fields' names.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, ReportTable table, MessageLanguage language = MessageLanguage.English, bool withByteOrderMark = true)
    {
        using var text = new StreamWriter(Guard.NotNull(stream), new UTF8Encoding(withByteOrderMark), bufferSize: 65_536, leaveOpen: true);
        // Its own line end is CRLF; with one that is set, it would no longer quote a cell for a single CR or LF.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        foreach (var column in Guard.NotNull(table).Columns)
        {
            csv.WriteField(column.Field);
            if (column.Kind == TableColumnKind.Money)
            {
                csv.WriteField(column.Field + "_currency");
            }
        }

        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            WriteRow(csv, table, row, language);
        }
    }

    private static void WriteRow(CsvWriter csv, ReportTable table, IReadOnlyList<TableCell> row, MessageLanguage language)
    {
        for (int i = 0; i < row.Count; i++)
        {
            csv.WriteField(table.Columns[i].Kind == TableColumnKind.Text ? SpreadsheetText.Neutralize(TextOf(row[i], language)) : row[i].Figure);
            if (table.Columns[i].Kind == TableColumnKind.Money)
            {
                csv.WriteField(SpreadsheetText.Neutralize(row[i].Currency));
            }
        }

        csv.NextRecord();
    }

    // Programs get the id of a unit and not its name: two units may have one name, and a name may change.
    private static string TextOf(TableCell cell, MessageLanguage language) =>
        cell == TableCell.None ? string.Empty : cell.IsName ? cell.Figure : cell.Text.In(language);
}
