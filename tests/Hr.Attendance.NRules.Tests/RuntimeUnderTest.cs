using Hr.Attendance.NRules;

namespace Hr.Attendance.Rules.Tests.Support;

/// <summary>The tests of the rules have people worked out by NRules here.</summary>
internal static class RuntimeUnderTest
{
    internal static NRulesAttendanceRuntime Instance { get; } = new();
}
