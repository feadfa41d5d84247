using Hr.Attendance.Benchmarks;
using Hr.Attendance.Benchmarks.Months.Commands;

return args.Length > 0 && MonthCommands.Find(args[0]) is { } command ? command(args[1..]) : BenchmarkRun.Of(typeof(BenchmarkRun).Assembly, args);
