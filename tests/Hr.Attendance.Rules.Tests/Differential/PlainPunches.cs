using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A span of work that began with a punch, in cells.</summary>
internal sealed record PlainPair(PlainRoleDay Day, int From, int To);

/// <summary>Step 1: punches.</summary>
internal sealed class PlainPunches(
    PlainWorld world, PlainRoles roles, PlainPlan plan, IReadOnlyList<Punch> punches, IReadOnlyList<Message> messages)
{
    /// <summary>Stands for the sequence of the primary role.</summary>
    private const string PrimaryRole = "";

    /// <summary>"Pairs are made first; then a pair goes to an assignment of the role".</summary>
    internal IReadOnlyList<PlainPair> Pairs()
    {
        if (roles.Assignments.Count == 0)
        {
            return []; // nobody's punches are for a role that is held
        }

        var found = punches.GroupBy(SequenceOf).SelectMany(sequence => Found(sequence.Key, [.. sequence])).ToList();
        var ins = found.Where(one => one.In is not null).Select(one => one.In!.At).ToList();
        return [.. found.Where(one => one.In is not null).Select(one => PairOf(one.Sequence, one.In!, one.Out, ins)).OfType<PlainPair>()];
    }

    /// <summary>
    /// "Punches without a role, and those that state a role which the person holds as primary at any time and not as concurrent on that business day,
    /// are one sequence, that of the primary role; each other role is one."
    /// </summary>
    private string SequenceOf(Punch punch)
    {
        bool isPrimary = punch.Role is null || roles.Assignments.Any(assignment => assignment.Role == punch.Role && assignment.Kind == RoleKind.Primary);
        bool isConcurrent = roles.Assignments.Any(assignment => assignment.Role == punch.Role && assignment.Kind == RoleKind.Concurrent
            && roles.IsInEffect(assignment, roles.DateAt(world.Time.CellOf(punch.At))));
        return isPrimary && !isConcurrent ? PrimaryRole : punch.Role!;
    }

    private IEnumerable<RoleAssignment> AssignmentsOf(string sequence) => roles.Assignments.Where(assignment =>
        sequence == PrimaryRole ? assignment.Kind == RoleKind.Primary : assignment.Role == sequence);

    /// <summary>
    /// What follows each other in a sequence: an `in` with its `out`, an `in` alone, or an `out` alone. "At one instant an `out` comes before an `in`
    /// where an `in` is open, else the `in` before the `out`"; "of one instant and kind the lowest evidence_id counts".
    /// </summary>
    /// <remarks>
    /// "Under primary.pairing `firstLast` the first and the last punch of the primary sequence on a business day, of whatever kind, are a pair; the others
    /// are information; one alone is an `in` without `out`, or where it is an `out` closes nothing." Such a day stands for itself: nothing is open in it
    /// or after it. A repetition is neither the first nor the last, and what has no kind has none there.
    /// </remarks>
    private IEnumerable<(string Sequence, Punch? In, Punch? Out)> Found(string sequence, List<Punch> all)
    {
        Punch? open = null;
        (Punch Punch, PunchKind Kind)? before = null;
        LocalDate? day = null; // of the last punch, where its first and last punch are a pair
        Punch? last = null; // of such a day, but its first
        foreach (var instant in all.GroupBy(punch => punch.At).OrderBy(group => group.Key))
        {
            var own = FirstLastDay(sequence, instant.First());
            int first = open is null || day is not null ? (int)PunchKind.In : (int)PunchKind.Out;
            var once = instant.GroupBy(punch => punch.Kind).Select(same => same.MinBy(punch => punch.EvidenceId, StringComparer.Ordinal)!);
            foreach (var punch in once.OrderBy(punch => (int)punch.Kind == first ? 0 : HasKind(punch) ? 1 : 2))
            {
                // "at most punch.repeatWithin earlier and of the same kind, or the later one has no kind"
                var policy = PolicyOfPunch(sequence, punch);
                if (before is { } earlier && (punch.Kind == earlier.Kind || !HasKind(punch))
                    && punch.At - earlier.Punch.At <= (policy?.Get(AttendanceSettings.PunchRepeatWithin) ?? Duration.Zero))
                {
                    continue;
                }

                if (own != day)
                {
                    if (open is not null)
                    {
                        yield return Ended(open, last, before!.Value.Kind);
                    }

                    (day, open, last) = (own, null, null);
                }

                if (day is not null)
                {
                    before = (punch, punch.Kind);
                    (open, last) = open is null ? (punch, null) : (open, punch);
                    continue;
                }

                // "A punch without kind is an `in` where none is open or the open one is older than punch.maxOpen, else an `out`."
                var kind = HasKind(punch) ? punch.Kind
                    : open is not null && PolicyOfPunch(sequence, open) is { } ofOpen && punch.At - open.At <= ofOpen.Get(AttendanceSettings.PunchMaxOpen)
                        ? PunchKind.Out
                    : PunchKind.In;
                before = (punch, kind);
                if (kind == PunchKind.In && open is not null)
                {
                    yield return (sequence, open, null);
                }
                else if (kind == PunchKind.Out)
                {
                    yield return (sequence, open, punch);
                }

                open = kind == PunchKind.In ? punch : null;
            }
        }

        if (open is not null)
        {
            yield return Ended(open, last, before!.Value.Kind);
        }

        // What nothing follows: of a day of first and last punches, these; else an `in`.
        (string Sequence, Punch? In, Punch? Out) Ended(Punch first, Punch? lastOfDay, PunchKind kind) =>
            lastOfDay is null && kind == PunchKind.Out ? (sequence, null, first) : (sequence, first, lastOfDay);
    }

    /// <summary>The business day of a punch where its first and last punch are a pair, by the policy that the punch alone has.</summary>
    private LocalDate? FirstLastDay(string sequence, Punch punch) =>
        sequence == PrimaryRole && PolicyOfPunch(sequence, punch)?.Get(AttendanceSettings.PrimaryPairing) == PrimaryPairing.FirstLast
            ? roles.DateAt(world.Time.CellOf(punch.At))
            : null;

    private static bool HasKind(Punch punch) => punch.Kind is PunchKind.In or PunchKind.Out;

    /// <summary>
    /// "for an `in` alone, that of the assignment in effect on its business day, else of the next one". Where there is none the contract is silent,
    /// and the one that ended last decides what a repetition is.
    /// </summary>
    private EffectivePolicy? PolicyOfPunch(string sequence, Punch punch) =>
        (AssignedTo(sequence, world.Time.CellOf(punch.At), int.MaxValue)
            ?? (AssignmentsOf(sequence).OrderBy(assignment => roles.Dates(assignment).To).LastOrDefault(assignment => roles.Dates(assignment).To is not null)
                is { } last ? roles.Day(last, roles.Dates(last).To!.Value.PlusDays(-1)) : null))?.Policy;

    /// <summary>
    /// "the one in effect on the business day on which the pair begins, else the first that comes into effect within it"; "the policy of that assignment
    /// on the business day on which the pair begins (of the assignment's first day, where that is later)".
    /// </summary>
    private PlainRoleDay? AssignedTo(string sequence, int from, int to)
    {
        var date = roles.DateAt(from);
        return AssignmentsOf(sequence).FirstOrDefault(assignment => roles.IsInEffect(assignment, date)) is { } held
            ? roles.Day(held, date)
            : AssignmentsOf(sequence)
                .Where(assignment => roles.Dates(assignment).From is { } first && first > date && (to == int.MaxValue || roles.StartOf(first) < to))
                .OrderBy(assignment => roles.Dates(assignment).From)
                .Select(assignment => roles.Day(assignment, roles.Dates(assignment).From!.Value))
                .FirstOrDefault();
    }

    private PlainPair? PairOf(string sequence, Punch punchIn, Punch? punchOut, List<Instant> ins)
    {
        int from = world.Time.CellOf(punchIn.At);
        if (punchOut is null)
        {
            return AssignedTo(sequence, from, int.MaxValue) is { } alone && WithoutOut(sequence, punchIn, alone, ins) is { } ended
                && AssignedTo(sequence, from, ended.To) is not null ? ended : null;
        }

        // "`out` later than punch.maxOpen has no `out`"; "A pair of no length is none".
        int to = world.Time.CellOf(punchOut.At);
        return AssignedTo(sequence, from, to) is not { } day ? null
            : punchOut.At - punchIn.At > day.Policy.Get(AttendanceSettings.PunchMaxOpen) ? PairOf(sequence, punchIn, null, ins)
            : from == to ? null
            : new PlainPair(day, from, to);
    }

    /// <summary>
    /// "follow the employee's own messages from the `in` on as long as no gap, the one after the `in` included, is longer than session.maxIdle; the pair
    /// ends at the last of them + session.activityTail, never after the next `in` of any role, never after `in` + punch.maxOpen, and messages at or after
    /// the next `in` of any role do not count; with no such message it is discarded." `plannedEnd` otherwise "as `lastActivity`".
    /// </summary>
    private PlainPair? WithoutOut(string sequence, Punch punchIn, PlainRoleDay day, List<Instant> ins)
    {
        if (sequence == PrimaryRole && day.Policy.Get(AttendanceSettings.PunchMissingOut) == MissingOutRepair.PlannedEnd && PlannedEnd(punchIn) is { } planned)
        {
            return Ending(punchIn, day, planned, ins);
        }

        var later = ins.Where(at => at > punchIn.At).ToList();
        var last = punchIn.At;
        bool hasAny = false;
        foreach (var message in messages
            .Where(message => message.Sender == MessageSender.Employee && message.At >= punchIn.At && (later.Count == 0 || message.At < later.Min()))
            .OrderBy(message => message.At))
        {
            if (message.At - last > day.Policy.Get(AttendanceSettings.SessionMaxIdle))
            {
                break;
            }

            (last, hasAny) = (message.At, true);
        }

        if (!hasAny || day.Policy.Get(AttendanceSettings.PunchMissingOut) == MissingOutRepair.Discard)
        {
            return null;
        }

        return Ending(punchIn, day, last + day.Policy.Get(AttendanceSettings.SessionActivityTail), ins);
    }

    /// <summary>"never after the next `in` of any role, never after `in` + punch.maxOpen"</summary>
    private PlainPair? Ending(Punch punchIn, PlainRoleDay day, Instant end, List<Instant> ins)
    {
        Instant[] ends = [end, punchIn.At + day.Policy.Get(AttendanceSettings.PunchMaxOpen), .. ins.Where(at => at > punchIn.At)];
        return ends.Min() > punchIn.At ? new PlainPair(day, world.Time.CellOf(punchIn.At), world.Time.CellOf(ends.Min())) : null;
    }

    /// <summary>
    /// "take the first planned shift less leave, of any date, that ends after the `in` and begins at most two hours after it; the pair ends with the last
    /// planned shift less leave of its date". The first is the one that begins first.
    /// </summary>
    private Instant? PlannedEnd(Punch punchIn)
    {
        int from = world.Time.CellOf(punchIn.At);
        var shift = world.Time.Dates
            .SelectMany(date => plan.On(date).ShiftsLessLeave.Select(left => (Date: date, left.From, left.To)))
            .Where(left => left.To > from && world.Time.LengthOf(left.From - from) <= Duration.FromHours(2))
            .OrderBy(left => left.From)
            .Select(left => (LocalDate?)left.Date)
            .FirstOrDefault();
        return shift is { } date ? world.Time.InstantOf(plan.On(date).ShiftsLessLeave.Max(left => left.To)) : null;
    }
}
