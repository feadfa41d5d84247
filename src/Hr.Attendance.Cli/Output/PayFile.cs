using Hr.Attendance.Excel;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Cli.Output;

/// <summary>Writes what is handed over to payroll, in the format that the file's name ends with.</summary>
internal static class PayFile
{
    private static readonly string[] Endings = [".csv", ".json", ".xlsx"];

    internal static bool IsKnown(string file) => Endings.Contains(EndingOf(file));

    /// <summary>Writes to files that are finished later; totals and attendance in CSV are files beside it, because a CSV file is one table.</summary>
    internal static void Write(ResultFiles files, string file, PayrollHandover handover, MessageLanguage language)
    {
        switch (EndingOf(file))
        {
            case ".csv":
                PayrollCsv.Write(files.Begin(file), handover, withByteOrderMark: true);
                PayrollCsv.WriteTotals(files.Begin(Beside(file, ".totals")), handover, withByteOrderMark: true);
                if (handover.Attendance.Count > 0)
                {
                    PayrollCsv.WriteAttendance(files.Begin(Beside(file, ".attendance")), handover, withByteOrderMark: true);
                }

                break;
            case ".json":
                PayrollJson.Write(files.Begin(file), handover);
                break;
            default:
                PayrollWorkbook.Write(files.Begin(file), handover, language);
                break;
        }
    }

    private static string Beside(string file, string what) =>
        Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, Path.GetFileNameWithoutExtension(file) + what + Path.GetExtension(file));

    private static string EndingOf(string file) => Path.GetExtension(file).ToLowerInvariant();
}
