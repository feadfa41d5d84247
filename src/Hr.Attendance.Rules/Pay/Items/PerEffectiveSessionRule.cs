using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perEffectiveSession</c>: one line a day, effective sessions × amount.</summary>
internal sealed class PerEffectiveSessionRule : IPayRule
{
    public string Id => AttendanceSettings.AllowancePerEffectiveSession.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerEffectiveSession];

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        if (facts.Policy.Get(AttendanceSettings.AllowancePerEffectiveSession) is not { } rate)
        {
            return [];
        }

        var sessions = facts.EffectiveSessions.ToList();
        return sessions.Count == 0 ? [] : [PayLine.Item.Of(facts.Date, Id, sessions.Count, rate, sessions.SelectMany(session => session.Measures.EvidenceIds))];
    }

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerEffectiveSession.In(language, ("figures", PayText.Figures(line, language)));
}
