using System.Runtime.CompilerServices;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>One rule that fired on some facts and yielded another. Immutable.</summary>
public sealed record RuleFiring
{
    internal RuleFiring()
    {
    }

    /// <summary>The name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The facts that it matched, in words; those of a sum are counted.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The fact that it yielded, in words; empty where it yielded none.</summary>
    public required string Yielded { get; init; }

    /// <summary>The firing in one line.</summary>
    /// <returns>The rule, what it matched and what it yielded.</returns>
    public override string ToString() => $"{Rule} ({string.Join("; ", Facts)}){(Yielded.Length == 0 ? string.Empty : $" -> {Yielded}")}";
}

/// <summary>
/// Listens to a session and remembers, for each fact that a rule yielded and that still holds, which rule that was and what it matched.
/// </summary>
internal sealed class FiringRecorder
{
    private readonly Dictionary<object, RuleFiring> _byFact = new(ByReference.Instance);
    private readonly List<(object Fact, RuleFiring Firing)> _inOrder = [];

    /// <summary>The firings behind the facts that hold at the end, in order of firing.</summary>
    internal IEnumerable<(object Fact, RuleFiring Firing)> Firings =>
        _inOrder.Where(entry => _byFact.TryGetValue(entry.Fact, out var last) && last == entry.Firing);

    internal void Listen(ISession session)
    {
        IReadOnlyList<string>? matched = null;
        string? rule = null;
        session.Events.RuleFiringEvent += (_, fired) =>
        {
            rule = fired.Rule.Name;
            matched = [.. fired.Facts.Select(fact => InWords(fact.Value))];
        };
        session.Events.FactInsertedEvent += (_, inserted) => Note(inserted.Fact);
        session.Events.FactUpdatedEvent += (_, updated) => Note(updated.Fact);
        session.Events.FactRetractedEvent += (_, retracted) => _byFact.Remove(retracted.Fact.Value!);

        void Note(IFact fact)
        {
            if (rule is null || fact.Value is null || fact.Source?.SourceType != FactSourceType.Linked)
            {
                return;
            }

            var firing = new RuleFiring { Rule = rule, Facts = matched!, Yielded = InWords(fact.Value) };
            _byFact[fact.Value] = firing;
            _inOrder.Add((fact.Value, firing));
        }
    }

    private static string InWords(object? fact) => fact switch
    {
        null => string.Empty,
        string text => text,
        System.Collections.IEnumerable many => Counted(many.Cast<object>().ToList()),
        _ => fact.ToString() ?? string.Empty,
    };

    private static string Counted(List<object> facts) => facts.Count switch
    {
        0 => "nothing",
        1 => InWords(facts[0]),
        _ => $"{facts.Count} × {facts[0].GetType().Name}",
    };

    private sealed class ByReference : IEqualityComparer<object>
    {
        internal static ByReference Instance { get; } = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
