using System.Buffers.Binary;
using System.Text;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>64 bits of a text, others in each run. Two texts may have the same: then rows are copied in vain, and nothing else happens.</summary>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>What nobody knows who writes a file: else ids could be made up that all fall on one place.</summary>
    private static readonly ulong Secret = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    internal static ulong Of(ReadOnlySpan<byte> utf8, ulong seed = 0)
    {
        ulong hash = Mix(Secret ^ seed ^ (ulong)utf8.Length);
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8.Slice(sizeof(ulong)))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        }

        ulong last = 0;
        foreach (byte unit in utf8)
        {
            last = (last << 8) | unit;
        }

        return Mix(hash ^ last);
    }

    internal static ulong Of(string text, ulong seed = 0) => Of(Encoding.UTF8.GetBytes(text), seed);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= Multiplier;
            value ^= value >> 32;
            value *= Multiplier;
            return value ^ (value >> 29);
        }
    }
}
