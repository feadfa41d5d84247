using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Excel;

/// <summary>Writes a table into a sheet, row by row: a bold header that stays in view, then the rows.</summary>
internal sealed class SheetWriter(OpenXmlWriter writer, CellStyles styles)
{
    private const int MostRows = 1_048_576;

    internal void Write(ISheetTable table, MessageLanguage language)
    {
        if (table.RowCount >= MostRows)
        {
            throw new NotSupportedException($"a sheet has {MostRows} rows, the header included; write CSV instead");
        }

        writer.WriteStartElement(new Worksheet());
        var topRow = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(topRow) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, index) =>
            new Column { Min = (uint)(index + 1), Max = (uint)(index + 1), Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(1, table.Columns.Select(column => (SheetCell.Text(column.Name.In(language)), CellStyles.Header)));
        int row = 1;
        foreach (var cells in table.Rows)
        {
            row++;
            WriteRow(row, cells.Select(cell => (cell, styles.Of(cell))));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteRow(int row, IEnumerable<(SheetCell Cell, uint Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        char column = 'A';
        foreach (var (cell, style) in cells)
        {
            if (cell.Kind != CellKind.Empty)
            {
                writer.WriteElement(ElementOf(cell, style, column + row.ToString(CultureInfo.InvariantCulture)));
            }

            column++;
        }

        writer.WriteEndElement();
    }

    private static Cell ElementOf(SheetCell cell, uint style, string reference) => cell.Kind == CellKind.Text
        ? new Cell(new InlineString(new Text(cell.Content) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        }
        : new Cell(new CellValue(cell.Content)) { CellReference = reference, StyleIndex = style };
}
