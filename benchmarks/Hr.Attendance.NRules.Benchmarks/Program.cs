using Hr.Attendance.Benchmarks;

return BenchmarkRun.Of(typeof(BenchmarkRun).Assembly, args);
