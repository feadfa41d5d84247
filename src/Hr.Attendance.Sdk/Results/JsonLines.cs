using System.Buffers;
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
    private readonly Buffer _buffer = new();
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
        _buffer.MakeRoom(Encoding.UTF8.GetByteCount(text));
        _buffer.Advance(Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer.Bytes, _buffer.Count));
    }

    /// <summary>Writes the entries of a list.</summary>
    internal void WriteAll<T>(IEnumerable<T> entries, JsonTypeInfo<T> type)
    {
        bool isFirst = true;
        foreach (var entry in entries)
        {
            WriteEntry(entry, type, isFirst);
            isFirst = false;
        }
    }

    /// <summary>Writes one entry of a list.</summary>
    internal void WriteEntry<T>(T entry, JsonTypeInfo<T> type, bool isFirst)
    {
        Write(isFirst ? "\n    " : ",\n    ");
        WriteValue(entry, type);
    }

    /// <summary>Writes a value with nothing around it.</summary>
    internal void WriteValue<T>(T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
        _json.Reset();
        if (_buffer.Count >= Piece)
        {
            Empty();
        }
    }

    public void Dispose()
    {
        Empty();
        _json.Dispose();
    }

    private void Empty()
    {
        _stream.Write(_buffer.Bytes, 0, _buffer.Count);
        _buffer.Clear();
    }

    /// <summary>What waits to be written: the writer puts it here itself, where it would first put it into room of its own for a stream.</summary>
    private sealed class Buffer : IBufferWriter<byte>
    {
        internal byte[] Bytes { get; private set; } = new byte[2 * Piece];

        internal int Count { get; private set; }

        public void Advance(int count) => Count += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            MakeRoom(sizeHint);
            return Bytes.AsMemory(Count);
        }

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            MakeRoom(sizeHint);
            return Bytes.AsSpan(Count);
        }

        internal void Clear() => Count = 0;

        internal void MakeRoom(int more)
        {
            // A writer that names no size wants some room all the same.
            if (Bytes.Length - Count < Math.Max(more, 1))
            {
                var bytes = Bytes;
                Array.Resize(ref bytes, Math.Max(Count + more, 2 * bytes.Length));
                Bytes = bytes;
            }
        }
    }
}
