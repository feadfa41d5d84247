using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>Turns a business day into pay lines. Decimal throughout; each line is rounded once.</summary>
public static class PayCalculator
{
    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    /// <summary>The pay lines of a business day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="monthlyWage">The monthly wage on that day; null when it is not known, which leaves overtime out.</param>
    /// <param name="policy">The policy that governs the day's overtime.</param>
    /// <returns>The lines: overtime by kind of day, then allowances.</returns>
    public static IEnumerable<PayLine> LinesOf(TimesheetDay day, Money? monthlyWage, EffectivePolicy policy)
    {
        Guard.NotNull(day);
        Guard.NotNull(policy);
        foreach (var kind in Kinds.Where(kind => monthlyWage is not null && day.Overtime[kind] > Duration.Zero))
        {
            yield return Overtime(day, kind, monthlyWage!, policy);
        }

        int effective = day.Sessions.Count(session => session.Verdict.IsEffective);
        if (effective > 0 && policy.Get(AttendanceSettings.AllowancePerEffectiveSession) is { } rate)
        {
            var amount = rate with { Amount = CurrencyMinorUnits.Round(effective * rate.Amount, rate.Currency) };
            yield return new PayLine.Allowance(day.Date, AttendanceSettings.AllowancePerEffectiveSession.Name, amount, effective, rate.Amount);
        }
    }

    private static PayLine.Overtime Overtime(TimesheetDay day, DayKind kind, Money monthlyWage, EffectivePolicy policy)
    {
        decimal days = policy.Get(AttendanceSettings.PayMonthlyDays);
        decimal dailyHours = policy.Get(AttendanceSettings.PayDailyHours);
        decimal multiplier = policy.Get(MultiplierOf(kind));
        decimal nanoseconds = (decimal)day.Overtime[kind].ToBigIntegerNanoseconds();

        // Divided last and once, so that no thirds of an hour are lost on the way.
        decimal amount = nanoseconds / NodaConstants.NanosecondsPerSecond * monthlyWage.Amount * multiplier / (days * dailyHours * NodaConstants.SecondsPerHour);
        return new PayLine.Overtime(
            day.Date,
            MultiplierOf(kind).Name,
            monthlyWage with { Amount = CurrencyMinorUnits.Round(amount, monthlyWage.Currency) },
            nanoseconds / NodaConstants.NanosecondsPerHour,
            monthlyWage.Amount / days / dailyHours,
            multiplier);
    }

    private static Setting<decimal> MultiplierOf(DayKind kind) => kind switch
    {
        DayKind.Workday => AttendanceSettings.OvertimeWorkday,
        DayKind.RestDay => AttendanceSettings.OvertimeRestDay,
        _ => AttendanceSettings.OvertimeStatutoryHoliday,
    };
}
