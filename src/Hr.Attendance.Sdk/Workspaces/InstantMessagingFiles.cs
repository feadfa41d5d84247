using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using NodaTime;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>
/// Reads the exports of IM systems in <c>evidence/qq/</c> and <c>evidence/archive/</c>.
/// </summary>
/// <remarks>
/// The files in <c>evidence/qq/ACCOUNT/</c> were exported from that account, by an employee: their times are those of the zone of the
/// employee's unit on the day. Of the files in <c>evidence/qq/</c> itself nobody is known, and their times are those of the root unit's zone.
/// </remarks>
internal sealed class InstantMessagingFiles(WorkspaceFolder folder, OrganizationChart chart, LoggedFiles files, ICollection<Diagnostic> diagnostics)
{
    private const string QqFolder = "evidence/qq";
    private const string ArchiveFolder = "evidence/archive";

    /// <summary>The files of exports.</summary>
    internal IEnumerable<string> Files => FilesOfQq().Select(export => export.File).Concat(Archives);

    private IEnumerable<string> Archives => folder.FilesIn(ArchiveFolder, ".json").Concat(folder.FilesIn(ArchiveFolder, ".jsonl"));

    /// <summary>Reads all exports.</summary>
    /// <param name="accountFiles">The account map.</param>
    /// <param name="sink">Takes the messages of conversations with customers.</param>
    internal void Read(IReadOnlyList<(string File, EvidenceFormat Format)> accountFiles, IEvidenceSink sink)
    {
        var accounts = ReadAccounts(accountFiles);
        var qq = FilesOfQq();
        string[] archives = [.. Archives];
        string[] all = [.. qq.Select(export => export.File), .. archives];
        if (all.Length > 0 && accountFiles.Count == 0)
        {
            diagnostics.Add(InstantMessagingDiagnostics.MissingAccounts.Between(
                new SourcePlace(all[0]), [.. all.Skip(1).Select(file => new SourcePlace(file))]));
            return;
        }

        foreach (var (file, owner) in qq)
        {
            files.Read(file, (stream, log) => AddTo(sink, QqExportReader.Read(stream, accounts, date => ZoneOf(owner, accounts, date), owner, log)));
        }

        foreach (string file in archives)
        {
            files.Read(file, (stream, log) => AddTo(sink, MessageArchiveReader.Read(stream, accounts, RootZone, log)));
        }
    }

    private DateTimeZone RootZone => chart.Units.Root is { } root ? chart.Units.ZoneOf(root.Id) : DateTimeZone.Utc;

    private AccountMap ReadAccounts(IReadOnlyList<(string File, EvidenceFormat Format)> accountFiles)
    {
        var accounts = new List<Account>();
        foreach (var (file, format) in accountFiles)
        {
            // Rows of the map are no evidence, and are not counted as such.
            new LoggedFiles(folder, diagnostics).Read(file, (stream, log) => AccountMap.ReadAccounts(stream, format, log, accounts));
        }

        return new AccountMap(accounts);
    }

    private List<(string File, string? Owner)> FilesOfQq()
    {
        var exports = folder.FilesIn(QqFolder, ".txt").Select(file => (file, default(string))).ToList();
        foreach (string account in folder.FoldersIn(QqFolder))
        {
            exports.AddRange(folder.FilesIn($"{QqFolder}/{account}", ".txt").Select(file => (file, (string?)account)));
        }

        return exports;
    }

    private DateTimeZone ZoneOf(string? owner, AccountMap accounts, LocalDate date) =>
        owner is not null && accounts.Find(owner, date)?.EmployeeId is { } id && chart.TryGetEmployee(id, out var employee)
            ? chart.Units.ZoneOf(employee.Unit.On(date))
            : RootZone;

    /// <summary>One by one, so that what was read before a file breaks off is kept.</summary>
    private static void AddTo(IEvidenceSink sink, IEnumerable<Message> read)
    {
        foreach (var message in read)
        {
            sink.Add(message);
        }
    }
}
