using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Partitions;
using Hr.Attendance.Sdk.Tests.Laws;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Partitions;

/// <summary>The temporary file beside results: when it is made, that it goes, and what comes of a disk that takes no more.</summary>
[Laws(100)]
public sealed class SpoolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spool-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Law]
    public void Records_of_every_kind_come_out_of_a_spool_as_they_went_in(int seed, bool inMemory)
    {
        foreach (var kind in EvidenceKinds.All)
        {
            EvidenceRecord[] records = [.. Enumerable.Range(0, 5).Select(number => EvidenceCase.Another(kind, unchecked(seed + number)))];
            var rows = new SpoolRows(new SpoolNames());
            using var file = new SpoolFile(_folder);
            var given = new GivenRows(rows, file, inMemory ? long.MaxValue : 0, partitions: 1);
            Array.ForEach(records, record => given.Add(0, record));
            var builder = new EvidenceBuilder();
            given.Read(0, builder);
            builder.Build().All.ShouldBe(records);
        }
    }

    [Fact]
    public void A_file_is_made_when_memory_is_full_and_gone_at_the_end()
    {
        using (var file = new SpoolFile(_folder))
        {
            var given = new GivenRows(new SpoolRows(new SpoolNames()), file, budget: 0, partitions: 1);
            Directory.GetFiles(_folder).ShouldBeEmpty();
            given.Add(0, EvidenceCase.Another(EvidenceKind.Punches, 1));
            Directory.GetFiles(_folder).ShouldHaveSingleItem();
        }

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void Files_of_killed_runs_are_removed_and_those_of_others_stay()
    {
        string left;
        using (var unfinished = TemporaryFiles.Create(_folder, isKept: true))
        {
            left = unfinished.Name;
        }

        string own = Path.Combine(_folder, "timesheets.json");
        File.WriteAllText(own, "{}");
        using var alive = TemporaryFiles.Create(_folder, isKept: false);
        TemporaryFiles.RemoveLeftovers(_folder);
        File.Exists(left).ShouldBeFalse();
        File.Exists(own).ShouldBeTrue();
        File.Exists(alive.Name).ShouldBeTrue();
    }

    [Fact]
    public void A_disk_without_room_comes_through_to_who_reads()
    {
        var options = new PartitionOptions { MemoryBytes = 0, Threads = 1 };
        var file = new SpoolFile(() => new FullDisk());
        using var partitions = new EvidencePartitions(new EveningStaff(2).Chart, options, file, CancellationToken.None);
        Should.Throw<IOException>(() => partitions.Sinks[0].Add(EvidenceCase.Another(EvidenceKind.Punches, 1)));
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");
    }
}
