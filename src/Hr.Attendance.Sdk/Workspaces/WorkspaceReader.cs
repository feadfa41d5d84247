using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>
/// Reads a workspace folder: <c>org.json</c>, <c>policies/*.json</c>, <c>evidence/*</c>, <c>calendar.csv</c>, <c>calendars/*.csv</c> and
/// <c>statutory/*.json</c>.
/// </summary>
public static class WorkspaceReader
{
    private const string OrganizationFileName = "org.json";
    private const string PolicyFolderName = "policies";

    /// <summary>Reads a workspace. Whatever is wrong in it becomes a diagnostic with its place; the good part is kept.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="catalogue">The settings that documents may speak of; null for the built-in ones.</param>
    /// <param name="readers">Read evidence in further formats; null for CSV and JSON lines alone.</param>
    /// <param name="progress">Is told how far the evidence is read; null for nobody.</param>
    /// <param name="cancellationToken">Stops the reading, also where a file stalls.</param>
    /// <returns>The workspace.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="WorkspaceException">The folder is missing, or its <c>org.json</c> is missing or cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Workspace Read(
        string path,
        SettingCatalogue? catalogue = null,
        IReadOnlyList<IEvidenceFileReader>? readers = null,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var policies = ReadPolicies(path, catalogue, cancellationToken);
        var diagnostics = policies.Diagnostics.ToList();
        var records = new EvidenceFiles(new WorkspaceFolder(path, progress, cancellationToken), policies.Chart, readers ?? [], diagnostics).Read();
        var evidence = EvidenceSet.Build(records, policies.Chart, diagnostics);
        return new Workspace
        {
            Chart = policies.Chart,
            Policies = policies.Policies,
            Evidence = evidence,
            Diagnostics = InOrder(diagnostics),
        };
    }

    /// <summary>Reads a workspace without its evidence: all that it takes to resolve policies.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="catalogue">The settings that documents may speak of; null for the built-in ones.</param>
    /// <param name="cancellationToken">Stops the reading, also where a file stalls.</param>
    /// <returns>The part of the workspace that policies need.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="WorkspaceException">The folder is missing, or its <c>org.json</c> is missing or cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static PolicyWorkspace ReadPolicies(string path, SettingCatalogue? catalogue = null, CancellationToken cancellationToken = default)
    {
        var folder = FolderAt(path, cancellationToken);
        var diagnostics = new List<Diagnostic>();
        var chart = ReadOrganization(folder, path, diagnostics);
        var statutory = new StatutoryFiles(folder, diagnostics).Read(chart.Units);
        var policies = PolicyBook.Build(ReadDocuments(folder, diagnostics), chart.Units, statutory, catalogue ?? SettingCatalogue.Standard, diagnostics);
        return new PolicyWorkspace { Chart = chart, Policies = policies, Diagnostics = InOrder(diagnostics) };
    }

    /// <summary>Reads the policy documents of another folder, a draft, for the units of a workspace.</summary>
    /// <param name="path">The folder, with documents in <c>policies/</c>; an <c>org.json</c> in it is not looked at.</param>
    /// <param name="policies">The workspace's policies: their tree, law and settings hold for the others too.</param>
    /// <returns>The other policies, and what was found while reading them, by place.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or <paramref name="policies"/> is null.</exception>
    /// <exception cref="WorkspaceException">The folder is missing.</exception>
    public static (PolicyBook Policies, IReadOnlyList<Diagnostic> Diagnostics) ReadOtherPolicies(string path, PolicyBook policies)
    {
        Guard.NotNull(policies);
        var folder = FolderAt(path, CancellationToken.None);
        var diagnostics = new List<Diagnostic>();
        var other = policies.WithDocuments(ReadDocuments(folder, diagnostics), diagnostics);
        return (other, InOrder(diagnostics));
    }

    private static WorkspaceFolder FolderAt(string path, CancellationToken cancellationToken) => Directory.Exists(Guard.NotEmpty(path))
        ? new WorkspaceFolder(path, cancellationToken: cancellationToken)
        : throw new WorkspaceException([FileDiagnostics.MissingWorkspace.At(new SourcePlace(path), ("folder", path))]);

    private static IReadOnlyList<Diagnostic> InOrder(List<Diagnostic> diagnostics) => Diagnostic.InOrder(diagnostics);

    private static OrganizationChart ReadOrganization(WorkspaceFolder folder, string path, List<Diagnostic> diagnostics)
    {
        if (!folder.Exists(OrganizationFileName))
        {
            throw new WorkspaceException(
                [FileDiagnostics.MissingFile.At(new SourcePlace(OrganizationFileName), ("file", OrganizationFileName), ("folder", path))]);
        }

        byte[]? utf8 = folder.TryReadAll(OrganizationFileName, diagnostics);
        return utf8 is not null && new OrganizationFile(diagnostics).Read(utf8, OrganizationFileName) is { } read
            ? read
            : throw new WorkspaceException(diagnostics);
    }

    private static List<PolicyDocument> ReadDocuments(WorkspaceFolder folder, List<Diagnostic> diagnostics)
    {
        var documents = new List<PolicyDocument>();
        if (folder.Exists(PolicyFolderName))
        {
            diagnostics.Add(FileDiagnostics.IsFile(PolicyFolderName));
        }

        diagnostics.AddRange(folder.FoldersIn(PolicyFolderName)
            .Where(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(name => FileDiagnostics.IsFolder($"{PolicyFolderName}/{name}")));
        foreach (string file in folder.FilesIn(PolicyFolderName, ".json"))
        {
            if (folder.TryReadAll(file, diagnostics) is { } utf8 && new PolicyFile(diagnostics).Read(utf8, file) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }
}
