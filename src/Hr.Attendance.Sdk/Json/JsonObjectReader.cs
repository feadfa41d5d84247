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
public sealed class JsonObjectReader
{
    private readonly LocatedJson _json;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<string> _asked = [];

    private JsonObjectReader(LocatedJson json, ICollection<Diagnostic> diagnostics)
    {
        _json = json;
        _diagnostics = diagnostics;
    }

    /// <summary>Where the object stands.</summary>
    public SourcePlace Place => _json.Place;

    /// <summary>How many properties nobody asked for or could read.</summary>
    internal int Faults { get; private set; }

    /// <summary>Opens an object.</summary>
    /// <param name="json">The value.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>A reader; null, with a diagnostic, when the value is no object.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static JsonObjectReader? Open(LocatedJson json, ICollection<Diagnostic> diagnostics)
    {
        if (Guard.NotNull(json).Kind == JsonValueKind.Object)
        {
            return new JsonObjectReader(json, Guard.NotNull(diagnostics));
        }

        diagnostics.Add(WrongValue(json, ExpectedValues.Object));
        return null;
    }

    /// <summary>Takes a property.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value; null when it is missing or <c>null</c>.</returns>
    public LocatedJson? Take(string name)
    {
        _asked.Add(name);
        var value = _json.FirstOf(name);
        return value is null || value.Kind == JsonValueKind.Null ? null : value;
    }

    /// <summary>Whether a property stands there, be it <c>null</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>True where it does.</returns>
    public bool Has(string name) => _json.FirstOf(name) is not null;

    /// <summary>Takes all properties.</summary>
    /// <returns>The properties with the names as they stand there.</returns>
    public IEnumerable<(string Name, LocatedJson Value)> TakeAll()
    {
        _asked.AddRange(_json.Members.Select(member => member.Name));
        return _json.Members;
    }

    /// <summary>Takes a text that is not empty.</summary>
    /// <param name="name">The property.</param>
    /// <returns>The text; null where it is missing or, with a diagnostic, something else.</returns>
    public string? Text(string name) =>
        Take(name) is not { } value ? null
        : value is { Kind: JsonValueKind.String, Text.Length: > 0 } ? value.Text
        : ReportWrong<string>(value, ExpectedValues.TextNotEmpty);

    /// <summary>Takes a name for people: a text, or one in each language.</summary>
    internal Bilingual? Name(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            return value is { Kind: JsonValueKind.String, Text.Length: > 0 }
                ? Bilingual.Same(value.Text!)
                : WrongValueOf<Bilingual>(value, ExpectedValues.Name);
        }

        // Who has it in one language alone is called so in both.
        var reader = Open(value, _diagnostics)!;
        var (english, chinese) = (reader.Text("en"), reader.Text("zh"));
        reader.End();
        return (english ?? chinese) is { } either ? new Bilingual(english ?? either, chinese ?? either) : WrongValueOf<Bilingual>(value, ExpectedValues.Name);
    }

    /// <summary>Whether a property has a value; if not, that is reported.</summary>
    /// <param name="name">The property.</param>
    /// <returns>True where it has.</returns>
    public bool Requires(string name)
    {
        if (Take(name) is not null)
        {
            return true;
        }

        _diagnostics.Add(FileDiagnostics.MissingProperty.At(Place, ("property", name)));
        Faults++;
        return false;
    }

    /// <summary>Takes a text that must be there.</summary>
    /// <param name="name">The property.</param>
    /// <returns>The text; null, with a diagnostic, where it is missing or something else.</returns>
    public string? RequiredText(string name) => Requires(name) ? Text(name) : null;

    /// <summary>Takes a date.</summary>
    /// <param name="name">The property.</param>
    /// <returns>The date; null where it is missing or, with a diagnostic, something else.</returns>
    public LocalDate? Date(string name) =>
        Take(name) is not { } value ? null
        : value.Text is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1 and <= 9998 } parsed ? parsed.Value
        : WrongValueOf<LocalDate>(value, ExpectedValues.Date);

    internal Instant? Instant(string name) =>
        Take(name) is not { } value ? null
        : value.Text is { } text && IsoInstant.Parse(Encoding.UTF8.GetBytes(text)) is { } instant ? instant
        : WrongValueOf<Instant>(value, ExpectedValues.Instant);

    /// <summary>Takes a duration above zero and of at most 31 days: how far around an evaluation may have to look.</summary>
    internal Duration? Reach(string name) =>
        Take(name) is not { } value ? null
        : IsoDuration.TryParse(value.Text, out var duration) && duration > Duration.Zero && duration <= Duration.FromDays(31) ? duration
        : WrongValueOf<Duration>(value, ExpectedValues.Reach);

    internal DateRange Dates(string from, string to) => new(Date(from), Date(to));

    /// <summary>Takes a list.</summary>
    /// <param name="name">The property.</param>
    /// <returns>Its items; none where it is missing or, with a diagnostic, something else.</returns>
    public IReadOnlyList<LocatedJson> List(string name) =>
        Take(name) is not { } value ? []
        : value.Kind == JsonValueKind.Array ? value.Items
        : ReportWrong<IReadOnlyList<LocatedJson>>(value, ExpectedValues.List) ?? [];

    /// <summary>Takes an object whose values are texts; entries of another kind are reported and left out.</summary>
    /// <param name="name">The property.</param>
    /// <returns>The texts by their names.</returns>
    public IReadOnlyDictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Take(name) is not { } value)
        {
            return texts;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            ReportWrong<object>(value, ExpectedValues.Texts);
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
                ReportWrong<object>(entry, ExpectedValues.Text);
            }
        }

        return texts;
    }

    /// <summary>Takes one of a few names.</summary>
    /// <typeparam name="T">What the names stand for.</typeparam>
    /// <param name="name">The property.</param>
    /// <param name="choices">The names with what they stand for.</param>
    /// <returns>What the name stands for; null where it is missing or, with a diagnostic, something else.</returns>
    public T? Choice<T>(string name, params (string Name, T Value)[] choices)
        where T : struct
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        foreach (var choice in Guard.NotNull(choices).Where(choice => choice.Name == value.Text))
        {
            return choice.Value;
        }

        return WrongValueOf<T>(value, Bilingual.Of(language =>
            string.Join(ExpectedValues.Or.In(language), choices.Select(choice => "\"" + choice.Name + "\""))));
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

        return ReportWrong<Money>(_json, ExpectedValues.Amount);
    }

    /// <summary>Reports the properties that nobody asked for.</summary>
    public void End()
    {
        foreach (var (name, value) in _json.Members.Where(member => !_asked.Contains(member.Name)))
        {
            _diagnostics.Add(FileDiagnostics.UnknownProperty.At(value.Place, ("property", name), ("known", string.Join(", ", _asked.Distinct()))));
            Faults++;
        }
    }

    /// <summary>What is said of a value that is not what is expected.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">What is expected, in words, and an example.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Diagnostic WrongValue(LocatedJson value, Bilingual expected) =>
        FileDiagnostics.WrongValue.At(Guard.NotNull(value).Place, ("value", value.Excerpt())).With("expected", expected);

    private T? ReportWrong<T>(LocatedJson value, Bilingual expected)
        where T : class
    {
        _diagnostics.Add(WrongValue(value, expected));
        Faults++;
        return null;
    }

    private T? WrongValueOf<T>(LocatedJson value, Bilingual expected)
        where T : struct
    {
        ReportWrong<object>(value, expected);
        return null;
    }
}
