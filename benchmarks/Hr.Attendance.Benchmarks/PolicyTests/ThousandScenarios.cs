using System.Reflection;
using BenchmarkDotNet.Attributes;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Running;

namespace Hr.Attendance.Benchmarks.PolicyTests;

/// <summary>A hundred copies of the ten scenarios of <c>samples/policy-tests</c>, from their files to the coverage of the policies.</summary>
public class ThousandScenarios
{
    private const int Copies = 100;
    private const int Scenarios = 10 * Copies;
    private const string ResourcePrefix = "policy-tests/";

    private string _folder = null!;

    /// <summary>Writes the files: policies once, scenario files in copies.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;
        var assembly = typeof(ThousandScenarios).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            string path = resource[ResourcePrefix.Length..].Replace('\\', '/');
            string text = Read(assembly, resource);
            if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Write(path, text);
                continue;
            }

            for (int copy = 0; copy < Copies; copy++)
            {
                Write(Path.Combine($"copy{copy}", path), text);
            }
        }

        if (ReadRunAndCover() != Scenarios)
        {
            throw new InvalidOperationException($"{Scenarios} scenarios should pass");
        }
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    /// <summary>Reads the files, runs all scenarios on all processors and works out the coverage.</summary>
    [Benchmark(OperationsPerInvoke = Scenarios)]
    public int ReadRunAndCover() => SuiteRun.Run(ScenarioSuite.Read(_folder)) is { IsPassed: true, Coverage: 1 } result ? result.Passed : 0;

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
