using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Why a record is set aside for what stands in one of its columns: what is wrong with it, and an example of what is right.</summary>
internal static class RecordFaults
{
    internal static readonly Bilingual Empty = new("`{column}` is empty", "`{column}` 为空");
    internal static readonly Bilingual EmptyWriter = new("`{column}` is empty, and an employee wrote", "`{column}` 为空，但消息由员工发出");
    internal static readonly Bilingual NoInstant = new(
        "`{column}` is no instant such as 2026-03-02T19:03:22Z or 2026-03-02T19:03:22+08:00",
        "`{column}` 不是时刻，例如 2026-03-02T19:03:22Z 或 2026-03-02T19:03:22+08:00");

    internal static readonly Bilingual NoDate = new("`{column}` is no date such as 2026-03-02", "`{column}` 不是日期，例如 2026-03-02");
    internal static readonly Bilingual NoTime = new("`{column}` is no time of day such as 18:00", "`{column}` 不是时间，例如 18:00");
    internal static readonly Bilingual OneTimeAlone = new(
        "`{column}` is empty: `from` and `to` go together, give both or none", "`{column}` 为空：`from` 与 `to` 须同时填写或同时留空");

    internal static readonly Bilingual FreeWithTimes = new(
        "a date that is free (`off`) has no times; for work on it the kind is `work`", "休息（`off`）不填写时间；当日如需上班，类型应为 `work`");

    internal static readonly Bilingual NoDuration = new("`{column}` is no length of time such as PT8H", "`{column}` 不是时长，例如 PT8H");
    internal static readonly Bilingual NoNumber = new("`{column}` is no number such as 4.5", "`{column}` 不是数字，例如 4.5");
    internal static readonly Bilingual NoWholeNumber = new("`{column}` is no whole number such as 1", "`{column}` 不是整数，例如 1");
    internal static readonly Bilingual NoneOf = new("`{column}` is none of {names}", "`{column}` 不是 {names} 之一");

    // The calendar and the account map.
    internal static readonly Bilingual OtherKindBefore = new(
        "the date has another kind in an earlier row, so it has none from this file", "该日期在前面的行中为另一类型，该日期不从此文件取得类型");

    internal static readonly Bilingual ListedBefore = new(
        "the account is listed for the same dates in an earlier row, which is kept", "该账号在前面的行中已列出相同日期，保留前者");

    internal static readonly Bilingual EmployeeMissing = new(
        "`employee_id` is empty, but the account is an employee's", "`employee_id` 为空，但该账号属于员工");

    internal static readonly Bilingual EmployeeGiven = new(
        "`employee_id` is given, but the account is no employee's", "填写了 `employee_id`，但该账号不属于员工");

    internal static readonly Bilingual EndNotAfterStart = new("`to` is not after `from`", "`to` 不晚于 `from`");
}
