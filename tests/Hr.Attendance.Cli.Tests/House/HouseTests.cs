using System.Reflection;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests.House;

/// <summary>
/// Holds all packages to the tree of docs/architecture.md: a folder is a namespace is a floor, and knows only the floors below it.
/// </summary>
public partial class HouseTests
{
    /// <summary>Where hosts look for what adds services, by custom; such a type stands in the floor of the same name.</summary>
    private const string NamespaceOfHosts = "Microsoft.Extensions.DependencyInjection";

    public static TheoryData<string> Packages { get; } = [.. HousePlan.FromTheTop.Select(entry => entry.Package)];

    [Fact]
    public void Every_package_stands_in_the_plan() =>
        Directory.GetDirectories(Repository.PathOf("src"), "Hr.Attendance.*").Select(Path.GetFileName)
            .ShouldBe(HousePlan.FromTheTop.Select(entry => entry.Package), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_knows_only_packages_below_it(string package) =>
        Assembly.LoadFrom(FileOf(package)).GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Intersect(HousePlan.FromTheTop.TakeWhile(entry => entry.Package != package).Select(entry => entry.Package)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_floor_knows_only_floors_below_it(string package)
    {
        var floors = HousePlan.FloorsOf(package).ToList();
        var upwards =
            from reference in CompiledReferences.Of(FileOf(package))
            let user = floors.IndexOf(FloorOf(reference.FromNamespace, package)!)
            let used = floors.IndexOf(FloorOf(reference.ToNamespace, package)!)
            where used >= 0 && used < user
            group $"{reference.From} -> {reference.To}"
                by $"{Name(floors[user])} knows {Name(floors[used])}, which stands above it:" into members
            select string.Join("\n  ", members.Order(StringComparer.Ordinal).Prepend(members.Key));
        string.Join('\n', upwards).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_folder_is_a_namespace_is_a_floor(string package)
    {
        string root = Repository.PathOf("src", package);
        var filesByFloor = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(files => files.Key.Split('/')[0] is not ("bin" or "obj"))
            .ToList();
        var strangers =
            from files in filesByFloor
            from file in files
            let name = Namespace().Match(File.ReadAllText(file)).Groups[1].Value
            where FloorOf(name, package) != files.Key
            select $"{file} says {name}";
        string.Join('\n', strangers).ShouldBeEmpty();
        filesByFloor.Select(files => files.Key).ShouldBe(HousePlan.FloorsOf(package), ignoreOrder: true, "these stand in docs/architecture.md");
    }

    private static string FileOf(string package) => Path.Combine(AppContext.BaseDirectory, package + ".dll");

    private static string Name(string floor) => floor == HousePlan.BesideTheProject ? "what stands beside the project" : floor;

    /// <summary>The floor of a namespace; null for what stands on none: what the compiler adds, and sources that all packages share.</summary>
    private static string? FloorOf(string name, string package) =>
        name == package || name.Length == 0 ? HousePlan.BesideTheProject
        : name.StartsWith(package + ".", StringComparison.Ordinal) ? name[(package.Length + 1)..].Replace('.', '/')
        : name == NamespaceOfHosts ? "DependencyInjection"
        : null;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
