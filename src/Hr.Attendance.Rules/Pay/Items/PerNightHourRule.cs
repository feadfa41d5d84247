using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>allowance.perNightHour</c>: hours of credited time in the night × amount.</summary>
internal sealed class PerNightHourRule : IPayRule
{
    public string Id => AttendanceSettings.AllowancePerNightHour.Name;

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.AllowancePerNightHour, AttendanceSettings.AllowanceNightWindow];

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        if (facts.Policy.Get(AttendanceSettings.AllowancePerNightHour) is not { } rate)
        {
            return [];
        }

        var windows = facts.Policy.Get(AttendanceSettings.AllowanceNightWindow);
        var inNight = facts.Day.Sessions
            .Select(session => (Session: session, Time: CreditedTime.Within(session, windows)))
            .Where(part => part.Time > Duration.Zero)
            .ToList();
        if (inNight.Count == 0)
        {
            return [];
        }

        var time = inNight.Aggregate(Duration.Zero, (sum, part) => sum + part.Time);
        return [LineOf(facts.Date, time, rate, inNight.SelectMany(part => part.Session.Measures.EvidenceIds))];
    }

    public string Explain(PayLine line, MessageLanguage language) =>
        PaySentences.PerNightHour.In(language, ("figures", PayText.Figures(line, language)));

    private PayLine.Item LineOf(LocalDate date, Duration time, Money rate, IEnumerable<string> evidenceIds)
    {
        // Divided last, so that no thirds of an hour are lost on the way.
        decimal nanoseconds = Nanoseconds.Exactly(time);
        decimal amount = nanoseconds * rate.Amount / NodaConstants.NanosecondsPerHour;
        var rounded = rate with { Amount = CurrencyMinorUnits.Round(amount, rate.Currency) };
        return new PayLine.Item(nanoseconds / NodaConstants.NanosecondsPerHour, rate.Amount)
        {
            Date = date,
            Code = Id,
            Amount = rounded,
            EvidenceIds = PayLine.InOrder(evidenceIds),
        };
    }
}
