using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Sessions, turns and what is measured in them against the sentences of the contract, told one by one.</summary>
[WorkforceLaws]
public class WordedLaws
{
    [Law]
    public void Sessions_and_what_is_measured_in_them_are_what_the_contract_words(PreparedWorkforce given)
    {
        var (chart, book) = given.Workforce.Organization();
        var ratings = WordedMeasures.RatingsByPerson(given.Workforce, given.Evidence);
        foreach (var employee in given.Report.Employees)
        {
            string person = employee.Employee.Id;
            var own = given.Evidence.Of(person);
            var worded = new WordedSessions(given.Workforce, chart, book, own, person);
            var turns = CustomerTurn.FindIn(own.Messages);
            employee.Timesheet.Days.SelectMany(day => day.Sessions).Select(session => WordedMeasures.Of(session, worded.MinuteOf))
                .ShouldBe(worded.All().Select(session => WordedMeasures.Of(session, worded.MinuteOf, turns, own.Messages, ratings[person])), ignoreOrder: true);
        }
    }

    [Law]
    public void Verdicts_and_credit_are_what_the_contract_words(PreparedWorkforce given)
    {
        foreach (var role in given.Report.Employees
            .SelectMany(employee => employee.Timesheet.Days)
            .SelectMany(day => day.Sessions.GroupBy(session => session.Session.Role)))
        {
            var soFar = Duration.Zero;
            var earnedBy = WordedCredit.Earned([.. role]);
            foreach (var (session, earned) in role.Zip(earnedBy))
            {
                session.Verdict.IsEffective.ShouldBe(WordedCredit.IsEffective(session.Measures, session.Facts.Policy));
                var left = session.Facts.Policy.Get(AttendanceSettings.CreditDailyCap) is { } cap ? cap - soFar : earned;
                session.Credited.ShouldBe(earned <= left ? earned : left > Duration.Zero ? left : Duration.Zero);
                (session.Credited + session.CutByCap).ShouldBe(earned);
                soFar += session.Credited;
            }
        }
    }

    [Law]
    public void No_session_has_primary_time_that_is_taken_out(PreparedWorkforce given)
    {
        var excluding = given.Workforce.Saying("session.duringPrimary", "exclude");
        var (chart, book) = excluding.Organization();
        var evidence = EvidenceSet.Build(excluding.Evidence, chart, []);
        foreach (var employee in excluding.Report().Employees)
        {
            var worded = new WordedSessions(excluding, chart, book, evidence.Of(employee.Employee.Id), employee.Employee.Id);
            employee.Timesheet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Session.Pieces)
                .SelectMany(piece => Enumerable.Range(worded.MinuteOf(piece.Start), worded.MinuteOf(piece.End) - worded.MinuteOf(piece.Start)))
                .Intersect(worded.Primary).ShouldBeEmpty();
        }
    }
}
