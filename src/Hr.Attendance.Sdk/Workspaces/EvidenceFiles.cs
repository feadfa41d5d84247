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
        new EvidenceNames(folder, readers, diagnostics).Check();
        foreach (var kind in Kinds)
        {
            string name = kind.ToString().ToLowerInvariant();
            foreach (var (file, format) in FilesOf(name))
            {
                _files.Read(file, (stream, log) => new EvidenceFileRows(kind, log, sinks).Read(stream, format));
            }

            foreach (var reader in readers)
            {
                foreach (string file in FilesOf(name, reader.Ending))
                {
                    _files.Read(file, (stream, log) => reader.Read(kind, stream, sinks, log));
                }
            }
        }

        new InstantMessagingFiles(folder, chart, _files, diagnostics).Read([.. FilesOf("accounts")], sinks[0]);
    }

    private IEnumerable<(string File, EvidenceFormat Format)> FilesOf(string kind) =>
        Formats.SelectMany(format => FilesOf(kind, format.Ending).Select(file => (file, format.Format)));

    private IEnumerable<string> FilesOf(string kind, string ending) =>
        folder.FilesIn(Folder, ending).Where(file => file.StartsWith($"{Folder}/{kind}.", StringComparison.Ordinal));
}
