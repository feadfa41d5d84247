namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>One way to work a month out.</summary>
internal interface IContestant
{
    /// <summary>Works the month out; this is what is measured.</summary>
    VerdictSum Run();
}
