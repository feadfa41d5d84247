using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads the files in <c>evidence/</c>. A record that cannot be read is set aside with a diagnostic; the rest goes on.</summary>
/// <remarks>
/// Each kind of evidence may be in <c>messages.csv</c>, in <c>messages.jsonl</c>, and in any number of further files with something between
/// the name and the ending, such as <c>messages.2026-03.csv</c>; and in files of each format that a reader is given for. What IM systems
/// export is read by <see cref="InstantMessagingFiles"/>.
/// </remarks>
internal sealed class EvidenceFiles(
    WorkspaceFolder folder, OrganizationChart chart, IReadOnlyList<IEvidenceFileReader> readers, ICollection<Diagnostic> diagnostics)
{
    private const string Folder = "evidence";

    private static readonly (string Ending, EvidenceFormat Format)[] Formats = [(".csv", EvidenceFormat.Csv), (".jsonl", EvidenceFormat.JsonLines)];

    private static readonly EvidenceKind[] Kinds =
    [
        EvidenceKind.Punches, EvidenceKind.Messages, EvidenceKind.Ratings, EvidenceKind.Presence, EvidenceKind.Availability, EvidenceKind.Leave,
        EvidenceKind.Shifts, EvidenceKind.Approvals, EvidenceKind.Decisions, EvidenceKind.Assignments,
    ];

    private readonly LoggedFiles _files = new(folder, diagnostics);

    internal EvidenceRecords Read()
    {
        var builder = new EvidenceBuilder();
        Read([builder]);
        return builder.Build(_files.SetAside);
    }

    /// <summary>Hands all rows to sinks as they are read, each sink by one thread.</summary>
    internal void Read(IReadOnlyList<IEvidenceSink> sinks)
    {
        var files = Kinds.SelectMany(kind => ReadingOf(kind, sinks)).ToList();
        var exports = new InstantMessagingFiles(folder, chart, _files, diagnostics);
        var accounts = FilesOf("accounts").ToList();
        folder.WillRead([.. files.Select(file => file.File), .. accounts.Select(file => file.File), .. exports.Files]);
        new EvidenceNames(folder, readers, diagnostics).Check();
        foreach (var (file, read) in files)
        {
            _files.Read(file, read);
        }

        exports.Read(accounts, sinks[0]);
    }

    /// <summary>The files of a kind, each with how it is read.</summary>
    private IEnumerable<(string File, Action<Stream, ReadingLog> Read)> ReadingOf(EvidenceKind kind, IReadOnlyList<IEvidenceSink> sinks)
    {
        string name = kind.ToString().ToLowerInvariant();
        foreach (var (file, format) in FilesOf(name))
        {
            yield return (file, (stream, log) => new EvidenceFileRows(kind, log, sinks).Read(stream, format));
        }

        foreach (var reader in readers)
        {
            foreach (string file in FilesOf(name, reader.Ending))
            {
                yield return (file, (stream, log) => reader.Read(kind, stream, sinks, log));
            }
        }
    }

    private IEnumerable<(string File, EvidenceFormat Format)> FilesOf(string kind) =>
        Formats.SelectMany(format => FilesOf(kind, format.Ending).Select(file => (file, format.Format)));

    private IEnumerable<string> FilesOf(string kind, string ending) =>
        folder.FilesIn(Folder, ending).Where(file => file.StartsWith($"{Folder}/{kind}.", StringComparison.Ordinal));
}
