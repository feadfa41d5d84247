using Hr.Attendance.NRules.Facts;
using NRules;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>One rule that fired on some facts and yielded another. Immutable.</summary>
public sealed class RuleFiring
{
    private const int MostNamed = 10;

    private readonly IFact _fact;
    private readonly ILinkedFactSource _source;
    private readonly FiringRecorder _recorder;

    internal RuleFiring(IFact fact, ILinkedFactSource source, FiringRecorder recorder) => (_fact, _source, _recorder) = (fact, source, recorder);

    /// <summary>The name of the rule.</summary>
    public string Rule => _source.Rule.Name;

    internal IRuleDefinition Definition => _source.Rule;

    /// <summary>The facts that it matched, in words; those of a group are counted.</summary>
    public IReadOnlyList<string> Facts => [.. Matched.Select(fact => InWords(fact.Value))];

    /// <summary>The fact that it yielded, in words.</summary>
    public string Yielded => InWords(_fact.Value);

    /// <summary>
    /// The firings that yielded what it matched, those of the facts of a group included, as the network keeps them; a fact that nobody yielded was
    /// inserted: evidence, a policy, or a fact of a host.
    /// </summary>
    public IReadOnlyList<RuleFiring> Because => [.. Flat(Matched).Select(fact => _recorder.FiringOf(fact)).OfType<RuleFiring>().Distinct()];

    /// <summary>All facts behind it that were inserted and not yielded, each once: from here the way back leads to evidence and policy.</summary>
    /// <returns>The facts.</returns>
    public IReadOnlyList<object> Origins()
    {
        var origins = new List<object>();
        var seen = new HashSet<object>(FiringRecorder.ByReference.Instance);
        var open = new Stack<RuleFiring>([this]);
        while (open.Count > 0)
        {
            foreach (var fact in Flat(open.Pop().Matched).Where(fact => fact.Value is not null && seen.Add(fact.Value)))
            {
                if (_recorder.FiringOf(fact) is { } firing)
                {
                    open.Push(firing);
                }
                else
                {
                    origins.Add(fact.Value!);
                }
            }
        }

        return origins;
    }

    /// <summary>The same in one line: the ids of evidence, what policy says, and facts of the host.</summary>
    /// <returns>The line; empty where nothing of that is behind it.</returns>
    public string OriginsInWords()
    {
        var origins = Origins();
        string[] evidence = [.. origins.SelectMany(EvidenceOf).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)];
        string more = evidence.Length > MostNamed ? $" +{evidence.Length - MostNamed}" : string.Empty;
        var others = origins.Where(fact => fact is not EmployeeFact and not EvaluatedEmployee).Select(InWords).Distinct();
        return string.Join("; ", new[] { string.Join(" ", evidence.Take(MostNamed)) + more }.Concat(others).Where(text => text.Length > 0));
    }

    private IEnumerable<IFact> Matched => _source.Facts;

    private static IEnumerable<string> EvidenceOf(object fact) => fact switch
    {
        TurnOfSession { HasEvidence: true } turn => turn.Turn.MeasuredBy.Select(message => message.EvidenceId),
        FormedSession { HasFacts: true } session => session.Facts.Measures.EvidenceIds,
        DecisionOnSession decision => [decision.Decision.EvidenceId],
        _ => [],
    };

    /// <summary>The firing in one line.</summary>
    /// <returns>The rule, what it matched and what it yielded.</returns>
    public override string ToString() => $"{Rule} ({string.Join("; ", Facts)}) -> {Yielded}";

    /// <summary>The facts, with those of a group in its place.</summary>
    private static IEnumerable<IFact> Flat(IEnumerable<IFact> facts) => facts.SelectMany(fact =>
        fact.Source?.SourceType == FactSourceType.Aggregate ? Flat(fact.Source.Facts) : [fact]);

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
        _ => string.Join(" and ", facts.GroupBy(fact => fact.GetType().Name).Select(kind => $"{kind.Count()} × {kind.Key}")),
    };
}
