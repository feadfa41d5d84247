using System.Buffers;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>Rows that belong together, in pieces that end between rows: the first in the file, the others on pages in memory.</summary>
internal sealed class SpoolChain
{
    private readonly List<(long Start, int Count)> _inFile = [];
    private readonly List<(byte[] Page, int Count)> _inMemory = [];

    /// <summary>How many bytes are in memory.</summary>
    internal int BytesInMemory { get; private set; }

    internal void Add(ReadOnlySpan<byte> row, SpoolPages pages)
    {
        var (page, count) = _inMemory.Count == 0 ? ([], 0) : _inMemory[_inMemory.Count - 1];
        if (page.Length - count < row.Length)
        {
            (page, count) = (pages.Take(page.Length, row.Length), 0);
            _inMemory.Add((page, count));
        }

        row.CopyTo(page.AsSpan(count));
        _inMemory[_inMemory.Count - 1] = (page, count + row.Length);
        BytesInMemory += row.Length;
    }

    /// <summary>Moves what is in memory to a place in the file.</summary>
    internal void MoveTo(SpoolFileWriter file, SpoolPages pages)
    {
        if (BytesInMemory == 0)
        {
            return;
        }

        _inFile.Add((file.Position, BytesInMemory));
        foreach (var (page, count) in _inMemory)
        {
            file.Write(page.AsSpan(0, count));
            pages.GiveBack(page);
        }

        _inMemory.Clear();
        BytesInMemory = 0;
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

        foreach (var (page, count) in _inMemory)
        {
            each(page.AsSpan(0, count));
        }
    }
}

/// <summary>Takes a piece of a chain.</summary>
/// <param name="bytes">Its bytes.</param>
internal delegate void SpoolPiece(ReadOnlySpan<byte> bytes);
