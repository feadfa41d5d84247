using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>What is counted and measured in the sample against how it is drawn.</summary>
public class DemandOfTheSampleTests(ITestOutputHelper output)
{
    private static readonly string[][] Rows =
        [.. DutyPlanningSample.Draw()["evidence/messages.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))];

    private static readonly OrganizationChart Chart = OrganizationChart.Build(
        UnitTreeBuilder.Build(
            [Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("hq", "group"), Written.Unit("pudong", "group"), Written.Unit("xuhui", "group")],
            DateTimeZoneProviders.Tzdb,
            []),
        DrawnGroup.People.Select(person => Demand.DemandCase.Person(person.Id, person.Unit, person.Line)),
        []);

    private static readonly EvidenceSet Evidence = EvidenceSet.Build(new EvidenceRecords { Messages = [.. Rows.Select(Message)] }, Chart, []);

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void Every_conversation_is_counted_and_the_lost_day_is_a_gap()
    {
        var history = ConversationHistory.Read(Evidence, Chart, new DemandTerms()).Count(DutyPlanningSample.FirstDay, DutyPlanningSample.LastDay, _diagnostics);
        var group = history.Of("group");
        group.Total.ShouldBe(Rows.Select(row => row[2]).Distinct().Count());
        (history.Of("hq").Total + history.Of("pudong").Total + history.Of("xuhui").Total + history.OfNobody).ShouldBe(group.Total);
        (history.Of("group", "k12").Total + history.Of("group", "exam").Total + history.OfNobody).ShouldBe(group.Total);
        _diagnostics.Select(finding => finding.Code).ShouldBe(["HRA8141", "HRA8142"]);

        int perDay = group.Grid.IntervalsPerDay;
        var days = group.Counts.Chunk(perDay).Select((counts, day) => (Date: group.FirstDay.PlusDays(day), Counts: counts)).ToList();
        days.Single(day => day.Date == DrawnCustomers.Lost).Counts.ShouldAllBe(count => count == null);
        int SumOf(LocalDate date) => days.Single(day => day.Date == date).Counts.Sum() ?? 0;
        SumOf(DrawnCustomers.Campaign).ShouldBeGreaterThan(2 * SumOf(DrawnCustomers.Campaign.PlusWeeks(-1)));
        output.WriteLine($"{group.Total} conversations, {history.OfNobody} nobody's");
    }

    [Fact]
    public void Work_and_patience_are_those_that_were_drawn()
    {
        var history = ConversationHistory.Read(Evidence, Chart, new DemandTerms());
        var service = ServiceMeasures.Of(history.Episodes, _diagnostics);

        // Those who write between 19:00 and 22:00 find somebody on duty, and whoever gives up closes the conversation.
        var served = history.Episodes.Where(episode => episode.Start.InZone(DutyPlanningSample.Zone).Hour is >= 19 and < 22).ToList();
        var waits = CustomerWaits.Of(served, Evidence.LatestMessageAt!.Value, _diagnostics);
        output.WriteLine(string.Join("; ", service.Levels.Select((level, i) =>
            $"{level.Conversations}: {level.TimeHeld.TotalHours:0} h, {level.Finished}, mean {service.Means.ElementAtOrDefault(i).TotalMinutes:0.0}")));
        output.WriteLine($"answered {waits.Answered}, gave up {waits.GaveUp}, patience {waits.Patience.TotalMinutes:0.0} min");
        output.WriteLine($"in 5 min {waits.ShareWithin(Duration.FromMinutes(5)):0.000}");
        _diagnostics.ShouldBeEmpty();
        service.IsAssumed.ShouldBeFalse();
        service.Means.Count.ShouldBeGreaterThan(1);
        waits.Patience.ShouldBeInRange(DrawnService.MeanPatience * 0.8, DrawnService.MeanPatience * 1.2);
    }

    private static Message Message(string[] row) => Recorded.Message(
        row[0],
        row[1].Length == 0 ? null : row[1],
        row[2],
        OffsetDateTimePattern.ExtendedIso.Parse(row[3]).Value.ToInstant(),
        Enum.Parse<MessageSender>(row[4], ignoreCase: true));
}
