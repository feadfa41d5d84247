using System.Collections.Concurrent;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NRules;

namespace Hr.Attendance.NRules.Policies;

/// <summary>
/// Resolves the policies of one book by the rules of inheritance: a small session for each question, whose answer is kept. Thread-safe.
/// </summary>
/// <param name="begin">Gives a new session, and what is given back when it is done; null for nothing.</param>
/// <param name="mostFirings">How many rules may fire for one question before it is taken for a loop.</param>
/// <param name="book">The book.</param>
internal sealed class PolicySession(Func<(ISession Session, IDisposable? Scope)> begin, int mostFirings, PolicyBook book)
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
        var (session, scope) = begin();
        using (scope)
        {
            session.InsertAll(PolicyFacts.Of(_steps, question));
            BoundedFiring.Fire(session, mostFirings, CancellationToken.None);
        }

        // Findings from the law down; of one unit ties first, as its documents are put together before any of them is applied.
        var settings = session.Query<SettingOfUnit>().AsEnumerable().ToList();
        var found =
            from setting in settings
            from finding in setting.Findings
            orderby setting.Unit!.Depth, finding.Code == PolicyDiagnostics.Tie.Code ? 0 : 1, _steps.PositionOf(setting.Setting)
            select finding;
        return _steps.Policy(question.UnitId, question.Role, settings.Where(setting => setting.IsAnswer).Select(setting => setting.Resolved), found);
    }
}
