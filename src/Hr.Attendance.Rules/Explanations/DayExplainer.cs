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
        // One list for all parts, in their order: a month has a thousand of them.
        var parts = new List<Explanation>();
        var governing = _roles.Governing(date);
        if (day is not null)
        {
            AddPrimary(day, parts);
        }

        int own = parts.Count;
        parts.AddRange(_evidence.Explain(date));
        if (day is not null)
        {
            AddTimeOf(day, governing!, parts);
        }

        bool isSilent = parts.Count == own && (day is null || day.IsEmpty);
        if (day is not null)
        {
            AddOvertime(day, governing!, parts);
            parts.AddRange(UnapprovedOf(day, governing!));
            parts.AddRange(NoOvertimeOf(day, governing!.Policy));
        }

        int beforePay = parts.Count;
        for (int i = 0; i < lines.Count; i++)
        {
            parts.Add(PayExplainer.Explain(lines[i]));
        }

        parts.AddRange(PayExplainer.LeaveOn(date, ledger));
        if (isSilent && parts.Count == beforePay)
        {
            return null;
        }

        if (day is not null && paysOvertime && OvertimePayRule.LacksWage(new PayFacts(_roles.Employee, day, governing!)))
        {
            parts.Add(NoWage(date));
        }

        return new Explanation(ExplanationTopic.Day, language => day is null ? Heading(date, language) : Heading(day, language))
        {
            Time = day?.Credited ?? Duration.Zero,
            Parts = parts,
        };
    }

    /// <summary>What evidence claims, what was taken out of that, and what sessions are left.</summary>
    private void AddTimeOf(TimesheetDay day, RoleDay governing, List<Explanation> parts)
    {
        foreach (var claim in sessions.Trace!.ClaimsByDate[day.Date])
        {
            parts.Add(ClaimOf(claim));
        }

        foreach (var taken in sessions.Trace.ExcludedByDate[day.Date].OrderBy(taken => taken.Time.Start).ThenBy(taken => taken.Reason))
        {
            parts.Add(ExclusionOf(taken));
        }

        for (int i = 0; i < day.Sessions.Count; i++)
        {
            parts.Add(SessionExplainer.Explain(day.Sessions[i]));
        }
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

    private void AddPrimary(TimesheetDay day, List<Explanation> parts)
    {
        if (_roles.InEffectOn(day.Date, RoleKind.Primary) is not { } role)
        {
            return;
        }

        var plan = new PlanExplainer(sessions, role, day);
        parts.AddRange(plan.Before());
        if (day.PrimaryKinds.Total != 0)
        {
            parts.Add(PrimaryOf(day, role, plan.Punches));
        }

        parts.AddRange(plan.After());
    }

    private Explanation PrimaryOf(TimesheetDay day, RoleDay role, IReadOnlyList<Punch> punches)
    {
        var sentence = punches.Count > 0 ? ExplanationSentences.PrimaryByPunches : ExplanationSentences.PrimaryAsPlanned;
        return new Explanation(ExplanationTopic.Primary, language => sentence.In(
            language,
            ("role", role.Assignment.Role), ("time", day.Primary), ("spans", ClockText.Spans(sessions.PrimaryOn(day.Date), role.Zone, language))))
        {
            Time = day.Primary,
            FindEvidence = () => [.. punches.Select(punch => punch.EvidenceId)],
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
        FindEvidence = () => [.. claim.Punches.Select(punch => punch.EvidenceId)],
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

    private void AddOvertime(TimesheetDay day, RoleDay governing, List<Explanation> parts)
    {
        foreach (var kind in Kinds)
        {
            if (day.CountingOvertime[kind] > 0 || (kind == DayKind.Workday && day.Balance is { } sum && sum.Time > Duration.Zero))
            {
                parts.Add(OvertimeOf(kind, day, governing));
            }
        }
    }

    private Explanation OvertimeOf(DayKind kind, TimesheetDay day, RoleDay governing) => new(
        ExplanationTopic.Overtime,
        language => kind == DayKind.Workday && day.Balance is { } balance
            ? BalanceText.Of(balance, language)
            : IsBeyondShortDay(kind, day, governing.Policy) ? ExplanationSentences.OvertimeAfterLeave.In(
                language, ("time", day.Overtime[kind]), ("kind", NameOf(kind)), ("leave", Duration.FromNanoseconds(day.PrimaryKinds.Plan.OtherLeave)),
                ("standard", StandardOf(day, governing.Policy)))
            : ExplanationSentences.OvertimeOfDay.In(language, ("time", day.Overtime[kind]), ("kind", NameOf(kind))))
    {
        Time = day.Overtime[kind],
        EvidenceIds = !IsBeyondShortDay(kind, day, governing.Policy) ? []
            : [.. sessions.Evidence.Leave.Where(leave => leave.Date == day.Date && !leave.IsCompensatory).Select(leave => leave.EvidenceId)],
        Settings = new LaterSettings(() => [.. OvertimeCalculator.SettingsOf(kind, governing.Policy).Select(governing.Policy.Resolved)]),
    };

    /// <summary>Whether overtime is what lies beyond a standard day that leave has made shorter.</summary>
    private static bool IsBeyondShortDay(DayKind kind, TimesheetDay day, EffectivePolicy policy) => kind == DayKind.Workday
        && day.Balance is null
        && day.PrimaryKinds.Plan.OtherLeave > 0
        && policy.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.BeyondStandard;

    private static Duration StandardOf(TimesheetDay day, EffectivePolicy policy) =>
        Duration.FromNanoseconds(OvertimeCalculator.StandardDay(policy, day.PrimaryKinds.Plan.OtherLeave));

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

        if (OvertimeCalculator.CountsPrimary(policy) && day.PrimaryKinds.PlanBeyond > 0)
        {
            yield return NoOvertime(
                language => ExplanationSentences.OnlyPlanned.In(
                    language, ("time", Duration.FromNanoseconds(day.PrimaryKinds.PlanBeyond)), ("standard", StandardOf(day, policy))),
                [AttendanceSettings.OvertimeStandardDay],
                policy);
        }

        if (day.TooLittle > 0)
        {
            yield return NoOvertime(
                language => ExplanationSentences.TooLittleOvertime.In(
                    language, ("time", Duration.FromNanoseconds(day.TooLittle)), ("minimum", policy.Get(AttendanceSettings.OvertimeMinimum))),
                [AttendanceSettings.OvertimeMinimum],
                policy);
        }

        if (day.LeftOut == default)
        {
            yield break;
        }

        foreach (var kind in Kinds.Where(kind => day.LeftOut[kind] > 0))
        {
            yield return NoOvertime(
                language => ExplanationSentences.PrimaryLeftOut.In(language, ("time", Duration.FromNanoseconds(day.LeftOut[kind])), ("kind", NameOf(kind))),
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
