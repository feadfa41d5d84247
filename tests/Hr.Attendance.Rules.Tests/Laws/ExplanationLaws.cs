using FsCheck.Xunit;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>An explanation has the figures of the timesheet, and its parts add up.</summary>
[Properties(MaxTest = 1000, Arbitrary = [typeof(Evenings.Generators)])]
public class ExplanationLaws
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];
    private static readonly string[] EveningHours = ["19:00-23:00"];

    [Property]
    public void Every_figure_is_that_of_the_timesheet(Evenings evenings)
    {
        var (engine, evidence) = Make().Prepare(evenings.Records);
        var report = engine.Evaluate(evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 8)).Employees.Single();
        foreach (var day in report.Timesheet.Days)
        {
            var explanation = engine.Explain(evidence, "e1", day.Date).ShouldNotBeNull();
            explanation.Time.ShouldBe(day.Credited);
            Times(explanation, ExplanationTopic.Session).ShouldBe(day.Sessions.Select(session => session.Measures.Net));
            Times(explanation, ExplanationTopic.Credit).ShouldBe(day.Sessions.Select(session => session.Credited));
            Sum(Times(explanation, ExplanationTopic.Overtime)).ShouldBe(day.Overtime.Total);
            Sum(Times(explanation, ExplanationTopic.Primary)).ShouldBe(day.Primary);
        }
    }

    [Property]
    public void A_session_s_time_and_the_steps_from_it_add_up_to_its_credit(Evenings evenings)
    {
        foreach (var session in Days(evenings).SelectMany(day => day.Flatten()).Where(part => part.Topic == ExplanationTopic.Session))
        {
            (session.Time!.Value + Sum(Times(session, ExplanationTopic.CreditStep))).ShouldBe(Times(session, ExplanationTopic.Credit).Single());
        }
    }

    [Property]
    public void Sessions_never_have_more_than_evidence_shows_less_what_is_taken_out(Evenings evenings)
    {
        // Punches of one day and messages of the next can show the same time twice; it counts once, and nothing says so.
        var parts = Days(evenings).SelectMany(day => day.Parts).ToList();
        var claimed = Sum(parts.Where(part => part.Topic == ExplanationTopic.Claim).Select(part => part.Time!.Value));
        var taken = Sum(parts.Where(part => part.Topic == ExplanationTopic.Exclusion).Select(part => part.Time!.Value));
        (claimed + taken).ShouldBeGreaterThanOrEqualTo(Sum(parts.Where(part => part.Topic == ExplanationTopic.Session).Select(part => part.Time!.Value)));
    }

    [Property(MaxTest = 200)]
    public void Every_sentence_is_there_in_both_languages(Evenings evenings)
    {
        foreach (var part in Days(evenings).SelectMany(day => day.Flatten()))
        {
            part.GetText().ShouldNotBeNullOrEmpty();
            part.GetText(MessageLanguage.Chinese).ShouldMatch("[\u4e00-\u9fff]");
        }
    }

    private static WorkCase Make() => new WorkCase().Says(
        ("primary.schedule", OfficeHours), ("session.windows", EveningHours), ("session.minimumOnline", "PT10M"), ("response.window", "PT5M"),
        ("satisfaction.minimum", 0.6), ("session.require", 2), ("credit.roundTo", "PT5M"), ("credit.rounding", "nearest"), ("credit.dailyCap", "PT1H"));

    private static List<Explanation> Days(Evenings evenings)
    {
        var (engine, evidence) = Make().Prepare(evenings.Records);
        return [.. Enumerable.Range(1, 8).Select(day => engine.Explain(evidence, "e1", new LocalDate(2026, 3, day))).OfType<Explanation>()];
    }

    private static IEnumerable<Duration> Times(Explanation explanation, ExplanationTopic topic) =>
        explanation.Flatten().Where(part => part.Topic == topic).Select(part => part.Time!.Value);

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);
}
