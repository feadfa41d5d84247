using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>The criteria that come with the library.</summary>
public static class BuiltInCriteria
{
    /// <summary><c>minimumOnline</c>: the net time is at least <see cref="AttendanceSettings.SessionMinimumOnline"/>.</summary>
    public static ICriterion MinimumOnline { get; } = new MinimumOnlineCriterion();

    /// <summary><c>responseWindow</c>: the share of judged turns answered in time is at least <see cref="AttendanceSettings.ResponseMinShare"/>.</summary>
    public static ICriterion ResponseWindow { get; } = new ResponseWindowCriterion();

    /// <summary><c>satisfaction</c>: the mean rating is at least <see cref="AttendanceSettings.SatisfactionMinimum"/>.</summary>
    public static ICriterion Satisfaction { get; } = new SatisfactionCriterion();

    /// <summary><c>minimumConversations</c>: there are at least <see cref="AttendanceSettings.ActivityMinConversations"/> conversations.</summary>
    public static ICriterion MinimumConversations { get; } = new MinimumConversationsCriterion();

    /// <summary>All of them, in the order in which results list them.</summary>
    public static IReadOnlyList<ICriterion> All { get; } = [MinimumOnline, ResponseWindow, Satisfaction, MinimumConversations];

    private sealed class MinimumOnlineCriterion : ICriterion
    {
        public string Id => "minimumOnline";

        public CriterionResult? Judge(SessionMeasures measures, EffectivePolicy policy) =>
            policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum
                ? new CriterionResult(Id, new CriterionValue.Time(measures.Net), new CriterionValue.Time(minimum), measures.Net >= minimum)
                : null;
    }

    private sealed class ResponseWindowCriterion : ICriterion
    {
        public string Id => "responseWindow";

        public CriterionResult? Judge(SessionMeasures measures, EffectivePolicy policy)
        {
            if (policy.Get(AttendanceSettings.ResponseWindow) is null)
            {
                return null;
            }

            var threshold = new CriterionValue.Share(policy.Get(AttendanceSettings.ResponseMinShare));
            return measures.ShareInTime is { } share
                ? new CriterionResult(Id, new CriterionValue.Share(share), threshold, share >= threshold.Value)
                : new CriterionResult(Id, null, threshold, policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass, IsTooLittle: true);
        }
    }

    private sealed class SatisfactionCriterion : ICriterion
    {
        public string Id => "satisfaction";

        public CriterionResult? Judge(SessionMeasures measures, EffectivePolicy policy)
        {
            if (policy.Get(AttendanceSettings.SatisfactionMinimum) is not { } minimum)
            {
                return null;
            }

            var threshold = new CriterionValue.Share(minimum);
            var value = measures.Satisfaction is { } mean ? new CriterionValue.Share(mean) : null;
            return value is not null && measures.Ratings >= policy.Get(AttendanceSettings.SatisfactionMinRatings)
                ? new CriterionResult(Id, value, threshold, value.Value >= minimum)
                : new CriterionResult(Id, value, threshold, policy.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Pass, IsTooLittle: true);
        }
    }

    private sealed class MinimumConversationsCriterion : ICriterion
    {
        public string Id => "minimumConversations";

        public CriterionResult? Judge(SessionMeasures measures, EffectivePolicy policy) =>
            policy.Get(AttendanceSettings.ActivityMinConversations) is { } minimum
                ? new CriterionResult(Id, new CriterionValue.Count(measures.Conversations), new CriterionValue.Count(minimum), measures.Conversations >= minimum)
                : null;
    }
}
