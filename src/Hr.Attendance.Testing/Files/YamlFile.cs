using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads YAML as values that know where they stand: what JSON can say, and no more, so that a small file never becomes a large one.</summary>
internal sealed class YamlFile
{
    private const int MaxDepth = 64;

    private readonly string _file;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly Parser _parser;

    private YamlFile(string text, string file, ICollection<Diagnostic> diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a whole file; null, with a diagnostic, when it is not YAML or has nothing in it.</summary>
    internal static LocatedJson? Parse(string text, string file, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return new YamlFile(text, file, diagnostics).Read();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(ScenarioDiagnostics.MalformedYaml.At(new SourcePlace(file, Line(exception.Start)), ("reason", exception.Message)));
            return null;
        }
    }

    private LocatedJson? Read()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ReadValue(null, null, 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            Refuse(second);
        }

        return root;
    }

    private LocatedJson ReadValue(LocatedJson? parent, string? name, int depth)
    {
        var start = _parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(start.Start, start.End, "it is nested too deeply");
        }

        if (start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            Refuse(start);
        }

        _parser.MoveNext();
        switch (start)
        {
            case MappingStart:
                return ReadMembers(New(JsonValueKind.Object), depth);
            case SequenceStart:
                var list = New(JsonValueKind.Array);
                while (!_parser.TryConsume<SequenceEnd>(out _))
                {
                    list.Add(ReadValue(list, null, depth + 1));
                }

                return list;
            case Scalar scalar:
                return ScalarOf(scalar, parent, name);
            default:
                Refuse(start); // an alias
                return New(JsonValueKind.Null);
        }

        LocatedJson New(JsonValueKind kind) => new(_file, Line(start.Start), kind, parent, name);
    }

    private LocatedJson ReadMembers(LocatedJson record, int depth)
    {
        var seen = new Dictionary<string, LocatedJson>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.Current is not Scalar key)
            {
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a name is expected here");
            }

            _parser.MoveNext();
            var value = ReadValue(record, key.Value, depth + 1);
            if (seen.TryGetValue(key.Value, out var first))
            {
                _diagnostics.Add(FileDiagnostics.DuplicateProperty.Between(value.Place, [first.Place], ("property", key.Value)));
            }
            else
            {
                seen.Add(key.Value, value);
                record.Add(value);
            }
        }

        return record;
    }

    /// <summary>What a scalar is by YAML's core schema, as JSON would say it.</summary>
    private LocatedJson ScalarOf(Scalar scalar, LocatedJson? parent, string? name)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && scalar.Value is "" or "~" or "null")
        {
            return New(JsonValueKind.Null);
        }

        if (isPlain && scalar.Value is "true" or "false")
        {
            return New(scalar.Value == "true" ? JsonValueKind.True : JsonValueKind.False);
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return isPlain && scalar.Value[0] != '+' && decimal.TryParse(scalar.Value, Plain, CultureInfo.InvariantCulture, out decimal number)
            ? New(JsonValueKind.Number, number: number)
            : New(JsonValueKind.String, text: scalar.Value);

        LocatedJson New(JsonValueKind kind, string? text = null, decimal? number = null) =>
            new(_file, Line(scalar.Start), kind, parent, name) { Text = text, Number = number };
    }

    private void Refuse(ParsingEvent part) => _diagnostics.Add(ScenarioDiagnostics.UnsupportedYaml.At(new SourcePlace(_file, Line(part.Start))));

    private static int Line(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);
}
