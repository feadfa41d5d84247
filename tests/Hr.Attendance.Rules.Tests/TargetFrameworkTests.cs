using System.Reflection;
using System.Runtime.Versioning;

namespace Hr.Attendance.Rules.Tests;

/// <summary>Holds the two test runs to the two builds: otherwise one could silently test the other's library.</summary>
public class TargetFrameworkTests
{
#if HR_NETSTANDARD
    private const string Expected = ".NETStandard,Version=v2.0";
#else
    private const string Expected = ".NETCoreApp,Version=v10.0";
#endif

    [Fact]
    public void The_expected_build_of_the_library_is_loaded() =>
        Assembly.Load("Hr.Attendance.Rules").GetCustomAttribute<TargetFrameworkAttribute>().ShouldNotBeNull().FrameworkName.ShouldBe(Expected);
}
