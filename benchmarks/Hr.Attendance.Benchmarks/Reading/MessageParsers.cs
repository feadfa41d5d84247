using System.Globalization;
using CsvHelper;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;
using CsvDataReader = Sylvan.Data.Csv.CsvDataReader;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>
/// Messages from the bytes of a CSV file to columns by other libraries' parsers, one thread. The header is not looked at: the order of its columns is known.
/// </summary>
internal static class MessageParsers
{
    /// <summary>By <c>Sep</c>.</summary>
    internal static PooledMessages Sep(byte[] file)
    {
        var messages = new PooledMessages();
        using var reader = nietras.SeparatedValues.Sep.Reader(options => options with { Unescape = true }).From(file);
        foreach (var row in reader)
        {
            messages.Add(row[0].Span, row[1].Span, row[2].Span, row[3].Span, row[4].Span);
        }

        return messages;
    }

    /// <summary>By <c>Sylvan.Data.Csv</c>.</summary>
    internal static PooledMessages Sylvan(byte[] file)
    {
        var messages = new PooledMessages();
        using var text = new StreamReader(new MemoryStream(file));
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',', BufferSize = 1 << 16 });
        while (reader.Read())
        {
            messages.Add(reader.GetFieldSpan(0), reader.GetFieldSpan(1), reader.GetFieldSpan(2), reader.GetFieldSpan(3), reader.GetFieldSpan(4));
        }

        return messages;
    }

    /// <summary>By <c>CsvHelper</c>, which has fields as strings alone.</summary>
    internal static PooledMessages CsvHelper(byte[] file)
    {
        var messages = new PooledMessages();
        using var text = new StreamReader(new MemoryStream(file));
        using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
        parser.Read();
        while (parser.Read())
        {
            messages.Add(parser[0], parser[1], parser[2], parser[3], parser[4]);
        }

        return messages;
    }
}
