using System.Collections.Concurrent;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NRules;

namespace Hr.Attendance.NRules.Policies;

/// <summary>
/// Resolves the policies of one book by the rules of inheritance: a small session for each question, whose answer is kept. Thread-safe.
/// </summary>
internal sealed class PolicySession(ISessionFactory rules, PolicyBook book)
{
    private readonly ConcurrentDictionary<(string UnitId, string Role, int Period, string Tags), EffectivePolicy> _answers = new();

    /// <summary>The effective policy of a unit, role, tags and date; the same object for equal questions.</summary>
    internal EffectivePolicy Resolve(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var scope = book.ScopeOf(unitId);
        return _answers.GetOrAdd(
            (unitId, role, scope.PeriodOf(date), scope.TagsThatMatter(tags)),
            _ => Answer(scope, new PolicyQuestion(unitId, role, tags, date)));
    }

    private EffectivePolicy Answer(PolicyScope scope, PolicyQuestion question)
    {
        var session = rules.CreateSession();
        session.InsertAll(FactsOf(scope, question));
        RuleFaults.Unwrap(() => session.Fire());

        var settings = session.Query<SettingOfUnit>().ToList();
        var ties = session.Query<SettingSaid>().ToLookup(said => said.Unit.Depth);
        int depth = settings.Max(setting => setting.Depth);
        var found = new List<Diagnostic>();
        for (int level = 0; level <= depth; level++)
        {
            found.AddRange(ties[level].OrderBy(said => book.Catalogue.PositionOf(said.Setting)).SelectMany(said => said.Ties));
            found.AddRange(InOrder(settings, level).SelectMany(setting => setting.Found));
        }

        return new EffectivePolicy(question.UnitId, question.Role, PolicyState.Of(book.Catalogue, InOrder(settings, depth).Select(setting => setting.State), [.. found.Distinct()]));
    }

    private IEnumerable<SettingOfUnit> InOrder(IEnumerable<SettingOfUnit> settings, int depth) =>
        settings.Where(setting => setting.Depth == depth).OrderBy(setting => book.Catalogue.PositionOf(setting.Resolved.Setting));

    private IEnumerable<object> FactsOf(PolicyScope scope, PolicyQuestion question)
    {
        yield return question;
        foreach (var (setting, position) in book.Catalogue.Settings.Select((setting, position) => (setting, position)))
        {
            yield return new KnownSetting(question, setting, book.Catalogue.DefaultConstraints[position]);
        }

        var chain = new Stack<UnitDocuments>();
        for (PolicyScope? level = scope; level is not null; level = level.Above)
        {
            chain.Push(level.Documents);
        }

        foreach (var (documents, depth) in chain.Select((documents, depth) => (documents, depth)))
        {
            var unit = new UnitInChain(question, documents.UnitId, depth);
            yield return unit;
            foreach (var document in documents.All.Select((compiled, position) => new UnitDocument(unit, compiled, position)))
            {
                yield return document;
                foreach (var directive in document.Compiled.Directives.Select((compiled, position) => new DocumentDirective(document, compiled, position)))
                {
                    yield return directive;
                }
            }
        }
    }
}
