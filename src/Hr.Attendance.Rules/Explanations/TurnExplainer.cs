using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Sessions.Kernel;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says which customer turns told against a session, where its share of answers in time fell short, and which were not judged.</summary>
internal static class TurnExplainer
{
    /// <summary>More times than these nobody reads; the ids of the evidence are all there.</summary>
    private const int MostTimes = 12;

    private static readonly Late[] Lates = [Late.Answered, Late.AnsweredByColleague, Late.NotAnswered];
    private static readonly Unjudged[] Reasons = [Unjudged.Backlog, Unjudged.OfOthers, Unjudged.Closed, Unjudged.Remark, Unjudged.OffDuty];

    internal static IEnumerable<Explanation> Of(CriterionResult result, SessionFacts session)
    {
        var policy = session.Policy;
        var turns = session.TurnsNotInTime;
        if (turns.Count == 0)
        {
            yield break;
        }

        if (!result.IsMet && !result.IsTooLittle)
        {
            foreach (var late in Lates)
            {
                if (Those(turns, turn => turn.Is(TurnMarks.Judged) && EndOf(turn) == late) is { } some)
                {
                    yield return Part(
                        late switch
                        {
                            Late.Answered => EvidenceSentences.TooLate,
                            Late.AnsweredByColleague => EvidenceSentences.Missed,
                            _ => EvidenceSentences.NotAnswered,
                        },
                        some,
                        session);
                }
            }
        }

        foreach (var reason in Reasons)
        {
            if (Those(turns, turn => !turn.Is(TurnMarks.Judged) && ReasonOf(turn, policy) == reason) is { } some)
            {
                yield return reason switch
                {
                    Unjudged.Backlog => Part(EvidenceSentences.UnjudgedBacklog, some, session),
                    Unjudged.OfOthers => Part(EvidenceSentences.UnjudgedOfOthers, some, session),
                    Unjudged.Closed => Part(EvidenceSentences.UnjudgedClosed, some, session, AttendanceSettings.ResponseClosedTurns),
                    Unjudged.Remark => Part(
                        EvidenceSentences.UnjudgedRemark, some, session,
                        AttendanceSettings.ResponseClosingRemark, policy.Get(AttendanceSettings.ResponseClosingRemark)),
                    _ => Part(
                        EvidenceSentences.UnjudgedOffDuty, some, session,
                        AttendanceSettings.ResponseOffDutyGrace, policy.Get(AttendanceSettings.ResponseOffDutyGrace)),
                };
            }
        }
    }

    /// <summary>Those of some turns; null where there are none.</summary>
    private static List<MarkedTurn>? Those(IReadOnlyList<MarkedTurn> turns, Func<MarkedTurn, bool> areThose)
    {
        List<MarkedTurn>? those = null;
        for (int i = 0; i < turns.Count; i++)
        {
            if (areThose(turns[i]))
            {
                (those ??= []).Add(turns[i]);
            }
        }

        return those;
    }

    /// <summary>The first reason that applies, in the order of the contract.</summary>
    private static Unjudged ReasonOf(MarkedTurn turn, EffectivePolicy policy) =>
        turn.Is(TurnMarks.Backlog) ? Unjudged.Backlog
        : turn.Turn.Assignment != TurnAssignment.Employee ? Unjudged.OfOthers
        : turn.Is(TurnMarks.Closed) && policy.Get(AttendanceSettings.ResponseClosedTurns) == ClosedTurns.Ignore ? Unjudged.Closed
        : turn.MayBeRemark(policy.Get(AttendanceSettings.ResponseClosingRemark)) ? Unjudged.Remark
        : Unjudged.OffDuty;

    private static Explanation Part(
        Bilingual sentence, List<MarkedTurn> turns, SessionFacts session, Setting? setting = null, Duration? limit = null)
    {
        var clock = new DayClock(session.Session.Day.Date, session.Session.Day.Zone);
        return new Explanation(ExplanationTopic.Turns, language => sentence.In(language, ("times", Times(turns, clock, language)), ("limit", limit)))
        {
            FindEvidence = () => [.. turns.SelectMany(turn => turn.Turn.MeasuredBy).Select(message => message.EvidenceId)],
            Settings = setting is null ? [] : [session.Policy.Resolved(setting)],
        };
    }

    private static Late EndOf(MarkedTurn turn) => turn.Turn.Response is not null ? Late.Answered
        : turn.Turn.IsAnsweredByColleague ? Late.AnsweredByColleague
        : Late.NotAnswered;

    private static string Times(List<MarkedTurn> turns, DayClock clock, MessageLanguage language)
    {
        string listed = string.Join(ExplanationSentences.Comma.In(language), turns.Take(MostTimes).Select(turn =>
            turn.Turn.EndedAt is { } end && !turn.Turn.IsClosed
                ? EvidenceSentences.AnsweredAt.In(language, ("at", clock.Of(turn.Turn.Start)), ("answer", clock.Of(end)))
                : clock.Of(turn.Turn.Start)));
        return turns.Count > MostTimes ? EvidenceSentences.TurnsAndMore.In(language, ("times", listed), ("count", turns.Count)) : listed;
    }

    /// <summary>How a turn that is not in time ended.</summary>
    private enum Late
    {
        Answered,
        AnsweredByColleague,
        NotAnswered,
    }

    /// <summary>Why a turn is not judged.</summary>
    private enum Unjudged
    {
        Backlog,
        OfOthers,
        Closed,
        Remark,
        OffDuty,
    }
}
