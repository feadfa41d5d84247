using System.Buffers;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Rows that belong together, in pieces that end between rows: the first in the file, the others on pages in memory.</summary>
internal sealed class SpoolChain
{
    private readonly List<(long Start, int Count)> _inFile = [];
    private readonly List<(byte[] Page, int Count)> _full = [];
    private byte[] _page = [];
    private int _count;

    /// <summary>What the last row said that was added.</summary>
    internal SpoolContext Before { get; } = new();

    /// <summary>How many bytes are in memory.</summary>
    internal long BytesInMemory => _count + _full.Sum(full => (long)full.Count);

    internal void Add(ReadOnlySpan<byte> row, SpoolPages pages)
    {
        if (_page.Length - _count < row.Length)
        {
            if (_count > 0)
            {
                _full.Add((_page, _count));
            }

            (_page, _count) = (pages.Take(_page.Length, row.Length), 0);
        }

        row.CopyTo(_page.AsSpan(_count));
        _count += row.Length;
    }

    /// <summary>Moves what is in memory to a place in the file.</summary>
    internal void MoveTo(SpoolFileWriter file, SpoolPages pages)
    {
        if (_count == 0)
        {
            return;
        }

        _full.Add((_page, _count));
        _inFile.Add((file.Position, checked((int)_full.Sum(full => (long)full.Count))));
        foreach (var (page, count) in _full)
        {
            file.Write(page.AsSpan(0, count));
            pages.GiveBack(page);
        }

        _full.Clear();
        (_page, _count) = ([], 0);
    }

    /// <summary>Gives the pieces one by one.</summary>
    internal void Read(SpoolFile file, SpoolPiece each)
    {
        foreach (var (start, count) in _inFile)
        {
            byte[] piece = ArrayPool<byte>.Shared.Rent(count);
            try
            {
                file.Read(start, piece, count);
                each(piece.AsSpan(0, count));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(piece);
            }
        }

        foreach (var (page, count) in _full)
        {
            each(page.AsSpan(0, count));
        }

        each(_page.AsSpan(0, _count));
    }
}

/// <summary>Takes a piece of a chain.</summary>
/// <param name="bytes">Its bytes.</param>
internal delegate void SpoolPiece(ReadOnlySpan<byte> bytes);
