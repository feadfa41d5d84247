namespace Hr.Attendance.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    internal static string Folder { get; } = Find();

    internal static string PathOf(params string[] relative) => Path.Combine([Folder, .. relative]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hr.Attendance.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests must run inside the repository");
        }

        return folder.FullName;
    }
}
