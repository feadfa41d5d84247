using System.Buffers.Binary;
using NodaTime;
using ParquetSharp;
using ParquetSharp.Schema;

namespace Hr.Attendance.Parquet.Tables;

/// <summary>A column of a table of results, with the values that wait to be written.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="isOptional">Whether a row may have none.</param>
internal abstract class TableColumn<TRow>(string name, bool isOptional)
{
    internal string Name => name;

    protected bool IsOptional => isOptional;

    /// <summary>What the file's schema says of it.</summary>
    internal abstract Node Declare();

    /// <summary>Takes the value of a row.</summary>
    internal abstract void Add(TRow row);

    /// <summary>Writes what was taken as the next column of a row group, and forgets it.</summary>
    internal abstract void Write(RowGroupWriter group);

    protected Node Declare(LogicalType type, PhysicalType physical, int length = -1)
    {
        using (type)
        {
            return new PrimitiveNode(name, isOptional ? Repetition.Optional : Repetition.Required, type, physical, length);
        }
    }
}

/// <summary>Texts.</summary>
internal sealed class TextColumn<TRow>(string name, Func<TRow, string?> valueOf, bool isOptional = false) : TableColumn<TRow>(name, isOptional)
{
    private readonly List<string?> _values = [];

    internal override Node Declare() => Declare(LogicalType.String(), PhysicalType.ByteArray);

    internal override void Add(TRow row) => _values.Add(valueOf(row));

    internal override void Write(RowGroupWriter group)
    {
        using var writer = group.NextColumn().LogicalWriter<string?>();
        writer.WriteBatch([.. _values]);
        _values.Clear();
    }
}

/// <summary>Values that a file holds as numbers of the machine, or as yes and no.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
/// <typeparam name="T">What a file holds.</typeparam>
internal abstract class PlainColumn<TRow, T>(string name, Func<TRow, T?> valueOf, bool isOptional) : TableColumn<TRow>(name, isOptional)
    where T : unmanaged
{
    private readonly List<T> _values = [];
    private readonly List<short> _levels = [];

    internal sealed override void Add(TRow row)
    {
        var value = valueOf(row);
        if (value is { } given)
        {
            _values.Add(given);
        }

        if (IsOptional)
        {
            _levels.Add(value is null ? (short)0 : (short)1);
        }
    }

    internal sealed override void Write(RowGroupWriter group)
    {
        using (var writer = group.NextColumn())
        {
            Write(writer, [.. _levels], [.. _values]);
        }

        _values.Clear();
        _levels.Clear();
    }

    protected virtual void Write(ColumnWriter writer, short[] levels, T[] values) =>
        ((ColumnWriter<T>)writer).WriteBatch(IsOptional ? levels.Length : values.Length, levels, [], values);
}

/// <summary>Yes and no.</summary>
internal sealed class YesNoColumn<TRow>(string name, Func<TRow, bool> valueOf) : PlainColumn<TRow, bool>(name, row => valueOf(row), isOptional: false)
{
    internal override Node Declare() => Declare(LogicalType.None(), PhysicalType.Boolean);
}

/// <summary>Counts.</summary>
internal sealed class CountColumn<TRow>(string name, Func<TRow, int> valueOf) : PlainColumn<TRow, int>(name, row => valueOf(row), isOptional: false)
{
    internal override Node Declare() => Declare(LogicalType.Int(32, isSigned: true), PhysicalType.Int32);
}

/// <summary>Local dates, as days since 1970.</summary>
internal sealed class DateColumn<TRow>(string name, Func<TRow, LocalDate?> valueOf, bool isOptional = false)
    : PlainColumn<TRow, int>(name, row => valueOf(row) is { } date ? Period.DaysBetween(Epoch, date) : null, isOptional)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    internal override Node Declare() => Declare(LogicalType.Date(), PhysicalType.Int32);
}

/// <summary>Instants, as microseconds of UTC since 1970: what is shorter is cut off.</summary>
internal sealed class InstantColumn<TRow>(string name, Func<TRow, Instant> valueOf)
    : PlainColumn<TRow, long>(name, row => MicrosecondsOf(valueOf(row)), isOptional: false)
{
    private const long TicksOfMicrosecond = 10;

    internal override Node Declare() => Declare(LogicalType.Timestamp(isAdjustedToUtc: true, TimeUnit.Micros), PhysicalType.Int64);

    private static long MicrosecondsOf(Instant instant)
    {
        long ticks = instant.ToUnixTimeTicks();
        return (ticks - (ticks < 0 ? TicksOfMicrosecond - 1 : 0)) / TicksOfMicrosecond;
    }
}

/// <summary>Lengths of time, as nanoseconds.</summary>
internal sealed class DurationColumn<TRow>(string name, Func<TRow, Duration> valueOf)
    : PlainColumn<TRow, long>(name, row => valueOf(row).ToInt64Nanoseconds(), isOptional: false)
{
    internal override Node Declare() => Declare(LogicalType.Int(64, isSigned: true), PhysicalType.Int64);
}

/// <summary>Decimal numbers of six digits after the point, as <c>timesheets.json</c> rounds them; every decimal number fits.</summary>
internal sealed class NumberColumn<TRow>(string name, Func<TRow, decimal?> valueOf, bool isOptional = false)
    : PlainColumn<TRow, Int128>(name, row => valueOf(row) is { } number ? MillionthsOf(number) : null, isOptional)
{
    internal const int Scale = 6;
    private const int Precision = 38;
    private const int Width = 16;
    private const int SignBit = 31;
    private const int ScaleShift = 16;

    internal override Node Declare() => Declare(LogicalType.Decimal(Precision, Scale), PhysicalType.FixedLenByteArray, Width);

    protected override unsafe void Write(ColumnWriter writer, short[] levels, Int128[] values)
    {
        byte[] bytes = new byte[values.Length * Width];
        fixed (byte* first = bytes)
        {
            var places = new FixedLenByteArray[values.Length];
            for (int i = 0; i < values.Length; i++)
            {
                BinaryPrimitives.WriteInt128BigEndian(bytes.AsSpan(i * Width), values[i]);
                places[i] = new FixedLenByteArray((nint)(first + (i * Width)));
            }

            ((ColumnWriter<FixedLenByteArray>)writer).WriteBatch(IsOptional ? levels.Length : places.Length, levels, [], places);
        }
    }

    private static Int128 MillionthsOf(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Round(number, Scale, MidpointRounding.AwayFromZero), parts);
        var units = new Int128(unchecked((uint)parts[2]), ((ulong)unchecked((uint)parts[1]) << 32) | unchecked((uint)parts[0]));
        for (int scale = (parts[3] >> ScaleShift) & byte.MaxValue; scale < Scale; scale++)
        {
            units *= 10;
        }

        return (parts[3] >> SignBit) == 0 ? units : -units;
    }
}
