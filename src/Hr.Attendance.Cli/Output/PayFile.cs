using Hr.Attendance.Excel;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Cli.Output;

/// <summary>Writes what is handed over to payroll, in the format that the file's name ends with.</summary>
internal static class PayFile
{
    private static readonly string[] Endings = [".csv", ".json", ".xlsx"];

    internal static bool IsKnown(string file) => Endings.Contains(EndingOf(file));

    /// <summary>Writes each file whole or not at all; totals and attendance in CSV are files beside it, because a CSV file is one table.</summary>
    /// <returns>The files that were written.</returns>
    internal static IReadOnlyList<string> Write(string file, AttendanceReport report, MessageLanguage language)
    {
        var handover = PayrollHandover.Of(report);
        switch (EndingOf(file))
        {
            case ".csv":
                string totals = Beside(file, ".totals");
                ResultFile.Write(file, stream => PayrollCsv.Write(stream, handover, withByteOrderMark: true));
                ResultFile.Write(totals, stream => PayrollCsv.WriteTotals(stream, handover, withByteOrderMark: true));
                if (handover.Attendance.Count == 0)
                {
                    return [file, totals];
                }

                string attendance = Beside(file, ".attendance");
                ResultFile.Write(attendance, stream => PayrollCsv.WriteAttendance(stream, handover, withByteOrderMark: true));
                return [file, totals, attendance];
            case ".json":
                ResultFile.Write(file, stream => PayrollJson.Write(stream, handover));
                return [file];
            default:
                ResultFile.Write(file, stream => PayrollWorkbook.Write(stream, handover, language));
                return [file];
        }
    }

    private static string Beside(string file, string what) =>
        Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, Path.GetFileNameWithoutExtension(file) + what + Path.GetExtension(file));

    private static string EndingOf(string file) => Path.GetExtension(file).ToLowerInvariant();
}
