using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Follows docs/getting-started.md word for word, in a project outside the repository that has the packed packages alone.</summary>
[Trait("Needs", "Build")]
public sealed class GettingStartedTests : IDisposable
{
    private const string PlaceOfPackages = "/path/to/hr-attendance/artifacts/packages";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-start-").FullName;

    /// <summary>Where the packages are: in a place that `HR_PACKAGES` names, or packed here.</summary>
    private string Packages => Environment.GetEnvironmentVariable("HR_PACKAGES") is { Length: > 0 } packed ? packed : Path.Combine(_folder, "packages");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whoever_follows_the_guide_with_the_packages_alone_sees_what_it_shows()
    {
        if (!Directory.Exists(Packages))
        {
            Pack();
        }

        string place = _folder;
        string? printed = null;
        var shown = new List<string>();
        foreach (var (file, language, text) in Blocks())
        {
            if (file is not null)
            {
                string path = Path.Combine(place, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text.Replace(PlaceOfPackages, Packages, StringComparison.Ordinal));
            }
            else if (language == "sh")
            {
                (place, printed) = Follow(place, text);
            }
            else
            {
                language.ShouldBe("text");
                printed.ShouldBe(text);
                shown.Add(text);
            }
        }

        shown.Count.ShouldBe(1, "the guide shows what its program prints");
        File.Exists(Path.Combine(_folder, "cache", "hr.attendance.sdk", "0.1.0", "lib", "net10.0", "Hr.Attendance.Sdk.dll"))
            .ShouldBeTrue("the program is to run with the package that was packed here");
    }

    /// <summary>The blocks of the guide in their order; a file's name stands in the paragraph before its block.</summary>
    private static IEnumerable<(string? File, string Language, string Text)> Blocks()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "getting-started.md")).ReplaceLineEndings("\n");
        var blocks = Regex.Matches(guide, @"^(?:`([\w./-]+)`\n\n)?```(\w+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline);
        blocks.Count.ShouldBe(Regex.Count(guide, "^```", RegexOptions.Multiline) / 2);
        return blocks.Select(block => (block.Groups[1].Success ? block.Groups[1].Value : null, block.Groups[2].Value, block.Groups[3].Value));
    }

    /// <summary>Runs commands line by line, and gives where they end and what the last one printed.</summary>
    private (string Place, string? Printed) Follow(string place, string commands)
    {
        string? printed = null;
        foreach (string[] words in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            if (words[0] == "cd")
            {
                place = Path.Combine(place, words[1]);
                continue;
            }

            words[0].ShouldBe("dotnet");
            printed = Run(place, words[1..], withOwnCache: true);
        }

        return (place, printed);
    }

    /// <summary>Packs what was built with these tests: the libraries stand in folders that have the name of the same configuration.</summary>
    private void Pack()
    {
        string configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        foreach (string package in new[] { "Hr.Attendance.Sdk", "Hr.Attendance.Rules" })
        {
            Run(
                Repository.Folder,
                ["pack", $"src/{package}", "--no-build", "-c", configuration, "--output", Packages, "-p:EnablePackageValidation=false"],
                withOwnCache: false);
        }
    }

    /// <summary>With a cache of its own, so that an older package of the same version is never taken; all others come from the machine's.</summary>
    private string Run(string place, string[] arguments, bool withOwnCache)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = place,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        if (withOwnCache)
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "cache");
            start.Environment["RestoreAdditionalProjectFallbackFolders"] = machine;
        }

        // No build nodes that outlive the test and hold its streams.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{error.GetAwaiter().GetResult()}");
        return output.ReplaceLineEndings("\n");
    }
}
