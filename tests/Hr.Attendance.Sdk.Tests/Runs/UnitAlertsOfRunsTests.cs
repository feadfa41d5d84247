using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Runs;

/// <summary>Alerts about a unit rest on everybody in it, and a run has nobody's evidence beside another's.</summary>
public sealed class UnitAlertsOfRunsTests : IDisposable
{
    private static readonly EveningStaff EveningStaff = new(4);

    private static readonly PolicyDocument[] Policies =
    [
        EveningStaff.Says("alert.qualityDrop", PolicyValue.Of(0.1m), "a") with { Dates = new(new LocalDate(2025, 1, 1), null) },
        EveningStaff.Says("response.window", PolicyValue.Of("PT2M"), "b") with { Dates = new(new LocalDate(2025, 1, 2), null) },
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_run_raises_the_alerts_that_evaluating_everybody_at_once_raises()
    {
        var evidence = Evidence();
        var expected = EveningStaff.Report(evidence, Policies).UnitAlerts;
        expected.Select(alert => (alert.UnitId, alert.Finding.Code)).ShouldBe([("group", "HRA7010")]);
        using var services = Hosted.Services(EveningStaff, new EvidenceInMemory(evidence), policies: PolicySources.Documents(Policies));
        var report = await services.Engine().EvaluateAllAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        report.UnitAlerts.ShouldBe(expected);
        report.Quality.ShouldBe(EveningStaff.Report(evidence, Policies).Quality);
    }

    [Fact]
    public async Task A_resumed_run_raises_them_too()
    {
        var evidence = Evidence();
        using var services = Hosted.Services(EveningStaff, new EvidenceInMemory(evidence), policies: PolicySources.Documents(Policies));
        string path = Path.Combine(_folder, "run.jsonl");
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day));
        using (var file = RunFile.Open(path, run.Identity))
        {
            await run.WriteToAsync(file);
        }

        File.WriteAllLines(path, File.ReadAllLines(path)[..3]);
        using var again = RunFile.Open(path, run.Identity);
        again.Done.Count.ShouldBe(2);
        (await run.WriteToAsync(again)).UnitAlerts.ShouldBe(EveningStaff.Report(evidence, Policies).UnitAlerts);
    }

    /// <summary>Ten turns a person on two days: a week before, answered after a minute; on the day, after five. 40 turns on each side.</summary>
    private static List<EvidenceRecord> Evidence()
    {
        var records = new List<EvidenceRecord>();
        foreach (var (day, minutes) in new[] { (EveningStaff.Day.PlusDays(-7), 1), (EveningStaff.Day, 5) })
        {
            var evening = day.At(new LocalTime(10, 0)).InUtc().ToInstant();
            foreach (string id in EveningStaff.Ids)
            {
                for (int turn = 0; turn < 10; turn++)
                {
                    var asked = evening + Duration.FromMinutes(10 * turn);
                    records.Add(Recorded.Message($"{id}-{day:MMdd}-{turn}-q", id, $"{id}-talk", asked, MessageSender.Customer));
                    records.Add(Recorded.Message($"{id}-{day:MMdd}-{turn}-a", id, $"{id}-talk", asked + Duration.FromMinutes(minutes), MessageSender.Employee));
                }
            }
        }

        return records;
    }
}
