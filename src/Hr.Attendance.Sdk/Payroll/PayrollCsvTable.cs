using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>A table in CSV, written row by row. Not thread-safe.</summary>
internal sealed class PayrollCsvTable : IDisposable
{
    private const int Buffered = 65_536;

    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;

    /// <param name="stream">Where to write; left open.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark.</param>
    internal PayrollCsvTable(Stream stream, string[] columns, bool withByteOrderMark)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(withByteOrderMark), Buffered, leaveOpen: true);

        // Its own line end is CRLF; with one that is set, it would no longer quote a cell for a single CR or LF.
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        Write(columns);
    }

    internal void Write(string[] cells)
    {
        foreach (string cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }
}
