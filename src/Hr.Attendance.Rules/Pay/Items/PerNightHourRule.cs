using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perNightHour</c>: hours of credited time in the night × amount.</summary>
internal sealed class PerNightHourRule : IPayRule, ILineReasons
{
    public string Id => AttendanceSettings.AllowancePerNightHour.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerNightHour, AttendanceSettings.AllowanceNightWindow];

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        if (facts.Policy.Get(AttendanceSettings.AllowancePerNightHour) is not { } rate)
        {
            return [];
        }

        long time = facts.Day.Sessions.Sum(session => session.Laid.InNight);
        return time > 0 ? [LineOf(facts, time, rate)] : [];
    }

    public bool IsAskedBy(EffectivePolicy policy) => policy.Get(AttendanceSettings.AllowancePerNightHour) is not null;

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts) =>
        facts.Day.Sessions.Where(session => session.Laid.InNight > 0).SelectMany(session => session.Measures.EvidenceIds);

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) => Settings.Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerNightHour.In(language, ("figures", PayText.Figures(line, language)));

    private PayLine.Item LineOf(PayFacts facts, long time, Money rate)
    {
        // Divided last, so that no thirds of an hour are lost on the way.
        decimal nanoseconds = time;
        decimal amount = nanoseconds * rate.Amount / NodaConstants.NanosecondsPerHour;
        return new PayLine.Item(nanoseconds / NodaConstants.NanosecondsPerHour, rate.Amount)
        {
            Date = facts.Date,
            Code = Id,
            Amount = rate with { Amount = CurrencyMinorUnits.Round(amount, rate.Currency) },
            Rule = this,
            Facts = facts,
        };
    }
}
