namespace Hr.Attendance.Sdk.Partitions;

/// <summary>A new file of which any want of room is an <see cref="IOException"/>.</summary>
/// <remarks>The runtime takes a file that is larger than its file system allows, as on many memory sticks, for a wrong argument.</remarks>
internal sealed class TemporaryFileStream(string path, int bufferSize, FileOptions options)
    : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize, options)
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            throw TooLarge(tooLong);
        }
    }

    public override void Flush(bool flushToDisk)
    {
        try
        {
            base.Flush(flushToDisk);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            throw TooLarge(tooLong);
        }
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            throw TooLarge(tooLong);
        }
    }

    private static IOException TooLarge(Exception cause) => new("the file is larger than its file system allows", cause);
}
