using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Tests;

public class EveryDayExplainedTests
{
    [Fact]
    public void Every_day_of_everybody_in_the_sample_is_explained_in_both_languages_with_the_figures_of_the_timesheet()
    {
        var (first, last) = (new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var engine = workspace.CreateEngine();
        var report = engine.Evaluate(workspace.Evidence, first, last);
        int explained = 0;
        foreach (var employee in report.Employees)
        {
            var days = employee.Timesheet.Days.ToDictionary(day => day.Date);
            for (var date = first; date <= last; date = date.PlusDays(1))
            {
                var explanation = engine.Explain(workspace.Evidence, employee.Employee.Id, date);
                if (days.TryGetValue(date, out var day))
                {
                    ShouldSayTheSame(explanation.ShouldNotBeNull(), day);
                    explained++;
                }
                else
                {
                    (explanation?.Time ?? Duration.Zero).ShouldBe(Duration.Zero);
                }

                ShouldBeReadable(explanation);
            }
        }

        explained.ShouldBe(1703);
    }

    private static void ShouldSayTheSame(Explanation explanation, TimesheetDay day)
    {
        explanation.Time.ShouldBe(day.Credited);
        Times(explanation, ExplanationTopic.Primary).ShouldBe(day.Primary == Duration.Zero ? [] : [day.Primary]);
        Times(explanation, ExplanationTopic.Session).ShouldBe(day.Sessions.Select(session => session.Measures.Net));
        Times(explanation, ExplanationTopic.Credit).ShouldBe(day.Sessions.Select(session => session.Credited));
        Times(explanation, ExplanationTopic.Overtime).ShouldBe(
            new[] { DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday }.Select(kind => day.Overtime[kind]).Where(time => time > Duration.Zero));
        explanation.Parts.Where(part => part.Topic == ExplanationTopic.Session).Select(part => part.EvidenceIds)
            .ShouldBe(day.Sessions.Select(session => session.Measures.EvidenceIds));
    }

    private static void ShouldBeReadable(Explanation? explanation)
    {
        foreach (string line in explanation is null ? [] : ExplanationText.LinesOf(explanation, MessageLanguage.English))
        {
            line.Trim().ShouldNotBeEmpty();
            line.ShouldNotMatch("[\u4e00-\u9fff]"); // no Chinese in English
        }

        foreach (string line in explanation is null ? [] : ExplanationText.LinesOf(explanation, MessageLanguage.Chinese))
        {
            line.ShouldMatch("[\u4e00-\u9fff]");
            line.ShouldNotContain(": ");
        }
    }

    private static IEnumerable<Duration> Times(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).Select(part => part.Time!.Value);
}
