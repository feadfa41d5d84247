using System.Reflection;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>No rule of the library is without a test of its own.</summary>
public sealed class EachRuleIsTestedTests
{
    private static readonly MethodInfo[] Marked =
    [
        .. typeof(EachRuleIsTestedTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(TestOfAttribute))),
    ];

    private static readonly Type[] Named = [.. Marked.SelectMany(method => method.GetCustomAttribute<TestOfAttribute>()!.Rules)];

    [Fact]
    public void Each_rule_of_the_library_has_a_test_of_its_own() => RulesOfLibrary().Except(Thresholds.All.Keys).Except(Named).ShouldBeEmpty();

    [Fact]
    public void What_is_named_is_a_rule_and_who_names_it_is_a_test()
    {
        Named.Concat(Thresholds.All.Keys).Except(RulesOfLibrary()).ShouldBeEmpty();
        Marked.Where(method => !method.IsDefined(typeof(FactAttribute))).ShouldBeEmpty();
    }

    private static IEnumerable<Type> RulesOfLibrary() =>
        typeof(NRulesAttendanceRuntime).Assembly.GetTypes().Where(type => typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract);
}
