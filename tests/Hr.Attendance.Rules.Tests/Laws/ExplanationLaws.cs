using FsCheck.Xunit;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>An explanation has the figures of the timesheet, and its parts add up, for any people, policies and evidence.</summary>
[Properties(MaxTest = Cases.Thousand, Arbitrary = [typeof(WorkforceGenerators)])]
public class ExplanationLaws
{
    [Property]
    public void Every_figure_is_that_of_the_timesheet_and_the_steps_from_a_session_s_time_add_up_to_its_credit(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        string person = given.People[0];
        foreach (var day in engine.Evaluate(evidence, given.From, given.To, [person]).Employees.Single().Timesheet.Days)
        {
            var explanation = engine.Explain(evidence, person, day.Date).ShouldNotBeNull();
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

    [Property]
    public void What_evidence_shows_less_what_is_taken_out_is_the_time_of_the_sessions(Workforce given)
    {
        // Over all days: what begins on one may be cut and go on under the next.
        var parts = DaysOf(given).SelectMany(day => day.Parts).ToList();
        Sum(Of(ExplanationTopic.Claim).Concat(Of(ExplanationTopic.Exclusion))).ShouldBe(Sum(Of(ExplanationTopic.Session)));
        Of(ExplanationTopic.Exclusion).ShouldAllBe(taken => taken < Duration.Zero);

        IEnumerable<Duration> Of(ExplanationTopic topic) => parts.Where(part => part.Topic == topic).Select(part => part.Time!.Value);
    }

    [Property]
    public void Where_days_are_cut_at_the_boundary_that_holds_of_each_day(Workforce given)
    {
        foreach (var day in DaysOf(given.Saying("day.split", "atBoundary")))
        {
            Sum(day.Parts.Where(part => part.Topic is ExplanationTopic.Claim or ExplanationTopic.Exclusion).Select(part => part.Time!.Value))
                .ShouldBe(Sum(Times(day, ExplanationTopic.Session)), day.ToString());
        }
    }

    [Property(MaxTest = 200)]
    public void Every_sentence_is_there_in_both_languages(Workforce given)
    {
        foreach (var part in DaysOf(given).SelectMany(day => day.Flatten()))
        {
            part.GetText().ShouldNotBeNullOrEmpty();
            part.GetText(MessageLanguage.Chinese).ShouldMatch("[\u4e00-\u9fff]");
        }
    }

    /// <summary>All days of one person: the first one.</summary>
    private static List<Explanation> DaysOf(Workforce given)
    {
        var (engine, evidence) = given.Prepare();
        var days = Enumerable.Range(0, Period.DaysBetween(given.From, given.To) + 1).Select(day => given.From.PlusDays(day));
        return [.. days.Select(date => engine.Explain(evidence, given.People[0], date)).OfType<Explanation>()];
    }

    private static IEnumerable<Duration> Times(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).Select(part => part.Time!.Value);

    private static IEnumerable<string> EvidenceOf(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).SelectMany(part => part.EvidenceIds);

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
