using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hr.Attendance.Testing.Files;

/// <summary>YAML as people write scenario files: what is short on one line, texts quoted where they would be read as something else.</summary>
internal sealed class YamlText
{
    /// <summary>What YAML's readers, ours and others', may take for a truth, a nothing or a number; a date and a time stay as they are.</summary>
    private static readonly Regex Ambiguous = new(
        "^(?:true|false|yes|no|on|off|null|y|n|~|[-+.]?[0-9][0-9_.,eExXoO]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Emitter _emitter;

    private YamlText(TextWriter text)
    {
        _emitter = new Emitter(
            text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithNewLine("\n"));
    }

    /// <summary>A file of one object.</summary>
    internal static string Of(Action<YamlText> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var yaml = new YamlText(text);
        yaml._emitter.Emit(new StreamStart());
        yaml._emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        yaml.Map(() => write(yaml));
        yaml._emitter.Emit(new DocumentEnd(isImplicit: true));
        yaml._emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A property's name: never a truth or a number, so plain wherever YAML allows it.</summary>
    internal void Key(string name) => Value(name, isQuoted: name.Length == 0 || name.Any(char.IsControl));

    /// <summary>A property with a text; left out where there is none.</summary>
    internal void Text(string key, string? value)
    {
        if (value is not null)
        {
            Key(key);
            Value(value);
        }
    }

    /// <summary>A property with texts: left out where there is none, without a list where there is one.</summary>
    internal void Texts(string key, IEnumerable<string> values)
    {
        string[] all = [.. values];
        if (all.Length == 1)
        {
            Text(key, all[0]);
        }
        else if (all.Length > 1)
        {
            Key(key);
            List(all);
        }
    }

    /// <summary>A property with a number or a truth, which is never quoted; left out where there is none.</summary>
    internal void Plain(string key, IFormattable? value) => PlainText(key, value?.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>A property with a truth; left out where there is none.</summary>
    internal void Plain(string key, bool? value) => PlainText(key, value is { } known ? (known ? "true" : "false") : null);

    internal void Map(Action write, bool isFlow = false)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlow ? MappingStyle.Flow : MappingStyle.Block));
        write();
        _emitter.Emit(new MappingEnd());
    }

    /// <summary>An object of texts on one line.</summary>
    internal void Map(IEnumerable<(string Key, string Value)> entries) =>
        Map(() => entries.ToList().ForEach(entry => Text(entry.Key, entry.Value)), isFlow: true);

    internal void List(Action write) => Sequence(SequenceStyle.Block, write);

    /// <summary>A list of texts on one line.</summary>
    internal void List(IEnumerable<string> values) => Sequence(SequenceStyle.Flow, () => values.ToList().ForEach(Value));

    private void Sequence(SequenceStyle style, Action write)
    {
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
        write();
        _emitter.Emit(new SequenceEnd());
    }

    private void PlainText(string key, string? value)
    {
        if (value is not null)
        {
            Key(key);
            _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
        }
    }

    private void Value(string value) => Value(value, isQuoted: value.Length == 0 || Ambiguous.IsMatch(value) || value.Any(char.IsControl));

    private void Value(string value, bool isQuoted) =>
        _emitter.Emit(new Scalar(
            AnchorName.Empty, TagName.Empty, value, isQuoted ? ScalarStyle.DoubleQuoted : ScalarStyle.Any, isPlainImplicit: true,
            isQuotedImplicit: true));
}
