using System.Text;
using System.Text.Json;
using NodaTime;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>The log of automated decisions: JSON lines that are only ever added to.</summary>
public static class DecisionLog
{
    /// <summary>Adds decisions at the end of a log; the same decisions give the same bytes.</summary>
    /// <param name="log">The log, at its end; left open.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="decidedAt">When they were made.</param>
    /// <param name="alreadyThere">The ids of decisions that the log has (<see cref="IdsIn"/>) and that are passed over; null for none.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> or <paramref name="decisions"/> is null.</exception>
    /// <exception cref="IOException">
    /// The log cannot be written. A line may be there in part: <see cref="IdsIn"/> passes over it, and the next call ends it first where the stream can
    /// be read and moved in.
    /// </exception>
    public static int Append(Stream log, IEnumerable<AutomatedDecision> decisions, Instant decidedAt, IReadOnlyCollection<string>? alreadyThere = null)
    {
        Guard.NotNull(log);

        // A decision that is made again in the same way is the same decision and has the same id, so a run that is repeated adds nothing.
        var seen = new HashSet<string>(alreadyThere ?? [], StringComparer.Ordinal);
        int added = 0;
        EndLastLine(log);
        foreach (var decision in Guard.NotNull(decisions).Where(decision => seen.Add(decision.Id)))
        {
            byte[] line = Encoding.UTF8.GetBytes(decision.ToJsonLine(decidedAt) + "\n");
            log.Write(line, 0, line.Length);
            added++;
        }

        return added;
    }

    /// <summary>The ids of the decisions in a log, so that none is added twice. Lines that are none of a log are passed over.</summary>
    /// <param name="log">The log, from its beginning; left open.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static IReadOnlyCollection<string> IdsIn(Stream log)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using var text = new StreamReader(Guard.NotNull(log), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 65_536, leaveOpen: true);
        while (text.ReadLine() is { } line)
        {
            if (IdIn(line) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static void EndLastLine(Stream log)
    {
        if (!log.CanSeek || !log.CanRead || log.Length == 0)
        {
            return;
        }

        // A process that was killed may have left half a line. It is ended and not cut off: the log only ever grows.
        log.Seek(-1, SeekOrigin.End);
        if (log.ReadByte() != '\n')
        {
            log.WriteByte((byte)'\n');
        }
    }

    private static string? IdIn(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
