using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary><c>overtime.*</c>: one line for each kind of day with overtime. Without a wage there is none.</summary>
internal sealed class OvertimePayRule : IPayRule
{
    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    public string Id => "overtime";

    public IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.OvertimeWorkday, AttendanceSettings.OvertimeRestDay, AttendanceSettings.OvertimeStatutoryHoliday,
        AttendanceSettings.PayMonthlyDays, AttendanceSettings.PayDailyHours,
        AttendanceSettings.OvertimeHoursSystem, AttendanceSettings.OvertimeComprehensivePeriod, AttendanceSettings.OvertimeNonFixedHolidays,
        AttendanceSettings.OvertimeBasis, AttendanceSettings.OvertimeStandardDay, AttendanceSettings.OvertimeDayKindBy,
    ];

    public IEnumerable<PayLine> LinesOf(PayFacts facts) => facts.MonthlyWage is { } wage
        ? Kinds.Where(kind => facts.Day.Overtime[kind] > Duration.Zero).Select(kind => LineOf(facts, kind, wage))
        : [];

    public string Explain(PayLine line, MessageLanguage language)
    {
        string figures = PayText.Figures(line, language);
        return language == MessageLanguage.Chinese ? $"加班费 {line.Code}：{figures}" : $"{line.Code} is paid: {figures}";
    }

    private static PayLine.Overtime LineOf(PayFacts facts, DayKind kind, Money wage)
    {
        var policy = facts.Policy;
        decimal days = policy.Get(AttendanceSettings.PayMonthlyDays);
        decimal dailyHours = policy.Get(AttendanceSettings.PayDailyHours);
        decimal multiplier = policy.Get(MultiplierOf(kind));
        decimal nanoseconds = (decimal)facts.Day.Overtime[kind].ToBigIntegerNanoseconds();

        // Divided last and once, so that no thirds of an hour are lost on the way.
        decimal amount = nanoseconds / NodaConstants.NanosecondsPerSecond * wage.Amount * multiplier / (days * dailyHours * NodaConstants.SecondsPerHour);
        return new PayLine.Overtime(
            facts.Date,
            MultiplierOf(kind).Name,
            wage with { Amount = CurrencyMinorUnits.Round(amount, wage.Currency) },
            nanoseconds / NodaConstants.NanosecondsPerHour,
            wage.Amount / days / dailyHours,
            multiplier)
        {
            EvidenceIds = EvidenceOf(facts.Day, kind, policy),
            Settings =
            [
                policy.Resolved(MultiplierOf(kind)), policy.Resolved(AttendanceSettings.PayMonthlyDays), policy.Resolved(AttendanceSettings.PayDailyHours),
                .. OvertimeCalculator.SettingsOf(kind, policy).Select(policy.Resolved),
            ],
        };
    }

    /// <summary>What shows the time: the sessions credited on that kind of day and, where primary time counts too, its punches.</summary>
    private static IReadOnlyList<string> EvidenceOf(TimesheetDay day, DayKind kind, EffectivePolicy policy)
    {
        // Over a period, rest days and workdays are added up to one class.
        bool overPeriod = day.Balance is not null;
        bool withPrimary = overPeriod || policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;
        return PayLine.InOrder(day.Sessions
            .Where(session => session.CreditedBy[kind] > Duration.Zero || (overPeriod && kind == DayKind.Workday && session.CreditedBy.RestDay > Duration.Zero))
            .SelectMany(session => session.Measures.EvidenceIds)
            .Concat(withPrimary && ClassOf(day.DayKind) == kind ? day.PrimaryEvidenceIds : []));

        DayKind ClassOf(DayKind worked) => overPeriod && worked == DayKind.RestDay ? DayKind.Workday : worked;
    }

    private static Setting<decimal> MultiplierOf(DayKind kind) => kind switch
    {
        DayKind.Workday => AttendanceSettings.OvertimeWorkday,
        DayKind.RestDay => AttendanceSettings.OvertimeRestDay,
        _ => AttendanceSettings.OvertimeStatutoryHoliday,
    };
}
