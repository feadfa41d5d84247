using FsCheck.Xunit;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>The result depends on people, policies and evidence, and not on when they come, in what order, in what batches or on how many threads.</summary>
[Properties(MaxTest = Cases.Thousand, Arbitrary = [typeof(WorkforceGenerators)])]
public class BatchLaws
{
    [Property]
    public void Evaluating_people_apart_gives_what_evaluating_them_together_does(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        var apart = given.People.Reverse().Select(person => engine.Evaluate(evidence, given.From, given.To, [person])).ToList();
        Together(apart).ShouldBe(Text(engine.Evaluate(evidence, given.From, given.To)));
    }

    [Property]
    public void The_order_of_evidence_people_and_lines_of_a_policy_does_not_matter(Workforce given, int seed)
    {
        // Of two lines that say something of one setting to the same people the last counts, so that one alone is taken.
        var lines = given.Policy.GroupBy(line => (line.Unit, line.Role, line.FromDay, line.Setting)).Select(same => same.Last());
        var shuffle = new Random(seed);
        var shuffled = given with
        {
            People = [.. given.People.Reverse()],
            Policy = [.. lines.Reverse()],
            Evidence = WorkforceGenerators.Changed(
                given.Evidence,
                Shuffled(given.Evidence.Punches, shuffle), Shuffled(given.Evidence.Messages, shuffle), Shuffled(given.Evidence.Ratings, shuffle), Shuffled(given.Evidence.Presence, shuffle)),
        };
        ReportText.Of(shuffled.Report()).ShouldBe(ReportText.Of(given.Report()));
    }

    [Property]
    public void The_files_and_lines_on_which_evidence_stands_do_not_matter(Workforce given, int seed)
    {
        var random = new Random(seed);
        var moved = given with
        {
            Evidence = WorkforceGenerators.Changed(
                given.Evidence,
                Moved(given.Evidence.Punches, random), Moved(given.Evidence.Messages, random), Moved(given.Evidence.Ratings, random), Moved(given.Evidence.Presence, random)),
        };
        var (after, before) = (moved.Report(), given.Report());
        ReportText.OfEmployees(after).ShouldBe(ReportText.OfEmployees(before));
        Sentences(after).ShouldBe(Sentences(before));

        static IEnumerable<string> Sentences(AttendanceReport report) => report.Diagnostics.Select(diagnostic => diagnostic.GetMessage()).Order(StringComparer.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Many_threads_give_together_what_one_gives(Workforce given)
    {
        string expected = Text(given.Report());
        var (engine, evidence) = given.Prepare();
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, thread =>
        {
            if (thread % 2 == 0)
            {
                Text(engine.Evaluate(evidence, given.From, given.To)).ShouldBe(expected);
            }
            else
            {
                Together([.. given.People.Select(person => engine.Evaluate(evidence, given.From, given.To, [person]))]).ShouldBe(expected);
            }
        });
    }

    [Property]
    public void Whole_weeks_later_where_clocks_never_change_everything_is_whole_weeks_later(Workforce given, byte weeks)
    {
        int days = 7 * (weeks - 100);
        var now = given with { WestZone = "Asia/Kathmandu" };
        var later = now with { Start = now.Start.PlusDays(days), Evidence = Shifted(now.Evidence, Duration.FromDays(days)) };
        foreach (var (before, after) in now.Report().Employees.Zip(later.Report().Employees))
        {
            ReportText.OfDays(after.Timesheet.Days, days).ShouldBe(ReportText.OfDays(before.Timesheet.Days));
            after.Pay.Select(line => line with { Date = line.Date.PlusDays(-days) }).ShouldBe(before.Pay);
        }
    }

    /// <summary>Reports on some people each as one: the people by id, each finding once.</summary>
    private static string Together(List<AttendanceReport> reports) => Text(reports[0] with
    {
        Employees = [.. reports.SelectMany(report => report.Employees).OrderBy(employee => employee.Employee.Id, StringComparer.Ordinal)],
        Diagnostics = [.. reports.SelectMany(report => report.Diagnostics).Distinct().OrderBy(diagnostic => diagnostic)],
    });

    /// <summary>Without the tally, in which each report counts what belongs to nobody.</summary>
    private static string Text(AttendanceReport report) => $"{report.FirstDay} {report.LastDay}\n{ReportText.OfEmployees(report)}\n{ReportText.Of(report.Diagnostics)}";

    private static IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> records, Random shuffle) => [.. records.OrderBy(_ => shuffle.Next())];

    private static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> records, Random random)
        where T : EvidenceRecord => [.. records.Select(record => record with { Source = new SourcePlace($"{random.Next(3)}.csv", random.Next(1, 9999)) })];

    private static EvidenceRecords Shifted(EvidenceRecords evidence, Duration by) => WorkforceGenerators.Changed(
        evidence,
        [.. evidence.Punches.Select(punch => punch with { At = punch.At + by })],
        [.. evidence.Messages.Select(message => message with { At = message.At + by })],
        [.. evidence.Ratings.Select(rating => rating with { At = rating.At + by })],
        [.. evidence.Presence.Select(span => span with { From = span.From + by, To = span.To + by })]);
}
