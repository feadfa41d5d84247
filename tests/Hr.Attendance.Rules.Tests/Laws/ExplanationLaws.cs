using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>An explanation has the figures of the timesheet, and its parts add up, for any people, policies and evidence.</summary>
[WorkforceLaws]
public class ExplanationLaws
{
    [Law]
    public void Every_figure_is_that_of_the_timesheet_and_the_steps_from_a_session_s_time_add_up_to_its_credit(PreparedWorkforce given)
    {
        foreach (var day in given.Report.Employees.Single(report => report.Employee.Id == given.Workforce.People[0]).Timesheet.Days)
        {
            var explanation = given.Explanations[day.Date];
            explanation.Time.ShouldBe(day.Credited);
            Times(explanation, ExplanationTopic.Session).ShouldBe(day.Sessions.Select(session => session.Measures.Net));
            Times(explanation, ExplanationTopic.Credit).ShouldBe(day.Sessions.Select(session => session.Credited));
            EvidenceOf(explanation, ExplanationTopic.Session).ShouldBe(day.Sessions.SelectMany(session => session.Measures.EvidenceIds));
            Sum(Times(explanation, ExplanationTopic.Overtime)).ShouldBe(day.Overtime.Total);
            Sum(Times(explanation, ExplanationTopic.Primary)).ShouldBe(day.Primary);
            foreach (var session in explanation.Parts.Where(part => part.Topic == ExplanationTopic.Session))
            {
                (session.Time!.Value + Sum(Times(session, ExplanationTopic.CreditStep))).ShouldBe(Times(session, ExplanationTopic.Credit).Single());
            }
        }
    }

    [Law]
    public void What_evidence_shows_less_what_is_taken_out_is_the_time_of_the_sessions(PreparedWorkforce given)
    {
        // Over all days: what begins on one may be cut and go on under the next.
        var parts = given.Explanations.Values.SelectMany(day => day.Parts).ToList();
        Sum(Of(ExplanationTopic.Claim).Concat(Of(ExplanationTopic.Exclusion))).ShouldBe(Sum(Of(ExplanationTopic.Session)));
        Of(ExplanationTopic.Exclusion).ShouldAllBe(taken => taken < Duration.Zero);

        IEnumerable<Duration> Of(ExplanationTopic topic) => parts.Where(part => part.Topic == topic).Select(part => part.Time!.Value);
    }

    [Law]
    public void Where_days_are_cut_at_the_boundary_that_holds_of_each_day(PreparedWorkforce given)
    {
        foreach (var day in new PreparedWorkforce(given.Workforce.Saying("day.split", "atBoundary")).Explanations.Values)
        {
            Sum(day.Parts.Where(part => part.Topic is ExplanationTopic.Claim or ExplanationTopic.Exclusion).Select(part => part.Time!.Value))
                .ShouldBe(Sum(Times(day, ExplanationTopic.Session)), day.ToString());
        }
    }

    [Law(20)]
    public void Every_sentence_is_there_in_both_languages(PreparedWorkforce given)
    {
        foreach (var part in given.Explanations.Values.SelectMany(day => day.Flatten()))
        {
            part.GetText().ShouldNotBeNullOrEmpty();
            part.GetText(MessageLanguage.Chinese).ShouldMatch("[\u4e00-\u9fff]");
        }
    }

    private static IEnumerable<Duration> Times(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).Select(part => part.Time!.Value);

    private static IEnumerable<string> EvidenceOf(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).SelectMany(part => part.EvidenceIds);

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
