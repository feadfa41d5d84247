using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Whatever a file holds: no exception, no line looked at for ever, and the counts add up.</summary>
[Laws(100, Arbitrary = [typeof(EvidenceCase.Generators)])]
public class FuzzLaws
{
    [Law]
    public void Damaged_CSV_is_read_to_its_end(EvidenceCase evidence) => ReadDamaged(evidence, EvidenceFormat.Csv);

    [Law]
    public void Damaged_JSON_lines_are_read_to_their_end(EvidenceCase evidence) => ReadDamaged(evidence, EvidenceFormat.JsonLines);

    [Law]
    public void Bytes_without_sense_are_read_to_their_end(int seed)
    {
        var random = new Random(seed);
        byte[] bytes = Mutation.Garbage(random);
        foreach (var kind in EvidenceKinds.All)
        {
            ShouldBeRead(kind, EvidenceFormat.JsonLines, bytes);
            ShouldBeRead(kind, EvidenceFormat.Csv, random.Next(3) == 0 ? bytes : [.. HeaderOf(kind), .. bytes]);
        }
    }

    private static void ReadDamaged(EvidenceCase evidence, EvidenceFormat format)
    {
        foreach (var kind in EvidenceKinds.All)
        {
            var random = new Random(evidence.Seed);
            var written = kind == evidence.Kind
                ? evidence
                : evidence with { Kind = kind, Records = [.. evidence.Records.Select((_, i) => EvidenceCase.Another(kind, evidence.Seed ^ i))] };
            string text = new EvidenceWriter(random).Write(written, format).Text;
            byte[] file = TextFiles.Encode(text, TextFiles.Encodings[random.Next(TextFiles.Encodings.Count)]);
            ShouldBeRead(kind, format, Mutation.Of(file, random));
        }
    }

    private static void ShouldBeRead(EvidenceKind kind, EvidenceFormat format, byte[] bytes)
    {
        var outcome = Outcome.Of(kind, format, bytes);
        outcome.ShouldAddUp();

        // No line is more than one record, however often it is looked at.
        outcome.Log.Records.ShouldBeLessThanOrEqualTo(bytes.Count(unit => unit is (byte)'\n' or (byte)'\r') + 1);
        outcome.Records.Select(record => record.Source.Line).ShouldBeInOrder(Shouldly.SortDirection.Ascending);
    }

    private static byte[] HeaderOf(EvidenceKind kind) =>
        TextFiles.Encode(new EvidenceWriter(new Random(0)).Write(new EvidenceCase(kind, [], 0), EvidenceFormat.Csv).Text + "\n", "utf-8");
}
