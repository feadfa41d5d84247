namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>Something found in the data: what, how grave, and where. Immutable; equal when code, places and sentence are equal.</summary>
public sealed class Diagnostic : IEquatable<Diagnostic>, IComparable<Diagnostic>
{
    /// <summary>What is longer in a sentence comes from data that nobody wants to read in full.</summary>
    private const int LongestValue = 1_000;

    private readonly Func<(string Name, Bilingual? Value)[]>? _later;
    private (string Name, Bilingual? Value)[]? _arguments;

    internal Diagnostic(DiagnosticDescriptor descriptor, SourcePlace place, IReadOnlyList<SourcePlace> related, (string Name, string? Value)[] arguments)
        : this(descriptor, place, related, Array.ConvertAll(arguments, argument => (argument.Name, BothOf(argument.Value))))
    {
    }

    /// <summary>A finding whose values are put together when somebody reads them: of most findings of this kind nobody does.</summary>
    internal Diagnostic(DiagnosticDescriptor descriptor, SourcePlace place, Func<(string Name, Bilingual? Value)[]> arguments)
    {
        Descriptor = descriptor;
        Place = place;
        RelatedPlaces = [];
        _later = arguments;
    }

    private Diagnostic(DiagnosticDescriptor descriptor, SourcePlace place, IReadOnlyList<SourcePlace> related, (string Name, Bilingual? Value)[] arguments)
    {
        Descriptor = descriptor;
        Place = place;
        RelatedPlaces = related;
        _arguments = arguments;
    }

    /// <summary>The kind of finding.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable code, such as <c>HRA1203</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Where it was found.</summary>
    public SourcePlace Place { get; }

    /// <summary>The other places that it concerns; empty when there is only one.</summary>
    public IReadOnlyList<SourcePlace> RelatedPlaces { get; }

    private (string Name, Bilingual? Value)[] Arguments => _arguments ??= _later!();

    /// <summary>The value that fills a placeholder of the sentence, so that a host can tell whom or what a finding is about.</summary>
    /// <param name="placeholder">The placeholder's name, such as <c>employee</c>.</param>
    /// <returns>The value, in English where it is said in both languages; null where the finding has none of that name.</returns>
    public string? Find(string placeholder)
    {
        Guard.NotNull(placeholder);
        return Array.Find(Arguments, argument => argument.Name == placeholder).Value?.English;
    }

    /// <summary>The same finding with one value more, which is another text in each language: what a type is called, for one.</summary>
    /// <param name="placeholder">The placeholder's name.</param>
    /// <param name="value">The value in both languages.</param>
    /// <returns>The finding with the value.</returns>
    public Diagnostic With(string placeholder, Bilingual value) =>
        new(Descriptor, Place, RelatedPlaces, [.. Arguments, (Guard.NotEmpty(placeholder), value)]);

    /// <summary>Findings by place, code, sentence and other places, each once.</summary>
    /// <param name="found">What was found, in any order.</param>
    /// <returns>The findings in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="found"/> is null.</exception>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> found)
    {
        var sorted = Sorted(Guard.NotNull(found));
        return [.. sorted.Where((finding, position) => position == 0 || !finding.Equals(sorted[position - 1]))];
    }

    /// <summary>The same, with those that are there twice.</summary>
    internal static Diagnostic[] Sorted(IEnumerable<Diagnostic> found)
    {
        // A sentence is put together when it is asked for, and a comparison may need it: here at most once for each finding.
        Diagnostic[] findings = [.. found];
        string?[] sentences = new string?[findings.Length];
        int[] order = [.. Enumerable.Range(0, findings.Length)];
        Array.Sort(order, (one, other) => findings[one].CompareTo(findings[other], () => string.CompareOrdinal(SentenceOf(one), SentenceOf(other))));
        return Array.ConvertAll(order, finding => findings[finding]);

        string SentenceOf(int finding) => sentences[finding] ??= findings[finding].GetMessage();
    }

    /// <summary>The same finding at no place and with other values, for a reader who may not know them.</summary>
    /// <param name="change">Gives what stands for a value, by the placeholder's name and the value; null for <c>null</c>.</param>
    /// <returns>The changed finding.</returns>
    public Diagnostic WithValues(Func<string, string?, string?> change)
    {
        Guard.NotNull(change);
        return new Diagnostic(Descriptor, SourcePlace.None, [], Array.ConvertAll(Arguments, argument =>
            change(argument.Name, argument.Value?.English) is var changed && changed == argument.Value?.English ? argument : (argument.Name, BothOf(changed))));
    }

    /// <summary>The sentence for people, in the language asked for.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence, with its values filled in.</returns>
    public string GetMessage(MessageLanguage language = MessageLanguage.English) =>
        Descriptor.Sentence.In(language, Array.ConvertAll(Arguments, argument => (argument.Name, (object?)Shortened(argument.Value?.In(language)))));

    private static Bilingual? BothOf(string? value) => value is null ? null : Bilingual.Same(value);

    private static string? Shortened(string? value) => value is { Length: > LongestValue } ? $"{value.Remove(LongestValue)}…" : value;

    /// <summary>Orders by place, code, sentence and other places, so that a list of findings is the same whatever order they were found in.</summary>
    /// <param name="other">The finding to compare with.</param>
    /// <returns>A negative number, zero or a positive number, as usual.</returns>
    public int CompareTo(Diagnostic? other) => other is null ? 1 : CompareTo(other, () => string.CompareOrdinal(GetMessage(), other.GetMessage()));

    private int CompareTo(Diagnostic other, Func<int> compareSentences)
    {
        int byPlace = Place.CompareTo(other.Place);
        if (byPlace != 0)
        {
            return byPlace;
        }

        int byCode = string.CompareOrdinal(Code, other.Code);
        int bySentence = byCode != 0 ? byCode : compareSentences();
        return bySentence != 0 ? bySentence : CompareRelatedPlaces(other);
    }

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) => other is not null && CompareTo(other) == 0;

    private int CompareRelatedPlaces(Diagnostic other)
    {
        for (int i = 0; i < RelatedPlaces.Count && i < other.RelatedPlaces.Count; i++)
        {
            int byPlace = RelatedPlaces[i].CompareTo(other.RelatedPlaces[i]);
            if (byPlace != 0)
            {
                return byPlace;
            }
        }

        return RelatedPlaces.Count.CompareTo(other.RelatedPlaces.Count);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => Place.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(GetMessage());

    /// <summary>One line: place, severity, code and the English sentence.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Place}: {Severity} {Code}: {GetMessage()}";

    /// <summary>Whether two findings are equal.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Diagnostic? left, Diagnostic? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two findings differ.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Diagnostic? left, Diagnostic? right) => !(left == right);

    /// <summary>Whether one finding comes before another.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether <paramref name="left"/> comes first.</returns>
    public static bool operator <(Diagnostic? left, Diagnostic? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether one finding comes before another or is the same.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</returns>
    public static bool operator <=(Diagnostic? left, Diagnostic? right) => !(left > right);

    /// <summary>Whether one finding comes after another.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether <paramref name="left"/> comes last.</returns>
    public static bool operator >(Diagnostic? left, Diagnostic? right) => right < left;

    /// <summary>Whether one finding comes after another or is the same.</summary>
    /// <param name="left">One finding.</param>
    /// <param name="right">The other finding.</param>
    /// <returns>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</returns>
    public static bool operator >=(Diagnostic? left, Diagnostic? right) => !(left < right);
}
