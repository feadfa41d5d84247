using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hr.Attendance.Sdk.Results;

/// <summary>
/// Writes JSON in which each entry of a list is one line, as UTF-8 and in pieces, so that a long list is never in memory whole. Not
/// thread-safe.
/// </summary>
internal sealed class JsonLines : IDisposable
{
    private const int Piece = 65_536;

    private readonly Stream _stream;
    private readonly MemoryStream _buffer = new(2 * Piece);
    private readonly Utf8JsonWriter _json;

    /// <param name="stream">Where to write; left open.</param>
    internal JsonLines(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = ResultsJson.Context.Options.Encoder, SkipValidation = true });
    }

    /// <summary>Writes what stands between lists.</summary>
    internal void Write(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _buffer.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Writes the entries of a list.</summary>
    internal void WriteAll<T>(IEnumerable<T> entries, JsonTypeInfo<T> type)
    {
        string separator = "\n    ";
        foreach (var entry in entries)
        {
            Write(separator);
            JsonSerializer.Serialize(_json, entry, type);
            _json.Flush();
            _json.Reset();
            separator = ",\n    ";
            if (_buffer.Length >= Piece)
            {
                Empty();
            }
        }
    }

    public void Dispose()
    {
        Empty();
        _json.Dispose();
        _buffer.Dispose();
    }

    private void Empty()
    {
        _buffer.WriteTo(_stream);
        _buffer.SetLength(0);
    }
}
