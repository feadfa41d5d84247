using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Rules.Tests;

/// <summary>Holds the whole library to the rules of the house.</summary>
public class HouseTests
{
    private static readonly string[] FloorsFromTheGround =
    [
        "Statistics", "Diagnostics", "Time", "Organization", "Evidence", "Policies", "Sessions", "Timesheets", "Crediting", "Pay", "Compliance", "Explanations", "Corrections", "Analytics", "Friends",
    ];

    private static readonly Type[] PublicTypes = typeof(AttendanceEngine).Assembly.GetExportedTypes();

    [Fact]
    public void The_floors_know_only_floors_below_them()
    {
        string root = Repository.PathOf("src", "Hr.Attendance.Rules");
        for (int floor = 0; floor < FloorsFromTheGround.Length; floor++)
        {
            string folder = Path.Combine(root, FloorsFromTheGround[floor]);
            string[] above = FloorsFromTheGround[(floor + 1)..];
            foreach (string file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                var used = Regex.Matches(File.ReadAllText(file), @"^using (?:static )?Hr\.Attendance\.Rules\.(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
                used.ShouldAllBe(name => !above.Contains(name), file);
            }
        }
    }

    [Fact]
    public void The_front_door_does_not_know_what_is_built_on_it() =>
        Directory.GetFiles(Repository.PathOf("src", "Hr.Attendance.Rules"), "*.cs").ShouldAllBe(file => !File.ReadAllText(file).Contains("Hr.Attendance.Rules.Corrections", StringComparison.Ordinal));

    [Fact]
    public void Every_folder_is_a_floor() =>
        Directory.GetDirectories(Repository.PathOf("src", "Hr.Attendance.Rules")).Select(Path.GetFileName)
            .Except(FloorsFromTheGround).ShouldBe(["Compatibility", "PublicAPI", "bin", "obj"], ignoreOrder: true);

    /// <summary>A sentence stands in a table, in both languages side by side, and is filled in the one that is asked for.</summary>
    [Fact]
    public void No_sentence_is_put_together_where_it_is_said() =>
        Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .ShouldAllBe(file => !Regex.IsMatch(File.ReadAllText(file), "\\$\"[^\"\n]*[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"));

    [Fact]
    public void Public_types_are_immutable_to_their_users()
    {
        foreach (var property in PublicTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)))
        {
            var setter = property.SetMethod;
            bool isInitOnly = setter?.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == nameof(IsExternalInit)) ?? true;
            (setter is { IsPublic: true } && !isInitOnly).ShouldBeFalse($"{property.DeclaringType}.{property.Name} can be set");
        }

        PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .ShouldAllBe(field => field.IsInitOnly || field.IsLiteral);
    }

    [Fact]
    public void Public_classes_are_sealed_or_meant_to_be_derived_from() =>
        PublicTypes.Where(type => type.IsClass).ShouldAllBe(type => type.IsSealed || type.IsAbstract);

    [Fact]
    public void The_rules_depend_on_NodaTime_alone() =>
        typeof(AttendanceEngine).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"))
            .ShouldBe(["NodaTime"]);
}
