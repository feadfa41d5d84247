namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>The criteria that come with the library.</summary>
public static class BuiltInCriteria
{
    /// <summary><c>minimumOnline</c>: the net time is at least <see cref="Policies.AttendanceSettings.SessionMinimumOnline"/>.</summary>
    public static ICriterion MinimumOnline { get; } = new MinimumOnlineCriterion();

    /// <summary>
    /// <c>responseWindow</c>: the share of judged turns answered in time is at least
    /// <see cref="Policies.AttendanceSettings.ResponseMinShare"/>.
    /// </summary>
    public static ICriterion ResponseWindow { get; } = new ResponseWindowCriterion();

    /// <summary><c>satisfaction</c>: the mean rating is at least <see cref="Policies.AttendanceSettings.SatisfactionMinimum"/>.</summary>
    public static ICriterion Satisfaction { get; } = new SatisfactionCriterion();

    /// <summary><c>minimumConversations</c>: there are at least <see cref="Policies.AttendanceSettings.ActivityMinConversations"/> conversations.</summary>
    public static ICriterion MinimumConversations { get; } = new MinimumConversationsCriterion();

    /// <summary>All of them, in the order in which results list them.</summary>
    public static IReadOnlyList<ICriterion> All { get; } = [MinimumOnline, ResponseWindow, Satisfaction, MinimumConversations];
}
