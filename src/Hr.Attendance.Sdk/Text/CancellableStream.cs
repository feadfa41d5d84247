using System.Runtime.ExceptionServices;

namespace Hr.Attendance.Sdk.Text;

/// <summary>A file that a thread of its own opens and reads, so that who waits for it can stop waiting where a pipe or a network stalls.</summary>
/// <remarks>
/// No system lets go of a thread that hangs in such a call. When the wait is given up that thread stays behind with the file, and ends when the call does, or
/// with the process; until then it may still write to the bytes that it was to fill. So these are never those of whoever reads, which may long serve somebody
/// else. Of one thread at a time.
/// </remarks>
internal sealed class CancellableStream : ReadOnlyStream
{
    /// <summary>Whoever reads in small pieces waits for the other thread once for so many bytes, in larger ones for as many as this.</summary>
    private const int Least = 65_536;
    private const int Most = 1 << 20;

    private readonly object _gate = new();
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private readonly Action<int>? _told;
    private byte[] _buffer = [];
    private int _next;
    private int _end;
    private Stream? _file;
    private Func<int>? _work;
    private int _result;
    private ExceptionDispatchInfo? _failure;
    private bool _isClosed;

    private CancellableStream(Action<int>? told, CancellationToken cancellationToken)
    {
        (_cancellationToken, _told) = (cancellationToken, told);
        _registration = cancellationToken.Register(Wake);
        new Thread(Work) { IsBackground = true, Name = "reading a file" }.Start();
    }

    /// <summary>Whether an exception is why the file could not be read on; what was thrown by others while it was read is none.</summary>
    internal bool HasFailedBy(Exception exception) => ReferenceEquals(_failure?.SourceException, exception);

    /// <summary>Opens a file.</summary>
    /// <param name="open">Opens it; what that throws is thrown.</param>
    /// <param name="cancellationToken">Ends the wait, for this and for every reading.</param>
    /// <param name="told">Is told how many bytes were read, each time; null for nobody.</param>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    internal static CancellableStream Open(Func<Stream> open, CancellationToken cancellationToken, Action<int>? told = null)
    {
        var stream = new CancellableStream(told, cancellationToken);
        try
        {
            stream.Await(() =>
            {
                stream._file = open();
                return 0;
            });
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file has a length and can be read from any place, which a pipe cannot.</summary>
    public override bool CanSeek => _file!.CanSeek;

    public override long Length => _file!.Length;

    public override long Position
    {
        get => _file!.Position - (_end - _next);
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        long place = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };
        _next = _end = 0;
        return _file!.Seek(place, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_next == _end)
        {
            int wanted = Math.Min(Math.Max(count, Least), Most);
            byte[] room = _buffer = _buffer.Length < wanted ? new byte[wanted] : _buffer;
            _next = _end = 0;
            _end = Told(Await(() => _file!.Read(room, 0, room.Length)));
        }

        int length = Math.Min(count, _end - _next);
        Array.Copy(_buffer, _next, buffer, offset, length);
        _next += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _registration.Dispose();
            lock (_gate)
            {
                _isClosed = true;
                if (_work is null)
                {
                    _file?.Dispose();
                }

                Monitor.PulseAll(_gate);
            }
        }

        base.Dispose(disposing);
    }

    private int Told(int count)
    {
        _told?.Invoke(count);
        return count;
    }

    private int Await(Func<int> work)
    {
        lock (_gate)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _work = work;
            Monitor.PulseAll(_gate);
            while (_work is not null)
            {
                Monitor.Wait(_gate);
                if (_work is not null)
                {
                    _cancellationToken.ThrowIfCancellationRequested();
                }
            }

            _failure?.Throw();
            return _result;
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void Work()
    {
        while (Next() is { } work)
        {
            var (result, failure) = (0, default(ExceptionDispatchInfo));
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            lock (_gate)
            {
                (_work, _result, _failure) = (null, result, failure);
                Monitor.PulseAll(_gate);
            }
        }

        _file?.Dispose();
    }

    /// <summary>Waits for what is to be done next; null when the file is closed.</summary>
    private Func<int>? Next()
    {
        lock (_gate)
        {
            while (_work is null && !_isClosed)
            {
                Monitor.Wait(_gate);
            }

            return _isClosed ? null : _work;
        }
    }
}
