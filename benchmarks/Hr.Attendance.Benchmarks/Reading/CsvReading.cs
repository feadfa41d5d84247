using System.Globalization;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using Hr.Attendance.Benchmarks.Data;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>Messages from CSV: our reader beside the parser of the CSV library, which takes every field of every row as a string.</summary>
public class CsvReading
{
    private const int Messages = 200_000;

    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        var messages = new Workforce(seed: 1, employees: 2_000).Messages(Messages).ToList();
        _file = MessageFile.AsCsv(messages);
        var expected = MessageReader.Sum(messages);
        CheckSum.Check(nameof(CsvHelper), expected.WithoutInstants, ReadRaw(_file));
        CheckSum.Check(nameof(EvidenceReader), expected, MessageReader.Read(_file, EvidenceFormat.Csv));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public long CsvHelper() => ReadRaw(_file).Ids;

    [Benchmark(OperationsPerInvoke = Messages)]
    public long EvidenceReader() => MessageReader.Read(_file, EvidenceFormat.Csv).Ids;

    private static CheckSum ReadRaw(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file));
        using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
        var sum = default(CheckSum);
        parser.Read();
        while (parser.Read())
        {
            sum.Records++;
            for (int i = 0; i < parser.Count; i++)
            {
                string field = parser[i];
                if (i < 3)
                {
                    sum.AddId(field);
                }
            }
        }

        return sum;
    }
}
