namespace Hr.Attendance.Cli.Tests;

/// <summary>Holds the text of all sources to what a reader can take in.</summary>
public class SourceTests
{
    private const int MostColumns = 160;

    private static readonly string[] Folders = ["src", "tests", "samples", "benchmarks", "eng"];

    [Fact]
    public void No_line_of_code_is_wider_than_a_screen()
    {
        string[] sources =
        [
            .. Folders.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'))
                .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)),
        ];
        sources.Length.ShouldBeGreaterThan(1000);
        sources.SelectMany(file => File.ReadLines(Repository.PathOf(file))
            .Select((line, i) => (Place: $"{file}:{i + 1}", line.Length))
            .Where(line => line.Length > MostColumns))
            .Select(line => $"{line.Place} has {line.Length} columns")
            .ShouldBeEmpty();
    }
}
