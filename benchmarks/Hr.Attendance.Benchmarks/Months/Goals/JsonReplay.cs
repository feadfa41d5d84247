using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>
/// The floor of writing <c>timesheets.json</c>: a bare <see cref="Utf8JsonWriter"/> that is told the tokens of a file, names and texts escaped and
/// numbers formatted before. What stands between the lines of the file is copied.
/// </summary>
internal sealed class JsonReplay
{
    private const int Piece = 65_536;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private readonly Dictionary<string, JsonEncodedText> _texts = new(StringComparer.Ordinal);
    private readonly List<(byte[] Before, Token[] Tokens)> _entries = [];
    private readonly byte[] _end;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Piece);

    internal JsonReplay(ReadOnlySpan<byte> file)
    {
        // An entry is a line of its own, which begins with an object behind four spaces.
        ReadOnlySpan<byte> start = "\n    {"u8;
        for (int found = file.IndexOf(start); found >= 0; found = file.IndexOf(start))
        {
            int at = found + start.Length - 1;
            var tokens = Read(file[at..], out int length);
            _entries.Add((file[..at].ToArray(), tokens));
            file = file[(at + length)..];
        }

        _end = file.ToArray();
    }

    /// <summary>Writes the same bytes.</summary>
    internal void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(_buffer, Options);
        foreach (var (before, tokens) in _entries)
        {
            _buffer.Write(before);
            foreach (ref readonly var token in tokens.AsSpan())
            {
                Write(json, in token);
            }

            json.Flush();
            json.Reset();
            if (_buffer.WrittenCount >= Piece)
            {
                Empty(stream);
            }
        }

        _buffer.Write(_end);
        Empty(stream);
    }

    private static void Write(Utf8JsonWriter json, in Token token)
    {
        switch (token.Type)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                json.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                json.WritePropertyName(token.Text);
                break;
            case JsonTokenType.String:
                json.WriteStringValue(token.Text);
                break;
            case JsonTokenType.Number:
                json.WriteRawValue(token.Number, skipInputValidation: true);
                break;
            case JsonTokenType.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteBooleanValue(token.Type == JsonTokenType.True);
                break;
        }
    }

    private Token[] Read(ReadOnlySpan<byte> entry, out int length)
    {
        var reader = new Utf8JsonReader(entry);
        var tokens = new List<Token>();
        while (reader.Read())
        {
            tokens.Add(reader.TokenType switch
            {
                JsonTokenType.PropertyName or JsonTokenType.String => new Token(reader.TokenType, Encoded(reader.GetString()!), null),
                JsonTokenType.Number => new Token(reader.TokenType, default, reader.ValueSpan.ToArray()),
                _ => new Token(reader.TokenType, default, null),
            });
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
            {
                break;
            }
        }

        length = (int)reader.BytesConsumed;
        return [.. tokens];
    }

    private JsonEncodedText Encoded(string text)
    {
        if (!_texts.TryGetValue(text, out var encoded))
        {
            encoded = JsonEncodedText.Encode(text, Options.Encoder);
            _texts.Add(text, encoded);
        }

        return encoded;
    }

    private void Empty(Stream stream)
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private readonly record struct Token(JsonTokenType Type, JsonEncodedText Text, byte[]? Number);
}
