using Hr.Attendance.Benchmarks;
using Hr.Attendance.Benchmarks.Months.Commands;
using Hr.Attendance.Benchmarks.Planning;

return args.Length == 0 ? BenchmarkRun.Of(typeof(BenchmarkRun).Assembly, args)
    : args[0] == PlanningCommands.Name ? PlanningCommands.Run(args[1..])
    : MonthCommands.Find(args[0]) is { } command ? command(args[1..])
    : BenchmarkRun.Of(typeof(BenchmarkRun).Assembly, args);
