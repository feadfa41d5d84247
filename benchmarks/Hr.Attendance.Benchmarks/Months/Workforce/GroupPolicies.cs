using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>
/// The group's policy document and one of each branch. Sessions and primary time are formed from punches alone. All credited time is overtime;
/// an effective session earns an allowance, and long days, long months and short nights an alert.
/// </summary>
internal static class GroupPolicies
{
    internal const string Window = "18:00-02:00";

    private static readonly DateRange Dates = new(new LocalDate(2026, 1, 1), null);

    internal static IEnumerable<PolicyDocument> Of(GroupMonth month)
    {
        yield return OfGroup();
        for (int branch = 0; branch < BranchPolicy.Branches; branch++)
        {
            yield return new PolicyDocument
            {
                Id = $"{GroupObjects.BranchId(branch)}-2026",
                UnitId = GroupObjects.BranchId(branch),
                Dates = Dates,
                Directives = [.. OfBranch(month.Policies[branch])],
            };
        }
    }

    private static PolicyDocument OfGroup()
    {
        var group = BranchPolicy.OfGroup;
        return new PolicyDocument
        {
            Id = "group-2026",
            UnitId = GroupObjects.GroupId,
            Dates = Dates,
            Directives =
            [
                Set("session.basis", PolicyValue.Of("punches")),
                Set("primary.basis", PolicyValue.Of("punches")),
                Set("session.windows", PolicyValue.Of([PolicyValue.Of(Window)])),
                Set("response.window", Minutes(group.WindowMinutes)) with { Descendants = new Delegation.Within(Minutes(1), Minutes(5)) },
                Set("response.minShare", Hundredths(group.MinShare)) with { Descendants = new Delegation.Within(Hundredths(70), Hundredths(95)) },
                Set("session.minimumOnline", Minutes(group.MinimumOnlineMinutes)) with { Descendants = new Delegation.Within(Minutes(10), Minutes(30)) },
                Set("satisfaction.minimum", Satisfaction(group)),
                Set("satisfaction.minRatings", PolicyValue.Of(1)),
                Set("credit.dailyCap", Minutes(group.CapMinutes)) with { Descendants = new Delegation.Within(Minutes(2 * 60), Minutes(4 * 60)) },
                Set("credit.roundTo", Minutes(1)),
                Set("credit.rounding", PolicyValue.Of("down")),
                Set("session.require", Required(group)),
                Set("overtime.basis", PolicyValue.Of("allConcurrent")),
                Set("allowance.perEffectiveSession", Yuan(20)),
                Set("limit.dailyOvertime", Minutes(3 * 60)),
                Set("limit.monthlyOvertime", Minutes(36 * 60)),
                Set("limit.minimumRest", Minutes(8 * 60)),
            ],
        };
    }

    private static IEnumerable<Directive> OfBranch(BranchPolicy policy) =>
    [
        Set("response.window", Minutes(policy.WindowMinutes)),
        Set("response.minShare", Hundredths(policy.MinShare)),
        Set("session.minimumOnline", Minutes(policy.MinimumOnlineMinutes)),
        Set("satisfaction.minimum", Satisfaction(policy)),
        Set("credit.dailyCap", Minutes(policy.CapMinutes)),
        Set("session.require", Required(policy)),
    ];

    private static Directive Set(string setting, PolicyValue value) => new() { SettingName = setting, Change = new ValueChange.Set(value) };

    private static PolicyValue Minutes(int minutes) => PolicyValue.Of($"PT{minutes}M");

    private static PolicyValue Yuan(int amount) => PolicyValue.Of(new Dictionary<string, PolicyValue>
    {
        ["amount"] = PolicyValue.Of(amount),
        ["currency"] = PolicyValue.Of(GroupMonth.Currency),
    });

    private static PolicyValue Hundredths(int hundredths) => PolicyValue.Of(hundredths / 100m);

    private static PolicyValue Satisfaction(BranchPolicy policy) => policy.Satisfaction is { } minimum ? Hundredths(minimum) : PolicyValue.Null;

    private static PolicyValue Required(BranchPolicy policy) => policy.RequiresTwo ? PolicyValue.Of(2) : PolicyValue.Of("all");
}
