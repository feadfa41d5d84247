using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>A sign for a day without duty, so that a reader sees in one look what keeps a person away.</summary>
internal sealed record DaySign(string Class, Bilingual Sign, Bilingual Meaning)
{
    private static readonly DaySign Leave = new("leave", PlanSentences.LeaveSign, PlanSentences.LeaveMeaning);
    private static readonly DaySign Unavailable = new("unavailable", Bilingual.Same("×"), PlanSentences.UnavailableMeaning);
    private static readonly DaySign Primary = new("primary-shift", PlanSentences.PrimarySign, PlanSentences.PrimaryMeaning);
    private static readonly DaySign Limit = new("limit", PlanSentences.LimitSign, PlanSentences.LimitMeaning);
    private static readonly DaySign NotNeeded = new("not-needed", Bilingual.Same("·"), PlanSentences.NotNeededMeaning);
    private static readonly DaySign NoRole = new("no-role", Bilingual.Same("–"), PlanSentences.NoRoleMeaning);

    internal static IReadOnlyList<DaySign> All { get; } = [Leave, Unavailable, Primary, Limit, NotNeeded, NoRole];

    internal static DaySign Of(DutyReasonKind? reason) => reason switch
    {
        DutyReasonKind.OnLeave => Leave,
        DutyReasonKind.Unavailable or DutyReasonKind.OutsideAvailability => Unavailable,
        DutyReasonKind.PrimaryShift => Primary,
        DutyReasonKind.MinimumRest or DutyReasonKind.DailyLimit or DutyReasonKind.MonthlyLimit or DutyReasonKind.ConsecutiveDays or DutyReasonKind.OtherDuty
            or DutyReasonKind.RosterLimit or DutyReasonKind.TooShort => Limit,
        DutyReasonKind.RoleNotHeld or DutyReasonKind.OutsideWindows => NoRole,
        _ => NotNeeded,
    };
}
