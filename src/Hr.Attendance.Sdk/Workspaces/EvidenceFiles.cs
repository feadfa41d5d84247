using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Reads the files in <c>evidence/</c>. A record that cannot be read is set aside with a diagnostic; the rest goes on.</summary>
/// <remarks>
/// Each kind of evidence may be in <c>messages.csv</c>, in <c>messages.jsonl</c>, and in any number of further files with something between
/// the name and the ending, such as <c>messages.2026-03.csv</c>. What IM systems export is read by <see cref="InstantMessagingFiles"/>.
/// </remarks>
internal sealed class EvidenceFiles(WorkspaceFolder folder, OrganizationChart chart, ICollection<Diagnostic> diagnostics)
{
    private const string Folder = "evidence";

    private static readonly (string Ending, EvidenceFormat Format)[] Formats = [(".csv", EvidenceFormat.Csv), (".jsonl", EvidenceFormat.JsonLines)];

    private readonly LoggedFiles _files = new(folder, diagnostics);

    internal EvidenceRecords Read()
    {
        new EvidenceNames(folder, diagnostics).Check();
        var punches = ReadAll("punches", EvidenceReader.ReadPunches);
        var messages = ReadAll("messages", EvidenceReader.ReadMessages);
        var ratings = ReadAll("ratings", EvidenceReader.ReadRatings);
        var presence = ReadAll("presence", EvidenceReader.ReadPresence);
        var availability = ReadAll("availability", EvidenceReader.ReadAvailability);
        var leave = ReadAll("leave", EvidenceReader.ReadLeave);
        var shifts = ReadAll("shifts", EvidenceReader.ReadShifts);
        var approvals = ReadAll("approvals", EvidenceReader.ReadApprovals);
        var decisions = ReadAll("decisions", EvidenceReader.ReadDecisions);
        var assignments = ReadAll("assignments", EvidenceReader.ReadAssignments);
        messages.AddRange(new InstantMessagingFiles(folder, chart, _files, diagnostics).Read([.. FilesOf("accounts")]));
        return new EvidenceRecords
        {
            Punches = punches,
            Messages = messages,
            Ratings = ratings,
            Presence = presence,
            Availability = availability,
            Leave = leave,
            Shifts = shifts,
            Approvals = approvals,
            Decisions = decisions,
            Assignments = assignments,
            SetAside = _files.SetAside,
        };
    }

    private List<T> ReadAll<T>(string kind, Func<Stream, EvidenceFormat, ReadingLog, IEnumerable<T>> read)
    {
        var records = new List<T>();
        foreach (var (file, format) in FilesOf(kind))
        {
            _files.Read(file, (stream, log) => records.AddRange(read(stream, format, log)));
        }

        return records;
    }

    private IEnumerable<(string File, EvidenceFormat Format)> FilesOf(string kind) => Formats.SelectMany(
        format => folder.FilesIn(Folder, format.Ending)
            .Where(file => file.StartsWith($"{Folder}/{kind}.", StringComparison.Ordinal))
            .Select(file => (file, format.Format)));
}
