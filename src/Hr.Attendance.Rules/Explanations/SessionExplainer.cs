using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains one session: its time, each criterion, the verdict, and each step from its time to what it earned.</summary>
internal static class SessionExplainer
{
    internal static Explanation Explain(TimesheetSession session) => new(ExplanationTopic.Session, language => Heading(session.Session, language))
    {
        Time = session.Net,
        FindEvidence = () => session.Measures.EvidenceIds,
        Settings = session.PieceCount > 1 ? [Setting(session, AttendanceSettings.SessionMergeGap)] : [],
        Parts = PartsOf(session),
    };

    private static Explanation[] PartsOf(TimesheetSession session)
    {
        var criteria = session.Verdict.Criteria;
        var parts = new Explanation[criteria.Count + 2];
        for (int i = 0; i < criteria.Count; i++)
        {
            parts[i] = CriterionOf(criteria[i], session.Facts);
        }

        parts[criteria.Count] = VerdictOf(session);
        parts[criteria.Count + 1] = CreditOf(session);
        return parts;
    }

    private static string Heading(OnlineSession session, MessageLanguage language) => ExplanationSentences.Session.In(
        language,
        ("role", session.Role), ("spans", ClockText.Spans(session.Pieces, session.Day.Zone, language)), ("net", session.Net));

    private static Explanation CriterionOf(CriterionResult result, SessionFacts session) => new(ExplanationTopic.Criterion, language =>
    {
        var text = result.Criterion.Explain(result, session, language);
        string sentence = SentenceOf(result).In(
            language, ("criterion", result.Criterion.Id), ("finding", text.Finding));
        return text.WouldHaveMet is { } more ? ExplanationSentences.WouldHaveMet.In(language, ("finding", sentence), ("more", more)) : sentence;
    })
    {
        Criterion = result.Criterion,
        Parts = result.Criterion is ResponseWindowCriterion ? TurnExplainer.Of(result, session) : [],
        FindEvidence = () => [.. result.Criterion.Explain(result, session, MessageLanguage.English).Evidence.Select(record => record.EvidenceId)],
        Settings = Resolved(result.Criterion.Settings, session.Policy),
    };

    private static Bilingual SentenceOf(CriterionResult result) =>
        result.Abstains ? ExplanationSentences.CriterionAbstains : result.IsMet ? ExplanationSentences.CriterionMet : ExplanationSentences.CriterionNotMet;

    private static Explanation VerdictOf(TimesheetSession session)
    {
        var verdict = session.Verdict;
        return new Explanation(ExplanationTopic.Verdict, language =>
        {
            int count = verdict.Counted;
            var why = count == 0 ? ExplanationSentences.NoCriterion : count == 1 ? ExplanationSentences.OneCriterion : ExplanationSentences.Criteria;
            string text = SentenceOf(verdict).In(
                language, ("why", why.In(language, ("met", verdict.Met), ("count", count), ("required", verdict.Required))));
            return verdict.Decision?.Kind == DecisionKind.Hold ? ExplanationSentences.HeldByPerson.In(language, ("verdict", text)) : text;
        })
        {
            Settings = [Setting(session, AttendanceSettings.SessionRequire)],
            Parts = verdict.Decision is { EvidenceId.Length: > 0 } decision ? [WordOf(decision, session.Session.Day.Zone)] : [],
        };
    }

    private static Bilingual SentenceOf(Verdict verdict) => verdict.Decision?.Kind switch
    {
        DecisionKind.Accept => ExplanationSentences.Accepted,
        DecisionKind.Refuse => ExplanationSentences.RefusedByPerson,
        _ => verdict.IsEffective ? ExplanationSentences.Effective : ExplanationSentences.Refused,
    };

    /// <summary>Who decided, when and why.</summary>
    private static Explanation WordOf(Decision decision, DateTimeZone zone) => new(ExplanationTopic.Evidence, language =>
    {
        string text = (decision.By is null ? ExplanationSentences.DecidedOn : ExplanationSentences.DecidedBy).In(
            language, ("decision", KindOf(decision).In(language)), ("by", decision.By), ("at", LocalText.Of(decision.DecidedAt, zone)));
        return decision.Reason is { } reason ? ExplanationSentences.WithReason.In(language, ("decided", text), ("reason", reason)) : text;
    })
    {
        EvidenceIds = [decision.EvidenceId],
    };

    private static Bilingual KindOf(Decision decision) => decision.Kind switch
    {
        DecisionKind.Accept => ExplanationSentences.AcceptedWord,
        DecisionKind.Refuse => ExplanationSentences.RefusedWord,
        _ => ExplanationSentences.HeldWord,
    };

    private static Explanation CreditOf(TimesheetSession session) => new(ExplanationTopic.Credit, language => CreditText.Of(session.Credited, language))
    {
        Time = session.Credited,
        Parts = StepsOf(session),
    };

    /// <summary>From the net time to what was credited; the steps add up to the difference.</summary>
    private static List<Explanation> StepsOf(TimesheetSession session)
    {
        var policy = session.Facts.Policy;
        bool isEffective = session.Verdict.IsEffective;
        if (session.Hold is { } hold)
        {
            return [Step(-session.Net, language => ExplanationSentences.OnHold.In(language, ("hold", hold)), [])];
        }

        if (session.Verdict is { EarnsNothing: true, Decision.Kind: var kind })
        {
            var sentence = kind == DecisionKind.Hold ? ExplanationSentences.HeldByPersonEarnsNothing : ExplanationSentences.RefusedByPersonEarnsNothing;
            return [Step(-session.Net, language => sentence.In(language), [])];
        }

        var steps = new List<Explanation>();
        var earned = CreditCalculator.Earned(session.Measures, isEffective, policy);
        if (earned != session.Net)
        {
            var basis = isEffective ? AttendanceSettings.CreditMode : (Setting)AttendanceSettings.CreditWhenIneffective;
            steps.Add(Step(earned - session.Net, language => Earned(isEffective, earned, language), [Setting(session, basis)]));
        }

        var rounded = session.Credited + session.CutByCap;
        if (rounded != earned)
        {
            steps.Add(Step(
                rounded - earned,
                language => CreditText.RoundingOfSessionOrDay(policy, language),
                [
                    Setting(session, AttendanceSettings.CreditRoundTo), Setting(session, AttendanceSettings.CreditRounding),
                    Setting(session, AttendanceSettings.CreditRoundPer),
                ]));
        }

        if (session.CutByCap > Duration.Zero)
        {
            steps.Add(Step(
                -session.CutByCap,
                language => ExplanationSentences.DailyCap.In(language, ("cap", CreditText.CapOf(session))),
                [Setting(session, AttendanceSettings.CreditDailyCap)]));
        }

        return steps;
    }

    private static string Earned(bool isEffective, Duration earned, MessageLanguage language)
    {
        var sentence = isEffective ? ExplanationSentences.ActiveTimeCounts
            : earned == Duration.Zero ? ExplanationSentences.RefusedEarnsNothing
            : ExplanationSentences.RefusedEarnsActiveTime;
        return sentence.In(language, ("active", earned));
    }

    private static Explanation Step(Duration change, Func<MessageLanguage, string> why, IReadOnlyList<ResolvedSetting> settings) =>
        new(ExplanationTopic.CreditStep, language =>
        {
            bool isLess = change < Duration.Zero;
            return (isLess ? ExplanationSentences.StepLess : ExplanationSentences.StepMore).In(
                language, ("why", why(language)), ("time", isLess ? -change : change));
        })
        {
            Time = change,
            Settings = settings,
        };

    private static ResolvedSetting[] Resolved(IReadOnlyList<Setting> settings, EffectivePolicy policy)
    {
        var resolved = new ResolvedSetting[settings.Count];
        for (int i = 0; i < resolved.Length; i++)
        {
            resolved[i] = policy.Resolved(settings[i]);
        }

        return resolved;
    }

    private static ResolvedSetting Setting(TimesheetSession session, Setting setting) => session.Facts.Policy.Resolved(setting);
}
