using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says of one employee's punches and messages what no figure shows: which were set aside or completed, and why.</summary>
internal sealed class EvidenceExplainer(EmployeeSessions sessions, UnitTree units)
{
    private ILookup<LocalDate, Finding>? _ofPunches;

    internal IEnumerable<Explanation> Explain(LocalDate date)
    {
        _ofPunches ??= sessions.Findings.Where(IsOfPunch)
            .OrderBy(finding => sessions.Evidence.Numbers.PunchAt[finding.Record]).ThenBy(finding => finding.Record).ToLookup(DateOf);
        return _ofPunches[date].Select(finding => OfPunch(finding, date)).Concat(OfMessages(date));
    }

    // Those of a pair of no length are found twice, once for each of its punches, and said once.
    private static bool IsOfPunch(Finding finding) => finding.Kind switch
    {
        FindingKind.PairOfNoLength => finding.Record < finding.Other,
        FindingKind.RoleNotHeld or FindingKind.RepeatedPunch or FindingKind.OutWithoutIn or FindingKind.OutTooLate
            or FindingKind.MissingOutRepaired or FindingKind.MissingOutPlanned or FindingKind.MissingOutDiscarded
            or FindingKind.PunchBetween or FindingKind.PunchedOnLeave => true,
        _ => false,
    };

    /// <summary>The business day of a punch; a pair belongs to no day before its assignment begins.</summary>
    private LocalDate DateOf(Finding finding)
    {
        long at = sessions.Evidence.Numbers.PunchAt[finding.Record];
        return finding.Kind is FindingKind.MissingOutRepaired or FindingKind.MissingOutPlanned or FindingKind.PunchedOnLeave
            ? Nanoseconds.ToDate(PairOf(finding).Day)
            : sessions.Roles.Count == 0 ? Nanoseconds.ToInstant(at).InZone(ZoneOn(Nanoseconds.ToInstant(at).InUtc().Date)).Date
            : Nanoseconds.ToDate(sessions.Roles.DayAt(at));
    }

    /// <summary>The repaired or the primary pair that a punch in begins; one of the primary role belongs to the business day of its shift.</summary>
    private Pair PairOf(Finding finding)
    {
        foreach (var pair in sessions.Primary.Pairs)
        {
            if (pair.In == finding.Record)
            {
                return pair;
            }
        }

        return sessions.RepairedPairs.First(pair => pair.In == finding.Record);
    }

    private DateTimeZone ZoneOn(LocalDate date) =>
        sessions.Roles.Governing(date)?.Zone ?? units.ZoneOf(sessions.Roles.Employee.Unit.On(date));

    private Explanation OfPunch(Finding finding, LocalDate date)
    {
        var clock = new DayClock(date, ZoneOn(date));
        var punch = sessions.Evidence.Punches[finding.Record];
        string at = clock.Of(punch.At);
        switch (finding.Kind)
        {
            case FindingKind.RepeatedPunch:
                return Said(EvidenceSentences.Repeated, [punch], ("at", at), ("before", clock.Of(sessions.Evidence.Punches[finding.Other].At)));
            case FindingKind.PairOfNoLength:
                return Said(EvidenceSentences.NoLength, [punch, sessions.Evidence.Punches[finding.Other]], ("at", at));
            case FindingKind.OutWithoutIn:
                return Said(EvidenceSentences.OutWithoutIn, [punch], ("at", at));
            case FindingKind.OutTooLate:
                var punchIn = sessions.Evidence.Punches[finding.Other];
                return Said(EvidenceSentences.OutTooLate, [punch, punchIn],
                    ("at", at), ("in", clock.Of(punchIn.At)), ("gap", punch.At - punchIn.At), ("limit", Duration.FromNanoseconds(finding.Length)));
            case FindingKind.RoleNotHeld:
                return Said(punch.Role is null ? EvidenceSentences.NoPrimaryRole : EvidenceSentences.RoleNotHeld, [punch], ("at", at), ("role", punch.Role));
            case FindingKind.PunchBetween:
                var pairing = sessions.Roles.InEffectOn(date, RoleKind.Primary)?.Policy.Resolved(AttendanceSettings.PrimaryPairing);
                return Said(EvidenceSentences.PunchBetween, [punch], pairing is null ? [] : [pairing], ("at", at));
            case FindingKind.PunchedOnLeave:
                return Said(EvidenceSentences.PunchedOnLeave, [punch], ("at", at), ("time", Duration.FromNanoseconds(finding.Length)));
            case FindingKind.MissingOutPlanned:
                return EndedByPlan(finding, punch, clock);
            case FindingKind.MissingOutDiscarded:
                var discarded = sessions.Roles[finding.Other].Days[(int)finding.Time].Policy;
                bool repairs = discarded.Get(AttendanceSettings.PunchMissingOut) != MissingOutRepair.Discard;
                return Said(repairs ? EvidenceSentences.NothingToEndBy : EvidenceSentences.NotRepaired, [punch],
                    [discarded.Resolved(AttendanceSettings.PunchMissingOut), .. Idle(repairs, discarded)], ("at", at));
            default:
                return Repaired(finding, punch, clock);
        }
    }

    private static IEnumerable<ResolvedSetting> Idle(bool repairs, EffectivePolicy policy) =>
        repairs ? [policy.Resolved(AttendanceSettings.SessionMaxIdle)] : [];

    private Explanation EndedByPlan(Finding finding, Punch punch, DayClock clock)
    {
        var pair = PairOf(finding);
        var plan = sessions.Roles[pair.Held].Days[pair.Day].Plan;
        bool isByPlan = EndsShift(pair);
        bool isByLimit = !isByPlan && pair.End == Nanoseconds.Sum(pair.Start, plan.MaxOpen);
        var sentence = isByPlan ? EvidenceSentences.EndsByPlan : isByLimit ? EvidenceSentences.PlanEndsByLimit : EvidenceSentences.EndsByNextIn;
        return Said(sentence, [punch],
            [
                plan.Policy.Resolved(AttendanceSettings.PunchMissingOut),
                .. isByLimit ? new[] { plan.Policy.Resolved(AttendanceSettings.PunchMaxOpen) } : [],
            ],
            ("at", clock.Of(punch.At)), ("end", clock.Of(Nanoseconds.ToInstant(pair.End))), ("limit", Duration.FromNanoseconds(plan.MaxOpen)));
    }

    /// <summary>Whether a pair ends with what leave leaves of a planned shift.</summary>
    private bool EndsShift(Pair pair)
    {
        var shifts = new IntervalList();
        for (int date = pair.Day - 2; date <= pair.Day + 2; date++)
        {
            sessions.Primary.Plan.SetToShiftsLessLeave(shifts, date);
            if (shifts.Count > 0 && shifts.End(shifts.Count - 1) == pair.End)
            {
                return true;
            }
        }

        return false;
    }

    private Explanation Repaired(Finding finding, Punch punch, DayClock clock)
    {
        var pair = PairOf(finding);
        var plan = sessions.Roles[pair.Held].Days[pair.Day].Plan;
        var last = sessions.Evidence.Messages[finding.Other];
        bool isByTail = pair.End == Nanoseconds.Sum(Nanoseconds.Of(last.At), plan.Tail);
        bool isByLimit = !isByTail && pair.End == Nanoseconds.Sum(pair.Start, plan.MaxOpen);
        var sentence = isByTail ? EvidenceSentences.EndsByTail : isByLimit ? EvidenceSentences.EndsByLimit : EvidenceSentences.EndsByNextIn;
        return Said(sentence, [punch, last],
            [
                plan.Policy.Resolved(AttendanceSettings.PunchMissingOut),
                .. isByTail ? new[] { plan.Policy.Resolved(AttendanceSettings.SessionActivityTail) } : [],
                .. isByLimit ? new[] { plan.Policy.Resolved(AttendanceSettings.PunchMaxOpen) } : [],
            ],
            ("at", clock.Of(punch.At)), ("end", clock.Of(Nanoseconds.ToInstant(pair.End))), ("last", clock.Of(last.At)),
            ("tail", Duration.FromNanoseconds(plan.Tail)), ("limit", Duration.FromNanoseconds(plan.MaxOpen)));
    }

    /// <summary>Own messages that nothing claims, outside primary time, by the reason for it.</summary>
    private IEnumerable<Explanation> OfMessages(LocalDate date)
    {
        var roles = sessions.Roles;
        if (roles.Count == 0 || sessions.Evidence.Messages.Count == 0)
        {
            return [];
        }

        var (start, end) = (roles.StartOf(date), roles.StartOf(date.PlusDays(1)));
        List<Message>? unclaimed = null;

        // In plain numbers: nearly all messages are customers' or claimed, and need not be looked at themselves.
        var numbers = sessions.Evidence.Numbers;
        var times = new TimeColumn(numbers.MessageAt, unit: 1);
        for (int i = times.FirstFrom(start); i < times.Length && times[i] < end; i++)
        {
            if (numbers.Senders[i] == MessageSender.Employee && !sessions.Trace!.TimeOfClaims.Contains(Nanoseconds.ToInstant(times[i]))
                && sessions.Evidence.Messages[i] is var message && message.EmployeeId == roles.Employee.Id)
            {
                (unclaimed ??= []).Add(message);
            }
        }

        if (unclaimed is null)
        {
            return [];
        }

        var primary = sessions.PrimaryAround(Nanoseconds.ToInstant(start), Nanoseconds.ToInstant(end));
        var clock = new DayClock(date, ZoneOn(date));
        return unclaimed.Where(message => !primary.Contains(message.At))
            .GroupBy(message => ReasonFor(message, date), (reason, some) => (Reason: reason, Messages: some.ToList()))
            .Select(group => Said(EvidenceSentences.InNoSession, group.Messages,
                ("count", group.Messages.Count),
                ("times", group.Messages.Count == 1
                    ? clock.Of(group.Messages[0].At)
                    : EvidenceSentences.FromTo.With(("first", clock.Of(group.Messages[0].At)), ("last", clock.Of(group.Messages[^1].At)))),
                ("reason", group.Reason)));
    }

    private Bilingual ReasonFor(Message message, LocalDate date)
    {
        var roles = sessions.Roles;
        long at = Nanoseconds.Of(message.At);
        return !roles.Employee.Employment.Contains(date) ? EvidenceSentences.NotEmployed
            : message.Role is { } stated && roles.ConcurrentAt(at, roles.NumberOf(stated), out _) < 0
                ? EvidenceSentences.StatedRoleNotHeld.With(("role", stated))
            : roles.InEffectAt(at, isPrimary: false, out _) < 0 ? EvidenceSentences.NoConcurrentRole
            : EvidenceSentences.NotPunched;
    }

    private static Explanation Said(Bilingual sentence, IReadOnlyList<EvidenceRecord> evidence, params (string Name, object? Value)[] values) =>
        Said(sentence, evidence, [], values);

    private static Explanation Said(
        Bilingual sentence,
        IReadOnlyList<EvidenceRecord> evidence,
        IReadOnlyList<ResolvedSetting> settings,
        params (string Name, object? Value)[] values) =>
        new(ExplanationTopic.Evidence, language => sentence.In(language, values))
        {
            EvidenceIds = [.. evidence.Select(record => record.EvidenceId)],
            Settings = settings,
        };
}
