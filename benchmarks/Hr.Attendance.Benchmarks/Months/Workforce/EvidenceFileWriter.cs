using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Writes rows of texts that need no quotes, as CSV or as JSON lines.</summary>
internal sealed class EvidenceFileWriter : IDisposable
{
    private const int BufferSize = 1 << 20;

    private readonly StreamWriter _text;
    private readonly string[] _columns;
    private readonly EvidenceFormat _format;

    internal EvidenceFileWriter(string folder, string kind, EvidenceFormat format, string[] columns)
    {
        (_format, _columns) = (format, columns);
        _text = new StreamWriter(File.Create(Path.Combine(folder, kind + EndingOf(format))), bufferSize: BufferSize);
        if (format == EvidenceFormat.Csv)
        {
            WriteCsv(columns);
        }
    }

    /// <param name="fields">One for each column; empty for absent.</param>
    internal void Write(params ReadOnlySpan<string> fields)
    {
        if (_format == EvidenceFormat.Csv)
        {
            WriteCsv(fields);
        }
        else
        {
            WriteJson(fields);
        }
    }

    public void Dispose() => _text.Dispose();

    private static string EndingOf(EvidenceFormat format) => format == EvidenceFormat.Csv ? ".csv" : ".jsonl";

    private void WriteCsv(ReadOnlySpan<string> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                _text.Write(',');
            }

            _text.Write(fields[i]);
        }

        _text.Write('\n');
    }

    private void WriteJson(ReadOnlySpan<string> fields)
    {
        string before = "{\"";
        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length == 0)
            {
                continue;
            }

            string quote = IsNumber(_columns[i]) ? string.Empty : "\"";
            _text.Write(before);
            _text.Write(_columns[i]);
            _text.Write("\":");
            _text.Write(quote);
            _text.Write(fields[i]);
            _text.Write(quote);
            before = ",\"";
        }

        _text.Write("}\n");
    }

    private static bool IsNumber(string column) => column is "score" or "min" or "max";
}
