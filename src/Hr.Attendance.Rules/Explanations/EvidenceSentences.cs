using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What explanations say of evidence that was set aside or completed, and of customer turns, without full stops.</summary>
internal static class EvidenceSentences
{
    // Punches.
    internal static readonly Bilingual Repeated = new(
        "the punch of {at} says again what that of {before} says: it counts once", "{at} 的打卡与 {before} 的打卡重复：只计一次");

    internal static readonly Bilingual NoLength = new(
        "the punches in and out of {at} make no time: both are set aside", "{at} 的上班卡与下班卡时刻相同，没有时长：均不参与计算");

    internal static readonly Bilingual OutWithoutIn = new(
        "the punch out of {at} closes nothing: it is set aside", "{at} 的下班卡没有对应的上班卡：不参与计算");

    internal static readonly Bilingual OutTooLate = new(
        "the punch out of {at} comes {gap} after the punch in of {in}, and no pair is longer than {limit}: it is set aside",
        "{at} 的下班卡距 {in} 的上班卡 {gap}，超过一对打卡的最长时长 {limit}：不参与计算");

    internal static readonly Bilingual RoleNotHeld = new(
        "the punch of {at} is for the role `{role}`, which is not held then: it is set aside", "{at} 的打卡对应岗位 `{role}`，当时未任该岗：不参与计算");

    internal static readonly Bilingual NoPrimaryRole = new(
        "the punch of {at} is for the primary role, and none is held then: it is set aside", "{at} 的打卡对应主岗，当时没有主岗：不参与计算");

    internal static readonly Bilingual NothingToEndBy = new(
        "the punch in of {at} has no punch out, and no message soon enough after it shows when the work ended: it is set aside",
        "{at} 的上班卡缺下班卡，其后也没有足够接近的消息可推断结束时间：不参与计算");

    internal static readonly Bilingual NotRepaired = new(
        "the punch in of {at} has no punch out, and the policy looks for no other end: it is set aside",
        "{at} 的上班卡缺下班卡，按制度不推断结束时间：不参与计算");

    internal static readonly Bilingual EndsByTail = new(
        "the punch in of {at} has no punch out: it is taken to end at {end}, {tail} after the last message, of {last}",
        "{at} 的上班卡缺下班卡：按最后一条消息（{last}）之后 {tail}，推断于 {end} 结束");

    internal static readonly Bilingual EndsByLimit = new(
        "the punch in of {at} has no punch out: messages go on, and it is taken to end at {end}, for no pair is longer than {limit}",
        "{at} 的上班卡缺下班卡：其后仍有消息，按一对打卡的最长时长 {limit}，推断于 {end} 结束");

    internal static readonly Bilingual EndsByNextIn = new(
        "the punch in of {at} has no punch out: it is taken to end at {end}, with the next punch in", "{at} 的上班卡缺下班卡：推断至下一次上班打卡（{end}）结束");

    internal static readonly Bilingual EndsByPlan = new(
        "the punch in of {at} has no punch out: it is taken to end at {end}, with the planned shift", "{at} 的上班卡缺下班卡：按计划班次于 {end} 结束");

    internal static readonly Bilingual PlanEndsByLimit = new(
        "the punch in of {at} has no punch out: the planned shift goes on, and it is taken to end at {end}, for no pair is longer than {limit}",
        "{at} 的上班卡缺下班卡：计划班次尚未结束，按一对打卡的最长时长 {limit}，于 {end} 结束");

    internal static readonly Bilingual PunchBetween = new(
        "the punch of {at} lies between the first and the last of the day, which alone count", "{at} 的打卡介于当日首末两次之间：只取首末两次");

    internal static readonly Bilingual PunchedOnLeave = new(
        "punches from {at} on show {time} of work within leave: it counts, and the leave stands; one of the two is to be corrected",
        "{at} 起的打卡显示休假期间出勤 {time}：计入工时，休假记录不变，请核对其一");

    // Messages.
    internal static readonly Bilingual InNoSession = new(
        "{count} message{count:s} in no online session ({times}): {reason}", "{count} 条消息未计入任何在线时段（{times}）：{reason}");

    internal static readonly Bilingual FromTo = new("{first} to {last}", "{first} 至 {last}");
    internal static readonly Bilingual NotEmployed = new("the person is not employed then", "当时不在职");
    internal static readonly Bilingual StatedRoleNotHeld = new(
        "for the role `{role}`, which is not held as a concurrent one then", "标明岗位 `{role}`，当时未兼任该岗");

    internal static readonly Bilingual NoConcurrentRole = new("no concurrent role is held then", "当时未任兼岗");
    internal static readonly Bilingual NotPunched = new(
        "that day sessions are formed from punches, and no pair of punches has them", "当日按打卡形成时段，这些消息不在任何一对打卡之内");

    // Customer turns.
    internal static readonly Bilingual TooLate = new("answered too late: {times}", "回复过迟：{times}");
    internal static readonly Bilingual AnsweredAt = new("{at} (answered {answer})", "{at}（{answer} 回复）");
    internal static readonly Bilingual NotAnswered = new("not answered: {times}", "未回复：{times}");
    internal static readonly Bilingual TurnsAndMore = new("{times}, … ({count} in all)", "{times}……（共 {count} 轮）");
    internal static readonly Bilingual UnjudgedBacklog = new(
        "not judged, for they came before the employee was on duty: {times}", "上岗前的积压，不参与判定：{times}");

    internal static readonly Bilingual Missed = new(
        "left waiting too long and answered by a colleague: {times}", "等待过久，由同事回复：{times}");

    internal static readonly Bilingual UnjudgedOfOthers = new(
        "not judged, for they were assigned to a colleague or to nobody: {times}", "分配给同事或未分配，不参与判定：{times}");

    internal static readonly Bilingual UnjudgedClosed = new("not judged, for they were closed without an answer: {times}", "未回复即关闭，不参与判定：{times}");
    internal static readonly Bilingual UnjudgedRemark = new(
        "not judged, for they may be goodbyes (one message at most {limit} after an answer, and nothing after it): {times}",
        "可能是道别（回复后 {limit}内仅一条，其后客户未再发言），不参与判定：{times}");

    internal static readonly Bilingual UnjudgedOffDuty = new(
        "not judged, for they waited less than {limit} on duty: {times}", "在岗等待不足 {limit}，不参与判定：{times}");
}
