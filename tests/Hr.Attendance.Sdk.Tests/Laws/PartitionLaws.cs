using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Partitions;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Whether all evidence is evaluated as one or in partitions of people, by any number of threads in any memory, the bytes are the same.</summary>
[WorkforceLaws(60)]
public sealed class PartitionLaws : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partition-laws-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Law]
    public void Partitions_give_what_evaluating_all_evidence_at_once_gives(PreparedWorkforce given, int seed) =>
        SameBytes(given.Workforce, given.Workforce.Evidence, new Random(seed));

    [Law]
    public void Conversations_of_people_in_several_partitions_are_judged_as_a_whole(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var shared = SharedConversations.In(given.Workforce, random);
        SameBytes(shared, shared.Evidence, random);
    }

    [Law]
    public void Ids_that_stand_in_several_partitions_are_judged_once(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var shared = SharedConversations.In(given.Workforce, random);
        SameBytes(shared, Contested(shared, random), random);
    }

    /// <summary>Rows given again, taken back, corrected and contradicted, by others and by people whom nobody knows; each at a place of its own.</summary>
    private static EvidenceRecords Contested(Workforce workforce, Random random)
    {
        string[] people = [.. workforce.People, "somebody else"];
        var evidence = workforce.Evidence;
        List<EvidenceRecord> all = [.. evidence.All];
        foreach (var record in evidence.All)
        {
            switch (random.Next(8))
            {
                case 0:
                    all.Add(record);
                    break;
                case 1:
                    all.Add(Other(record) with { Revision = random.Next(2) });
                    break;
                case 2:
                    all.Add(record switch
                    {
                        Punch => Punch.Withdrawn(record.EvidenceId, random.Next(2)),
                        Message => Message.Withdrawn(record.EvidenceId, random.Next(2)),
                        Rating => Rating.Withdrawn(record.EvidenceId, random.Next(2)),
                        _ => record,
                    });
                    break;
            }
        }

        for (int i = 0; i < all.Count; i++)
        {
            all[i] = all[i] with { Source = new SourcePlace($"file{random.Next(3)}.csv", i + 1) };
        }

        return EvidenceRecords.Of(all, evidence.Assignments.Select((row, number) => row with
        {
            EmployeeId = people[random.Next(people.Length)],
            Source = new SourcePlace("assignments.csv", number + 1),
        }));

        EvidenceRecord Other(EvidenceRecord record) => record switch
        {
            Punch punch => random.Next(2) == 0 ? punch with { Place = "gate" } : punch with { EmployeeId = Somebody() },
            Message message => random.Next(2) == 0
                ? message with { EmployeeId = message.Sender == MessageSender.Employee || random.Next(2) == 0 ? Somebody() : null }
                : message with { ConversationId = $"c{random.Next(4)}", At = message.At.Plus(Duration.FromDays(random.Next(2) * 200_000)) },
            Rating rating => rating with { ConversationId = $"c{random.Next(4)}" },
            Presence span => span with { EmployeeId = Somebody() },
            Shift shift => shift with { EmployeeId = Somebody() },
            Leave leave => leave with { EmployeeId = Somebody() },
            _ => record,
        };

        string Somebody() => people[random.Next(people.Length)];
    }

    private void SameBytes(Workforce workforce, EvidenceRecords records, Random random)
    {
        var (chart, book) = workforce.Organization();
        var engine = new AttendanceEngine(chart, book);
        string inMemory = InMemory(engine, records, workforce);
        var options = new PartitionOptions
        {
            Size = 1 + random.Next(3),
            Threads = 1 + random.Next(4),
            MemoryBytes = random.Next(3) switch { 0 => 0, 1 => random.Next(10_000), _ => 1 << 20 },
        };
        using var partitions = new EvidencePartitions(chart, options, new SpoolFile(_folder), CancellationToken.None);
        foreach (var record in records.All.OrderBy(_ => random.Next()))
        {
            partitions.Sinks[random.Next(options.Threads)].Add(record);
        }

        foreach (var row in records.Assignments)
        {
            partitions.Sinks[random.Next(options.Threads)].Add(row);
        }

        var writer = new Kept();
        var linking = partitions.Link(CancellationToken.None);
        var evaluation = new EvaluationOptions { Workers = options.Threads };
        var findings = new PartitionedEvaluation(engine, workforce.From, workforce.To)
            .RunAsync(partitions, linking, evaluation, [writer], CancellationToken.None).GetAwaiter().GetResult();
        Json(writer.Report(workforce), findings).ShouldBe(inMemory);
    }

    private static string InMemory(AttendanceEngine engine, EvidenceRecords records, Workforce workforce)
    {
        var findings = new List<Diagnostic>();
        var report = engine.Evaluate(EvidenceSet.Build(records, engine.Chart, findings), workforce.From, workforce.To);
        return Json(report, Diagnostic.InOrder(findings.Concat(report.Diagnostics)));
    }

    private static string Json(AttendanceReport report, IReadOnlyList<Diagnostic> findings)
    {
        using var bytes = new MemoryStream();
        TimesheetsJsonWriter.Write(bytes, report, findings);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class Kept : IResultsWriter
    {
        private readonly List<EmployeeReport> _employees = [];
        private IReadOnlyList<UnitAlert> _unitAlerts = [];

        public void Write(EmployeeReport employee) => _employees.Add(employee);

        public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics) => _unitAlerts = unitAlerts;

        internal AttendanceReport Report(Workforce workforce) =>
            new() { FirstDay = workforce.From, LastDay = workforce.To, Employees = _employees, UnitAlerts = _unitAlerts };
    }
}
