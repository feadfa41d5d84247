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

        var time = InNight(facts).Aggregate(Duration.Zero, (sum, part) => sum + part.Time);
        return time > Duration.Zero ? [LineOf(facts, time, rate)] : [];
    }

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts) =>
        InNight(facts).Where(part => part.Time > Duration.Zero).SelectMany(part => part.Session.Measures.EvidenceIds);

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) => Settings.Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerNightHour.In(language, ("figures", PayText.Figures(line, language)));

    private static IEnumerable<(TimesheetSession Session, Duration Time)> InNight(PayFacts facts)
    {
        var windows = facts.Policy.Get(AttendanceSettings.AllowanceNightWindow);
        return facts.Day.Sessions.Select(session => (session, CreditedTime.Within(session, windows)));
    }

    private PayLine.Item LineOf(PayFacts facts, Duration time, Money rate)
    {
        // Divided last, so that no thirds of an hour are lost on the way.
        decimal nanoseconds = Nanoseconds.Exactly(time);
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
