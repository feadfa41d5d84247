using Hr.Attendance.Parquet;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Commands;

/// <summary>Workspaces with evidence in every format that the command reads.</summary>
internal static class WorkspaceFiles
{
    /// <summary>The formats beside CSV and JSON lines.</summary>
    internal static IReadOnlyList<IEvidenceFileReader> Readers { get; } = [new ParquetEvidence()];

    /// <inheritdoc cref="WorkspaceReader.Read"/>
    internal static Workspace Read(string folder, IProgress<ReadingProgress>? progress, CancellationToken cancellationToken = default) =>
        WorkspaceReader.Read(folder, readers: Readers, progress: progress, cancellationToken: cancellationToken);
}
