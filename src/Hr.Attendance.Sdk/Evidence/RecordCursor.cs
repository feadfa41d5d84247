using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Text;
using NodaTime;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>
/// Goes through the records of a file, one at a time, in bounded memory. A record that cannot be read is told to the log and passed over.
/// What the cursor gives is good until it goes on.
/// </summary>
internal abstract class RecordCursor(ReadingLog log, RecordColumns columns) : IDisposable
{
    protected const string NotText = "is no text in the file's encoding; save the file as UTF-8";

    /// <summary>The length of the longest record that is taken; no record needs a hundredth of it.</summary>
    internal const int LongestRecord = 64 * 1024;

    private static ReadOnlySpan<byte> True => "true"u8;

    internal ReadingLog Log => log;

    /// <summary>The line on which the current record begins.</summary>
    internal abstract int Line { get; }

    internal SourcePlace Place => new(log.File, Line);

    internal RecordColumns Columns => columns;

    /// <summary>Goes to the next record that can be read and lacks nothing.</summary>
    internal bool Read()
    {
        // The good part is kept: a record with a fault is set aside with its line and reason, and reading goes on.
        while (ReadNext() is { } fault)
        {
            Bilingual? reason = fault.Length > 0 ? Bilingual.Same(fault)
                : FirstEmptyColumn() is { } empty ? RecordFaults.Empty.With(("column", empty))
                : null;
            log.CountRecord();
            if (reason is null)
            {
                return true;
            }

            log.AddMalformed(Line, reason.Value);
        }

        return false;
    }

    /// <summary>The text in a column; null when it is empty or missing.</summary>
    internal abstract string? Text(int column);

    /// <summary>The text in a column that holds the same few values over and over, each as one string.</summary>
    internal abstract string? SharedText(int column);

    /// <summary>The text in a column as UTF-8, empty when it is missing; it holds until the cursor goes on.</summary>
    internal abstract ReadOnlySpan<byte> Utf8(int column);

    /// <summary>The instant in a column; null when it holds none.</summary>
    internal virtual Instant? Instant(int column) => IsoInstant.Parse(Utf8(column));

    /// <summary>Whether the record is taken back.</summary>
    internal bool IsWithdrawn => columns.Withdrawn >= 0 && Utf8(columns.Withdrawn).SequenceEqual(True);

    /// <summary>Sets the current record aside because of what stands in a column.</summary>
    /// <returns>Always null.</returns>
    internal T? SetAside<T>(int column, Bilingual reason, params (string Name, object? Value)[] values)
        where T : struct
    {
        SetAside(reason.With([("column", columns.Names[column]), .. values]));
        return null;
    }

    internal void SetAside(Bilingual reason) => log.AddMalformed(Line, reason);

    /// <summary>Opens a file in whatever encoding it is.</summary>
    internal static RecordCursor Open(Stream stream, EvidenceFormat format, ReadingLog log, RecordColumns columns)
    {
        var utf8 = TextEncodings.OpenUtf8(stream);
        return format == EvidenceFormat.Csv ? new CsvRecords(utf8, log, columns) : new JsonLineRecords(utf8, log, columns);
    }

    /// <summary>What each record of a file makes, without those that make nothing; the file is read as this is enumerated.</summary>
    internal static IEnumerable<T> Read<T>(Stream stream, EvidenceFormat format, ReadingLog log, RecordColumns columns, Func<RecordCursor, T?> make)
        where T : class
    {
        using var records = Open(stream, format, log, columns);
        while (records.Read())
        {
            if (make(records) is { } made)
            {
                yield return made;
            }
        }
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Goes to the next record: null at the end, else what makes the record unreadable, empty when it is sound.</summary>
    protected abstract string? ReadNext();

    protected abstract bool IsEmpty(int column);

    private string? FirstEmptyColumn()
    {
        foreach (int column in columns.Required)
        {
            if (IsEmpty(column) && (column == 0 || !IsWithdrawn))
            {
                return columns.Names[column];
            }
        }

        return null;
    }
}
