using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Mutation;

/// <summary>Plants faults in directives: each value moved by one step, each directive left out, each bound widened.</summary>
internal static class Mutations
{
    // The faults are those that people make: a number that is off by one, a line that was forgotten, a bound that leaves more than it
    // should. One at a time, so that a survivor points at the line that no scenario holds.
    internal static IEnumerable<Mutant> Of(PolicyDocument document, SettingCatalogue catalogue) =>
        document.Directives.Where(directive => catalogue.TryGet(directive.SettingName, out _)).SelectMany(directive =>
        {
            catalogue.TryGet(directive.SettingName, out var setting);
            return MovedValues(document, directive, setting!.Type).Concat(Dropped(document, directive))
                .Concat(WidenedBounds(document, directive, setting.Type));
        });

    /// <summary>The directive left out, then its value moved.</summary>
    internal static IEnumerable<Mutant> OfValue(PolicyDocument document, Directive directive, SettingCatalogue catalogue) =>
        catalogue.TryGet(directive.SettingName, out var setting) ? Dropped(document, directive).Concat(MovedValues(document, directive, setting.Type)) : [];

    private static IEnumerable<Mutant> MovedValues(PolicyDocument document, Directive directive, SettingType type)
    {
        switch (directive.Change)
        {
            case ValueChange.Set set:
                return ValueSteps.Of(type, set.Value).Select(value => Moved(set.Value, value, new ValueChange.Set(value)));
            case ValueChange.ChangeList list when type.ElementType is not null:
                var appended = PolicyValue.Of(list.Append);
                var removed = PolicyValue.Of(list.Remove);
                return ValueSteps.Of(type, appended)
                    .Select(value => Moved(appended, value, list with { Append = ((PolicyValue.List)value).Items }))
                    .Concat(ValueSteps.Of(type, removed).Select(value => Moved(removed, value, list with { Remove = ((PolicyValue.List)value).Items })));
            default:
                return [];
        }

        Mutant Moved(PolicyValue before, PolicyValue after, ValueChange change) =>
            new()
            {
                Kind = MutationKind.ValueMoved,
                Document = document,
                Directive = directive,
                Before = before.ToString(),
                After = after.ToString(),
                Changed = directive with { Change = change },
            };
    }

    private static IEnumerable<Mutant> Dropped(PolicyDocument document, Directive directive) => directive.Change is null
        ? []
        : [new Mutant
        {
            Kind = MutationKind.DirectiveDropped,
            Document = document,
            Directive = directive,
            Before = Written(directive.Change),
            After = string.Empty,
            Changed = directive.Descendants is null ? null : directive with { Change = null },
        }];

    private static IEnumerable<Mutant> WidenedBounds(PolicyDocument document, Directive directive, SettingType type)
    {
        switch (directive.Descendants)
        {
            case Delegation.Within within:
                return new[]
                {
                    within.AtLeast is { } low && ValueSteps.Beyond(type, low, -1) is { } lower
                        ? Widened($"atLeast {low}", $"atLeast {lower}", within with { AtLeast = lower })
                        : null,
                    within.AtMost is { } high && ValueSteps.Beyond(type, high, 1) is { } higher
                        ? Widened($"atMost {high}", $"atMost {higher}", within with { AtMost = higher })
                        : null,
                }.OfType<Mutant>();
            case Delegation.Locked:
                return [Widened("locked", "open", null)];
            case Delegation.OneOf oneOf:
                return [Widened($"oneOf [{string.Join(", ", oneOf.Values)}]", "open", null)];
            default:
                return [];
        }

        Mutant Widened(string before, string after, Delegation? delegation) =>
            new()
            {
                Kind = MutationKind.BoundWidened,
                Document = document,
                Directive = directive,
                Before = before,
                After = after,
                Changed = directive with { Descendants = delegation },
            };
    }

    private static string Written(ValueChange change) => change switch
    {
        ValueChange.Set set => set.Value.ToString(),
        ValueChange.ChangeList list => $"append {PolicyValue.Of(list.Append)}, remove {PolicyValue.Of(list.Remove)}",
        _ => "clear",
    };
}
