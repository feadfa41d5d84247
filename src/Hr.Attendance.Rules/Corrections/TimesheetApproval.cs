using System.Globalization;
using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>
/// Somebody's word that an employee's figures are right. It stands as long as the figures do: a recalculation that changes nothing leaves it,
/// one that changes a minute, a verdict or a cent of its days makes it void. Immutable.
/// </summary>
public sealed record TimesheetApproval
{
    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The first business day approved.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day approved, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>Stands for the figures approved: times, verdicts and pay, but not the records that they rest on.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Approves an employee's figures as they are.</summary>
    /// <param name="report">The employee's results.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>The approval.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public static TimesheetApproval Of(EmployeeReport report, LocalDate firstDay, LocalDate lastDay)
    {
        Guard.NotNull(report);
        return lastDay < firstDay
            ? throw new ArgumentOutOfRangeException(nameof(lastDay), "the days must not end before they begin")
            : new TimesheetApproval
            {
                EmployeeId = report.Employee.Id,
                FirstDay = firstDay,
                LastDay = lastDay,
                Fingerprint = FingerprintOf(report, firstDay, lastDay),
            };
    }

    /// <summary>Whether results have the figures that were approved.</summary>
    /// <param name="report">Results of the same employee that cover the days approved.</param>
    /// <returns>Whether they have; false for another employee.</returns>
    public bool StandsFor(EmployeeReport report) =>
        Guard.NotNull(report).Employee.Id == EmployeeId && FingerprintOf(report, FirstDay, LastDay) == Fingerprint;

    private static string FingerprintOf(EmployeeReport report, LocalDate firstDay, LocalDate lastDay)
    {
        var text = new StringBuilder();
        foreach (var day in report.Timesheet.Days.Where(day => day.Date >= firstDay && day.Date <= lastDay))
        {
            Append(text, LocalDatePattern.Iso.Format(day.Date), day.DayKind is { } kind ? DayKindName.Of(kind) : string.Empty, IsoDuration.Format(day.Primary));
            Append(text, IsoDuration.Format(day.Overtime.Workday), IsoDuration.Format(day.Overtime.RestDay), IsoDuration.Format(day.Overtime.StatutoryHoliday));
            foreach (var session in day.Sessions)
            {
                Append(text, session);
            }
        }

        foreach (var line in report.Pay.Where(line => line.Date >= firstDay && line.Date <= lastDay))
        {
            // Without zeros at the end, so that equal amounts have equal texts.
            Append(
                text,
                LocalDatePattern.Iso.Format(line.Date),
                line.Code,
                line.Amount.Amount.ToString("0.############################", CultureInfo.InvariantCulture),
                line.Amount.Currency);
        }

        // In base 64, so that it fits a column of a table.
        return Convert.ToBase64String(Sha256.Hash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, TimesheetSession session) => Append(
        text,
        session.Session.Role,
        string.Join(
            ",", session.Session.Pieces.Select(piece => InstantPattern.ExtendedIso.Format(piece.Start) + "/" + InstantPattern.ExtendedIso.Format(piece.End))),
        session.Verdict.IsEffective ? "effective" : "refused",
        IsoDuration.Format(session.Credited));

    /// <summary>Appends parts so that no two lists of parts read the same.</summary>
    private static void Append(StringBuilder text, params string[] parts)
    {
        foreach (string part in parts)
        {
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        text.Append('\n');
    }
}
