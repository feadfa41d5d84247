namespace Hr.Attendance.Sdk.Evidence;

/// <summary>
/// Tells what was met in the parts of a file in their order, whichever is read first: findings are kept for a few parts and not for all of a file.
/// Thread-safe.
/// </summary>
/// <param name="log">The log of the file.</param>
internal sealed class PartLogs(ReadingLog log)
{
    private readonly Dictionary<int, ReadingLog> _waiting = [];
    private int _next;

    /// <summary>Takes the log of a part that is done; one that is done before an earlier one waits.</summary>
    /// <param name="number">Which part it is, from 0; none may be left out.</param>
    /// <param name="part">What was met in it.</param>
    internal void Finish(int number, ReadingLog part)
    {
        lock (_waiting)
        {
            _waiting.Add(number, part);
            for (; _waiting.TryGetValue(_next, out var done); _next++)
            {
                _waiting.Remove(_next);
                log.Append(done);
            }
        }
    }
}
