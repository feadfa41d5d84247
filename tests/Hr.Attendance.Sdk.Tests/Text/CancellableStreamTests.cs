using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Partitions;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Text;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.Tests.Text;

/// <summary>A file that stalls keeps nobody who does not want to wait for it.</summary>
[Laws(50)]
public sealed class CancellableStreamTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("stalled-").FullName;

    public void Dispose()
    {
        _source.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Law]
    public void Bytes_are_those_of_the_file_however_they_are_asked_for(byte[] some, ushort times, int seed)
    {
        byte[] bytes = [.. Enumerable.Repeat(some, times % 2_000).SelectMany(one => one)];
        var random = new Random(seed);
        using var stream = CancellableStream.Open(() => new ChunkedStream(bytes, seed), _source.Token);
        var read = new MemoryStream();
        byte[] buffer = new byte[100_010];
        int from, count;
        while ((count = stream.Read(buffer, from = random.Next(10), random.Next(2) == 0 ? 1 + random.Next(100) : 100_000)) > 0)
        {
            read.Write(buffer, from, count);
        }

        read.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public void A_reading_that_stalls_ends_when_it_is_cancelled_and_the_file_is_closed_when_it_comes_back()
    {
        var file = new StalledStream();
        using var stream = CancellableStream.Open(() => file, _source.Token);
        stream.Read(new byte[10], 0, 10).ShouldBe(1);
        _source.CancelAfter(50);
        byte[] own = new byte[100_000];
        Should.Throw<OperationCanceledException>(() => stream.Read(own, 0, own.Length));
        Should.Throw<OperationCanceledException>(() => stream.Read(own, 0, own.Length));
        stream.Dispose();
        file.IsClosed.Wait(0).ShouldBeFalse("a thread is still in it");
        file.Release.Set();
        file.IsClosed.Wait(Soon).ShouldBeTrue();
        own.ShouldAllBe(one => one == 0, "what comes late is written to nobody's memory");
    }

    [Fact]
    public void A_file_that_has_a_length_is_read_from_any_place()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200_000).Select(number => (byte)(number % 251))];
        using var stream = CancellableStream.Open(() => new MemoryStream(bytes), CancellationToken.None);
        stream.CanSeek.ShouldBeTrue();
        stream.Length.ShouldBe(bytes.Length);
        byte[] read = new byte[100];
        foreach (int place in new[] { 199_900, 10, 70_000, 70_150, 0 })
        {
            stream.Seek(place, SeekOrigin.Begin).ShouldBe(place);
            stream.Read(read, 0, read.Length).ShouldBe(read.Length);
            read.ShouldBe(bytes[place..(place + 100)]);
            stream.Position.ShouldBe(place + 100);
        }

        stream.Seek(-50, SeekOrigin.End).ShouldBe(199_950);
        stream.Seek(-50, SeekOrigin.Current).ShouldBe(199_900);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_or_read_says_why()
    {
        Should.Throw<FileNotFoundException>(() => CancellableStream.Open(() => File.OpenRead(Path.Combine(_folder, "none")), _source.Token));
        using var stream = CancellableStream.Open(() => new FailingStream([1]), _source.Token);
        stream.Read(new byte[10], 0, 10).ShouldBe(1);
        var failure = Should.Throw<IOException>(() => stream.Read(new byte[10], 0, 10));
        stream.HasFailedBy(failure).ShouldBeTrue();
        stream.HasFailedBy(new IOException("another")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pipe_that_stalls_holds_up_nobody_and_temporary_files_go(bool hasWriter)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new TemporaryWorkspace();
        workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + "m1,e1,c1,2026-03-02T20:00:00Z,employee\n");
        string pipe = Path.Combine(workspace.Path, "evidence", "messages.later.csv");
        Pipes.Make(pipe);
        using var writer = hasWriter ? Pipes.WriteTo(pipe, TemporaryWorkspace.MessagesHeader) : null;
        var policies = WorkspaceReader.ReadPolicies(workspace.Path);
        var partitions = new EvidencePartitions(policies.Chart, new PartitionOptions { MemoryBytes = 0 }, new SpoolFile(_folder), _source.Token);
        var folder = new WorkspaceFolder(workspace.Path, cancellationToken: _source.Token);
        var reading = Task.Run(() => new EvidenceFiles(folder, policies.Chart, [], new List<Diagnostic>()).Read(partitions.Sinks));
        SpinWait.SpinUntil(() => Directory.GetFiles(_folder).Length > 0, Soon).ShouldBeTrue("the first file is spooled");
        await Task.Delay(100);
        reading.IsCompleted.ShouldBeFalse("the second file stalls");
        _source.Cancel();
        (await Task.WhenAny(reading, Task.Delay(Soon))).ShouldBe(reading);
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        partitions.Dispose();
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_workspace_whose_organization_stalls_can_be_given_up()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Pipes.Make(Path.Combine(_folder, "org.json"));
        _source.CancelAfter(50);
        Should.Throw<OperationCanceledException>(() => WorkspaceReader.Read(_folder, cancellationToken: _source.Token));
        Should.Throw<OperationCanceledException>(() => WorkspaceReader.ReadPolicies(_folder, cancellationToken: _source.Token));
    }

    [Fact]
    public void A_sink_without_room_ends_the_reading_and_is_not_taken_for_a_file_that_broke_off()
    {
        using var workspace = new TemporaryWorkspace();
        workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + "m1,e1,c1,2026-03-02T20:00:00Z,employee\n");
        var policies = WorkspaceReader.ReadPolicies(workspace.Path);
        var files = new EvidenceFiles(new WorkspaceFolder(workspace.Path), policies.Chart, [], new List<Diagnostic>());
        var sink = new FullSink();
        Should.Throw<IOException>(() => files.Read([sink, sink])).Message.ShouldBe("no room");
    }

    /// <summary>Gives one byte, then nothing until it is let go.</summary>
    private sealed class StalledStream : ForwardStream
    {
        private bool _isBegun;

        internal ManualResetEventSlim Release { get; } = new();

        internal ManualResetEventSlim IsClosed { get; } = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (!_isBegun)
            {
                _isBegun = true;
                return 1;
            }

            Release.Wait();
            buffer.AsSpan(offset, count).Fill(1);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed.Set();
            base.Dispose(disposing);
        }
    }

    private sealed class FullSink : IEvidenceSink
    {
        public void Add(in PunchRow punch) => throw new IOException("no room");

        public void Add(in MessageRow message) => throw new IOException("no room");

        public void Add(in RatingRow rating) => throw new IOException("no room");

        public void Add(EvidenceRecord record) => throw new IOException("no room");

        public void Add(ConversationAssignment assignment) => throw new IOException("no room");
    }
}
