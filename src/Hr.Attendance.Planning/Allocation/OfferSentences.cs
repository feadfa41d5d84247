using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Why a person cannot be given duty on a day, in words.</summary>
internal static class OfferSentences
{
    internal static DutyReason RoleNotHeld(LocalDate date, string role) => Reason(DutyReasonKind.RoleNotHeld, null, null,
        new Bilingual("does not hold `{role}` for this queue on {date}", "{date} 未在该队列担任“{role}”"), ("date", date), ("role", role));

    internal static DutyReason OutsideWindows(LocalDate date) => Reason(DutyReasonKind.OutsideWindows, AttendanceSettings.SessionWindows, null,
        new Bilingual("on {date} no time in which customers come lies within the hours that can count", "{date} 没有既有客户又在可计入时段内的时间"), ("date", date));

    internal static DutyReason OnLeave(LocalDate date, Leave leave) => Reason(DutyReasonKind.OnLeave, null, leave.EvidenceId,
        new Bilingual("is on leave ({kind}) on {date}", "{date} 休假（{kind}）"), ("date", date), ("kind", leave.Kind));

    internal static DutyReason Unavailable(Availability span, DayOutlook day) => Reason(DutyReasonKind.Unavailable, null, span.EvidenceId,
        new Bilingual("said to be unavailable from {from} to {to}", "已登记 {from} 至 {to} 不可排班"),
        ("from", LocalTimes.Of(span.From, day.Zone)), ("to", LocalTimes.Of(span.To, day.Zone)));

    internal static DutyReason OutsideAvailability(Availability span, DayOutlook day) => Reason(
        DutyReasonKind.OutsideAvailability, null, span.EvidenceId,
        new Bilingual("the time stated as available on {date} leaves no duty that is long enough", "{date} 登记的可排班时间不足以安排一次值班"), ("date", day.Date));

    internal static DutyReason PrimaryShift(DayOutlook day) => Reason(DutyReasonKind.PrimaryShift, AttendanceSettings.SessionDuringPrimary, null,
        new Bilingual("other shifts on {date} leave no duty that is long enough", "{date} 的其他班次之外没有足够长的时间可安排值班"), ("date", day.Date));

    internal static DutyReason MinimumRest(Instant start, Duration rest, DayOutlook day) => Reason(
        DutyReasonKind.MinimumRest, ComplianceSettings.MinimumRest, null,
        new Bilingual("less than {rest} of rest would be left before the shift from {start}", "距 {start} 开始的班次不足 {rest} 休息时间"),
        ("rest", rest), ("start", LocalTimes.Of(start, day.Zone)));

    internal static DutyReason NobodyMissing(LocalDate date) => Reason(DutyReasonKind.NobodyMissing, null, null,
        new Bilingual("on {date} the queue needs nobody", "{date} 该队列不需要人员"), ("date", date));

    internal static DutyReason TooShort(LocalDate date, Duration least) => Reason(DutyReasonKind.TooShort, AttendanceSettings.SessionMinimumOnline, null,
        new Bilingual("no duty of {date} that lasts {least} at least fits", "{date} 没有可连续值班至少 {least} 的时间"), ("date", date), ("least", least));

    internal static DutyReason DailyLimit(LocalDate date, StretchTerms terms) => terms.DailyCap < terms.DailyLimit
        ? Reason(DutyReasonKind.DailyLimit, AttendanceSettings.CreditDailyCap, null,
            new Bilingual("the shortest duty of {date} is longer than the {cap} that are credited a day", "{date} 最短的值班也超过单日计入上限 {cap}"),
            ("date", date), ("cap", terms.DailyCap))
        : Reason(DutyReasonKind.DailyLimit, AttendanceSettings.LimitDailyOvertime, null,
            new Bilingual("the shortest duty would take overtime of {date} above the daily limit of {limit}", "安排最短的值班也会使 {date} 加班超过单日上限 {limit}"),
            ("date", date), ("limit", terms.DailyLimit));

    internal static DutyReason Reason(DutyReasonKind kind, Setting? setting, string? evidenceId, Bilingual sentence, params (string, object?)[] values) => new()
    {
        Kind = kind,
        Setting = setting?.Name,
        EvidenceId = evidenceId,
        Sentence = sentence.With(values),
    };
}
