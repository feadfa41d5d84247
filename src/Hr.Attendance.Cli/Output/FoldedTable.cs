using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>
/// A table for a terminal of 80 columns: one that is wider is folded, each part with the first column again. Nothing is cut; sentences are broken
/// into lines.
/// </summary>
internal sealed class FoldedTable(IAnsiConsole console, MessageLanguage language)
{
    internal const int Width = 80;

    private const int WidestText = 34;
    private const int WidestKey = 24;
    private const int Gap = 2;

    private bool IsPlain => console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;

    internal void Write(ReportTable table)
    {
        console.Profile.Width = Width;
        console.Write(new Text(table.Title.In(language) + " (" + table.Name + ")", StyleOf(Decoration.Bold)));
        console.WriteLine();
        if (table.RowCount == 0)
        {
            console.WriteLine("  " + Words.None.In(language));
        }
        else
        {
            List<string[]> rows = [.. table.Rows.Select(row => row.Select(cell => Printable.Of(cell.Text.In(language))).ToArray())];
            foreach (var part in Fold(table, rows))
            {
                Write(table, rows, part);
            }
        }

        console.WriteLine();
    }

    private void Write(ReportTable table, List<string[]> rows, List<(int Column, int Width)> part)
    {
        var grid = new Grid();
        for (int i = 0; i < part.Count; i++)
        {
            grid.AddColumn(new GridColumn
            {
                Width = part[i].Width,
                Padding = new Padding(0, 0, i < part.Count - 1 ? Gap : 0, 0),
                Alignment = table.Columns[part[i].Column].IsFigure ? Justify.Right : Justify.Left,
            });
        }

        grid.AddRow([.. part.Select(column => new Text(table.Columns[column.Column].Title.In(language), StyleOf(Decoration.Underline)))]);
        foreach (string[] row in rows)
        {
            grid.AddRow([.. part.Select(column => new Text(row[column.Column]))]);
        }

        console.Write(grid);
    }

    private Style StyleOf(Decoration decoration) => IsPlain ? Style.Plain : new Style(decoration: decoration);

    private List<List<(int Column, int Width)>> Fold(ReportTable table, List<string[]> rows)
    {
        var key = (Column: 0, Width: Math.Min(WidestKey, NaturalWidth(table, rows, 0)));
        var parts = new List<List<(int, int)>>();
        List<(int, int)>? part = null;
        int taken = 0;
        for (int column = 1; column < table.Columns.Count; column++)
        {
            int width = WidthOf(table, rows, column);
            if (part is null || taken + Gap + width > Width)
            {
                part = [key];
                parts.Add(part);
                taken = key.Width;
            }

            part.Add((column, width));
            taken += Gap + width;
        }

        return parts;
    }

    /// <summary>A figure is never broken, its heading is between words; a text may be broken anywhere.</summary>
    private int WidthOf(ReportTable table, List<string[]> rows, int column)
    {
        if (!table.Columns[column].IsFigure)
        {
            return Math.Min(WidestText, NaturalWidth(table, rows, column));
        }

        int heading = table.Columns[column].Title.In(language).Split(' ').Max(word => word.GetCellWidth());
        return Math.Max(heading, rows.Max(row => row[column].GetCellWidth()));
    }

    private int NaturalWidth(ReportTable table, List<string[]> rows, int column) =>
        Math.Max(table.Columns[column].Title.In(language).GetCellWidth(), rows.Max(row => row[column].GetCellWidth()));
}
