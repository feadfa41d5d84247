using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Messages of one export that are set aside in numbers, each number with one finding at the end, at the first such message.</summary>
internal sealed class SetAsideCounts(ReadingLog log)
{
    // An account that nobody listed may have written a hundred thousand messages: one finding with a count and the first line says it all.

    private readonly Dictionary<(DiagnosticDescriptor Kind, string Subject), (long Count, int Line)> _counts = [];
    private readonly Dictionary<DiagnosticDescriptor, int> _notKept = [];

    /// <summary>Counts a message among those of a kind.</summary>
    /// <param name="kind">Why it is set aside.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="subject">What has a finding of its own within the kind; shown only where the kind has a place for an account.</param>
    internal void Add(DiagnosticDescriptor kind, int line, string subject = "")
    {
        log.CountSetAside();
        if (_counts.TryGetValue((kind, subject), out var known))
        {
            _counts[(kind, subject)] = (known.Count + 1, known.Line);
        }
        else if (_counts.Count < ReadingLog.MostOfOneKind)
        {
            _counts.Add((kind, subject), (1, line));
        }
        else
        {
            _notKept.TryGetValue(kind, out int count);
            _notKept[kind] = count == int.MaxValue ? count : count + 1;
        }
    }

    /// <summary>Writes the findings to the log.</summary>
    internal void Report()
    {
        foreach (var counted in _counts.OrderBy(counted => counted.Value.Line)
            .ThenBy(counted => counted.Key.Kind.Code, StringComparer.Ordinal)
            .ThenBy(counted => counted.Key.Subject, StringComparer.Ordinal))
        {
            log.Add(counted.Key.Kind, new SourcePlace(log.File, counted.Value.Line),
                ("count", counted.Value.Count.ToString(CultureInfo.InvariantCulture)), ("account", $"`{counted.Key.Subject}`"));
        }

        foreach (var rest in _notKept)
        {
            log.Add(rest.Key, new SourcePlace(log.File), ("count", rest.Value.ToString(CultureInfo.InvariantCulture)), ("account", "…"));
        }

        _counts.Clear();
        _notKept.Clear();
    }
}
