using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Sdk.Contracts;

/// <summary>Converts a value by what files of the contract are read and written with. What cannot be read says where and why, and never quotes it.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="write">Writes a value.</param>
/// <param name="read">Reads compact JSON in UTF-8; null for a type that is only written.</param>
internal sealed class ContractConverter<T>(Action<Utf8JsonWriter, T> write, Func<byte[], T>? read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (read is null)
        {
            throw new NotSupportedException($"{typeof(T).Name} is a result: it is written and not read");
        }

        using var document = JsonDocument.ParseValue(ref reader);
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            document.RootElement.WriteTo(writer);
        }

        return read(memory.ToArray());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}

/// <summary>Makes converters of the contract.</summary>
internal static class ContractConverters
{
    /// <summary>Written as a tree, read by a reader that reports findings.</summary>
    internal static JsonConverter<T> OfFile<T>(Func<T, JsonNode?> write, Func<byte[], ICollection<Diagnostic>, T?> read)
        where T : class =>
        new ContractConverter<T>((writer, value) => Write(writer, write(value)), utf8 =>
        {
            var diagnostics = new List<Diagnostic>();
            var value = read(utf8, diagnostics);
            var fault = diagnostics.Find(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return value is null || fault is not null ? throw Refused(fault) : value;
        });

    /// <summary>Written and read as one line of a file of evidence.</summary>
    internal static JsonConverter<T> OfEvidence<T>(Func<Stream, EvidenceFormat, ReadingLog, IEnumerable<T>> read)
        where T : EvidenceRecord =>
        new ContractConverter<T>((writer, record) => Write(writer, EvidenceJson.Of(record)), utf8 =>
        {
            var log = new ReadingLog("json");
            using var stream = new MemoryStream(utf8);
            var record = read(stream, EvidenceFormat.JsonLines, log).FirstOrDefault();
            return record is null ? throw Refused(log.Diagnostics.Count > 0 ? log.Diagnostics[0] : null) : (T)(record with { Source = default });
        });

    /// <summary>Written as text that is JSON already.</summary>
    internal static JsonConverter<T> OfResult<T>(Func<T, string> write) =>
        new ContractConverter<T>((writer, value) => writer.WriteRawValue(write(value).TrimEnd()), read: null);

    /// <summary>Written and read as a text.</summary>
    internal static JsonConverter<T> OfText<T>(Action<Utf8JsonWriter, T> write, Func<string, (bool Read, T Value)> read, string example) =>
        new ContractConverter<T>(write, utf8 =>
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(utf8));
            return document.RootElement.ValueKind == JsonValueKind.String && read(document.RootElement.GetString()!) is (true, var value)
                ? value
                : throw new JsonException($"expected a text such as {example}");
        });

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            node.WriteTo(writer);
        }
    }

    /// <summary>A finding quotes what it found, which may be a name: code and property are told, no value.</summary>
    private static JsonException Refused(Diagnostic? fault)
    {
        string missing = fault?.Find("property") is { } property && fault.Descriptor == FileDiagnostics.MissingProperty
            ? $", the property `{property}` is missing"
            : string.Empty;
        return new(fault is null ? "the value cannot be read" : $"the value cannot be read: {fault.Code}{missing}");
    }
}
