using Hr.Attendance.Rules;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>The month's <c>timesheets.json</c>, written to memory again and again: from results that are there, and by the bare writer.</summary>
internal sealed class TimesheetsFile
{
    private readonly AttendanceReport _report;
    private readonly JsonReplay _replay;
    private readonly byte[] _space;

    /// <exception cref="InvalidOperationException">The two do not write the same bytes.</exception>
    internal TimesheetsFile(AttendanceReport report)
    {
        _report = report;
        using var first = new MemoryStream();
        WriteTo(first);
        byte[] bytes = first.ToArray();
        _replay = new JsonReplay(bytes);
        _space = new byte[bytes.Length];
        Replay();
        if (!_space.AsSpan().SequenceEqual(bytes))
        {
            throw new InvalidOperationException("the bare writer does not write the bytes of timesheets.json");
        }
    }

    /// <summary>Writes the results.</summary>
    /// <returns>How many bytes there are.</returns>
    internal long Write() => Into(WriteTo);

    /// <summary>Writes the same bytes by the bare writer.</summary>
    /// <returns>How many there are.</returns>
    internal long Replay() => Into(_replay.Write);

    private void WriteTo(Stream stream) => TimesheetsJsonWriter.Write(stream, _report, _report.Diagnostics);

    private long Into(Action<Stream> write)
    {
        using var stream = new MemoryStream(_space);
        write(stream);
        return stream.Position;
    }
}
