namespace Hr.Attendance.Rules.Tests.Support;

/// <summary>What the tests have people worked out by. The tests of another runtime bring a file of their own in this one's place.</summary>
internal static class RuntimeUnderTest
{
    internal static AttendanceRuntime Instance => AttendanceRuntime.Compiled;
}
