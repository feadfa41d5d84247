namespace Hr.Attendance.Parquet.Columns;

/// <summary>Where the text of a column lies, in the row that is read. It holds until the column goes on.</summary>
/// <param name="Pointer">The text as UTF-8, in memory that does not move.</param>
/// <param name="Length">How many bytes; 0 where there is none, <see cref="Unwritten"/> where a value is given and nobody has asked for its text yet.</param>
internal readonly record struct Cell(nint Pointer, int Length)
{
    internal const int Unwritten = -1;

    internal unsafe ReadOnlySpan<byte> Utf8 => new((void*)Pointer, Length);
}
