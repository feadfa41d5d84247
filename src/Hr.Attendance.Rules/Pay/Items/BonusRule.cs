using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary>A bonus of a business day by a share over its effective sessions: the highest step reached of a table.</summary>
internal sealed class BonusRule : IPayRule, ILineReasons
{
    private readonly Setting<IReadOnlyList<ShareStep>> _table;
    private readonly Func<IReadOnlyList<SessionFacts>, (decimal Reached, int Whole)> _measure;
    private readonly Func<SessionFacts, IEnumerable<string>> _evidence;
    private readonly Bilingual _sentence;

    private BonusRule(
        Setting<IReadOnlyList<ShareStep>> table,
        Func<IReadOnlyList<SessionFacts>, (decimal Reached, int Whole)> measure,
        Func<SessionFacts, IEnumerable<string>> evidence,
        Bilingual sentence)
    {
        _table = table;
        _measure = measure;
        _evidence = evidence;
        _sentence = sentence;
        Settings = [table];
    }

    public string Id => _table.Name;

    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>By the share of judged turns that were answered in time; nothing without a judged turn.</summary>
    internal static BonusRule Response() => new(
        AttendanceSettings.BonusResponse,
        static sessions => (
            sessions.Sum(session => session.Measures.TurnsInTime),
            sessions.Sum(session => session.Measures.JudgedTurns)),
        static session => session.JudgedTurns.SelectMany(turn => turn.MeasuredBy).Select(message => message.EvidenceId),
        PaySentences.ResponseBonus);

    /// <summary>By the mean of all ratings; nothing without a rating.</summary>
    internal static BonusRule Satisfaction() => new(
        AttendanceSettings.BonusSatisfaction,
        static sessions => (
            sessions.Sum(session => session.Measures.Figures.RatingSum),
            sessions.Sum(session => session.Measures.Ratings)),
        static session => session.Ratings.Select(rating => rating.EvidenceId),
        PaySentences.SatisfactionBonus);

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        var table = facts.Policy.Get(_table);
        if (table.Count == 0)
        {
            return [];
        }

        // Sums over the day, not the mean of the shares of its sessions: an evening of two turns must not weigh as much as one of fifty.
        var (reached, whole) = _measure([.. facts.EffectiveSessions.Select(session => session.Facts)]);
        return whole > 0 && ShareStep.Reached(table, reached, whole) is { } step ? [PayLine.Item.Of(this, facts, 1, step.Amount)] : [];
    }

    public bool IsAskedBy(EffectivePolicy policy) => policy.Get(_table).Count > 0;

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts) => facts.EffectiveSessions.SelectMany(session => _evidence(session.Facts));

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) => Settings.Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language) => _sentence.In(language, ("figures", PayText.Figures(line, language)));
}
