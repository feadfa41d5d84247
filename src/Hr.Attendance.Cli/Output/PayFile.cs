using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>What is handed over to payroll, in the format that the file's name ends with.</summary>
internal static class PayFile
{
    private static readonly string[] Endings = [".csv", ".json", ".xlsx"];

    internal static bool IsKnown(string file) => Endings.Contains(EndingOf(file));

    /// <summary>Begins the files, which are finished later.</summary>
    internal static IResultsWriter Begin(ResultFiles files, string file, LocalDate firstDay, LocalDate lastDay, MessageLanguage language) =>
        EndingOf(file) switch
        {
            ".csv" => new CsvPayResults(files, file),
            ".json" => new JsonPayResults(files.Begin(file), firstDay, lastDay),
            _ => new WorkbookPayResults(files.Begin(file), firstDay, lastDay, language),
        };

    private static string EndingOf(string file) => Path.GetExtension(file).ToLowerInvariant();
}
