using System.Buffers;
using System.Text.Json;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>Writes one JSON object in which each field is a line and each entry of a list too, as UTF-8: files that can be compared line by line.</summary>
internal sealed class EntryLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ResultsJson.Context.Options.Encoder };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private bool _hasField;

    /// <param name="stream">Where to write; left open.</param>
    internal EntryLines(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, Options);
        _stream.Write("{"u8);
    }

    /// <summary>Writes a field with one value.</summary>
    internal void Field(string name, Action<Utf8JsonWriter> value)
    {
        Begin(name);
        Value(value);
    }

    /// <summary>Writes a field with a list, one entry a line.</summary>
    internal void List<T>(string name, IEnumerable<T> entries, Action<Utf8JsonWriter, T> write)
    {
        Begin(name);
        _stream.Write("["u8);
        bool hasEntry = false;
        foreach (var entry in entries)
        {
            _stream.Write(hasEntry ? ",\n    "u8 : "\n    "u8);
            hasEntry = true;
            Value(json => write(json, entry));
        }

        _stream.Write("]"u8);
    }

    public void Dispose()
    {
        _stream.Write(" }\n"u8);
        _json.Dispose();
    }

    private void Begin(string name)
    {
        _stream.Write(_hasField ? ",\n  "u8 : " "u8);
        _hasField = true;
        Value(json => json.WriteStringValue(name));
        _stream.Write(": "u8);
    }

    private void Value(Action<Utf8JsonWriter> write)
    {
        write(_json);
        _json.Flush();
        _stream.Write(_buffer.WrittenSpan);
        _buffer.Clear();
        _json.Reset();
    }
}
