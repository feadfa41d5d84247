using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>A part of an explanation with the rules that fired for it, and those that did not: the same tree as the engine's. Immutable.</summary>
public sealed class FiredExplanation
{
    private FiredExplanation(
        Explanation explanation, IReadOnlyList<RuleFiring> firings, IReadOnlyList<RuleNotFired> notFired, IReadOnlyList<FiredExplanation> parts) =>
        (Explanation, Firings, NotFired, Parts) = (explanation, firings, notFired, parts);

    /// <summary>What is explained.</summary>
    public Explanation Explanation { get; }

    /// <summary>The rules that fired for this part itself, in order of firing; empty where plain code made it, as it forms sessions.</summary>
    public IReadOnlyList<RuleFiring> Firings { get; }

    /// <summary>Where a criterion is not met or a session is not effective: the rule that would say the opposite, and the condition that failed.</summary>
    public IReadOnlyList<RuleNotFired> NotFired { get; }

    /// <summary>The parts, in the order of those of the explanation.</summary>
    public IReadOnlyList<FiredExplanation> Parts { get; }

    /// <summary>The rules in lines for people: those that fired, from what; and the one that did not.</summary>
    /// <returns>The lines, none where plain code made the part.</returns>
    public IReadOnlyList<string> Lines() =>
    [
        .. Firings.Select(firing => firing.ToString()),
        .. new[] { Firings.Count == 0 ? string.Empty : Firings[^1].OriginsInWords() }.Where(from => from.Length > 0).Select(from => $"from {from}"),
        .. NotFired.Select(rule => rule.ToString()),
    ];

    /// <summary>This part and all below it, from the top down.</summary>
    /// <returns>The parts.</returns>
    public IEnumerable<FiredExplanation> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);

    internal static FiredExplanation Of(Explanation day, LocalDate date, TimesheetDay? worked, FiringRecorder recorder)
    {
        var sessions = new Queue<TimesheetSession>(worked?.Sessions ?? []);
        return new FiredExplanation(
            day,
            Those(fact => fact is DayWorked time ? time.Date == date : fact is RaisedAlerts raised && raised.Alerts.Any(alert => alert.Date == date)),
            [],
            [.. day.Parts.Select(part => part.Topic switch
            {
                ExplanationTopic.Session => OfSession(part, sessions.Dequeue()),
                ExplanationTopic.Overtime => Leaf(part, fact => fact switch
                {
                    OvertimeOfDay overtime => overtime.Day.Date == date,
                    OvertimeThatCounts overtime => overtime.Day.Date == date,
                    DayOfTimesheet sheet => sheet.Date == date,
                    _ => false,
                }),
                ExplanationTopic.Pay => Leaf(part, fact => fact switch
                {
                    LinesOfDay lines => lines.Date == date,
                    TakenByMonthlyCap taken => taken.Date == date,
                    _ => false,
                }),
                ExplanationTopic.CompensatoryLeave => Leaf(part, fact => fact is LeaveLedger),
                _ => Leaf(part, _ => false),
            })]);

        IReadOnlyList<RuleFiring> Those(Func<object, bool> belongs) => [.. recorder.FiringsOf(belongs)];

        FiredExplanation Leaf(Explanation part, Func<object, bool> belongs, IReadOnlyList<RuleNotFired>? notFired = null) =>
            new(part, Those(belongs), notFired ?? [], [.. part.Parts.Select(inner => Leaf(inner, _ => false))]);

        FiredExplanation OfSession(Explanation part, TimesheetSession session)
        {
            var results = new Queue<Rules.Sessions.Criteria.CriterionResult>(session.Verdict.Criteria);
            return new FiredExplanation(
                part,
                [],
                [],
                [.. part.Parts.Select(inner => inner.Topic switch
                {
                    ExplanationTopic.Criterion when results.Dequeue() is var result => Leaf(
                        inner,
                        fact => fact is CriterionAnswer answer
                            ? answer.Result == result && IsOf(answer.Session, session)
                            : fact is JudgedTurn { IsInTime: false } turn && IsOfTurns(result) && IsOf(turn.Session, session),
                        result.IsMet ? [] : recorder.ClosestTo(
                            fact => fact is CriterionAnswer answer && answer.Result == result && IsOf(answer.Session, session), fact => IsOf(fact, session))),
                    ExplanationTopic.Verdict => Leaf(
                        inner,
                        fact => fact is JudgedSession judged && IsOf(judged.Session, session),
                        session.IsEffective ? [] : recorder.ClosestTo(
                            fact => fact is JudgedSession judged && IsOf(judged.Session, session), fact => IsOf(fact, session))),
                    ExplanationTopic.Credit => Leaf(inner, fact => fact switch
                    {
                        SessionHold hold => IsOf(hold.Session.Session, session),
                        EarnedTime earned => IsOf(earned.Session, session),
                        CreditedSession credited => ReferenceEquals(credited.Session.Facts, session.Facts),
                        _ => false,
                    }),
                    _ => Leaf(inner, _ => false),
                })]);
        }
    }

    private static bool IsOfTurns(Rules.Sessions.Criteria.CriterionResult result) =>
        ReferenceEquals(result.Criterion, Rules.Sessions.Criteria.BuiltInCriteria.ResponseWindow);

    private static bool IsOf(object? fact, TimesheetSession session) => fact is FormedSession formed && ReferenceEquals(formed.Facts, session.Facts);
}
