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

    [Law]
    public void Rows_of_any_length_come_out_of_their_chains_as_they_went_in(int[] lengths, bool inMemory)
    {
        using var file = new SpoolFile(_folder);
        var chains = new SpoolChains(file, inMemory ? long.MaxValue : 4_000, 3);
        var written = new List<string>[] { [], [], [] };
        foreach (int length in lengths.Select(length => 1_000 * Math.Abs(length % 200)))
        {
            string row = new((char)('a' + (length % 26)), length);
            chains.NextRow().WriteText(row);
            chains.AddRow(0, length % 3);
            written[length % 3].Add(row);
        }

        for (int chain = 0; chain < 3; chain++)
        {
            var read = new List<string>();
            chains.Read(0, chain, piece =>
            {
                for (var from = new SpoolReader(piece); !from.IsAtEnd;)
                {
                    read.Add(from.ReadText()!);
                }
            });
            read.ShouldBe(written[chain]);
        }
    }

    [Law]
    public void An_id_stands_where_it_came_first_and_in_no_bucket_before(ulong[] ids, byte[] homes)
    {
        var table = new PlacedIds();
        for (int round = 0; round < 2; round++)
        {
            table.Clear();
            var first = new Dictionary<ulong, EvidenceHome>();
            for (int i = 0; i < 10_000; i++)
            {
                ulong id = ids.Length == 0 || i % 3 > 0 ? (ulong)(i / 2) : ids[i % ids.Length];
                var home = EvidenceHome.OfPeople(homes.Length == 0 ? round : homes[i % homes.Length]);
                if (!first.TryGetValue(id, out var expected))
                {
                    first.Add(id, expected = home);
                }

                table.PlaceOf(id, home).ShouldBe(expected);
            }
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
    public void Folders_of_killed_runs_are_removed_with_what_is_in_them_and_those_of_others_stay()
    {
        var (left, inUse) = TemporaryFiles.CreateFolder(_folder);
        inUse.Dispose();
        Directory.CreateDirectory(Path.Combine(left, "pages"));
        File.WriteAllText(Path.Combine(left, "pages", "e1.html"), "half a p");
        string own = Directory.CreateDirectory(Path.Combine(_folder, "report")).FullName;
        var (alive, stillInUse) = TemporaryFiles.CreateFolder(_folder);
        TemporaryFiles.RemoveLeftovers(_folder);
        Directory.GetDirectories(_folder).Order().ShouldBe(new[] { alive, own }.Order());
        Directory.GetFiles(alive).ShouldHaveSingleItem();
        stillInUse.Dispose();
        TemporaryFiles.RemoveLeftovers(_folder);
        Directory.GetDirectories(_folder).ShouldBe([own]);
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
