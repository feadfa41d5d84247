using System.Reflection;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Holds the command line to the rules of the house.</summary>
public class HouseTests
{
    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(Assembly.Load("Hr.Attendance.Cli"), 50);
}
