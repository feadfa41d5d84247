namespace Hr.Attendance.Sdk.Partitions;

/// <summary>A text of some row, kept until another comes. Not thread-safe.</summary>
internal sealed class SpoolText
{
    private byte[] _bytes = [];
    private int _length;

    internal ReadOnlySpan<byte> Utf8 => _bytes.AsSpan(0, _length);

    /// <summary>Keeps a text. Whether it is another one than before.</summary>
    internal bool Change(ReadOnlySpan<byte> utf8)
    {
        if (utf8.SequenceEqual(Utf8))
        {
            return false;
        }

        if (_bytes.Length < utf8.Length)
        {
            _bytes = new byte[utf8.Length];
        }

        utf8.CopyTo(_bytes);
        _length = utf8.Length;
        return true;
    }
}
