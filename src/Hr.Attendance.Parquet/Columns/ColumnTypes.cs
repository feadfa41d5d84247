using System.Numerics;
using Hr.Attendance.Rules.Diagnostics;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>Which types of columns are read, and how.</summary>
internal static class ColumnTypes
{
    // No number of evidence needs more; texts have room for these.
    private const int MostDigits = 38;
    private const int WidestDecimal = 16;

    private static readonly Bilingual NotUtc = new(
        "its timestamps are of no time zone (isAdjustedToUTC is false), so nobody can tell the instants; write timestamps of UTC "
            + "(DuckDB: TIMESTAMPTZ), or texts with an offset",
        "其时间戳不属于任何时区（isAdjustedToUTC 为 false），无法确定时刻；请写为 UTC 时间戳（DuckDB：TIMESTAMPTZ），或带时差的文本");

    private static readonly Bilingual Nested = new(
        "it holds lists or structures; write one value for each row", "其中是列表或结构；请为每行写一个值");

    private static readonly Bilingual OtherType = new(
        "its type {type} is not read; write texts, numbers, dates or timestamps of UTC",
        "无法读取类型 {type}；请写为文本、数字、日期或 UTC 时间戳");

    /// <summary>The column that reads values of a type.</summary>
    /// <param name="index">The position of the column among those of the file.</param>
    /// <param name="description">What the file says of it.</param>
    /// <param name="isNested">Whether it is no plain column of the table.</param>
    /// <returns>The column, or else why there is none.</returns>
    internal static (ParquetColumn? Column, Bilingual Fault) Open(int index, ColumnDescriptor description, bool isNested)
    {
        if (isNested || description.MaxRepetitionLevel > 0)
        {
            return (null, Nested);
        }

        using var type = description.LogicalType;
        bool isOptional = description.MaxDefinitionLevel > 0;
        ParquetColumn? column = (description.PhysicalType, type) switch
        {
            (PhysicalType.ByteArray, StringLogicalType or EnumLogicalType or JsonLogicalType or NoneLogicalType) => new TextColumn(index, isOptional),
            (PhysicalType.Int64, TimestampLogicalType { IsAdjustedToUtc: true } instants) =>
                new TimestampColumn(index, isOptional, UnitsPerSecond(instants.TimeUnit)),
            (PhysicalType.Boolean, _) => new WrittenColumn<bool>(index, isOptional, ValueTexts.Write),
            (PhysicalType.Int32, IntLogicalType { IsSigned: false }) => new WrittenColumn<int>(index, isOptional, ValueTexts.WriteUnsigned),
            (PhysicalType.Int64, IntLogicalType { IsSigned: false }) => new WrittenColumn<long>(index, isOptional, ValueTexts.WriteUnsigned),
            (PhysicalType.Int32, IntLogicalType or NullLogicalType or NoneLogicalType) => new WrittenColumn<int>(index, isOptional, ValueTexts.Write),
            (PhysicalType.Int64, IntLogicalType or NoneLogicalType) => new WrittenColumn<long>(index, isOptional, ValueTexts.Write),
            (PhysicalType.Float, NoneLogicalType) => new WrittenColumn<float>(index, isOptional, ValueTexts.Write),
            (PhysicalType.Double, NoneLogicalType) => new WrittenColumn<double>(index, isOptional, ValueTexts.Write),
            (PhysicalType.Int32, DateLogicalType) => new WrittenColumn<int>(index, isOptional, ValueTexts.WriteDate),
            (PhysicalType.Int32, TimeLogicalType time) => TimeColumn<int>(index, isOptional, UnitsPerSecond(time.TimeUnit)),
            (PhysicalType.Int64, TimeLogicalType time) => TimeColumn<long>(index, isOptional, UnitsPerSecond(time.TimeUnit)),
            (PhysicalType.Int32, DecimalLogicalType { Scale: >= 0 and <= MostDigits and var scale }) => DecimalColumn<int>(index, isOptional, scale),
            (PhysicalType.Int64, DecimalLogicalType { Scale: >= 0 and <= MostDigits and var scale }) => DecimalColumn<long>(index, isOptional, scale),
            (PhysicalType.FixedLenByteArray, DecimalLogicalType { Scale: >= 0 and <= MostDigits and var scale })
                when description.TypeLength is > 0 and <= WidestDecimal and var width => new WrittenColumn<FixedLenByteArray>(
                    index, isOptional, (value, text) => ValueTexts.WriteDecimal(value, width, scale, text)),
            (PhysicalType.FixedLenByteArray, UuidLogicalType) when description.TypeLength == 16 =>
                new WrittenColumn<FixedLenByteArray>(index, isOptional, ValueTexts.WriteUuid),
            _ => null,
        };
        return column is not null ? (column, default)
            : (null, description.PhysicalType == PhysicalType.Int96 || type is TimestampLogicalType ? NotUtc
                : OtherType.With(("type", $"{description.PhysicalType}/{type.Type}")));
    }

    private static WrittenColumn<T> TimeColumn<T>(int index, bool isOptional, long unitsPerSecond)
        where T : unmanaged, IBinaryInteger<T> =>
        new(index, isOptional, (value, text) => ValueTexts.WriteTime(long.CreateChecked(value), unitsPerSecond, text));

    private static WrittenColumn<T> DecimalColumn<T>(int index, bool isOptional, int scale)
        where T : unmanaged, IBinaryInteger<T> =>
        new(index, isOptional, (value, text) => ValueTexts.WriteDecimal(BigInteger.CreateChecked(value), scale, text));

    private static long UnitsPerSecond(TimeUnit unit) => unit switch
    {
        TimeUnit.Millis => 1_000,
        TimeUnit.Micros => 1_000_000,
        _ => 1_000_000_000,
    };
}
