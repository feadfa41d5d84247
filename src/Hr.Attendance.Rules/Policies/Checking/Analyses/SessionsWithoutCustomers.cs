using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// Sessions that are formed from messages and effective though no customer wrote in them: whoever writes without being asked would be paid.
/// </summary>
/// <remarks>Of a host's own criteria nothing is known; this speaks of the built-in ones.</remarks>
internal sealed class SessionsWithoutCustomers : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.SessionBasis, AttendanceSettings.ActivityMinConversations, AttendanceSettings.ResponseWindow,
        AttendanceSettings.SatisfactionMinimum, AttendanceSettings.ResponseWhenNoTurns, AttendanceSettings.SatisfactionWhenTooFew,
        AttendanceSettings.SessionMinimumOnline, AttendanceSettings.SessionRequire,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        if (values.Get(AttendanceSettings.SessionBasis) == SessionBasis.Activity && IsEffectiveWithoutCustomers(values))
        {
            yield return new Combination(PolicyCombinationDiagnostics.NoCustomerNeeded, [AttendanceSettings.SessionBasis],
                ("basis", values.Text(AttendanceSettings.SessionBasis)));
        }
    }

    private static bool IsEffectiveWithoutCustomers(PolicyValues values)
    {
        // Without a customer there is neither a turn nor a rating to judge: such a criterion abstains, or fails where policy says so. The
        // minimum of time can be met by writing long enough.
        var judged = new List<bool>();
        if (values.Get(AttendanceSettings.SessionMinimumOnline) is not null)
        {
            judged.Add(true);
        }

        if (values.Get(AttendanceSettings.ActivityMinConversations) is { } conversations)
        {
            judged.Add(conversations == 0);
        }

        if (values.Get(AttendanceSettings.ResponseWindow) is not null && values.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Fail)
        {
            judged.Add(false);
        }

        if (values.Get(AttendanceSettings.SatisfactionMinimum) is not null && values.Get(AttendanceSettings.SatisfactionWhenTooFew) == WhenUnknown.Fail)
        {
            judged.Add(false);
        }

        return judged.Count(isMet => isMet) >= values.Get(AttendanceSettings.SessionRequire).Of(judged.Count);
    }
}
