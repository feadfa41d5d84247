using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>Instants as numbers, which nobody makes texts of but where somebody asks.</summary>
/// <param name="index">Its position among the columns of the file.</param>
/// <param name="isOptional">Whether values may be null.</param>
/// <param name="unitsPerSecond">A thousand, a million or a thousand million.</param>
internal sealed class TimestampColumn(int index, bool isOptional, long unitsPerSecond) : ParquetColumn<long>(index, isOptional)
{
    private readonly long _nanosecondsOfUnit = NodaConstants.NanosecondsPerSecond / unitsPerSecond;
    private readonly long _mostUnits = long.MaxValue / (NodaConstants.NanosecondsPerSecond / unitsPerSecond);
    private readonly PinnedText _text = new();
    private long? _value;

    internal override Instant? Instant
    {
        get
        {
            if (_value is not { } value)
            {
                return null;
            }

            // All times that people have fit nanoseconds in 64 bits.
            if (value <= _mostUnits && value >= -_mostUnits)
            {
                return NodaConstants.UnixEpoch.PlusNanoseconds(value * _nanosecondsOfUnit);
            }

            long seconds = Math.DivRem(value, unitsPerSecond, out long rest);
            if (rest < 0)
            {
                seconds--;
                rest += unitsPerSecond;
            }

            return seconds >= NodaTime.Instant.MinValue.ToUnixTimeSeconds() && seconds <= NodaTime.Instant.MaxValue.ToUnixTimeSeconds()
                ? NodaTime.Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(rest * _nanosecondsOfUnit)
                : null;
        }
    }

    internal override Cell Written() => _text.Write(
        (Value: _value, Instant), static (value, text) => Encoding.ASCII.GetBytes(
            value.Instant is { } instant ? InstantPattern.ExtendedIso.Format(instant) : FormattableString.Invariant($"{value.Value}"), text));

    protected override Cell CellOf(long value)
    {
        _value = value;
        return new Cell(0, Cell.Unwritten);
    }

    protected override Cell Null()
    {
        _value = null;
        return default;
    }
}
