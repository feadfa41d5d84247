using System.Text.Json;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Reads what an earlier part of a run has written, and tells where the sound part ends.</summary>
internal sealed class RunFileReading(RunTotals totals, HashSet<string> done)
{
    private bool _hasEnd;

    /// <summary>Where the sound part ends: what comes after it was not written to its end, or is no longer the end.</summary>
    internal long SoundLength { get; private set; }

    /// <summary>The head; null where the file is empty or its head was not written to its end.</summary>
    internal RunHeadJson? Head { get; private set; }

    /// <summary>What stands before the first end of a line, where there is none.</summary>
    internal byte[]? HalfHead { get; private set; }

    /// <summary>Whether the run had come to its end, and nobody had failed.</summary>
    internal bool IsComplete { get; private set; }

    internal void Read(Stream stream)
    {
        // A bad line may be the last one: that is what a kill leaves, and it is cut off. With anything after it the file was changed by
        // somebody else, and going on would put results beside others that nobody can vouch for.
        int number = 0;
        (byte[] Line, bool IsWhole, long End)? broken = null;
        foreach (var line in LinesOf(stream))
        {
            if (broken is not null)
            {
                throw new RunFileException(
                    $"line {number} of the file of results is damaged, so that nobody can tell what comes after it: move the file away and begin anew");
            }

            number++;
            if (!line.IsWhole || Parse(line.Line) is not { } parsed || !Take(parsed, number))
            {
                broken = line;
                continue;
            }

            SoundLength = parsed.End is null ? line.End : SoundLength;
        }

        HalfHead = Head is null ? broken?.Line : null;
    }

    private bool Take(RunFileLine line, int number)
    {
        if (number == 1)
        {
            Head = line.Run;
            return Head is not null;
        }

        // When a run goes on, its end is taken back first: a line after an end is damage.
        if (_hasEnd)
        {
            return false;
        }

        if (line.End is { } end)
        {
            _hasEnd = true;
            IsComplete = end.Failed == 0;
            return true;
        }

        if (line.Employee?.Id is not { } id || line.Records is not { } records)
        {
            return false;
        }

        if (!done.Add(id))
        {
            throw new RunFileException($"line {number} of the file of results is of somebody who has a line already: move the file away and begin anew");
        }

        totals.Add(records.ToTally(), line.Quality?.ToShare());
        return true;
    }

    private static RunFileLine? Parse(byte[] utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, RunFileText.Context.RunFileLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(byte[] Line, bool IsWhole, long End)> LinesOf(Stream stream)
    {
        byte[] buffer = new byte[65_536];
        using var line = new MemoryStream();
        long position = 0;
        int length;
        while ((length = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            int first = 0;
            for (int i = 0; i < length; i++)
            {
                if (buffer[i] == '\n')
                {
                    line.Write(buffer, first, i - first);
                    yield return (line.ToArray(), true, position + i + 1);
                    line.SetLength(0);
                    first = i + 1;
                }
            }

            line.Write(buffer, first, length - first);
            position += length;
        }

        if (line.Length > 0)
        {
            yield return (line.ToArray(), false, position);
        }
    }
}
