using System.Text.RegularExpressions;
using Hr.Attendance.Rules;
using Hr.Attendance.Sdk;

namespace Hr.Attendance.Testing.Tests;

/// <summary>Holds the package to the rules of the house.</summary>
public class HouseTests
{
    private static readonly string[] FloorsFromTheGround = ["Scenarios", "Generators", "Counterexamples", "Files", "Mutation", "Coverage", "Running", "Reports", "Building"];

    [Fact]
    public void Each_code_is_used_once_in_all_packages() =>
        DiagnosticCatalogue.ShouldBeSound(typeof(AttendanceEngine).Assembly, typeof(IAttendanceEngine).Assembly, typeof(Given).Assembly);

    [Fact]
    public void Texts_tell_the_same_values_in_both_languages()
    {
        BilingualTables.ShouldBeSound(typeof(IAttendanceEngine).Assembly, 40);
        BilingualTables.ShouldBeSound(typeof(Given).Assembly, 20);
    }

    [Fact]
    public void The_floors_know_only_floors_below_them()
    {
        string root = Repository.PathOf("src", "Hr.Attendance.Testing");
        Directory.GetDirectories(root).Select(Path.GetFileName).Except(FloorsFromTheGround).ShouldBe(["PublicAPI", "bin", "obj"], ignoreOrder: true);
        for (int floor = 0; floor < FloorsFromTheGround.Length; floor++)
        {
            string[] above = FloorsFromTheGround[(floor + 1)..];
            foreach (string file in Directory.GetFiles(Path.Combine(root, FloorsFromTheGround[floor]), "*.cs"))
            {
                var used = Regex.Matches(File.ReadAllText(file), @"^using (?:static )?Hr\.Attendance\.Testing\.(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
                used.ShouldAllBe(name => !above.Contains(name), file);
            }
        }
    }
}
