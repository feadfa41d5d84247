using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>A part of an explanation with the rules that fired for it: the same tree as the engine's. Immutable.</summary>
public sealed class FiredExplanation
{
    private FiredExplanation(Explanation explanation, IReadOnlyList<RuleFiring> firings, IReadOnlyList<FiredExplanation> parts)
    {
        Explanation = explanation;
        Firings = firings;
        Parts = parts;
    }

    /// <summary>What is explained.</summary>
    public Explanation Explanation { get; }

    /// <summary>The rules that fired for this part itself, in order of firing; empty where plain code made it, as it forms sessions.</summary>
    public IReadOnlyList<RuleFiring> Firings { get; }

    /// <summary>The parts, in the order of those of the explanation.</summary>
    public IReadOnlyList<FiredExplanation> Parts { get; }

    /// <summary>This part and all below it, from the top down.</summary>
    /// <returns>The parts.</returns>
    public IEnumerable<FiredExplanation> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);

    internal static FiredExplanation Of(Explanation day, LocalDate date, TimesheetDay? worked, FiringRecorder recorder)
    {
        var firings = recorder.Firings.ToList();
        var sessions = new Queue<TimesheetSession>(worked?.Sessions ?? []);
        return new FiredExplanation(
            day,
            Those(fact => fact switch
            {
                DayWorked facts => facts.Date == date,
                CreditedDates or LeaveLedger or WatchedDay or RaisedAlerts => true,
                _ => false,
            }),
            [.. day.Parts.Select(part => part.Topic switch
            {
                ExplanationTopic.Session => OfSession(part, sessions.Dequeue()),
                ExplanationTopic.Overtime => Leaf(part, fact => fact is DayOfTimesheet sheet && sheet.Date == date),
                ExplanationTopic.Pay => Leaf(
                    part, fact => (fact is EarnedLines earned && earned.Date == date) || (fact is LinesOfDay lines && lines.Date == date)),
                ExplanationTopic.CompensatoryLeave => Leaf(part, fact => fact is LeaveLedger),
                _ => Leaf(part, _ => false),
            })]);

        List<RuleFiring> Those(Func<object, bool> belongs) => [.. firings.Where(entry => belongs(entry.Fact)).Select(entry => entry.Firing)];

        FiredExplanation Leaf(Explanation part, Func<object, bool> belongs) =>
            new(part, Those(belongs), [.. part.Parts.Select(inner => Leaf(inner, _ => false))]);

        FiredExplanation OfSession(Explanation part, TimesheetSession session)
        {
            var results = new Queue<Rules.Sessions.Criteria.CriterionResult>(session.Verdict.Criteria);
            return new FiredExplanation(
                part,
                Those(fact => fact is MeasuredSession measured && measured.Facts == session.Facts),
                [.. part.Parts.Select(inner => inner.Topic switch
                {
                    ExplanationTopic.Criterion when results.Dequeue() is var result =>
                        Leaf(inner, fact => fact is CriterionAnswer answer && ReferenceEquals(answer.Result, result)),
                    ExplanationTopic.Verdict => Leaf(inner, fact => fact is JudgedSession judged && judged.Facts == session.Facts),
                    ExplanationTopic.Credit => Leaf(inner, fact =>
                        (fact is SessionHold hold && hold.Session.Facts == session.Facts)
                        || (fact is EarnedTime earned && earned.Session.Facts == session.Facts)
                        || (fact is CreditedSessions credited && credited.Sessions.Any(one => one.Facts == session.Facts))),
                    _ => Leaf(inner, _ => false),
                })]);
        }
    }
}
