using Hr.Attendance.Rules.Crediting;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>Credit out of whole evaluations, for what plain numbers cannot say: criteria of a host's own, durations of half a century.</summary>
internal static class WholeCredit
{
    internal static CreditReport Of(
        EvaluationRun run,
        IReadOnlyList<Employee> employees,
        LocalDate firstDay,
        LocalDate lastDay,
        EvaluationOptions options,
        CancellationToken cancellationToken)
    {
        EmployeeOutcome[] outcomes = [.. OrderedWork.Select(employees, options, employee => run.Evaluate(employee), cancellationToken)];
        CreditedSession[][] sessions = [.. outcomes.Select((outcome, position) => outcome.Report!.Timesheet.Days
            .SelectMany(day => day.Sessions)
            .Select(session => Of(session, position))
            .ToArray())];
        return new CreditReport(firstDay, lastDay, employees, employeesInPart: 1, sessions, new int[employees.Count], () => run.Report(outcomes).Diagnostics);
    }

    private static CreditedSession Of(TimesheetSession session, int position) => new()
    {
        Employee = position,
        Role = session.Session.Role,
        Day = Nanoseconds.DayOf(session.Session.Day.Date),
        StartTime = Nanoseconds.OrLatest(session.Session.Start - NodaConstants.UnixEpoch),
        EndTime = Nanoseconds.OrLatest(session.Session.End - NodaConstants.UnixEpoch),
        NetTime = Nanoseconds.OrLatest(session.Measures.Net),
        Turns = session.Measures.Turns,
        JudgedTurns = session.Measures.JudgedTurns,
        TurnsInTime = session.Measures.TurnsInTime,
        Conversations = session.Measures.Conversations,
        Ratings = session.Measures.Ratings,
        Answers = Answers(session.Verdict),
        IsEffective = session.Verdict.IsEffective,
        EarnedTime = Nanoseconds.OrLatest(session.Credited + session.CutByCap),
        CreditedTime = Nanoseconds.OrLatest(session.Credited),
    };

    private static CriteriaAnswers Answers(Verdict verdict)
    {
        var answers = CriteriaAnswers.None;
        foreach (var result in verdict.Criteria)
        {
            answers |= result.Criterion.Id switch
            {
                _ when result.Criterion == BuiltInCriteria.MinimumOnline => Answer(CriteriaAnswers.MinimumOnlineAsked, CriteriaAnswers.MinimumOnlineMet),
                _ when result.Criterion == BuiltInCriteria.ResponseWindow => Answer(CriteriaAnswers.ResponseWindowAsked, CriteriaAnswers.ResponseWindowMet),
                _ when result.Criterion == BuiltInCriteria.Satisfaction => Answer(CriteriaAnswers.SatisfactionAsked, CriteriaAnswers.SatisfactionMet),
                _ when result.Criterion == BuiltInCriteria.MinimumConversations =>
                    Answer(CriteriaAnswers.MinimumConversationsAsked, CriteriaAnswers.MinimumConversationsMet),
                _ => CriteriaAnswers.None,
            };

            CriteriaAnswers Answer(CriteriaAnswers asked, CriteriaAnswers met) => result.IsMet ? asked | met : asked;
        }

        return answers;
    }
}
