using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary>
/// <c>overtime.*</c>: one line for each kind of day with overtime; none without a wage, and none of a rest day that is compensated by leave.
/// </summary>
internal sealed class OvertimePayRule : IPayRule, ILineReasons
{
    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    public string Id => "overtime";

    public IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.OvertimeWorkday, AttendanceSettings.OvertimeRestDay, AttendanceSettings.OvertimeStatutoryHoliday,
        AttendanceSettings.PayMonthlyDays, AttendanceSettings.PayDailyHours,
        AttendanceSettings.CompensatoryLeaveRestDay, AttendanceSettings.CompensatoryLeaveWithin,
        AttendanceSettings.OvertimeHoursSystem, AttendanceSettings.OvertimeComprehensivePeriod, AttendanceSettings.OvertimeNonFixedHolidays,
        AttendanceSettings.OvertimeBasis, AttendanceSettings.OvertimeStandardDay, AttendanceSettings.OvertimeDayKindBy,
        AttendanceSettings.OvertimeMinimum, AttendanceSettings.OvertimeApproval,
    ];

    public IEnumerable<PayLine> LinesOf(PayFacts facts)
    {
        if (facts.Day.CountingOvertime is not { Total: > 0 } overtime || facts.MonthlyWage is not { } wage)
        {
            return [];
        }

        var paid = Paid(overtime, facts.Policy);
        var lines = new PayLine[(paid.Workday > 0 ? 1 : 0) + (paid.RestDay > 0 ? 1 : 0) + (paid.StatutoryHoliday > 0 ? 1 : 0)];
        int next = 0;
        foreach (var kind in Kinds)
        {
            if (paid[kind] > 0)
            {
                lines[next++] = LineOf(facts, kind, Duration.FromNanoseconds(paid[kind]), wage);
            }
        }

        return lines;
    }

    public bool IsAskedBy(EffectivePolicy policy) => true;

    public IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts)
    {
        // What shows the time: the sessions credited on that kind of day and, where primary time counts too, its punches if some of it has that
        // kind. Over a period, rest days and workdays are added up to one class.
        var kind = KindOf(line);
        bool overPeriod = facts.Day.Balance is not null;
        bool withPrimary = overPeriod || facts.Policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;
        return facts.Day.Sessions
            .Where(session => Has(session.CreditedBy))
            .SelectMany(session => session.Measures.EvidenceIds)
            .Concat(withPrimary && Has(facts.Day.PrimaryBy) ? facts.Day.PrimaryEvidenceIds : []);

        bool Has(TimeByDayKind time) => time[kind] > Duration.Zero || (overPeriod && kind == DayKind.Workday && time.RestDay > Duration.Zero);
    }

    public IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts) =>
        new Setting[] { MultiplierOf(KindOf(line)), AttendanceSettings.PayMonthlyDays, AttendanceSettings.PayDailyHours }
            .Concat(OvertimeCalculator.SettingsOf(KindOf(line), facts.Policy))
            .Select(facts.Policy.Resolved);

    public string Explain(PayLine line, MessageLanguage language)
    {
        string figures = PayText.Figures(line, language);
        return line is PayLine.Overtime { EarnedOn: { } earnedOn }
            ? PaySentences.UntakenLeave.In(language, ("code", line.Code), ("date", earnedOn), ("figures", figures))
            : PaySentences.Overtime.In(language, ("code", line.Code), ("figures", figures));
    }

    /// <summary>Whether a day has overtime that would be paid if there were a wage.</summary>
    internal static bool LacksWage(PayFacts facts) =>
        facts.Day.CountingOvertime.Total > 0 && facts.MonthlyWage is null && Paid(facts.Day.CountingOvertime, facts.Policy).Total > 0;

    /// <summary>Whether rest-day overtime is compensated by leave first.</summary>
    internal static bool GoesToLeave(EffectivePolicy policy) => policy.Get(AttendanceSettings.CompensatoryLeaveRestDay) == RestDayCompensation.Leave;

    /// <summary>Pays rest-day overtime of a day that was not taken as leave, for a later date, at the wage and the rates of the day itself.</summary>
    internal PayLine? UntakenLeave(PayFacts earned, Duration time, LocalDate paidOn) =>
        earned.MonthlyWage is { } wage && LineOf(earned, DayKind.RestDay, time, wage) is var line
        ? line with
        {
            Date = paidOn,
            EarnedOn = earned.Date,
            Settings =
            [
                .. line.Settings,
                earned.Policy.Resolved(AttendanceSettings.CompensatoryLeaveRestDay),
                earned.Policy.Resolved(AttendanceSettings.CompensatoryLeaveWithin),
            ],
        }
        : null;

    /// <summary>What of overtime is paid by money at once.</summary>
    private static KindTimes Paid(KindTimes overtime, EffectivePolicy policy) =>
        overtime.RestDay > 0 && GoesToLeave(policy) ? overtime with { RestDay = 0 } : overtime;

    /// <summary>The line of one kind of day.</summary>
    internal PayLine.Overtime LineOf(PayFacts facts, DayKind kind, Duration time, Money wage)
    {
        var policy = facts.Policy;
        decimal days = policy.Get(AttendanceSettings.PayMonthlyDays);
        decimal dailyHours = policy.Get(AttendanceSettings.PayDailyHours);
        decimal multiplier = policy.Get(MultiplierOf(kind));
        decimal nanoseconds = Nanoseconds.Exactly(time);

        // Divided last and once, so that no thirds of an hour are lost on the way.
        decimal amount = nanoseconds / NodaConstants.NanosecondsPerSecond * wage.Amount * multiplier / (days * dailyHours * NodaConstants.SecondsPerHour);

        var rounded = wage with { Amount = CurrencyMinorUnits.Round(amount, wage.Currency) };
        return new PayLine.Overtime(this, facts, MultiplierOf(kind).Name, time, multiplier, rounded);
    }

    private static DayKind KindOf(PayLine line) => Array.Find(Kinds, kind => MultiplierOf(kind).Name == line.Code);

    private static Setting<decimal> MultiplierOf(DayKind kind) => kind switch
    {
        DayKind.Workday => AttendanceSettings.OvertimeWorkday,
        DayKind.RestDay => AttendanceSettings.OvertimeRestDay,
        _ => AttendanceSettings.OvertimeStatutoryHoliday,
    };
}
