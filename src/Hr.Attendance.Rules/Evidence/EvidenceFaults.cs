using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Why nobody can read a record: what it lacks, or has too much.</summary>
internal static class EvidenceFaults
{
    internal static readonly Bilingual WriterMissing = new(
        "an employee's message needs the employee (`employee_id`)", "员工消息必须填写员工（`employee_id`）");

    internal static readonly Bilingual ConversationMissing = new(
        "what is closed needs its conversation (`conversation_id`)", "关闭会话必须填写会话（`conversation_id`）");

    internal static readonly Bilingual LeaveWithoutKind = new("leave needs its kind, such as `annual`", "休假须填写类型，例如 `annual`");
    internal static readonly Bilingual OneTimeAlone = new("`from` and `to` go together: give both or none", "`from` 与 `to` 须同时填写或同时留空");
    internal static readonly Bilingual ShiftWithoutTimes = new(
        "a shift needs both of its times, such as `from` 09:00 and `to` 18:00", "班次须填写起止时间，例如 `from` 09:00、`to` 18:00");

    internal static readonly Bilingual FreeWithTimes = new(
        "a date that is free (`off`) has no times; for work on it the kind is `work`", "休息（`off`）不填写时间；当日如需上班，类型应为 `work`");
}
