using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains a business day of one employee from its figures and the notes that were taken while sessions were formed.</summary>
internal sealed class DayExplainer(RoleCalendar roles, PrimaryTime primary, SessionTrace trace)
{
    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    /// <summary>The explanation; null where there is nothing to say of the day.</summary>
    internal Explanation? Explain(LocalDate date, TimesheetDay? day, IReadOnlyList<PayLine> lines, CompensatoryLedger ledger)
    {
        var claims = day is null ? [] : trace.Claims.Where(claim => claim.Day.Date == date).ToList();
        var excluded = day is null ? [] : trace.Excluded.Where(taken => taken.Day.Date == date).ToList();
        IReadOnlyList<Explanation> earned = [.. lines.Select(PayExplainer.Explain), .. PayExplainer.LeaveOn(date, ledger)];
        if (earned.Count == 0 && claims.Count == 0 && excluded.Count == 0 && (day is null || day.IsEmpty))
        {
            return null;
        }

        return new Explanation(ExplanationTopic.Day, language => day is null ? Heading(date, language) : Heading(day, language))
        {
            Time = day?.Credited ?? Duration.Zero,
            Parts = day is null ? earned :
            [
                .. PrimaryOf(day),
                .. claims.OrderBy(claim => claim.Interval.Start).Select(ClaimOf),
                .. excluded.OrderBy(taken => taken.Time.Start).ThenBy(taken => taken.Reason).Select(ExclusionOf),
                .. day.Sessions.Select(SessionExplainer.Explain),
                .. OvertimeOf(day, roles.Governing(date)!),
                .. earned,
            ],
        };
    }

    private string Heading(TimesheetDay day, MessageLanguage language)
    {
        string date = LocalDatePattern.Iso.Format(day.Date);
        string kind = KindName(day.DayKind, language);
        string online = PlainText.Of(day.Online, language);
        string time = day.Sessions.Count == 0
            ? language.Say("no online session, ", "没有在线时段，")
            : language.Say($"{online} online, ", $"在线 {online}，");
        string result = time + CreditText.Of(day.Credited, language);
        return language.Say($"{roles.Employee.Id} on {date}, a {kind}: {result}", $"{roles.Employee.Id} {date}（{kind}）：{result}");
    }

    /// <summary>The heading of a day without a role or a kind, on which there is pay or leave all the same.</summary>
    private string Heading(LocalDate date, MessageLanguage language)
    {
        string on = LocalDatePattern.Iso.Format(date);
        return language == MessageLanguage.Chinese ? $"{roles.Employee.Id} {on}：无工时记录" : $"{roles.Employee.Id} on {on}: no working time";
    }

    private IEnumerable<Explanation> PrimaryOf(TimesheetDay day)
    {
        if (day.Primary == Duration.Zero || roles.InEffectOn(day.Date, RoleKind.Primary) is not { } role)
        {
            yield break;
        }

        var pairs = primary.PairsOn(day.Date);
        yield return new Explanation(ExplanationTopic.Primary, language =>
        {
            string time = PlainText.Of(day.Primary, language);
            string spans = ClockText.Spans(primary.On(day.Date), role.Zone, language);
            string basis = pairs.Count > 0 ? language.Say("by punches", "打卡工时") : language.Say("as planned", "计划工时");
            return language.Say($"primary role `{role.Assignment.Role}` {basis} for {time}: {spans}", $"主岗 `{role.Assignment.Role}` {basis} {time}：{spans}");
        })
        {
            Time = day.Primary,
            EvidenceIds = [.. pairs.SelectMany(pair => new[] { pair.In, pair.Out }).OfType<Punch>().Select(punch => punch.EvidenceId)],
            Settings = pairs.Count > 0
                ? [role.Policy.Resolved(AttendanceSettings.PrimaryBasis)]
                : [role.Policy.Resolved(AttendanceSettings.PrimaryBasis), role.Policy.Resolved(AttendanceSettings.PrimarySchedule)],
        };
    }

    private static Explanation ClaimOf(ClaimedTime claim) => new(ExplanationTopic.Claim, language =>
    {
        string span = ClockText.Span(claim.Interval, claim.Day.Zone);
        string role = claim.Day.Assignment.Role;
        string time = PlainText.Of(claim.Interval.Duration, language);
        string seen = claim.Punches.Count > 0 ? language.Say("punches", "打卡") : language.Say("messages", "消息");
        return language.Say($"{seen} show {span} online as `{role}`, {time} in all", $"{seen}显示 {span} 以 `{role}` 在线，共 {time}");
    })
    {
        Time = claim.Interval.Duration,
        EvidenceIds = [.. claim.Punches.Select(punch => punch.EvidenceId)],
        Settings = claim.Punches.Count > 0
            ? [claim.Day.Policy.Resolved(AttendanceSettings.SessionBasis)]
            : [claim.Day.Policy.Resolved(AttendanceSettings.SessionBasis), claim.Day.Policy.Resolved(AttendanceSettings.SessionMaxIdle), claim.Day.Policy.Resolved(AttendanceSettings.SessionActivityTail)],
    };

    private static Explanation ExclusionOf(ExcludedTime taken) => new(ExplanationTopic.Exclusion, language =>
    {
        string time = PlainText.Of(taken.Time.Total, language);
        string spans = ClockText.Spans(taken.Time, taken.Day.Zone, language);
        return language.Say($"{spans} {(taken.Time.Count == 1 ? "is" : "are")} taken out ({time}): {ReasonOf(taken.Reason, language)}", $"{spans} 不计（{time}）：{ReasonOf(taken.Reason, language)}");
    })
    {
        Time = -taken.Time.Total,
        Settings = taken.Reason switch
        {
            ExclusionReason.PrimaryTime => [taken.Day.Policy.Resolved(AttendanceSettings.SessionDuringPrimary)],
            ExclusionReason.OutsideWindows => [taken.Day.Policy.Resolved(AttendanceSettings.SessionWindows)],
            _ => [],
        },
    };

    private static string ReasonOf(ExclusionReason reason, MessageLanguage language) => (reason, language) switch
    {
        (ExclusionReason.OutsideAssignment, MessageLanguage.Chinese) => "不在该岗任职期间",
        (ExclusionReason.OutsideAssignment, _) => "the role was not held then",
        (ExclusionReason.Away, MessageLanguage.Chinese) => "账号处于离开状态",
        (ExclusionReason.Away, _) => "the account was away",
        (ExclusionReason.PrimaryTime, MessageLanguage.Chinese) => "属于主岗时间",
        (ExclusionReason.PrimaryTime, _) => "it is primary time",
        (ExclusionReason.OutsideWindows, MessageLanguage.Chinese) => "在可计入的时间窗口之外",
        (ExclusionReason.OutsideWindows, _) => "it lies outside the hours that can count",
        (ExclusionReason.CountedAlready, MessageLanguage.Chinese) => "同一岗位的其他证据也显示这段时间，只计一次",
        (ExclusionReason.CountedAlready, _) => "other evidence of the same role shows it too, and it counts once",
        (_, MessageLanguage.Chinese) => "已由开始较早的另一岗位时段计入",
        _ => "a session in another role began earlier and has it",
    };

    private static IEnumerable<Explanation> OvertimeOf(TimesheetDay day, RoleDay governing) => Kinds
        .Where(kind => day.Overtime[kind] > Duration.Zero || (kind == DayKind.Workday && day.Balance is { } sum && sum.Time > Duration.Zero))
        .Select(kind => new Explanation(ExplanationTopic.Overtime, language =>
        {
            string time = PlainText.Of(day.Overtime[kind], language);
            string sentence = language == MessageLanguage.Chinese ? $"{KindName(kind, language)}加班 {time}" : $"{time} of overtime on a {KindName(kind, language)}";
            return kind == DayKind.Workday && day.Balance is { } balance ? BalanceText.Of(balance, language) : sentence;
        })
        {
            Time = day.Overtime[kind],
            Settings = [.. OvertimeCalculator.SettingsOf(kind, governing.Policy).Select(governing.Policy.Resolved)],
        });

    private static string KindName(DayKind kind, MessageLanguage language) => (kind, language) switch
    {
        (DayKind.Workday, MessageLanguage.Chinese) => "工作日",
        (DayKind.RestDay, MessageLanguage.Chinese) => "休息日",
        (_, MessageLanguage.Chinese) => "法定节假日",
        (DayKind.Workday, _) => "workday",
        (DayKind.RestDay, _) => "rest day",
        _ => "statutory holiday",
    };
}
