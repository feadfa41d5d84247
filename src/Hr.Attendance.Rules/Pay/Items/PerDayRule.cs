using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perDay</c>: one amount for a day with an effective session that has credited time.</summary>
internal sealed class PerDayRule : IPayRule, ILineReasons
{
    public string Id => AttendanceSettings.AllowancePerDay.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerDay];

    public IEnumerable<PayLine> LinesOf(PayFacts facts) =>
        facts.Policy.Get(AttendanceSettings.AllowancePerDay) is { } rate && facts.PaidCount > 0 ? [PayLine.Item.Of(this, facts, 1, rate)] : [];

    public bool IsAskedBy(EffectivePolicy policy) => policy.Get(AttendanceSettings.AllowancePerDay) is not null;

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts) => facts.PaidSessions.SelectMany(session => session.Measures.EvidenceIds);

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) => Settings.Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerDay.In(language, ("figures", PayText.Figures(line, language)));
}
