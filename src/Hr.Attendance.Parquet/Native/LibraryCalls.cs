using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Parquet.Native;

/// <summary>Calls into the Parquet library, whose every failure is one of the file that it reads or of the stream beneath.</summary>
internal static class LibraryCalls
{
    private const int LongestDetail = 160;

    /// <summary>Reads what may be damaged.</summary>
    /// <exception cref="DamagedFileException">The library cannot read it.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal static T Read<T>(WatchedStream stream, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not DamagedFileException)
        {
            throw stream.Failure ?? DamageOf(exception);
        }
    }

    /// <summary>What a failure of the library says of the file it reads.</summary>
    internal static DamagedFileException DamageOf(Exception exception)
    {
        // The library's sentences are in English and may go on for lines.
        string line = exception.Message.Split('\n')[0].Trim();
        return new DamagedFileException(Bilingual.Same(line.Length <= LongestDetail ? line : line.Remove(LongestDetail) + "…"));
    }

    /// <summary>Writes.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    internal static T Write<T>(WatchedStream stream, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (ParquetSharp.ParquetException) when (stream.Failure is not null)
        {
            throw stream.Failure;
        }
    }
}
