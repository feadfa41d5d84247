using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Tables;

/// <summary>Writes a table into a page, within a box of its own that scrolls; a long one is cut with a note that says so.</summary>
internal static class TableHtml
{
    private static readonly Bilingual FirstRows = new(
        "The first {shown} of {all} rows. All of them are in tables/{table}.csv.", "此处显示 {all} 行中的前 {shown} 行，全部行见 tables/{table}.csv。");

    internal static void Write(HtmlWriter html, ReportTable table, int mostRows = int.MaxValue, bool withCaption = true)
    {
        html.Open("div", "scroll").Attribute("tabindex", 0).Attribute("role", "group")
            .Attribute("aria-label", table.Title.English + " · " + table.Title.Chinese);
        html.Open("table", "sortable");
        if (withCaption)
        {
            html.Leaf("caption", table.Title);
        }

        WriteHead(html, table);
        html.Open("tbody").Line();
        foreach (var row in table.Rows.Take(mostRows))
        {
            WriteRow(html, table, row);
        }

        html.Close(3).Line();
        if (table.RowCount > mostRows)
        {
            html.Leaf("p", "quiet", FirstRows.With(("shown", mostRows), ("all", table.RowCount), ("table", table.Name))).Line();
        }
    }

    private static void WriteHead(HtmlWriter html, ReportTable table)
    {
        html.Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Open("th", ClassOf(column)).Attribute("scope", "col").Text(column.Title).Close();
        }

        html.Close(2).Line();
    }

    private static void WriteRow(HtmlWriter html, ReportTable table, IReadOnlyList<TableCell> row)
    {
        html.Open("tr");
        for (int i = 0; i < row.Count; i++)
        {
            html.Open("td", ClassOf(table.Columns[i]));
            WriteCell(html, row[i]);
            html.Close();
        }

        html.Close().Line();
    }

    private static void WriteCell(HtmlWriter html, TableCell cell)
    {
        if (cell.Link is { } link)
        {
            html.Open("a").Attribute("href", link);
        }

        if (cell.IsName)
        {
            html.Name(cell.Text.English);
        }
        else
        {
            html.Text(cell.Text);
        }

        if (cell.Link is not null)
        {
            html.Close();
        }
    }

    private static string ClassOf(TableColumn column) => column.IsFigure ? "n" : column.Kind == TableColumnKind.Date ? "d" : "t";
}
