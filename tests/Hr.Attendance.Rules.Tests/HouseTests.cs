using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Rules.Tests;

/// <summary>Holds the whole library to the rules of the house.</summary>
public class HouseTests
{
    private static readonly Type[] PublicTypes = typeof(AttendanceEngine).Assembly.GetExportedTypes();

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
