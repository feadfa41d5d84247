namespace Hr.Attendance.Parquet.Columns;

/// <summary>Values of a type that is no text, as the texts that CSV has for them.</summary>
/// <typeparam name="T">The type in which the file holds them.</typeparam>
/// <param name="index">Its position among the columns of the file.</param>
/// <param name="isOptional">Whether values may be null.</param>
/// <param name="write">Writes a value and says how long its text is.</param>
internal sealed class WrittenColumn<T>(int index, bool isOptional, Func<T, byte[], int> write) : ParquetColumn<T>(index, isOptional)
    where T : unmanaged, IEquatable<T>
{
    private readonly PinnedText _text = new();
    private T _last;
    private Cell _cell;

    protected override Cell CellOf(T value)
    {
        // Columns such as the revision have one value over and over.
        if (_cell.Length == 0 || !value.Equals(_last))
        {
            (_last, _cell) = (value, _text.Write(value, write));
        }

        return _cell;
    }

    protected override void Forget() => _cell = default;
}
