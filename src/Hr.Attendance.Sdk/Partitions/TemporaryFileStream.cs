namespace Hr.Attendance.Sdk.Partitions;

/// <summary>A new file of which any want of room is an <see cref="IOException"/> that says where room is wanted.</summary>
/// <remarks>The runtime takes a file that is larger than its file system allows, as on many memory sticks, for a wrong argument.</remarks>
internal sealed class TemporaryFileStream(string path, int bufferSize, FileOptions options)
    : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize, options)
{
    public override void Write(byte[] buffer, int offset, int count) => Try(() => base.Write(buffer, offset, count));

    public override void Flush(bool flushToDisk) => Try(() => base.Flush(flushToDisk));

    protected override void Dispose(bool disposing) => Try(() => base.Dispose(disposing));

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            string reason = exception is IOException ? exception.Message.TrimEnd('.') : "the file is larger than its file system allows";
            throw new IOException(
                $"there is no room in the folder `{Path.GetDirectoryName(Name)}` ({reason}): make room there, or write to a folder that has some", exception);
        }
    }
}
