using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>A document whose directives were read against the catalogue: typed values, known settings only.</summary>
/// <param name="Document">The document.</param>
/// <param name="Directives">What it says.</param>
/// <param name="Law">The id of the statutory layer that it is of; null for a document of the group.</param>
internal sealed record CompiledDocument(PolicyDocument Document, IReadOnlyList<CompiledDirective> Directives, string? Law)
{
    internal bool IsStatutory => Law is not null;

    internal PolicySource Source { get; } = new() { DocumentId = Document.Id, UnitId = Document.UnitId, Place = Document.Place };
}

/// <summary>A directive with typed values.</summary>
internal sealed record CompiledDirective(
    Setting Setting, CompiledChange? Change, SettingConstraint? Descendants, IReadOnlyList<Exemption> Exemptions, PolicySource Source);

/// <summary>A change of value with typed values.</summary>
internal abstract record CompiledChange
{
    /// <summary>The value after the change.</summary>
    internal abstract object? Apply(Setting setting, object? current, object? inherited);

    internal sealed record Set(object? Value) : CompiledChange
    {
        internal override object? Apply(Setting setting, object? current, object? inherited) => Value;
    }

    internal sealed record ChangeList(IReadOnlyList<object?> Append, IReadOnlyList<object?> Remove) : CompiledChange
    {
        internal override object? Apply(Setting setting, object? current, object? inherited) =>
            // Removed first: what is in both ends up in the list.
            setting.Type.ListOf(setting.Type.Elements(current).Except(Remove).Concat(Append));
    }

    internal sealed record Clear : CompiledChange
    {
        internal override object? Apply(Setting setting, object? current, object? inherited) => inherited;
    }
}

/// <summary>Reads documents against a catalogue and reports what it cannot read; the rest of the document counts.</summary>
internal sealed class DocumentCompiler(SettingCatalogue catalogue, ICollection<Diagnostic> diagnostics)
{
    // What one document says badly is found here, once, when the book is built; what documents say against each other is found where they
    // meet, in a resolution. Each part of a directive stands for itself: a value that cannot be read does not take away the bound beside
    // it.
    internal CompiledDocument Compile(PolicyDocument document, string? law) =>
        new(document, [.. document.Directives.Select(directive => Compile(directive, document)).OfType<CompiledDirective>()], law);

    /// <summary>One line of a document; null where there is no such setting.</summary>
    internal CompiledDirective? Compile(Directive directive, PolicyDocument document)
    {
        if (!catalogue.TryGet(directive.SettingName, out var setting))
        {
            diagnostics.Add(PolicyDiagnostics.UnknownSetting.At(directive.Place, ("setting", directive.SettingName), ("hint", Hint(directive.SettingName))));
            return null;
        }

        var source = new PolicySource { DocumentId = document.Id, UnitId = document.UnitId, Place = directive.Place };
        return new CompiledDirective(
            setting, Compile(directive.Change, setting, source), Compile(directive.Descendants, setting, source), directive.Exemptions,
            source);
    }

    /// <summary>What a setting's definition leaves every unit.</summary>
    /// <exception cref="ArgumentException">It does not fit the type of the setting.</exception>
    internal static SettingConstraint CompileDefault(Setting setting, SettingCatalogue catalogue)
    {
        var faults = new List<Diagnostic>();
        var constraint = new DocumentCompiler(catalogue, faults).Compile(setting.DefaultDelegation, setting, new PolicySource
        {
            DocumentId = "default",
            UnitId = "default",
            Place = SourcePlace.None,
        });
        return faults.Count == 0 && constraint is not null
            ? constraint
            : throw new ArgumentException($"the default delegation of `{setting.Name}` does not fit its type", nameof(setting));
    }

    private CompiledChange? Compile(ValueChange? change, Setting setting, PolicySource source)
    {
        switch (change)
        {
            case null:
                return null;
            case ValueChange.Clear:
                return new CompiledChange.Clear();
            case ValueChange.Set set:
                return TryRead(set.Value, setting.Type, setting, source, out object? value) ? new CompiledChange.Set(value) : null;
            case ValueChange.ChangeList when setting.Type.ElementType is null:
                diagnostics.Add(PolicyDiagnostics.NotAList.At(source.Place, ("setting", setting.Name)));
                return null;
            case ValueChange.ChangeList list:
                return TryReadAll(list.Append, setting, source, out var append) && TryReadAll(list.Remove, setting, source, out var remove)
                    ? new CompiledChange.ChangeList(append, remove)
                    : null;
            default:
                throw new InvalidOperationException($"unknown change {change}");
        }
    }

    private SettingConstraint? Compile(Delegation? delegation, Setting setting, PolicySource source) => delegation switch
    {
        null => null,
        Delegation.Open => SettingConstraint.Open(setting),
        Delegation.Locked => SettingConstraint.Locked(setting, source),
        Delegation.OneOf oneOf => TryReadAll(oneOf.Values, setting, source, out var values) ? SettingConstraint.Among(setting, values, source) : null,
        Delegation.Within within => CompileBounds(within, setting, source),
        _ => throw new InvalidOperationException($"unknown delegation {delegation}"),
    };

    private SettingConstraint? CompileBounds(Delegation.Within within, Setting setting, PolicySource source)
    {
        if (!setting.Type.IsOrdered)
        {
            diagnostics.Add(PolicyDiagnostics.NotOrdered.At(source.Place, ("setting", setting.Name)));
            return null;
        }

        object? lower = null;
        object? upper = null;
        if ((within.AtLeast is not null && !TryReadBound(within.AtLeast, setting, source, out lower))
            || (within.AtMost is not null && !TryReadBound(within.AtMost, setting, source, out upper)))
        {
            return null;
        }

        // Reversed, or without an order between them, such as amounts in two currencies (null).
        if (lower is not null && upper is not null && setting.Type.Compare(lower, upper) is not <= 0)
        {
            diagnostics.Add(PolicyDiagnostics.ReversedBounds.At(source.Place,
                ("setting", setting.Name), ("low", within.AtLeast!.ToString()), ("high", within.AtMost!.ToString())));
            return null;
        }

        return SettingConstraint.Within(setting, lower, upper, source);
    }

    private bool TryReadBound(PolicyValue written, Setting setting, PolicySource source, out object? value)
    {
        if (TryRead(written, setting.Type, setting, source, out value) && value is not null)
        {
            return true;
        }

        // Null may be a value of the setting, but it is never a bound.
        if (written is PolicyValue.NullValue)
        {
            diagnostics.Add(WrongType(written, setting.Type, setting, source));
        }

        return false;
    }

    private bool TryReadAll(IReadOnlyList<PolicyValue> written, Setting setting, PolicySource source, out IReadOnlyList<object?> values)
    {
        var type = setting.Type.ElementType ?? setting.Type;
        var read = new List<object?>(written.Count);

        // Goes on after a fault: an author who mends a list should learn of all faults in it at once. A list with one is not used at all,
        // because half of what somebody allowed is something else than what they allowed.
        foreach (var item in written)
        {
            if (TryRead(item, type, setting, source, out object? value))
            {
                read.Add(value);
            }
        }

        values = read;
        return read.Count == written.Count;
    }

    private bool TryRead(PolicyValue written, SettingType type, Setting setting, PolicySource source, out object? value)
    {
        bool read = type.TryRead(written, out value);
        if (!read)
        {
            diagnostics.Add(WrongType(written, type, setting, source));
        }

        return read;
    }

    private static Diagnostic WrongType(PolicyValue written, SettingType type, Setting setting, PolicySource source) =>
        PolicyDiagnostics.WrongType.At(source.Place, ("value", written.ToString()), ("setting", setting.Name)).With("type", type.Description);

    /// <summary>A likely meaning of a misspelt name: the setting that is the fewest letters away, if they are few.</summary>
    private string Hint(string name)
    {
        var nearest = catalogue.Settings
            .Select(setting => (setting.Name, Distance: Spelling.Distance(setting.Name, name)))
            .OrderBy(candidate => candidate.Distance)
            .First();
        return nearest.Distance <= 4 ? $" (`{nearest.Name}`?)" : string.Empty;
    }
}
