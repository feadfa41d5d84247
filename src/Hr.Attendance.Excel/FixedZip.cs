using System.IO.Compression;

namespace Hr.Attendance.Excel;

/// <summary>Packs a package again without the time of day, so that the same content gives the same bytes.</summary>
internal static class FixedZip
{
    /// <summary>The earliest time that a ZIP archive can name.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Copy(Stream package, Stream target)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using var source = entry.Open();
            using var destination = copy.Open();
            source.CopyTo(destination);
        }
    }
}
