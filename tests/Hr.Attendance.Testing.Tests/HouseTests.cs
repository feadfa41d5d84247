using Hr.Attendance.Rules;
using Hr.Attendance.Sdk;

namespace Hr.Attendance.Testing.Tests;

/// <summary>Holds the package to the rules of the house.</summary>
public class HouseTests
{
    [Fact]
    public void Each_code_is_used_once_in_all_packages() =>
        DiagnosticCatalogue.ShouldBeSound(typeof(AttendanceEngine).Assembly, typeof(IAttendanceEngine).Assembly, typeof(Given).Assembly);

    [Fact]
    public void Texts_tell_the_same_values_in_both_languages()
    {
        BilingualTables.ShouldBeSound(typeof(IAttendanceEngine).Assembly, 40);
        BilingualTables.ShouldBeSound(typeof(Given).Assembly, 20);
    }
}
