using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent;

namespace Hr.Attendance.NRules;

/// <summary>Puts the library's rules into a repository that a host has of its own.</summary>
public static class AttendanceRuleRepository
{
    /// <summary>The name of the rule set that the library's rules go to.</summary>
    public const string RuleSet = "Hr.Attendance";

    /// <summary>
    /// Loads all rules of the library: inheritance of policies, sessions, timesheets, pay and alerts. They match only facts of the library,
    /// which <see cref="AttendanceSession"/> inserts.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="repository"/> is null.</exception>
    public static RuleRepository LoadAttendanceRules(this RuleRepository repository)
    {
        repository.LoadTagged(RuleTags.Attendance);
        return repository;
    }

    /// <summary>Loads the rules with a tag.</summary>
    internal static void LoadTagged(this RuleRepository repository, params string[] tags) => Guard.NotNull(repository).Load(rules => rules
        .PrivateTypes()
        .From(typeof(EvaluatedEmployee).Assembly)
        .Where(rule => tags.Any(tag => rule.IsTagged(tag)))
        .To(RuleSet));
}
