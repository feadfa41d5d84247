using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The built-in settings that raise alerts beyond the two overtime limits. Where one is null, nobody asked for its alert.</summary>
public static class ComplianceSettings
{
    /// <summary>The least rest between the end of online work and the next primary shift.</summary>
    public static readonly Setting<Duration?> MinimumRest = new("limit.minimumRest", SettingTypes.OptionalDuration, null,
        "Rest between the end of online work and the next primary shift below which there is an alert", "兼岗结束到下一主岗班次之间的最短休息，低于此值提醒")
    {
        Strictness = StrictnessOrder.LowerOrNone,
    };

    /// <summary>How many days in a row may be worked without an alert.</summary>
    public static readonly Setting<int?> ConsecutiveDays = new("limit.consecutiveDays", SettingTypes.OptionalCount, null,
        "Days worked in a row above which there is an alert", "连续出勤天数超过此值提醒")
    {
        Unit = "days",
        ChineseUnit = "天",
        Strictness = StrictnessOrder.ByRank<int?>("higher or none is stricter", days => days ?? decimal.MaxValue, "越高或为空越严格"),
    };

    /// <summary>From which share of the monthly overtime limit on there is an early warning, if the month is on course to break it.</summary>
    public static readonly Setting<decimal?> OvertimePace = new("alert.overtimePace", SettingTypes.OptionalShare, null,
        "Share of the monthly overtime limit from which there is an early warning, if at this pace the month ends above it", "月加班达到上限的此占比、且按当前速度将超过上限时预警")
    {
        Unit = "of limit.monthlyOvertime",
        ChineseUnit = "月加班上限",
    };

    /// <summary>How long somebody may be online in a business day outside the hours that can count.</summary>
    public static readonly Setting<Duration?> OutsideWindows = new("alert.outsideWindows", SettingTypes.OptionalDuration, null,
        "Online time in a business day outside session.windows above which there is an alert", "单日在允许窗口之外的在线时长超过此值提醒");

    /// <summary>From how many messages in a business day on somebody is said to work without the role.</summary>
    public static readonly Setting<int?> WithoutRole = new("alert.withoutRole", SettingTypes.OptionalCount, null,
        "Messages and punches in a business day, outside primary time, of somebody without a concurrent role from which there is an alert",
        "无兼岗者单日在主岗时间外的消息和打卡达到此数提醒")
    {
        Unit = "records",
        ChineseUnit = "条",
    };

    /// <summary>From how many punches of a business day that were repaired or set aside there is an alert.</summary>
    public static readonly Setting<int?> MissingEvidence = new("alert.missingEvidence", SettingTypes.OptionalCount, null,
        "Punches of a business day without their counterpart from which there is an alert", "单日缺少配对的打卡达到此数提醒")
    {
        Unit = "punches",
        ChineseUnit = "次",
    };

    /// <summary>From how many messages of a business day that contradict presence there is an alert.</summary>
    public static readonly Setting<int?> ContradictoryEvidence = new("alert.contradictoryEvidence", SettingTypes.OptionalCount, null,
        "Messages of a business day written while the account was away from which there is an alert", "单日账号离开期间发出的消息达到此数提醒")
    {
        Unit = "messages",
        ChineseUnit = "条",
    };

    /// <summary>By how much a team's quality may fall below its own history.</summary>
    public static readonly Setting<decimal?> QualityDrop = new("alert.qualityDrop", SettingTypes.OptionalShare, null,
        "Fall of a unit's share of answers in time, or of its satisfaction, below its own history from which there is an alert", "单元的及时回复率或满意度较自身历史下降达到此幅度提醒");

    /// <summary>All of them, in the order in which people read them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [MinimumRest, ConsecutiveDays, OvertimePace, OutsideWindows, WithoutRole, MissingEvidence, ContradictoryEvidence, QualityDrop];
}
