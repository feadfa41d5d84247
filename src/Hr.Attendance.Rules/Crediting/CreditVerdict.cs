using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>Which criteria a policy asks for, and which of them a session meets.</summary>
[Flags]
internal enum CriteriaAnswers : byte
{
    None = 0,
    MinimumOnlineAsked = 1,
    MinimumOnlineMet = 2,
    ResponseWindowAsked = 4,
    ResponseWindowMet = 8,
    SatisfactionAsked = 16,
    SatisfactionMet = 32,
    MinimumConversationsAsked = 64,
    MinimumConversationsMet = 128,
}

/// <summary>Judges and credits one session by a plan: pure functions of its figures.</summary>
internal static class CreditVerdict
{
    internal static CriteriaAnswers Judge(in SessionFigures figures, CreditPlan plan)
    {
        var answers = CriteriaAnswers.None;
        if (plan.MinimumOnline >= 0)
        {
            answers |= CriteriaAnswers.MinimumOnlineAsked | (figures.Net >= plan.MinimumOnline ? CriteriaAnswers.MinimumOnlineMet : 0);
        }

        if (plan.ResponseWindow >= 0)
        {
            bool isMet = figures.JudgedTurns == 0 ? plan.PassesWithoutTurns : plan.MinShare.IsReachedBy(figures.TurnsInTime, figures.JudgedTurns);
            answers |= CriteriaAnswers.ResponseWindowAsked | (isMet ? CriteriaAnswers.ResponseWindowMet : 0);
        }

        if (plan.HasSatisfaction)
        {
            answers |= CriteriaAnswers.SatisfactionAsked | (IsSatisfactory(figures, plan) ? CriteriaAnswers.SatisfactionMet : 0);
        }

        if (plan.MinConversations >= 0)
        {
            answers |= CriteriaAnswers.MinimumConversationsAsked
                | (figures.Conversations >= plan.MinConversations ? CriteriaAnswers.MinimumConversationsMet : 0);
        }

        return answers;
    }

    internal static bool IsEffective(CriteriaAnswers answers, CreditPlan plan)
    {
        const int Met = (int)(CriteriaAnswers.MinimumOnlineMet | CriteriaAnswers.ResponseWindowMet
            | CriteriaAnswers.SatisfactionMet | CriteriaAnswers.MinimumConversationsMet);
        int met = 0;
        for (int left = (int)answers & Met; left != 0; left &= left - 1)
        {
            met++;
        }

        return met >= plan.Required;
    }

    /// <summary>What a session earns before the cap.</summary>
    internal static long Earned(in SessionFigures figures, bool isEffective, CreditPlan plan)
    {
        long time = isEffective
            ? plan.CreditsActive ? figures.Active : figures.Net
            : plan.CreditsActiveWhenIneffective ? figures.Active : 0;
        long steps = time / plan.RoundTo;
        long rest = time - (steps * plan.RoundTo);
        bool up = plan.Rounding switch
        {
            CreditRounding.Up => rest > 0,
            CreditRounding.Nearest => rest >= plan.RoundTo - rest,
            _ => false,
        };
        return (up ? steps + 1 : steps) * plan.RoundTo;
    }

    private static bool IsSatisfactory(in SessionFigures figures, CreditPlan plan)
    {
        if (figures.Ratings == 0 || figures.Ratings < plan.MinRatings)
        {
            return plan.PassesWithTooFewRatings;
        }

        return figures.HasLongRatings
            ? plan.MinSatisfaction.IsReachedByMean(figures.RatingSum, figures.Ratings)
            : plan.MinSatisfaction.IsReachedByMean(figures.RatingBillionths, figures.Ratings);
    }
}
