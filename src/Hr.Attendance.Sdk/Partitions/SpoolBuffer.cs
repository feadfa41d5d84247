using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Bytes that grow, with the few forms of numbers and texts that rows are spooled in.</summary>
internal sealed class SpoolBuffer
{
    private const int FirstRoom = 256;
    private const int LongestNumber = 10;
    private const long NanosecondsPerSecond = NodaConstants.NanosecondsPerSecond;

    private byte[] _bytes = [];

    internal int Count { get; private set; }

    internal byte[] Bytes => _bytes;

    /// <summary>Forgets the bytes and gives their memory back.</summary>
    internal void Release() => (_bytes, Count) = ([], 0);

    internal void Write(byte value)
    {
        MakeRoom(1);
        _bytes[Count++] = value;
    }

    /// <summary>A number of seven bits in each byte; the small ones are short.</summary>
    internal void WriteNumber(ulong value)
    {
        MakeRoom(LongestNumber);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[Count++] = (byte)((value & 0x7F) | 0x80);
        }

        _bytes[Count++] = (byte)value;
    }

    /// <summary>A number that may as well be large as small.</summary>
    internal void WriteBits(ulong value)
    {
        MakeRoom(sizeof(ulong));
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(Count), value);
        Count += sizeof(ulong);
    }

    /// <summary>A number that may be below zero; those near it are short.</summary>
    internal void WriteSigned(long value) => WriteNumber(unchecked((ulong)((value << 1) ^ (value >> 63))));

    internal void WriteText(ReadOnlySpan<byte> utf8)
    {
        WriteNumber((ulong)utf8.Length);
        MakeRoom(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(Count));
        Count += utf8.Length;
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
            Count += Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, Count);
        }
    }

    internal void WriteDuration(Duration time)
    {
        // Nearly all times are whole seconds.
        long nanoseconds = time.NanosecondOfDay;
        WriteSigned(time.Days);
        bool isWhole = nanoseconds % NanosecondsPerSecond == 0;
        Write(isWhole ? (byte)0 : (byte)1);
        WriteSigned(isWhole ? nanoseconds / NanosecondsPerSecond : nanoseconds);
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
        foreach (int part in decimal.GetBits(number))
        {
            WriteSigned(part);
        }
    }

    private void MakeRoom(int more)
    {
        if (_bytes.Length - Count < more)
        {
            Array.Resize(ref _bytes, Math.Max(Count + more, Math.Max(FirstRoom, 2 * _bytes.Length)));
        }
    }
}
