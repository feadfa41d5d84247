using System.Collections.Concurrent;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NRules;

namespace Hr.Attendance.NRules.Policies;

/// <summary>
/// Resolves the policies of one book by the rules of inheritance: a small session for each question, whose answer is kept. Thread-safe.
/// </summary>
internal sealed class PolicySession(ISessionFactory rules, PolicyBook book)
{
    private readonly PolicySteps _steps = new(book);
    private readonly ConcurrentDictionary<(string UnitId, string Role, int Period, string Tags), EffectivePolicy> _answers = new();

    /// <summary>The effective policy of a unit, role, tags and date; the same object for equal questions.</summary>
    internal EffectivePolicy Resolve(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var (period, tagsThatMatter) = _steps.KeyOf(unitId, tags, date);
        return _answers.GetOrAdd((unitId, role, period, tagsThatMatter), _ => Answer(new PolicyQuestion(unitId, role, tags, date)));
    }

    private EffectivePolicy Answer(PolicyQuestion question)
    {
        var session = rules.CreateSession();
        session.InsertAll(FactsOf(question));
        RuleFaults.Unwrap(() => session.Fire());

        var settings = session.Query<SettingOfUnit>().ToLookup(setting => setting.Depth);
        var said = session.Query<SettingSaid>().ToLookup(one => one.Unit.Depth);
        int depth = settings.Max(level => level.Key);
        var found = new List<Diagnostic>();
        for (int level = 0; level <= depth; level++)
        {
            found.AddRange(said[level].OrderBy(one => _steps.PositionOf(one.Setting)).SelectMany(one => one.Saying.Ties));
            found.AddRange(settings[level].OrderBy(setting => _steps.PositionOf(setting.Resolved.Setting)).SelectMany(setting => setting.Step.Found));
        }

        return _steps.Policy(question.UnitId, question.Role, settings[depth].Select(setting => setting.Step), found);
    }

    private IEnumerable<object> FactsOf(PolicyQuestion question)
    {
        yield return question;
        foreach (var setting in _steps.Definitions)
        {
            yield return new KnownSetting(question, setting);
        }

        foreach (var (level, depth) in _steps.ChainTo(question.UnitId).Select((level, depth) => (level, depth)))
        {
            var unit = new UnitInChain(question, level.UnitId, depth);
            yield return unit;
            foreach (var ((document, directives), position) in level.Documents.Select((document, position) => (document, position)))
            {
                var fact = new UnitDocument(unit, document, position);
                yield return fact;
                foreach (var directive in directives.Select((directive, place) => new DocumentDirective(fact, directive, place)))
                {
                    yield return directive;
                }
            }
        }
    }
}
