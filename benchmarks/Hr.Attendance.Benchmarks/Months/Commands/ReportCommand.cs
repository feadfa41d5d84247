using System.Diagnostics;
using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Reports;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>report [PEOPLE] [pages|no-pages] [FOLDER]</c>: writes the report of a group's month, with or without a page for each employee, below
/// a temporary folder unless one is named. Counted is everything from checked evidence in memory to files on disk: the evaluation of
/// everybody, the figures, all pages, <c>timesheets.json</c> and the tables; on all processors. Not counted: drawing the month and checking
/// its evidence.
/// </summary>
internal static class ReportCommand
{
    internal static int Run(string[] arguments)
    {
        int people = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000;
        bool withPages = arguments.Length < 2 || arguments[1] != "no-pages";
        string folder = arguments.Length > 2 ? Directory.CreateDirectory(arguments[2]).FullName : Directory.CreateTempSubdirectory("report-").FullName;
        try
        {
            var group = new GroupObjects(new GroupMonth(people));
            _ = group.Evidence;
            var clock = Stopwatch.StartNew();
            var review = group.Engine.Review(
                group.Evidence, MonthOfMarch.First, MonthOfMarch.Last, new EvaluationOptions { Workers = Environment.ProcessorCount });
            ReportSite.Write(new ReportRequest { Review = review, Units = group.Chart.Units, WithEmployeePages = withPages }, path => Open(folder, path));
            var elapsed = clock.Elapsed;
            var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
            double overview = files.Single(file => file.Name == ReportSite.MainPage).Length / 1e6;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"report of {people} people: {elapsed.TotalSeconds:N1} s; overview {overview:N2} MB; {files.Length} files, "
                    + $"{files.Sum(file => file.Length) / 1e6:N0} MB"));
            return 0;
        }
        finally
        {
            if (arguments.Length < 3)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static FileStream Open(string folder, string path)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.Create(file);
    }
}
