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

    /// <summary>How many ends and how many reasons there are below.</summary>
    private const int Ends = 3;
    private const int Reasons = 5;

    internal static IReadOnlyList<Explanation> Of(CriterionResult result, SessionFacts session)
    {
        var turns = session.TurnsNotInTime;
        if (turns.Count == 0)
        {
            return [];
        }

        var policy = session.Policy;
        bool fallsShort = !result.IsMet && !result.IsTooLittle;
        var late = new List<MarkedTurn>?[Ends];
        var unjudged = new List<MarkedTurn>?[Reasons];
        for (int i = 0; i < turns.Count; i++)
        {
            if (!turns[i].Is(TurnMarks.Judged))
            {
                (unjudged[(int)ReasonOf(turns[i], policy)] ??= []).Add(turns[i]);
            }
            else if (fallsShort)
            {
                (late[(int)EndOf(turns[i])] ??= []).Add(turns[i]);
            }
        }

        var parts = new List<Explanation>();
        for (int end = 0; end < Ends; end++)
        {
            if (late[end] is { } some)
            {
                parts.Add(Part(
                    (Late)end switch
                    {
                        Late.Answered => EvidenceSentences.TooLate,
                        Late.AnsweredByColleague => EvidenceSentences.Missed,
                        _ => EvidenceSentences.NotAnswered,
                    },
                    some,
                    session));
            }
        }

        for (int reason = 0; reason < Reasons; reason++)
        {
            if (unjudged[reason] is { } some)
            {
                parts.Add((Unjudged)reason switch
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
                });
            }
        }

        return parts;
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

    /// <summary>How a turn that is not in time ended, in the order in which that is said.</summary>
    private enum Late
    {
        Answered,
        AnsweredByColleague,
        NotAnswered,
    }

    /// <summary>Why a turn is not judged, in the order in which that is said.</summary>
    private enum Unjudged
    {
        Backlog,
        OfOthers,
        Closed,
        Remark,
        OffDuty,
    }
}
