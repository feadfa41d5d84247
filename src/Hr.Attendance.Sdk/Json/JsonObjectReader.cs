using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Text;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Json;

/// <summary>Takes the properties of a JSON object one by one, reports values of a wrong kind, and at the end whatever nobody asked for.</summary>
internal sealed class JsonObjectReader
{
    private readonly LocatedJson _json;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<string> _asked = [];

    private JsonObjectReader(LocatedJson json, ICollection<Diagnostic> diagnostics)
    {
        _json = json;
        _diagnostics = diagnostics;
    }

    internal SourcePlace Place => _json.Place;

    /// <summary>How many properties nobody asked for or could read.</summary>
    internal int Faults { get; private set; }

    /// <summary>Opens an object; null, with a diagnostic, when the value is none.</summary>
    internal static JsonObjectReader? Open(LocatedJson json, ICollection<Diagnostic> diagnostics)
    {
        if (json.Kind == JsonValueKind.Object)
        {
            return new JsonObjectReader(json, diagnostics);
        }

        diagnostics.Add(WrongValue(json, "an object"));
        return null;
    }

    /// <summary>Takes a property; null when it is missing or <c>null</c>.</summary>
    internal LocatedJson? Take(string name)
    {
        _asked.Add(name);
        var value = _json.Members.Find(member => member.Name == name).Value;
        return value is null || value.Kind == JsonValueKind.Null ? null : value;
    }

    /// <summary>Whether a property stands there, be it <c>null</c>.</summary>
    internal bool Has(string name) => _json.Members.Exists(member => member.Name == name);

    /// <summary>All properties with the names as they stand there.</summary>
    internal IEnumerable<(string Name, LocatedJson Value)> TakeAll()
    {
        _asked.AddRange(_json.Members.Select(member => member.Name));
        return _json.Members;
    }

    internal string? Text(string name) =>
        Take(name) is not { } value ? null
        : value is { Kind: JsonValueKind.String, Text.Length: > 0 } ? value.Text
        : Wrong<string>(value, "a text that is not empty");

    /// <summary>Whether a property has a value; if not, that is reported.</summary>
    internal bool Requires(string name)
    {
        if (Take(name) is not null)
        {
            return true;
        }

        _diagnostics.Add(FileDiagnostics.MissingProperty.At(Place, ("property", name)));
        Faults++;
        return false;
    }

    /// <summary>A text that must be there.</summary>
    internal string? RequiredText(string name) => Requires(name) ? Text(name) : null;

    internal LocalDate? Date(string name) =>
        Take(name) is not { } value ? null
        : value.Text is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1 and <= 9998 } parsed ? parsed.Value
        : WrongValueOf<LocalDate>(value, "a date such as \"2026-03-31\"");

    internal Instant? Instant(string name) =>
        Take(name) is not { } value ? null
        : value.Text is { } text && IsoInstant.Parse(Encoding.UTF8.GetBytes(text)) is { } instant ? instant
        : WrongValueOf<Instant>(value, "an instant such as \"2026-03-02T19:03:22Z\"");

    internal DateRange Dates(string from, string to) => new(Date(from), Date(to));

    internal IReadOnlyList<LocatedJson> List(string name) =>
        Take(name) is not { } value ? []
        : value.Kind == JsonValueKind.Array ? value.Items
        : Wrong<IReadOnlyList<LocatedJson>>(value, "a list") ?? [];

    /// <summary>An object whose values are texts; entries of another kind are reported and left out.</summary>
    internal IReadOnlyDictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Take(name) is not { } value)
        {
            return texts;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            Wrong<object>(value, "an object whose values are texts");
            return texts;
        }

        foreach (var (key, entry) in value.Members)
        {
            if (entry.Kind == JsonValueKind.String)
            {
                texts.Add(key, entry.Text!);
            }
            else
            {
                Wrong<object>(entry, "a text");
            }
        }

        return texts;
    }

    /// <summary>One of a few names.</summary>
    internal T? Choice<T>(string name, params (string Name, T Value)[] choices)
        where T : struct
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        foreach (var choice in choices.Where(choice => choice.Name == value.Text))
        {
            return choice.Value;
        }

        return WrongValueOf<T>(value, string.Join(" or ", choices.Select(choice => "\"" + choice.Name + "\"")));
    }

    /// <summary>The amount that this object is: <c>amount</c> and <c>currency</c>.</summary>
    internal Money? Money()
    {
        var amount = Take("amount");
        var currency = Take("currency");
        if (amount?.Number is { } number and >= 0 and <= 1_000_000_000_000 && Rules.Organization.Money.IsCurrencyCode(currency?.Text))
        {
            return new Money(number, currency!.Text!);
        }

        return Wrong<Money>(_json, "an amount such as { \"amount\": 8000, \"currency\": \"CNY\" }");
    }

    /// <summary>Reports the properties that nobody asked for.</summary>
    internal void End()
    {
        foreach (var (name, value) in _json.Members.Where(member => !_asked.Contains(member.Name)))
        {
            _diagnostics.Add(FileDiagnostics.UnknownProperty.At(value.Place, ("property", name), ("known", string.Join(", ", _asked.Distinct()))));
            Faults++;
        }
    }

    internal static Diagnostic WrongValue(LocatedJson value, string expected) =>
        FileDiagnostics.WrongValue.At(value.Place, ("value", value.Excerpt()), ("expected", expected));

    private T? Wrong<T>(LocatedJson value, string expected)
        where T : class
    {
        _diagnostics.Add(WrongValue(value, expected));
        Faults++;
        return null;
    }

    private T? WrongValueOf<T>(LocatedJson value, string expected)
        where T : struct
    {
        Wrong<object>(value, expected);
        return null;
    }
}
