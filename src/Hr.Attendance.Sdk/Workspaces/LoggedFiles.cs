using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads files of evidence one by one, keeps what each of them told, and counts the records that were set aside.</summary>
internal sealed class LoggedFiles(WorkspaceFolder folder, ICollection<Diagnostic> diagnostics)
{
    /// <summary>How many records of all files were set aside, each with a finding.</summary>
    internal long SetAside { get; private set; }

    internal void Read(string file, Action<Stream, ReadingLog> read)
    {
        using var stream = folder.TryOpen(file, diagnostics);
        if (stream is null)
        {
            return;
        }

        var log = new ReadingLog(file);
        bool isWhole = true;
        try
        {
            read(stream, log);
        }
        catch (IOException exception) when (stream.HasFailedBy(exception))
        {
            isWhole = false;
            diagnostics.Add(FileDiagnostics.BrokenOff(file));
        }

        log.CopyTo(diagnostics);
        if (isWhole && log.Records == 0 && log.Diagnostics.Count == 0)
        {
            diagnostics.Add(FileDiagnostics.EmptyEvidence.At(new SourcePlace(file)));
        }

        SetAside += log.SetAside;
    }
}
