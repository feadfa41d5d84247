namespace Hr.Attendance.Browser.Tests;

/// <summary>Where Chromium is on this machine: what <c>HR_CHROMIUM</c> names, else what is on the path.</summary>
internal static class Chromium
{
    internal const string HowToGetIt =
        "there is no Chromium on this machine: install it (on Debian `apt-get install chromium`), or name its program in HR_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("HR_CHROMIUM") is { Length: > 0 } named ? named : OnPath();

    private static string? OnPath()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(
            System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names, System.IO.Path.Combine).FirstOrDefault(File.Exists);
    }
}

/// <summary>A test that needs Chromium: skipped, with a reason that says how to get it, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Path is null ? Chromium.HowToGetIt : null;
}

/// <summary>The same for a test with several inputs.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Path is null ? Chromium.HowToGetIt : null;
}
