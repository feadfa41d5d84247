using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>One business day as the watches see it.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Sheet">Its timesheet; empty on a day with nothing.</param>
/// <param name="Governing">The role that governs its overtime, with the policy that asks for alerts.</param>
/// <param name="Employee">The employee.</param>
/// <param name="Evidence">What is known of the days around it.</param>
internal sealed record ComplianceDay(LocalDate Date, TimesheetDay Sheet, RoleDay Governing, Employee Employee, IEvidenceOfDays Evidence)
{
    internal EffectivePolicy Policy => Governing.Policy;

    internal string DateText => LocalDatePattern.Iso.Format(Date);

    internal string MonthText => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", Date.Year, Date.Month);

    internal Alert Alert(DiagnosticDescriptor kind, params (string Name, string? Value)[] figures) => new()
    {
        Date = Date,
        Finding = kind.At(Employee.Place, figures),
    };
}

/// <summary>What watches ask of evidence and of other days.</summary>
internal interface IEvidenceOfDays
{
    /// <summary>Whether a business day, of the period or not, has primary or credited time.</summary>
    bool IsWorked(LocalDate date);

    /// <summary>The business days of a date's month before it that lie before the period, in order, as far as they are not given to the watches.</summary>
    IEnumerable<DayOvertime> DaysOfMonthBefore(LocalDate date);

    /// <summary>The beginning of the first primary shift at or after an instant, within two days; null for none.</summary>
    Instant? NextPrimaryStart(Instant instant);

    /// <summary>The time of a business day that evidence shows online outside the windows.</summary>
    Duration OutsideWindows(LocalDate date);

    /// <summary>Messages and punches of a business day, outside primary time, for no role that is held.</summary>
    int WithoutRole(LocalDate date);

    /// <summary>Punches of a business day that lack their counterpart.</summary>
    int Unpaired(LocalDate date);

    /// <summary>Messages of a business day written while the account was away.</summary>
    int WhileAway(LocalDate date);
}
