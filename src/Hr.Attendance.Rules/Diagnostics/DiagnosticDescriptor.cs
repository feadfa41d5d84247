namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>One kind of finding: its stable code, its severity and its sentence in two languages.</summary>
/// <remarks>
/// Codes are grouped by floor: <c>HRA0</c> files and formats, <c>HRA10</c> organization, <c>HRA12</c> policies,
/// <c>HRA2</c> evidence, <c>HRA3</c> sessions, <c>HRA4</c> calendars, <c>HRA6</c> pay, <c>HRA7</c> compliance, <c>HRA810</c> hosts, other
/// <c>HRA8</c> planning.
/// A code, once published, never changes its meaning.
/// </remarks>
public sealed class DiagnosticDescriptor
{
    /// <summary>Creates a kind of finding.</summary>
    /// <param name="code">The stable code, such as <c>HRA1203</c>.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="english">The English sentence, with the placeholders of <see cref="Bilingual"/>.</param>
    /// <param name="chinese">The Chinese sentence, with the same placeholders.</param>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public DiagnosticDescriptor(string code, DiagnosticSeverity severity, string english, string chinese)
    {
        Code = Guard.NotEmpty(code);
        Severity = severity;
        Sentence = new Bilingual(Guard.NotEmpty(english), Guard.NotEmpty(chinese));
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>The sentence, with a placeholder for each value.</summary>
    public Bilingual Sentence { get; }

    /// <summary>A finding of this kind at a place.</summary>
    /// <param name="place">Where it was found.</param>
    /// <param name="arguments">A value for each placeholder.</param>
    /// <returns>The finding.</returns>
    public Diagnostic At(SourcePlace place, params (string Name, string? Value)[] arguments) =>
        new(this, place, [], arguments);

    /// <summary>A finding of this kind that concerns two places or more, such as a directive and the bound that it breaks.</summary>
    /// <param name="place">Where it was found.</param>
    /// <param name="related">The other places.</param>
    /// <param name="arguments">A value for each placeholder.</param>
    /// <returns>The finding.</returns>
    public Diagnostic Between(SourcePlace place, IReadOnlyList<SourcePlace> related, params (string Name, string? Value)[] arguments) =>
        new(this, place, related, arguments);
}
