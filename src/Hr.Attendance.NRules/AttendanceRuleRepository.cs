using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules;

/// <summary>Puts the library's rules into a repository that a host has of its own.</summary>
public static class AttendanceRuleRepository
{
    /// <summary>The name of the rule set that the library's rules go to.</summary>
    public const string RuleSet = "Hr.Attendance";

    /// <summary>
    /// Loads rules of the library: inheritance of policies, sessions, timesheets, pay and alerts. They match only facts of the library,
    /// which <see cref="AttendanceSession"/> inserts.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="without">Rules of the library that are left out.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="ArgumentException">An argument is null, or one of <paramref name="without"/> is no rule of the library.</exception>
    public static RuleRepository LoadAttendanceRules(this RuleRepository repository, params Type[] without)
    {
        foreach (var type in Guard.NotNull(without))
        {
            RequireRuleOfLibrary(type, nameof(without));
        }

        repository.LoadTagged([RuleTags.Attendance], without);
        return repository;
    }

    /// <summary>Loads the rules with a tag, but for some.</summary>
    internal static void LoadTagged(this RuleRepository repository, IReadOnlyCollection<string> tags, IReadOnlyCollection<Type> without) =>
        Guard.NotNull(repository).Load(rules => rules
            .From(typeof(EvaluatedEmployee).Assembly)
            .Where(rule => tags.Any(tag => rule.IsTagged(tag)) && !without.Contains(rule.RuleType))
            .To(RuleSet));

    internal static void RequireRuleOfLibrary(Type type, string parameter)
    {
        if (type is null || type.Assembly != typeof(EvaluatedEmployee).Assembly || !typeof(Rule).IsAssignableFrom(type))
        {
            throw new ArgumentException($"`{type?.Name}` is no rule of the library: only those can be taken out or replaced", parameter);
        }
    }
}
