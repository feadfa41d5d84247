using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Hr.Attendance.Rules;

namespace Hr.Attendance.NRules.Tests;

/// <summary>The rules open themselves to NRules by one small room; whatever else is internal stays free to change.</summary>
public sealed class FriendsTests
{
    private const string Room = "Hr.Attendance.Rules.Friends";

    private static readonly Assembly RulesAssembly = typeof(AttendanceEngine).Assembly;

    [Fact]
    public void NRules_refers_to_nothing_inside_the_rules_but_to_Friends() =>
        ReferencesInto(RulesAssembly).Where(member => !IsPublic(member) && !IsOfRoom(member)).Select(NameOf).Distinct().ShouldBeEmpty();

    [Fact]
    public void The_references_are_seen() =>
        ReferencesInto(RulesAssembly).Where(member => !IsPublic(member)).Select(NameOf).ShouldContain($"{Room}.PersonSteps.Measure");

    /// <summary>All types and members of another assembly that the NRules package refers to, as its metadata lists them.</summary>
    private static IEnumerable<MemberInfo> ReferencesInto(Assembly other)
    {
        var nrules = typeof(NRulesAttendanceRuntime).Assembly;
        using var file = new PEReader(File.OpenRead(nrules.Location));
        var tables = file.GetMetadataReader();
        var handles = tables.TypeReferences.Select(handle => (EntityHandle)handle).Concat(tables.MemberReferences.Select(handle => (EntityHandle)handle));
        foreach (var handle in handles)
        {
            // What stands for the parameters of generic types and methods does not matter: members are told apart by their definition.
            int token = MetadataTokens.GetToken(handle);
            var member = nrules.ManifestModule.ResolveMember(token, AnyTypes, AnyTypes)!;
            if ((member as Type ?? member.DeclaringType!).Assembly == other)
            {
                yield return member;
            }
        }
    }

    private static Type[] AnyTypes { get; } = [.. Enumerable.Repeat(typeof(object), 8)];

    private static bool IsOfRoom(MemberInfo member) => (member as Type ?? member.DeclaringType!).Namespace == Room;

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
