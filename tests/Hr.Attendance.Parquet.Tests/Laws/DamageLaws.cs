using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;
using static Hr.Attendance.Parquet.Tests.Support.GivenColumn;

namespace Hr.Attendance.Parquet.Tests.Laws;

/// <summary>Whatever the bytes are, reading ends, throws nothing and accounts for every record that it saw.</summary>
[Laws(1500)]
public sealed class DamageLaws
{
    private static readonly byte[] Sound = ParquetBytes.Of(
        40,
        Text("evidence_id", [.. Enumerable.Range(0, 100).Select(row => $"m{row}")]),
        Text("employee_id", [.. Enumerable.Range(0, 100).Select(row => row % 3 == 0 ? null : $"e{row % 7}")]),
        Text("conversation_id", [.. Enumerable.Range(0, 100).Select(row => $"c{row / 7}")]),
        Of("at", LogicalType.Timestamp(true, TimeUnit.Millis), [.. Enumerable.Range(0, 100).Select(row => new DateTime(2026, 3, 2, 20, row % 60, 0))]),
        Text("sender", [.. Enumerable.Range(0, 100).Select(_ => "customer")]));

    [Law]
    public Property Bytes_that_were_changed_cost_no_more_than_what_they_say() => Prop.ForAll(
        Gen.ListOf(from place in Gen.Choose(0, Sound.Length - 1) from value in Gen.Choose(0, 255) select (Place: place, Value: (byte)value))
            .ToArbitrary(),
        changes =>
        {
            byte[] file = [.. Sound];
            foreach (var (place, value) in changes.Take(6))
            {
                file[place] = value;
            }

            ShouldAccountForAll(ReadFile.Parquet(EvidenceKind.Messages, file));
            ReadFile.ByThreads(EvidenceKind.Messages, file, 3).ShouldBe(ReadFile.ByThreads(EvidenceKind.Messages, file, 1));
        });

    [Law]
    public Property Bytes_that_were_lost_or_doubled_cost_no_more_than_what_they_said() => Prop.ForAll(
        (from begin in Gen.Choose(0, Sound.Length)
         from count in Gen.Choose(0, 40)
         from isDoubled in Gen.Elements(true, false)
         select (Begin: begin, End: Math.Min(Sound.Length, begin + count), IsDoubled: isDoubled)).ToArbitrary(),
        cut => ShouldAccountForAll(ReadFile.Parquet(
            EvidenceKind.Messages,
            cut.IsDoubled ? [.. Sound[..cut.End], .. Sound[cut.Begin..]] : [.. Sound[..cut.Begin], .. Sound[cut.End..]])));

    private static void ShouldAccountForAll(ReadFile file)
    {
        file.Log.Records.ShouldBe(file.Records.Messages.Count + file.Log.SetAside);
        if (file.Log.SetAside > 0 || file.Records.Messages.Count < 100)
        {
            file.Findings.ShouldNotBeEmpty();
        }
    }
}
