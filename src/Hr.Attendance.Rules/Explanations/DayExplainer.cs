using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains a business day of one employee from its figures and the notes that were taken while sessions were formed.</summary>
internal sealed class DayExplainer(EmployeeSessions sessions, UnitTree units, bool paysOvertime)
{
    private readonly HeldRoles _roles = sessions.Roles;
    private readonly EvidenceExplainer _evidence = new(sessions, units);

    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    /// <summary>The explanation; null where there is nothing to say of the day.</summary>
    internal Explanation? Explain(LocalDate date, TimesheetDay? day, IReadOnlyList<PayLine> lines, CompensatoryLedger ledger)
    {
        ClaimedTime[] claims = day is null ? [] : [.. sessions.Trace!.ClaimsByDate[date]];
        ExcludedTime[] excluded = day is null ? [] : [.. sessions.Trace!.ExcludedByDate[date].OrderBy(taken => taken.Time.Start).ThenBy(taken => taken.Reason)];
        IReadOnlyList<Explanation> earned = [.. lines.Select(PayExplainer.Explain), .. PayExplainer.LeaveOn(date, ledger)];
        Explanation[] noted = [.. _evidence.Explain(date)];
        if (noted.Length == 0 && earned.Count == 0 && claims.Length == 0 && excluded.Length == 0 && (day is null || day.IsEmpty))
        {
            return null;
        }

        var governing = _roles.Governing(date);
        return new Explanation(ExplanationTopic.Day, language => day is null ? Heading(date, language) : Heading(day, language))
        {
            Time = day?.Credited ?? Duration.Zero,
            Parts = day is null ? [.. noted, .. earned] :
            [
                .. PrimaryOf(day),
                .. noted,
                .. claims.Select(ClaimOf),
                .. excluded.Select(ExclusionOf),
                .. day.Sessions.Select(SessionExplainer.Explain),
                .. OvertimeOf(day, governing!),
                .. UnapprovedOf(day, governing!),
                .. NoOvertimeOf(day, governing!.Policy),
                .. earned,
                .. paysOvertime && OvertimePayRule.LacksWage(new PayFacts(_roles.Employee, day, governing!)) ? new[] { NoWage(date) } : [],
            ],
        };
    }

    private string Heading(TimesheetDay day, MessageLanguage language)
    {
        object online = day.Sessions.Count == 0 ? ExplanationSentences.NoSession : ExplanationSentences.Online.In(language, ("time", day.Online));
        return ExplanationSentences.Day.In(
            language,
            ("employee", _roles.Employee.Id), ("date", day.Date), ("kind", NameOf(day.DayKind)),
            ("online", online), ("credit", CreditText.Of(day.Credited, language)));
    }

    /// <summary>The heading of a day without a role or a kind, on which there is pay or leave all the same.</summary>
    private string Heading(LocalDate date, MessageLanguage language) =>
        ExplanationSentences.DayWithoutTime.In(language, ("employee", _roles.Employee.Id), ("date", date));

    private IEnumerable<Explanation> PrimaryOf(TimesheetDay day)
    {
        if (_roles.InEffectOn(day.Date, RoleKind.Primary) is not { } role)
        {
            return [];
        }

        var plan = new PlanExplainer(sessions, role, day);
        return [.. plan.Before(), .. day.Primary == Duration.Zero ? [] : new[] { PrimaryOf(day, role) }, .. plan.After()];
    }

    private Explanation PrimaryOf(TimesheetDay day, RoleDay role)
    {
        var punches = sessions.PrimaryPunchesOn(day.Date, _roles);
        var sentence = punches.Count > 0 ? ExplanationSentences.PrimaryByPunches : ExplanationSentences.PrimaryAsPlanned;
        return new Explanation(ExplanationTopic.Primary, language => sentence.In(
            language,
            ("role", role.Assignment.Role), ("time", day.Primary), ("spans", ClockText.Spans(sessions.PrimaryOn(day.Date), role.Zone, language))))
        {
            Time = day.Primary,
            EvidenceIds = [.. punches.Select(punch => punch.EvidenceId)],
            Settings = punches.Count > 0
                ? [role.Policy.Resolved(AttendanceSettings.PrimaryBasis)]
                : [role.Policy.Resolved(AttendanceSettings.PrimaryBasis), role.Policy.Resolved(AttendanceSettings.PrimarySchedule)],
        };
    }

    private static Explanation ClaimOf(ClaimedTime claim) => new(
        ExplanationTopic.Claim,
        language => (claim.Punches.Count > 0 ? ExplanationSentences.PunchesShow : ExplanationSentences.MessagesShow).In(
            language,
            ("span", ClockText.Span(claim.Interval, claim.Day.Zone)), ("role", claim.Day.Assignment.Role), ("time", claim.Interval.Duration)))
    {
        Time = claim.Interval.Duration,
        EvidenceIds = [.. claim.Punches.Select(punch => punch.EvidenceId)],
        Settings = claim.Punches.Count > 0
            ? [claim.Day.Policy.Resolved(AttendanceSettings.SessionBasis)]
            :
            [
                claim.Day.Policy.Resolved(AttendanceSettings.SessionBasis),
                claim.Day.Policy.Resolved(AttendanceSettings.SessionMaxIdle),
                claim.Day.Policy.Resolved(AttendanceSettings.SessionActivityLead),
                claim.Day.Policy.Resolved(AttendanceSettings.SessionActivityTail),
            ],
    };

    private Explanation ExclusionOf(ExcludedTime taken) => new(
        ExplanationTopic.Exclusion,
        language => (taken.Time.Count == 1 ? ExplanationSentences.OneSpanTakenOut : ExplanationSentences.SpansTakenOut).In(
            language,
            ("spans", ClockText.Spans(taken.Time, taken.Day.Zone, language)), ("time", taken.Time.Total), ("reason", ReasonOf(taken))))
    {
        Time = -taken.Time.Total,
        EvidenceIds = [.. DutyOf(taken).Select(shift => shift.EvidenceId)],
        Settings = taken.Reason switch
        {
            ExclusionReason.Away => [taken.Day.Policy.Resolved(AttendanceSettings.SessionActivityTail)],
            ExclusionReason.Silence => [taken.Day.Policy.Resolved(AttendanceSettings.PunchMaxSilence)],
            ExclusionReason.PrimaryTime => [taken.Day.Policy.Resolved(AttendanceSettings.SessionDuringPrimary)],
            ExclusionReason.OutsideWindows => [taken.Day.Policy.Resolved(AttendanceSettings.SessionWindows)],
            _ => [],
        },
    };

    /// <summary>The lines of the roster that decided about time of a day; none where policy does not ask for a roster.</summary>
    private IEnumerable<Shift> DutyOf(ExcludedTime taken) =>
        taken.Reason == ExclusionReason.OutsideWindows && taken.Day.Policy.Get(AttendanceSettings.SessionWindows).Contains(SessionWindow.Roster)
            ? sessions.Evidence.Shifts.Where(shift => shift.Date == taken.Day.Date && shift.Role == taken.Day.Assignment.Role)
            : [];

    private Bilingual OutsideWindows(ExcludedTime taken)
    {
        if (!taken.Day.Policy.Get(AttendanceSettings.SessionWindows).Contains(SessionWindow.Roster))
        {
            return ExplanationSentences.OutsideWindows;
        }

        var duty = DutyOf(taken).ToList();
        return ExplanationSentences.OutsideDuty.With(("duty", duty.Count == 0 || duty.Exists(shift => shift.Kind == ShiftKind.Off)
            ? ExplanationSentences.NoDuty
            : string.Join(", ", duty.Select(shift => new LocalTimeWindow(shift.From!.Value, shift.To!.Value)))));
    }

    private Bilingual ReasonOf(ExcludedTime taken) => taken.Reason switch
    {
        ExclusionReason.OutsideAssignment => ExplanationSentences.OutsideAssignment,
        ExclusionReason.Away => ExplanationSentences.Away,
        ExclusionReason.Silence => ExplanationSentences.Silence,
        ExclusionReason.PrimaryTime => ExplanationSentences.PrimaryTime,
        ExclusionReason.OutsideWindows => OutsideWindows(taken),
        ExclusionReason.CountedAlready => ExplanationSentences.CountedAlready,
        _ => ExplanationSentences.AnotherRoleHasIt,
    };

    private IEnumerable<Explanation> OvertimeOf(TimesheetDay day, RoleDay governing) => Kinds
        .Where(kind => day.Overtime[kind] > Duration.Zero || (kind == DayKind.Workday && day.Balance is { } sum && sum.Time > Duration.Zero))
        .Select(kind => new Explanation(ExplanationTopic.Overtime, language => kind == DayKind.Workday && day.Balance is { } balance
            ? BalanceText.Of(balance, language)
            : IsBeyondShortDay(kind, day, governing.Policy) ? ExplanationSentences.OvertimeAfterLeave.In(
                language, ("time", day.Overtime[kind]), ("kind", NameOf(kind)), ("leave", day.PrimaryKinds.Plan.OtherLeave),
                ("standard", StandardOf(day, governing.Policy)))
            : ExplanationSentences.OvertimeOfDay.In(language, ("time", day.Overtime[kind]), ("kind", NameOf(kind))))
        {
            Time = day.Overtime[kind],
            EvidenceIds = !IsBeyondShortDay(kind, day, governing.Policy) ? []
                : [.. sessions.Evidence.Leave.Where(leave => leave.Date == day.Date && !leave.IsCompensatory).Select(leave => leave.EvidenceId)],
            Settings = [.. OvertimeCalculator.SettingsOf(kind, governing.Policy).Select(governing.Policy.Resolved)],
        });

    /// <summary>Whether overtime is what lies beyond a standard day that leave has made shorter.</summary>
    private static bool IsBeyondShortDay(DayKind kind, TimesheetDay day, EffectivePolicy policy) => kind == DayKind.Workday
        && day.Balance is null
        && day.PrimaryKinds.Plan.OtherLeave > Duration.Zero
        && policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;

    private static Duration StandardOf(TimesheetDay day, EffectivePolicy policy) =>
        OvertimeCalculator.StandardDay(policy, day.PrimaryKinds.Plan.OtherLeave);

    /// <summary>Overtime that is not approved, with the words on approval that speak of the time that can be overtime.</summary>
    private IEnumerable<Explanation> UnapprovedOf(TimesheetDay day, RoleDay governing)
    {
        if (day.Unapproved == TimeByDayKind.Zero)
        {
            yield break;
        }

        var primary = OvertimeCalculator.CountsPrimary(governing.Policy) ? sessions.PrimaryOn(day.Date) : IntervalSet.Empty;
        var worked = day.Sessions.Where(session => session.Credited > Duration.Zero).Aggregate(primary, (all, session) => all.Union(session.Session.Pieces));
        var words = sessions.Evidence.Approvals.Where(word => !Of(word).Intersect(worked).IsEmpty).ToList();
        var approved = Said(ApprovalState.Approved);
        var rejected = Said(ApprovalState.Rejected).Subtract(approved);
        yield return new Explanation(ExplanationTopic.Overtime, language =>
        {
            string sentence = ExplanationSentences.Unapproved.In(
                language,
                ("time", day.Unapproved.Total), ("worked", Spans(worked)),
                ("approved", approved.IsEmpty ? ExplanationSentences.NothingApproved : Spans(approved)));
            return rejected.IsEmpty ? sentence : ExplanationSentences.WithRejected.In(language, ("sentence", sentence), ("rejected", Spans(rejected)));

            string Spans(IntervalSet time) => ClockText.Spans(time, governing.Zone, language);
        })
        {
            Time = Duration.Zero,
            EvidenceIds = [.. words.Select(word => word.EvidenceId)],
            Settings = [governing.Policy.Resolved(AttendanceSettings.OvertimeApproval)],
        };

        static IntervalSet Of(Approval word) => IntervalSet.Of(word.From, word.To);

        IntervalSet Said(ApprovalState state) =>
            words.Where(word => word.State == state).Aggregate(IntervalSet.Empty, (all, word) => all.Union(Of(word))).Intersect(worked);
    }

    /// <summary>Time that somebody may take for overtime and that is none.</summary>
    private static IEnumerable<Explanation> NoOvertimeOf(TimesheetDay day, EffectivePolicy policy)
    {
        if (day.DayKind is null)
        {
            yield return NoOvertime(language => ExplanationSentences.NoOvertimeOnUnknownDay.In(language), [], policy);
        }

        long inPrimary = day.Sessions.Sum(session => session.Laid.InPrimary);
        if (inPrimary > 0)
        {
            yield return NoOvertime(
                language => ExplanationSentences.CreditInPrimary.In(language, ("time", Duration.FromNanoseconds(inPrimary))), [], policy);
        }

        if (OvertimeCalculator.CountsPrimary(policy) && day.PrimaryKinds.PlanBeyond > Duration.Zero)
        {
            yield return NoOvertime(
                language => ExplanationSentences.OnlyPlanned.In(
                    language, ("time", day.PrimaryKinds.PlanBeyond), ("standard", StandardOf(day, policy))),
                [AttendanceSettings.OvertimeStandardDay],
                policy);
        }

        if (day.TooLittle > Duration.Zero)
        {
            yield return NoOvertime(
                language => ExplanationSentences.TooLittleOvertime.In(
                    language, ("time", day.TooLittle), ("minimum", policy.Get(AttendanceSettings.OvertimeMinimum))),
                [AttendanceSettings.OvertimeMinimum],
                policy);
        }

        foreach (var kind in Kinds.Where(kind => day.LeftOut[kind] > Duration.Zero))
        {
            yield return NoOvertime(
                language => ExplanationSentences.PrimaryLeftOut.In(language, ("time", day.LeftOut[kind]), ("kind", NameOf(kind))),
                OvertimeCalculator.SettingsOf(kind, policy),
                policy);
        }
    }

    private static Explanation NoWage(LocalDate date) =>
        new(ExplanationTopic.Pay, language => ExplanationSentences.NoWage.In(language, ("date", date)));

    private static Explanation NoOvertime(Func<MessageLanguage, string> why, IEnumerable<Setting> settings, EffectivePolicy policy) =>
        new(ExplanationTopic.Overtime, why) { Time = Duration.Zero, Settings = [.. settings.Select(policy.Resolved)] };

    private static Bilingual NameOf(DayKind? kind) => kind switch
    {
        null => ExplanationSentences.UnknownDay,
        DayKind.Workday => ExplanationSentences.Workday,
        DayKind.RestDay => ExplanationSentences.RestDay,
        _ => ExplanationSentences.StatutoryHoliday,
    };
}
