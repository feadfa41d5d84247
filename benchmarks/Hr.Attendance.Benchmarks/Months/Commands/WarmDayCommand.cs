using System.Diagnostics;
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
        var best = TimeSpan.MaxValue;
        long allocated = 0;
        for (var all = Stopwatch.StartNew(); all.Elapsed < atLeast;)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < AtATime; i++)
            {
                hosted.Run();
            }

            best = clock.Elapsed < best ? clock.Elapsed : best;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"warm day: {best.TotalMicroseconds / AtATime:N1} us at best, {allocated / AtATime:N0} B allocated"));
        return 0;
    }
}
