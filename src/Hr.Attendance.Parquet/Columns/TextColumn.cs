using ParquetSharp;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>Texts, read where the library has them.</summary>
internal sealed class TextColumn(int index, bool isOptional) : ParquetColumn<ByteArray>(index, isOptional)
{
    internal override bool IsText => true;

    protected override Cell CellOf(ByteArray value) => new(value.Pointer, value.Length);
}
