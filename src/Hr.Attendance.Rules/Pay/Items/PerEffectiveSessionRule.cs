using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perEffectiveSession</c>: one line a day, effective sessions with credited time × amount.</summary>
internal sealed class PerEffectiveSessionRule : IPayRule, ILineReasons
{
    public string Id => AttendanceSettings.AllowancePerEffectiveSession.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerEffectiveSession];

    public IEnumerable<PayLine> LinesOf(PayFacts facts) =>
        facts.Policy.Get(AttendanceSettings.AllowancePerEffectiveSession) is { } rate && facts.PaidCount is > 0 and int count
            ? [PayLine.Item.Of(this, facts, count, rate)]
            : [];

    public bool IsAskedBy(EffectivePolicy policy) => policy.Get(AttendanceSettings.AllowancePerEffectiveSession) is not null;

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts) => facts.PaidSessions.SelectMany(session => session.Measures.EvidenceIds);

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) => Settings.Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerEffectiveSession.In(language, ("figures", PayText.Figures(line, language)));
}
