namespace Hr.Attendance.Cli.Tests.House;

/// <summary>The reader of references finds each kind of them.</summary>
public class CompiledReferencesTests
{
    private static readonly CompiledReference[] FromUsers =
    [
        .. CompiledReferences.Of(typeof(CompiledReferencesTests).Assembly.Location)
            .Where(reference => reference.FromNamespace == typeof(Users.Base).Namespace)
            .Where(reference => reference.ToNamespace == typeof(Used.Thing).Namespace),
    ];

    public static TheoryData<string> Users { get; } = [.. typeof(Users.Base).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Users.Base).Namespace && !type.IsNested).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Users))]
    public void Each_kind_of_reference_is_found(string type) =>
        FromUsers.ShouldContain(reference => reference.From.Split('.')[0] == type);

    [Fact]
    public void What_the_compiler_makes_counts_for_the_member_in_the_source() =>
        new[] { "Lambda.Run", "Iterator.Run", "Nested.Run" }.ShouldBeSubsetOf(FromUsers.Select(reference => reference.From));
}
