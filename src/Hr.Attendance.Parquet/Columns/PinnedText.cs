using System.Runtime.InteropServices;

namespace Hr.Attendance.Parquet.Columns;

/// <summary>Room for the text of a value, in memory that does not move.</summary>
internal sealed class PinnedText
{
    private const int LongestText = 128;

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(LongestText, pinned: true);

    /// <summary>Writes a text over the one before.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it and says how long it is.</param>
    internal Cell Write<T>(T value, Func<T, byte[], int> write)
    {
        int length = write(value, _bytes);
        return new Cell(Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0), length);
    }
}
