using System.Buffers.Binary;
using System.Text;
using Hr.Attendance.Sdk.Compatibility;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>The bytes of one row, with the few forms of numbers and texts that rows are spooled in. Used again for the next row.</summary>
internal sealed class SpoolBuffer
{
    private const int FirstRoom = 256;
    private const int LongestNumber = 10;
    private const long NanosecondsPerSecond = NodaConstants.NanosecondsPerSecond;

    private byte[] _bytes = new byte[FirstRoom];
    private int _count;

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    /// <summary>Forgets the bytes.</summary>
    internal void Clear() => _count = 0;

    internal void Write(byte value)
    {
        MakeRoom(1);
        _bytes[_count++] = value;
    }

    /// <summary>A number of seven bits in each byte; the small ones are short.</summary>
    internal void WriteNumber(ulong value)
    {
        MakeRoom(LongestNumber);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[_count++] = (byte)((value & 0x7F) | 0x80);
        }

        _bytes[_count++] = (byte)value;
    }

    /// <summary>A number that may as well be large as small.</summary>
    internal void WriteBits(ulong value)
    {
        MakeRoom(sizeof(ulong));
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_count), value);
        _count += sizeof(ulong);
    }

    /// <summary>A number that may be below zero; those near it are short.</summary>
    internal void WriteSigned(long value) => WriteNumber(unchecked((ulong)((value << 1) ^ (value >> 63))));

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }

    internal void WriteText(ReadOnlySpan<byte> utf8)
    {
        WriteNumber((ulong)utf8.Length);
        Write(utf8);
    }

    /// <summary>A text that may be missing, which is something else than an empty one.</summary>
    internal void WriteText(string? text)
    {
        Write(text is null ? (byte)0 : (byte)1);
        if (text is not null)
        {
            int length = Encoding.UTF8.GetByteCount(text);
            WriteNumber((ulong)length);
            MakeRoom(length);
            _count += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, _count);
        }
    }

    internal void WriteDuration(Duration time)
    {
        // Nearly all times are whole seconds; the last bit says so.
        long seconds = (time.Days * (long)NodaConstants.SecondsPerDay) + (time.NanosecondOfDay / NanosecondsPerSecond);
        long rest = time.NanosecondOfDay % NanosecondsPerSecond;
        WriteSigned((2 * seconds) + (rest == 0 ? 0 : 1));
        if (rest != 0)
        {
            WriteSigned(rest);
        }
    }

    internal void WriteInstant(Instant time) => WriteDuration(time - NodaConstants.UnixEpoch);

    internal void WriteInstant(Instant? time)
    {
        Write(time is null ? (byte)0 : (byte)1);
        if (time is { } given)
        {
            WriteInstant(given);
        }
    }

    internal void WriteDate(LocalDate date)
    {
        WriteSigned(date.Year);
        Write((byte)date.Month);
        Write((byte)date.Day);
    }

    internal void WriteTime(LocalTime? time) => WriteSigned(time is { } given ? given.NanosecondOfDay : -1);

    internal void WriteDecimal(decimal number)
    {
        Span<int> parts = stackalloc int[DecimalParts.Count];
        DecimalParts.Get(number, parts);
        foreach (int part in parts)
        {
            WriteSigned(part);
        }
    }

    private void MakeRoom(int more)
    {
        if (_bytes.Length - _count < more)
        {
            Array.Resize(ref _bytes, Math.Max(_count + more, 2 * _bytes.Length));
        }
    }
}
