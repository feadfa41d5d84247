using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perDay</c>: one amount for a day with an effective session.</summary>
internal sealed class PerDayRule : IPayRule
{
    public string Id => AttendanceSettings.AllowancePerDay.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerDay];

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        if (facts.Policy.Get(AttendanceSettings.AllowancePerDay) is not { } rate)
        {
            return [];
        }

        var sessions = facts.EffectiveSessions.ToList();
        return sessions.Count == 0 ? [] : [PayLine.Item.Of(facts.Date, Id, 1, rate, sessions.SelectMany(session => session.Measures.EvidenceIds))];
    }

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerDay.In(language, ("figures", PayText.Figures(line, language)));
}
