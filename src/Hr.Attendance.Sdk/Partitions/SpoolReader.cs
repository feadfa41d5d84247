using System.Buffers.Binary;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Sdk.Compatibility;
using NodaTime;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Reads what a <see cref="SpoolBuffer"/> wrote, in the same order.</summary>
internal ref struct SpoolReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    internal readonly bool IsAtEnd => _rest.IsEmpty;

    internal byte ReadByte()
    {
        byte value = _rest[0];
        _rest = _rest.Slice(1);
        return value;
    }

    internal ulong ReadNumber()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    internal ulong ReadBits()
    {
        ulong value = BinaryPrimitives.ReadUInt64LittleEndian(_rest);
        _rest = _rest.Slice(sizeof(ulong));
        return value;
    }

    internal long ReadSigned()
    {
        ulong value = ReadNumber();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    internal ReadOnlySpan<byte> ReadUtf8()
    {
        int length = (int)ReadNumber();
        var text = _rest.Slice(0, length);
        _rest = _rest.Slice(length);
        return text;
    }

    internal string? ReadText() => ReadByte() == 0 ? null : Utf8Text.GetString(ReadUtf8());

    internal Duration ReadDuration()
    {
        long seconds = ReadSigned();
        var whole = Duration.FromSeconds(seconds >> 1);
        return (seconds & 1) == 0 ? whole : whole + Duration.FromNanoseconds(ReadSigned());
    }

    internal Instant ReadInstant() => NodaConstants.UnixEpoch + ReadDuration();

    internal Instant? ReadMissableInstant() => ReadByte() == 0 ? null : ReadInstant();

    internal LocalDate ReadDate()
    {
        int year = (int)ReadSigned();
        int month = ReadByte();
        return new LocalDate(year, month, ReadByte());
    }

    internal LocalTime? ReadTime() => ReadSigned() is >= 0 and var nanoseconds ? LocalTime.FromNanosecondsSinceMidnight(nanoseconds) : null;

    internal decimal ReadDecimal()
    {
        Span<int> parts = stackalloc int[DecimalParts.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (int)ReadSigned();
        }

        return DecimalParts.Make(parts);
    }
}
