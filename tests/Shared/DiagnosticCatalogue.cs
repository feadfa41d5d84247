using System.Reflection;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Tests;

/// <summary>All kinds of findings that some assemblies know, and what must be true of them.</summary>
internal static class DiagnosticCatalogue
{
    internal static void ShouldBeSound(params Assembly[] assemblies)
    {
        var all = assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .ToList();
        all.Count.ShouldBeGreaterThan(30);
        all.Select(descriptor => descriptor.Code).ShouldBeUnique();
        foreach (var descriptor in all)
        {
            descriptor.Code.ShouldMatch("^HRA[0-9]{4}$");
            descriptor.Sentence.Chinese.ShouldMatch("[\u4e00-\u9fff]");
            BilingualTables.Placeholders(descriptor.Sentence.Chinese).ShouldBe(BilingualTables.Placeholders(descriptor.Sentence.English), descriptor.Code);
        }
    }
}
