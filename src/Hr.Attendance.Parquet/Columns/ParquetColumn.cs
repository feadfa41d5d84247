using Hr.Attendance.Parquet.Native;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>One column of a file, read value by value.</summary>
/// <param name="index">Its position among the columns of the file.</param>
internal abstract class ParquetColumn(int index) : IDisposable
{
    /// <summary>Its position among the columns of the file.</summary>
    internal int Index => index;

    /// <summary>Whether its cells lie where the file's bytes were read, which may be no text.</summary>
    internal virtual bool IsText => false;

    /// <summary>The instant of the current row; null where the column has none or it is beyond all instants.</summary>
    internal virtual Instant? Instant => null;

    /// <summary>Begins a row group.</summary>
    internal abstract void Begin(RowGroupReader group);

    /// <summary>Goes to the next row of the row group.</summary>
    /// <param name="cell">What it holds.</param>
    /// <returns>Whether there is a row.</returns>
    internal abstract bool MoveNext(ref Cell cell);

    /// <summary>Writes the text of the current row where nobody has asked for it before.</summary>
    internal virtual Cell Written() => default;

    public abstract void Dispose();
}

/// <summary>A column by the type in which the file holds its values.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="index">Its position among the columns of the file.</param>
/// <param name="isOptional">Whether values may be null.</param>
internal abstract class ParquetColumn<T>(int index, bool isOptional) : ParquetColumn(index)
    where T : unmanaged
{
    // A batch ends with the page that it lies in, and what texts point to holds until the next batch is read. So each column reads its next
    // batch when the one before is used up, and all columns of a row go their own pace.
    private const int RowsOfBatch = 4096;
    private static readonly Bilingual FewerValues = new("a page has fewer values than it says", "页中的值少于其声明的数量");

    private readonly T[] _values = new T[RowsOfBatch];
    private readonly short[] _levels = isOptional ? new short[RowsOfBatch] : [];
    private ColumnReader<T>? _reader;
    private int _count;
    private int _row;
    private int _value;

    internal override void Begin(RowGroupReader group)
    {
        _reader = (ColumnReader<T>)group.Column(Index);
        _count = _row = _value = 0;
    }

    internal sealed override bool MoveNext(ref Cell cell)
    {
        if (_row == _count && !ReadBatch())
        {
            return false;
        }

        cell = isOptional && _levels[_row] == 0 ? Null() : CellOf(_values[_value++]);
        _row++;
        return true;
    }

    public override void Dispose() => _reader?.Dispose();

    /// <summary>What a value becomes.</summary>
    protected abstract Cell CellOf(T value);

    /// <summary>What no value becomes.</summary>
    protected virtual Cell Null() => default;

    /// <summary>A batch was read: what values point to is another.</summary>
    protected virtual void Forget()
    {
    }

    private bool ReadBatch()
    {
        long values;
        (_row, _value) = (0, 0);
        try
        {
            _count = (int)_reader!.ReadBatch(RowsOfBatch, _levels, [], _values, out values);
        }
        catch (Exception exception)
        {
            throw LibraryCalls.DamageOf(exception);
        }

        Forget();
        return values == (isOptional ? _levels.AsSpan(0, _count).Count((short)1) : _count) ? _count > 0 : throw new DamagedFileException(FewerValues);
    }
}
