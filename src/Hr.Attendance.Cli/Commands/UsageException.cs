namespace Hr.Attendance.Cli.Commands;

/// <summary>The words of a call are well-formed but ask for something that is not there.</summary>
internal sealed class UsageException(string message) : Exception(message);
