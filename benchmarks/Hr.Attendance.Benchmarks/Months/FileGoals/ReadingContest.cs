using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Goals;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Benchmarks.Reading;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>The messages of a month from the bytes of their file to columns, one thread: other libraries' parsers, and this engine with its checks.</summary>
internal sealed class ReadingContest
{
    private readonly byte[] _file;
    private readonly GroupObjects _group;
    private readonly int _messages;
    private readonly Rounds _rounds = new();
    private readonly Times _engine;
    private readonly (string Name, Times Times)[] _parsers;

    /// <param name="month">The month whose messages are read.</param>
    /// <exception cref="InvalidOperationException">Somebody does not find the messages of the month.</exception>
    internal ReadingContest(MonthOnFiles month)
    {
        _file = File.ReadAllBytes(Path.Combine(month.Folder, "evidence", "messages.csv"));
        _group = new GroupObjects(new GroupMonth(month.People));
        _messages = _group.Month.Messages.Count;
        var expected = MessageReader.Sum(_group.Records.Messages);
        var read = Read();
        CheckSum.Check("EvidenceSet", expected, MessageReader.Sum(_group.EmployeeIds.SelectMany(id => read.Of(id).Messages)));
        _parsers =
        [
            ("Sep", Enter("Sep", expected, MessageParsers.Sep)),
            ("Sylvan.Data.Csv", Enter("Sylvan.Data.Csv", expected, MessageParsers.Sylvan)),
            ("CsvHelper", Enter("CsvHelper", expected, MessageParsers.CsvHelper)),
        ];
        _engine = _rounds.Add("EvidenceReader and EvidenceSet", _messages, () => CountOf(Read()));
    }

    internal static string[] Headings { get; } = ["messages to columns", "a message", "a second", "of the file, MB a second"];

    /// <summary>Measures.</summary>
    internal Goal Measure(int rounds)
    {
        _rounds.Run(rounds);
        var (name, fastest) = _parsers.MinBy(parser => parser.Times.Median);
        return Goal.Ratio($"messages from CSV to checked columns, one thread, against the fastest parser ({name})", 1.5, _engine, fastest);
    }

    /// <summary>The rows of a table of everybody.</summary>
    internal IEnumerable<string[]> Rows() =>
        [.. _parsers.Select(parser => Cells(parser.Name, parser.Times)), Cells("EvidenceReader, EvidenceBuilder and EvidenceSet", _engine)];

    private string[] Cells(string name, Times times) =>
    [
        name,
        Text($"{times.Median * 1_000 / _messages:N1} ns"),
        Text($"{_messages * 1e6 / times.Median:N0}"),
        Text($"{_file.Length / times.Median:N0}"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Times Enter(string name, CheckSum expected, Func<byte[], PooledMessages> parse)
    {
        CheckSum.Check(name, expected, parse(_file).ToSum());
        return _rounds.Add(name, _messages, () => parse(_file).Count);
    }

    private EvidenceSet Read()
    {
        using var stream = new MemoryStream(_file);
        var builder = new EvidenceBuilder();
        EvidenceReader.Read(EvidenceKind.Messages, stream, EvidenceFormat.Csv, builder, new ReadingLog("messages.csv"));
        return EvidenceSet.Build(builder.Build(), _group.Chart, []);
    }

    private int CountOf(EvidenceSet evidence)
    {
        int count = 0;
        foreach (string id in _group.EmployeeIds)
        {
            count += evidence.Of(id).Messages.Count;
        }

        return count;
    }
}
