using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Data;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>Messages from JSON lines: our reader beside the JSON library's reader, which goes through every token of every line.</summary>
public class JsonLineReading
{
    private const int Messages = 200_000;

    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        var messages = new Workforce(seed: 1, employees: 2_000).Messages(Messages).ToList();
        _file = MessageFile.AsJsonLines(messages);
        var expected = MessageReader.Sum(messages);
        CheckSum.Check(nameof(Utf8JsonReader), expected.IdsAlone, ReadRaw(_file));
        CheckSum.Check(nameof(EvidenceReader), expected, MessageReader.Read(_file, EvidenceFormat.JsonLines));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public long Utf8JsonReader() => ReadRaw(_file).Ids;

    [Benchmark(OperationsPerInvoke = Messages)]
    public long EvidenceReader() => MessageReader.Read(_file, EvidenceFormat.JsonLines).Ids;

    private static CheckSum ReadRaw(ReadOnlySpan<byte> file)
    {
        var sum = default(CheckSum);
        while (file.Length > 0)
        {
            int end = file.IndexOf((byte)'\n');
            var reader = new Utf8JsonReader(file[..end]);
            int values = 0;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.String && values++ < 3)
                {
                    sum.AddId(reader.ValueSpan);
                }
            }

            sum.Records++;
            file = file[(end + 1)..];
        }

        return sum;
    }
}
