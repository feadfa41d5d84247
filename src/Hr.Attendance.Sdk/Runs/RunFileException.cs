namespace Hr.Attendance.Sdk.Runs;

/// <summary>A file of results cannot be used or written: why, and what to do. Its text names no person.</summary>
public sealed class RunFileException : IOException
{
    internal RunFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
