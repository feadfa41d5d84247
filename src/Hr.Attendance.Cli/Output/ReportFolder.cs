using Hr.Attendance.Reports;
using Hr.Attendance.Sdk.Partitions;

namespace Hr.Attendance.Cli.Output;

/// <summary>Writes the files of a report whole or not at all: beside the folder first, and into it when all of them are there.</summary>
internal static class ReportFolder
{
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="write">Writes the files.</param>
    /// <param name="mainPage">What an earlier report of the same kind has left in the folder, if any.</param>
    internal static T Write<T>(string folder, Func<Func<string, Stream>, T> write, string mainPage = ReportSite.MainPage)
    {
        string target = Path.GetFullPath(folder);
        string beside = Path.GetDirectoryName(target) ?? target;
        TemporaryFiles.RemoveLeftovers(beside);
        var (unfinished, inUse) = TemporaryFiles.CreateFolder(beside);
        try
        {
            T result;
            using (inUse)
            {
                result = write(path => Open(unfinished, path));
            }

            MoveInto(unfinished, target, mainPage);
            return result;
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private static FileStream Open(string folder, string path)
    {
        string file = Path.Combine(folder, Path.Combine(path.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new FileStream(file, FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>What an earlier report left gives way, folders of its own whole; whatever else is in the folder stays.</summary>
    private static void MoveInto(string unfinished, string target, string mainPage)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(unfinished, target);
            return;
        }

        bool hasReport = File.Exists(Path.Combine(target, mainPage));
        foreach (string part in Directory.GetDirectories(unfinished))
        {
            string place = Path.Combine(target, Path.GetFileName(part));
            if (hasReport && Directory.Exists(place))
            {
                // Pages of people who are in the report no more must not stay.
                Directory.Delete(place, recursive: true);
            }

            MoveInto(part, place, mainPage);
        }

        foreach (string file in Directory.GetFiles(unfinished))
        {
            File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }
    }
}
