using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Json;

/// <summary>A JSON value that knows where it stands, so that a diagnostic about it can say so.</summary>
/// <remarks>
/// Hosts that keep documents in another form than JSON, such as YAML or the rows of a table, say in such values what stands there; the readers
/// of the library then find the same and say it of the right place.
/// </remarks>
public sealed class LocatedJson
{
    private const int LongestExcerpt = 80;

    /// <summary>Up to so many members, going through them is quicker than remembering their names.</summary>
    private const int FewMembers = 16;

    private static readonly List<LocatedJson> NoItems = [];
    private static readonly List<(string Name, LocatedJson Value)> NoMembers = [];

    private readonly List<LocatedJson> _items;
    private readonly List<(string Name, LocatedJson Value)> _members;
    private readonly string _file;
    private readonly int _line;
    private readonly LocatedJson? _parent;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>Says what stands at a place; the texts and numbers, and what is below it, are told one by one.</summary>
    /// <param name="file">The file, or whatever findings call the source.</param>
    /// <param name="line">The line, from 1; 0 where there are no lines.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="parent">The list or the object in which it stands, as the next item or as a member; null for the root.</param>
    /// <param name="name">The name of a member; null for an item and for the root.</param>
    public LocatedJson(string file, int line, JsonValueKind kind, LocatedJson? parent = null, string? name = null)
        : this(Guard.NotNull(file), line, parent, name, parent?._items.Count ?? 0, kind)
    {
    }

    internal LocatedJson(string file, int line, LocatedJson? parent, string? name, int index, JsonValueKind kind)
    {
        _file = file;
        _line = line;
        _parent = parent;
        _name = name;
        _index = index;
        Kind = kind;

        // Most values are neither a list nor an object, and a large chart has millions of them.
        _items = kind == JsonValueKind.Array ? [] : NoItems;
        _members = kind == JsonValueKind.Object ? [] : NoMembers;
    }

    /// <summary>What it is.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>The text of a string.</summary>
    public string? Text { get; init; }

    /// <summary>The value of a number; null for a number too large for <see cref="decimal"/>.</summary>
    public decimal? Number { get; init; }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<LocatedJson> Items => _items;

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<(string Name, LocatedJson Value)> Members => _members;

    /// <summary>Where it stands.</summary>
    public SourcePlace Place => new(_file, _line, Path);

    private string Path => _parent is null ? "$" : _parent.Path + Step;

    private string Step => _name is null ? $"[{_index}]"
        : _name.Length > LongestExcerpt ? $"['{_name.Remove(LongestExcerpt)}…']"
        : _name.All(letter => char.IsLetterOrDigit(letter) || letter == '_') && _name.Length > 0 ? "." + _name
        : $"['{_name}']";

    /// <summary>Reads a whole file; null, with a diagnostic, when it is not JSON.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="largeList">A list of the root object whose items are given away one by one and not kept; null for none.</param>
    internal static LocatedJson? Parse(byte[] utf8, string file, ICollection<Diagnostic> diagnostics, int firstLine = 1, LargeList? largeList = null)
    {
        try
        {
            int start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
            var reader = new Utf8JsonReader(new ReadOnlySpan<byte>(utf8, start, utf8.Length - start), new JsonReaderOptions { MaxDepth = 64 });
            var lines = new LineCounter(utf8, start, firstLine);
            reader.Read();
            var root = ReadValue(ref reader, new Context(file, lines, diagnostics, new StringCache(), largeList), null, null, 0);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            int line = firstLine + (int)(exception.LineNumber ?? 0);
            diagnostics.Add(FileDiagnostics.MalformedJson.At(new SourcePlace(file, line), ("reason", Reason(exception))));
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a string that is not UTF-8.
            diagnostics.Add(FileDiagnostics.MalformedJson.At(new SourcePlace(file), ("reason", "a text is not valid UTF-8")));
        }

        return null;
    }

    /// <summary>Puts a value below this one: an item into a list, a member into an object. Of two members of one name readers see the first.</summary>
    /// <param name="value">The value, whose parent this is.</param>
    /// <exception cref="ArgumentException">
    /// The value was not made to stand in this one: it is null or has another parent, or a list was given a name.
    /// </exception>
    public void Add(LocatedJson value)
    {
        if (Guard.NotNull(value)._parent != this || Kind != (value._name is null ? JsonValueKind.Array : JsonValueKind.Object))
        {
            throw new ArgumentException("must have been made as an item or a member of this value", nameof(value));
        }

        if (value._name is { } name)
        {
            _members.Add((name, value));
        }
        else
        {
            _items.Add(value);
        }
    }

    /// <summary>The value as documents of policies hold it, without its place.</summary>
    /// <returns>The value.</returns>
    public PolicyValue ToPolicyValue() => Kind switch
    {
        JsonValueKind.String => PolicyValue.Of(Text!),
        JsonValueKind.Number when Number is { } number => PolicyValue.Of(number),
        JsonValueKind.Number => PolicyValue.Of("a number too large"),
        JsonValueKind.True => PolicyValue.Of(true),
        JsonValueKind.False => PolicyValue.Of(false),
        JsonValueKind.Array => PolicyValue.Of(Items.Select(item => item.ToPolicyValue())),
        JsonValueKind.Object => PolicyValue.Of(Members.Select(member => new KeyValuePair<string, PolicyValue>(member.Name, member.Value.ToPolicyValue()))),
        _ => PolicyValue.Null,
    };

    /// <summary>The value as short text for a diagnostic.</summary>
    internal string Excerpt()
    {
        string text = Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => ToPolicyValue().ToString(),
        };
        return text.Length <= LongestExcerpt ? text : $"{text.Remove(LongestExcerpt)}…";
    }

    private static string Reason(JsonException exception)
    {
        // The library's own sentence, without the position that the place already tells.
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position > 0 ? exception.Message.Substring(0, position) : exception.Message;
    }

    private static LocatedJson ReadValue(ref Utf8JsonReader reader, Context context, LocatedJson? parent, string? name, int index)
    {
        int line = context.Lines.LineAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var record = new LocatedJson(context.File, line, parent, name, index, JsonValueKind.Object);
                ReadMembers(ref reader, context, record);
                return record;
            case JsonTokenType.StartArray:
                var list = new LocatedJson(context.File, line, parent, name, index, JsonValueKind.Array);
                ReadItems(ref reader, context, list);
                return list;
            case JsonTokenType.String:
                return new LocatedJson(context.File, line, parent, name, index, JsonValueKind.String) { Text = context.TextOf(ref reader) };
            case JsonTokenType.Number:
                return new LocatedJson(context.File, line, parent, name, index, JsonValueKind.Number)
                {
                    Number = reader.TryGetDecimal(out decimal number) ? number : null,
                };
            default:
                var kind = reader.TokenType == JsonTokenType.True ? JsonValueKind.True
                    : reader.TokenType == JsonTokenType.False ? JsonValueKind.False
                    : JsonValueKind.Null;
                return new LocatedJson(context.File, line, parent, name, index, kind);
        }
    }

    private static void ReadItems(ref Utf8JsonReader reader, Context context, LocatedJson list)
    {
        // Of two lists of one name the first counts; the second is read like any other and reported.
        bool isLarge = context.LargeList is { } large && list._parent is { _parent: null } root && list._name == large.Name && root.FirstOf(large.Name) is null;
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            var item = ReadValue(ref reader, context, list, null, i);
            if (isLarge)
            {
                context.LargeList!.Take(item);
            }
            else
            {
                list._items.Add(item);
            }
        }
    }

    private static void ReadMembers(ref Utf8JsonReader reader, Context context, LocatedJson record)
    {
        HashSet<string>? seen = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = context.TextOf(ref reader);
            reader.Read();
            var value = ReadValue(ref reader, context, record, name, 0);
            if (record.Members.Count == FewMembers)
            {
                seen = new HashSet<string>(record.Members.Select(member => member.Name), StringComparer.Ordinal);
            }

            if (seen?.Add(name) ?? record.FirstOf(name) is null)
            {
                record._members.Add((name, value));
            }
            else
            {
                var first = record.FirstOf(name)!;
                context.Diagnostics.Add(FileDiagnostics.DuplicateProperty.Between(value.Place, [first.Place], ("property", name)));
            }
        }
    }

    /// <summary>The first member of a name; null for none.</summary>
    internal LocatedJson? FirstOf(string name)
    {
        foreach (var (known, value) in Members)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private sealed record Context(string File, LineCounter Lines, ICollection<Diagnostic> Diagnostics, StringCache Texts, LargeList? LargeList)
    {
        /// <summary>The text at the reader; names and ids that come again and again are one string.</summary>
        internal string TextOf(ref Utf8JsonReader reader) => Texts.Get(reader.GetString().AsSpan());
    }

    /// <summary>Turns growing positions into line numbers in one pass.</summary>
    private sealed class LineCounter(byte[] utf8, int offset, int firstLine)
    {
        private int _seen;
        private int _line = firstLine;

        internal int LineAt(long position)
        {
            for (; _seen < position; _seen++)
            {
                _line += utf8[offset + _seen] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}

/// <summary>A list of a root object that may be too long to be held whole.</summary>
/// <param name="Name">The property.</param>
/// <param name="Take">Takes each item, in order, before anybody knows whether the rest of the file can be read.</param>
internal sealed record LargeList(string Name, Action<LocatedJson> Take);
