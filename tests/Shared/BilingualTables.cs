using System.Reflection;
using System.Text.RegularExpressions;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Tests;

/// <summary>All texts in both languages that an assembly has made once, and what must be true of them.</summary>
internal static class BilingualTables
{
    internal static void ShouldBeSound(Assembly assembly, int least)
    {
        var all = assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Bilingual))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Text: (Bilingual)field.GetValue(null)!))
            .ToList();
        all.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var (name, text) in all)
        {
            Placeholders(text.Chinese).ShouldBe(Placeholders(text.English), name);
            Regex.IsMatch(text.English, "[\u4e00-\u9fff]").ShouldBeFalse(name);
        }
    }

    /// <summary>The placeholders with their forms, but for the plural, which only English has.</summary>
    internal static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{\w+(:\w+)?\}").Select(match => match.Value.Replace(":s}", "}", StringComparison.Ordinal)).Distinct().Order();
}
