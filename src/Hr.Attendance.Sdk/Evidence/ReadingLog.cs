using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Diagnostics;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>
/// What a reader met in one file: how many records, and what was wrong with them. It is filled while the records are enumerated and is
/// complete when the enumeration has ended. Not thread-safe.
/// </summary>
/// <remarks>
/// So that a file in which everything is wrong does not fill the memory, at most <see cref="MostOfOneKind"/> findings of a kind are kept;
/// one more finding then says how many there were beyond them. Nothing of what a message says ever stands in a finding.
/// </remarks>
public sealed class ReadingLog
{
    /// <summary>How many findings of one kind are kept for one file: 10,000.</summary>
    public const int MostOfOneKind = 10_000;

    private const int MostUnknownNames = 100;

    private readonly List<Diagnostic> _kept = [];
    private readonly HashSet<SourcePlace> _unknown = [];
    private readonly Dictionary<DiagnosticDescriptor, int> _counts = [];
    private readonly DiagnosticDescriptor _malformed;

    /// <summary>Creates an empty log.</summary>
    /// <param name="file">The file's name, as findings shall give it.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is null or empty.</exception>
    public ReadingLog(string file)
        : this(file, EvidenceDiagnostics.MalformedRecord)
    {
    }

    internal ReadingLog(string file, DiagnosticDescriptor malformed)
    {
        File = Guard.NotEmpty(file);
        _malformed = malformed;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>How many records the file has, as far as it was read.</summary>
    public long Records { get; private set; }

    /// <summary>How many of them were set aside, each with a finding.</summary>
    public long SetAside { get; private set; }

    /// <summary>What was found, in order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. _kept, .. _counts.Where(count => count.Value > MostOfOneKind).Select(count => FileDiagnostics.MoreOfOneKind.At(
            new SourcePlace(File), ("count", (count.Value - MostOfOneKind).ToString(CultureInfo.InvariantCulture)), ("code", count.Key.Code)))];

    /// <summary>Adds all findings to a list.</summary>
    internal void CopyTo(ICollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>An empty log for a part of the same file.</summary>
    internal ReadingLog ForPart() => new(File, _malformed);

    /// <summary>Adds what was met in the next part of the file.</summary>
    internal void Append(ReadingLog next)
    {
        Records += next.Records;
        SetAside += next.SetAside;
        foreach (var finding in next._kept)
        {
            if ((finding.Descriptor != FileDiagnostics.UnknownProperty || IsFirst(finding.Place)) && Count(finding.Descriptor))
            {
                _kept.Add(finding);
            }
        }

        foreach (var count in next._counts.Where(count => count.Value > MostOfOneKind))
        {
            _counts[count.Key] = (int)Math.Min(int.MaxValue, (long)_counts[count.Key] + count.Value - MostOfOneKind);
        }
    }

    /// <summary>Adds a finding about the file, or about records that were counted as set aside.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public void Add(Diagnostic finding)
    {
        if (Count(Guard.NotNull(finding).Descriptor))
        {
            _kept.Add(finding);
        }
    }

    internal void CountRecord() => Records++;

    /// <summary>Records that were set aside together, which one finding says.</summary>
    internal void CountSetAsideRecords(long records)
    {
        Records += records;
        SetAside += records;
    }

    /// <summary>A record that was counted is set aside; the finding that says why is added by the caller.</summary>
    internal void CountSetAside() => SetAside++;

    internal void AddMalformed(int line, Bilingual reason)
    {
        CountSetAside();
        if (Count(_malformed))
        {
            _kept.Add(_malformed.At(new SourcePlace(File, line)).With("reason", reason));
        }
    }

    internal void Add(DiagnosticDescriptor descriptor, SourcePlace place, params (string Name, string? Value)[] arguments)
    {
        // A finding is made only where it is kept: files in the wrong form have one in every line.
        if (Count(descriptor))
        {
            _kept.Add(descriptor.At(place, arguments));
        }
    }

    /// <summary>Adds that the format does not have a property; of the first hundred names each is told once, where it stands first.</summary>
    internal void AddUnknown(SourcePlace place, string name, string known)
    {
        if (IsFirst(place))
        {
            Add(FileDiagnostics.UnknownProperty, place, ("property", name), ("known", known));
        }
    }

    /// <summary>Whether a property that the format does not have was not told before.</summary>
    private bool IsFirst(SourcePlace place) => _unknown.Count < MostUnknownNames && _unknown.Add(new SourcePlace(File, 0, place.Path));

    /// <summary>Counts a finding; false where there are enough of its kind to list.</summary>
    private bool Count(DiagnosticDescriptor descriptor)
    {
        // A file in the wrong form has a finding in every line. Ten thousand of a kind tell as much as a million, and fit into memory.
        _counts.TryGetValue(descriptor, out int count);
        _counts[descriptor] = count == int.MaxValue ? count : count + 1;
        return count < MostOfOneKind;
    }
}
