using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>The result depends on people, policies and evidence, and not on when they come, in what order, in what batches or on how many threads.</summary>
[WorkforceLaws]
public class BatchLaws
{
    [Law]
    public void Evaluating_people_apart_gives_what_evaluating_them_together_does(PreparedWorkforce given)
    {
        Together([.. given.Workforce.People.Reverse().Select(person => Alone(given, person))]).ShouldBe(Text(given.Report));
    }

    [Law]
    public void The_order_of_evidence_people_and_lines_of_a_policy_does_not_matter(PreparedWorkforce given, int seed)
    {
        // Of two lines that say something of one setting to the same people the last counts, so that one alone is taken.
        var (all, evidence) = (given.Workforce, given.Workforce.Evidence);
        var lines = all.Policy.GroupBy(line => (line.Unit, line.Role, line.FromDay, line.Setting)).Select(same => same.Last());
        var shuffle = new Random(seed);
        var shuffled = all with
        {
            People = [.. all.People.Reverse()],
            Policy = [.. lines.Reverse()],
            Evidence = WorkforceGenerators.Changed(
                evidence,
                Shuffled(evidence.Punches, shuffle), Shuffled(evidence.Messages, shuffle), Shuffled(evidence.Ratings, shuffle),
                Shuffled(evidence.Presence, shuffle)),
        };
        ReportText.Of(shuffled.Report()).ShouldBe(ReportText.Of(given.Report));
    }

    [Law]
    public void The_files_and_lines_on_which_evidence_stands_do_not_matter(PreparedWorkforce given, int seed)
    {
        var random = new Random(seed);
        var evidence = given.Workforce.Evidence;
        var moved = given.Workforce with
        {
            Evidence = WorkforceGenerators.Changed(
                evidence,
                Moved(evidence.Punches, random), Moved(evidence.Messages, random), Moved(evidence.Ratings, random), Moved(evidence.Presence, random)),
        };
        var (after, before) = (moved.Report(), given.Report);
        ReportText.OfEmployees(after).ShouldBe(ReportText.OfEmployees(before));
        Sentences(after).ShouldBe(Sentences(before));

        static IEnumerable<string> Sentences(AttendanceReport report) =>
            report.Diagnostics.Select(diagnostic => diagnostic.GetMessage()).Order(StringComparer.Ordinal);
    }

    [Law(20)]
    public void Many_threads_give_together_what_one_gives(PreparedWorkforce given)
    {
        string expected = Text(given.Report);
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, thread =>
        {
            if (thread % 2 == 0)
            {
                Text(given.Engine.Evaluate(given.Evidence, given.Workforce.From, given.Workforce.To)).ShouldBe(expected);
            }
            else
            {
                Together([.. given.Workforce.People.Select(person => Alone(given, person))]).ShouldBe(expected);
            }
        });
    }

    [Law]
    public void Several_workers_give_what_one_gives_and_tell_of_it_in_order(PreparedWorkforce given)
    {
        var (from, to, told) = (given.Workforce.From, given.Workforce.To, new ToldInOrder());
        var several = given.Engine.Evaluate(given.Evidence, from, to, new EvaluationOptions { Workers = 3, Progress = told });
        ReportText.Of(several).ShouldBe(ReportText.Of(given.Report));
        int people = given.Report.Employees.Count;
        told.ShouldBe(Enumerable.Range(1, people).Select(done => new EvaluationProgress { Done = done, Total = people }));
    }

    [Law]
    public void Whole_weeks_later_where_clocks_never_change_everything_is_whole_weeks_later(PreparedWorkforce given, byte weeks)
    {
        int days = 7 * (weeks - 100);
        var now = given.Workforce with { WestZone = "Asia/Kathmandu" };
        var later = now with { Start = now.Start.PlusDays(days), Evidence = Shifted(now.Evidence, Duration.FromDays(days)) };
        foreach (var (before, after) in now.Report().Employees.Zip(later.Report().Employees))
        {
            ReportText.OfDays(after.Timesheet.Days, days).ShouldBe(ReportText.OfDays(before.Timesheet.Days));
            after.Pay.Select(line => line with { Date = line.Date.PlusDays(-days) }).ShouldBe(before.Pay);
        }
    }

    private sealed class ToldInOrder : List<EvaluationProgress>, IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => Add(value);
    }

    private static AttendanceReport Alone(PreparedWorkforce given, string person) =>
        given.Engine.Evaluate(given.Evidence, given.Workforce.From, given.Workforce.To, new EvaluationOptions { EmployeeIds = [person] });

    /// <summary>Reports on some people each as one: the people by id, each finding once.</summary>
    private static string Together(List<AttendanceReport> reports) => Text(reports[0] with
    {
        Employees = [.. reports.SelectMany(report => report.Employees).OrderBy(employee => employee.Employee.Id, StringComparer.Ordinal)],
        Diagnostics = [.. reports.SelectMany(report => report.Diagnostics).Distinct().OrderBy(diagnostic => diagnostic)],
    });

    /// <summary>Without the tally, in which each report counts what belongs to nobody.</summary>
    private static string Text(AttendanceReport report) =>
        $"{report.FirstDay} {report.LastDay}\n{ReportText.OfEmployees(report)}\n{ReportText.Of(report.Diagnostics)}";

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
