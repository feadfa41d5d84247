using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Testing.Files;

/// <summary>What is expected where a scenario file has something else, with an example.</summary>
internal static class ExpectedFields
{
    internal static readonly Bilingual Span = new("a span, such as 18:05-20:40", "时间段，例如 18:05-20:40");
    internal static readonly Bilingual Time = new("a time, such as 18:05", "时间，例如 18:05");
    internal static readonly Bilingual Duration = new("a duration, such as PT30M", "时长，例如 PT30M");
    internal static readonly Bilingual Date = new("a date, such as 2026-03-02", "日期，例如 2026-03-02");
    internal static readonly Bilingual DateBefore = new("a date before it, such as 2026-03-02", "其前应有日期，例如 2026-03-02");
    internal static readonly Bilingual Dates = new("a date, such as 2026-03-02, or 2026-03-02..2026-03-06", "日期，例如 2026-03-02 或 2026-03-02..2026-03-06");
    internal static readonly Bilingual Stretch = new("a stretch of dates, such as 2026-03-01..2026-03-31", "日期区间，例如 2026-03-01..2026-03-31");
    internal static readonly Bilingual DateWithKind = new(
        "a date with workday, restDay or statutoryHoliday, such as 2026-03-02: restDay",
        "日期与 workday、restDay、statutoryHoliday 之一，例如 2026-03-02: restDay");

    internal static readonly Bilingual WholeNumber = new("a whole number, such as 3", "整数，例如 3");
    internal static readonly Bilingual Number = new("a number, such as 1.5", "数字，例如 1.5");
    internal static readonly Bilingual Share = new("a share from 0 to 1, such as 0.8", "0 到 1 的占比，例如 0.8");
    internal static readonly Bilingual ShareOrNone = new(
        "a share from 0 to 1, such as 0.8, or `none` for no ratings", "0 到 1 的占比，例如 0.8；没有评分时为 `none`");

    internal static readonly Bilingual YesOrNo = new("true or false", "true 或 false");
    internal static readonly Bilingual Text = new("a text, such as online-service", "文本，例如 online-service");
    internal static readonly Bilingual Amount = new("an amount, such as 8000 CNY", "金额，例如 8000 CNY");
    internal static readonly Bilingual Punch = new(
        "a punch, such as `in 09:00` or `out 20:40 online-service`", "打卡，例如 `in 09:00` 或 `out 20:40 online-service`");

    internal static readonly Bilingual Leave = new(
        "leave, such as `PT4H` (compensatory), `annual PT4H` or `sick 13:00-17:00`",
        "休假，例如 `PT4H`（补休）、`annual PT4H` 或 `sick 13:00-17:00`");

    internal static readonly Bilingual Shift = new(
        "a shift, such as `09:00-18:00`, `20:00-22:00 online-service` or `off`", "班次，例如 `09:00-18:00`、`20:00-22:00 online-service` 或 `off`");

    internal static readonly Bilingual Mark = new("late, leftEarly, halfDay or absent", "late、leftEarly、halfDay、absent 之一");

    internal static readonly Bilingual Decision = new(
        "a decision, such as `accept 19:30`, `refuse 19:30` or `hold 19:30`", "人工决定，例如 `accept 19:30`、`refuse 19:30` 或 `hold 19:30`");

    internal static readonly Bilingual DecisionKind = new("accept, refuse or hold", "accept、refuse 或 hold");

    internal static readonly Bilingual Message = new(
        "a message, such as `19:00 customer` or `+90s employee`, or a rating, such as `rated 4 of 5`",
        "消息，例如 `19:00 customer` 或 `+90s employee`；或评分，例如 `rated 4 of 5`");

    internal static readonly Bilingual Claims = new("a list of claims", "主张（claims）的列表");
    internal static readonly Bilingual EffectOrCredit = new(
        "one or more of `effective`, `creditedAtLeast` and `creditedAtMost`, such as `creditedAtLeast: PT30M`",
        "`effective`、`creditedAtLeast`、`creditedAtMost` 中的一项或多项，例如 `creditedAtLeast: PT30M`");

    internal static readonly Bilingual CreditOrPay = new(
        "`creditedAtMost`, `payAtLeast` or both, such as `creditedAtMost: PT3H`", "`creditedAtMost`、`payAtLeast` 或两者，例如 `creditedAtMost: PT3H`");
}
