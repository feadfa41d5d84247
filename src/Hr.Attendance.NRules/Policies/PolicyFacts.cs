using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.NRules.Policies;

/// <summary>The facts that a question is answered from, for sessions of a host.</summary>
public static class PolicyFacts
{
    /// <summary>
    /// A question with all that a book has for it: the chain of units, their documents with each directive and exemption, and the settings.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="question">The question.</param>
    /// <returns>The facts, to be inserted at once; the answers are those <see cref="SettingOfUnit"/> that say so.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tree of the book has no such unit.</exception>
    public static IReadOnlyList<object> Of(PolicyBook book, PolicyQuestion question) =>
        Of(new PolicySteps(Guard.NotNull(book)), Guard.NotNull(question));

    internal static IReadOnlyList<object> Of(PolicySteps steps, PolicyQuestion question)
    {
        var facts = new List<object> { question };
        UnitInChain? unit = null;
        foreach (var level in steps.ChainTo(question.UnitId))
        {
            unit = new UnitInChain(question, level.UnitId, unit, level.IsLaw);
            facts.Add(unit);
            foreach (var (document, directives) in level.Documents)
            {
                var fact = new UnitDocument(unit, document);
                facts.Add(fact);
                facts.AddRange(directives.SelectMany((directive, position) => Of(new DocumentDirective(fact, directive, position))));
            }
        }

        facts.AddRange(steps.Definitions.Select(definition => new KnownSetting(question, new SettingBounds(definition.Setting, definition.Left))));
        return facts;
    }

    private static IEnumerable<object> Of(DocumentDirective directive) =>
        directive.Exemptions.Select(exemption => new DirectiveExemption(directive, exemption)).Prepend<object>(directive);
}
