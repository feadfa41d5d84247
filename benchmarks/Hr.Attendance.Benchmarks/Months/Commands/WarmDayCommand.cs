using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>warm-day [SECONDS]</c>: one person's day through the service of a host again and again, alone in its process for a profiler; says how long
/// the best ten took and what one allocates.
/// </summary>
internal static class WarmDayCommand
{
    private const int AtATime = 10;

    internal static int Run(string[] arguments)
    {
        var atLeast = TimeSpan.FromSeconds(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5);
        var group = new GroupObjects(new GroupMonth(100));
        int day = HostedDay.DayOfTwoSessions(group);
        using var hosted = new HostedDay(group, day);
        VerdictSum.Check("warm-day", HostedDay.Expected(group, day), hosted.Run());
        Console.WriteLine($"warm day: {BestRun.Of(() => hosted.Run(), AtATime, atLeast)}");
        return 0;
    }
}
