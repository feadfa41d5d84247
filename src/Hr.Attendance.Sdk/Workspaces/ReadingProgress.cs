namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>How far the files of a workspace's evidence are read.</summary>
public readonly record struct ReadingProgress
{
    /// <summary>Bytes read so far.</summary>
    public long Done { get; init; }

    /// <summary>Bytes of all files, as far as their lengths are known: a pipe has none, and a file may grow.</summary>
    public long Total { get; init; }
}
