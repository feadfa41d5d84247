using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Hr.Attendance.Reports;
using Hr.Attendance.Sdk.Reference;

namespace Hr.Attendance.Planning.Files.Tests;

/// <summary>Holds the package to the rules of the house.</summary>
public class HouseTests
{
    private static readonly string[] Rooms =
    [
        "Hr.Attendance.Reports.Markup", "Hr.Attendance.Reports.Tables", "Hr.Attendance.Reports.Charts",
        "Hr.Attendance.Sdk.Json", "Hr.Attendance.Sdk.Results", "Hr.Attendance.Sdk.Reference",
    ];

    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(typeof(PlanFiles).Assembly, 100);

    [Fact]
    public void The_package_refers_to_nothing_inside_others_but_to_the_rooms_that_are_open_to_it()
    {
        var inside = References().Where(member => !IsPublic(member)).ToList();
        inside.Select(NameOf).ShouldContain("Hr.Attendance.Reports.Markup.HtmlWriter.Open");
        inside.Where(member => !Rooms.Contains((member as Type ?? member.DeclaringType!).Namespace)).Select(NameOf).Distinct().ShouldBeEmpty();
    }

    /// <summary>All types and members of the two assemblies that the package refers to, as its metadata lists them.</summary>
    private static IEnumerable<MemberInfo> References()
    {
        Assembly[] others = [typeof(ReportSite).Assembly, typeof(ContractSchemas).Assembly];
        var files = typeof(PlanFiles).Assembly;
        Type[] anyTypes = [.. Enumerable.Repeat(typeof(object), 8)];
        using var file = new PEReader(File.OpenRead(files.Location));
        var tables = file.GetMetadataReader();
        var handles = tables.TypeReferences.Select(handle => (EntityHandle)handle).Concat(tables.MemberReferences
            .Where(handle => tables.GetMemberReference(handle).Parent.Kind == HandleKind.TypeReference)
            .Select(handle => (EntityHandle)handle));
        foreach (var handle in handles)
        {
            var member = files.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle), anyTypes, anyTypes)!;
            if (others.Contains((member as Type ?? member.DeclaringType!).Assembly))
            {
                yield return member;
            }
        }
    }

    private static bool IsPublic(MemberInfo member) => member switch
    {
        Type type => type.IsVisible,
        FieldInfo field => field.DeclaringType!.IsVisible && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        MethodBase method => method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        _ => false,
    };

    private static string NameOf(MemberInfo member) =>
        member is Type type ? type.FullName! : string.Create(CultureInfo.InvariantCulture, $"{member.DeclaringType!.FullName}.{member.Name}");
}
