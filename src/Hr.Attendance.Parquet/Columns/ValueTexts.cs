using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using NodaTime;
using ParquetSharp;
using Encoding = System.Text.Encoding;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>Writes values as CSV has them. What is beyond what a type can say is written as the number it is, which no reader of the column takes.</summary>
internal static class ValueTexts
{
    private const int DaysTo1970 = 719_162;
    private const int LastDay = 3_652_058;

    internal static int Write(bool value, byte[] text) => Write(value ? "true" : "false", text);

    internal static int Write(int value, byte[] text) => Write((long)value, text);

    internal static int WriteUnsigned(int value, byte[] text) => Write((long)unchecked((uint)value), text);

    internal static int Write(long value, byte[] text) => Utf8Formatter.TryFormat(value, text, out int length) ? length : 0;

    internal static int WriteUnsigned(long value, byte[] text) => Utf8Formatter.TryFormat(unchecked((ulong)value), text, out int length) ? length : 0;

    internal static int Write(float value, byte[] text) =>
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture) ? length : 0;

    internal static int Write(double value, byte[] text) =>
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture) ? length : 0;

    internal static int WriteDate(int days, byte[] text) => days is >= -DaysTo1970 and <= LastDay - DaysTo1970
        ? Write(DateOnly.FromDayNumber(days + DaysTo1970).ToString("O", CultureInfo.InvariantCulture), text)
        : Write(days, text);

    /// <summary>A time of day, in parts of a second.</summary>
    internal static int WriteTime(long value, long unitsPerSecond, byte[] text)
    {
        long seconds = Math.DivRem(value, unitsPerSecond, out long rest);
        return value < 0 || rest != 0 || seconds > NodaConstants.SecondsPerDay ? Write(value, text)
            : seconds % NodaConstants.SecondsPerMinute == 0 ? Write(FormattableString.Invariant($"{seconds / 3600:00}:{seconds / 60 % 60:00}"), text)
            : Write(FormattableString.Invariant($"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}"), text);
    }

    /// <summary>A decimal number, in units of its last digit.</summary>
    internal static int WriteDecimal(BigInteger units, int scale, byte[] text)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        string number = scale == 0 ? digits : digits.Insert(digits.Length - scale, ".").TrimEnd('0').TrimEnd('.');
        return Write(units.Sign < 0 ? "-" + number : number, text);
    }

    internal static unsafe int WriteDecimal(FixedLenByteArray value, int width, int scale, byte[] text) =>
        WriteDecimal(new BigInteger(new ReadOnlySpan<byte>((void*)value.Pointer, width), isBigEndian: true), scale, text);

    internal static unsafe int WriteUuid(FixedLenByteArray value, byte[] text) =>
        Write(new Guid(new ReadOnlySpan<byte>((void*)value.Pointer, 16), bigEndian: true).ToString(), text);

    private static int Write(string value, byte[] text) => Encoding.ASCII.GetBytes(value, text);
}
