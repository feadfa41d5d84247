using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>One business day as the watches see it.</summary>
/// <param name="Sheet">Its timesheet; empty on a day with nothing.</param>
/// <param name="Policy">The policy that governs its overtime and asks for alerts.</param>
/// <param name="Zone">The zone of the role that governs it.</param>
/// <param name="Employee">The employee.</param>
/// <param name="Evidence">What is known of the days around it.</param>
internal readonly record struct ComplianceDay(
    TimesheetDay Sheet, EffectivePolicy Policy, DateTimeZone Zone, Employee Employee, IEvidenceOfDays Evidence)
{
    internal LocalDate Date => Sheet.Date;

    internal string DateText => LocalDatePattern.Iso.Format(Date);

    internal string MonthText => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", Date.Year, Date.Month);

    internal Alert Alert(DiagnosticDescriptor kind, params (string Name, string? Value)[] figures) => new()
    {
        Date = Date,
        Finding = kind.At(Employee.Place, figures),
    };

    /// <summary>An alert whose figures are put together when somebody reads them.</summary>
    internal Alert Alert(DiagnosticDescriptor kind, Func<(string Name, Bilingual? Value)[]> figures) => new()
    {
        Date = Date,
        Finding = new Diagnostic(kind, Employee.Place, figures),
    };
}

/// <summary>What watches ask of evidence and of other days.</summary>
internal interface IEvidenceOfDays
{
    /// <summary>Whether a business day, of the period or not, has primary or credited time.</summary>
    bool IsWorked(LocalDate date);

    /// <summary>The business days of a date's month before it that lie before the period, in order, as far as they are not given to the watches.</summary>
    IEnumerable<DayOvertime> DaysOfMonthBefore(LocalDate date);

    /// <summary>The beginning of the first primary shift at or after a time, within two days; null for none.</summary>
    long? NextPrimaryStart(long time);

    /// <summary>The time of a business day that evidence shows online outside the windows.</summary>
    long OutsideWindows(LocalDate date);

    /// <summary>Messages and punches of a business day, outside primary time, for no role that is held.</summary>
    int WithoutRole(LocalDate date);

    /// <summary>Punches of a business day that lack their counterpart.</summary>
    int Unpaired(LocalDate date);

    /// <summary>Messages of a business day written while the account was away.</summary>
    int WhileAway(LocalDate date);
}
