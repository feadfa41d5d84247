using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Answers the watches from one employee's evidence; each count is made when it is first asked for.</summary>
internal sealed class EvidenceOfDays : IEvidenceOfDays
{
    // Most policies ask for none of the odd evidence, so each count over all records is made only when a watch asks for it.

    private readonly PrimaryTime _primary;
    private readonly ILookup<LocalDate, ExcludedTime> _outsideWindows;
    private readonly Func<LocalDate, bool> _hasCredit;
    private readonly Lazy<ILookup<LocalDate, EvidenceRecord>> _withoutRole;
    private readonly Lazy<ILookup<LocalDate, Punch>> _unpaired;
    private readonly Lazy<ILookup<LocalDate, Message>> _whileAway;

    /// <summary>Answers from what was made of the evidence.</summary>
    /// <param name="sessions">The employee's pairs of punches, primary time and sessions.</param>
    /// <param name="hasCredit">Whether a business day has credited time.</param>
    internal EvidenceOfDays(EmployeeSessions sessions, Func<LocalDate, bool> hasCredit)
    {
        var (evidence, roles) = (sessions.Evidence, sessions.Roles);
        _primary = sessions.Primary;
        _outsideWindows = sessions.OutsideWindows.ToLookup(excluded => excluded.Day.Date);
        _hasCredit = hasCredit;
        _withoutRole = new(() => WithoutRole(evidence, roles, sessions.Primary), isThreadSafe: false);
        _unpaired = new(() => Unpaired(evidence, roles, sessions.Pairs), isThreadSafe: false);
        _whileAway = new(() => WhileAway(evidence, roles), isThreadSafe: false);
    }

    public bool IsWorked(LocalDate date) => _primary.On(date).Total > Duration.Zero || _hasCredit(date);

    public Instant? NextPrimaryStart(Instant instant)
    {
        var starts = _primary.Around(instant, instant + Duration.FromDays(2)).Select(shift => shift.Start).Where(start => start >= instant).ToList();
        return starts.Count == 0 ? null : starts.Min();
    }

    public Duration OutsideWindows(LocalDate date) => IntervalSet.Of(_outsideWindows[date].SelectMany(excluded => excluded.Time)).Total;

    public int WithoutRole(LocalDate date) => _withoutRole.Value[date].Count();

    public int Unpaired(LocalDate date) => _unpaired.Value[date].Count();

    public int WhileAway(LocalDate date) => _whileAway.Value[date].Count();

    private static ILookup<LocalDate, EvidenceRecord> WithoutRole(EmployeeEvidence evidence, RoleCalendar roles, PrimaryTime primary)
    {
        var concurrent = roles.Of(RoleKind.Concurrent).ToList();
        var messages = evidence.Messages
            .Where(message => message.Sender == MessageSender.Employee
                && roles.InEffectAt(message.At, concurrent) is null
                && !primary.Around(message.At, message.At).Contains(message.At))
            .Select(message => (Record: (EvidenceRecord)message, message.At));
        var punches = evidence.Punches
            .Where(punch => roles.RoleOf(punch) is null)
            .Select(punch => (Record: (EvidenceRecord)punch, punch.At));
        return messages.Concat(punches)
            .Where(record => DateOf(record.At, roles) is not null)
            .ToLookup(record => DateOf(record.At, roles)!.Value, record => record.Record);
    }

    private static ILookup<LocalDate, Punch> Unpaired(EmployeeEvidence evidence, RoleCalendar roles, IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs)
    {
        var paired = new HashSet<string>(
            pairs.Where(pair => pair.Pair.Out is not null).SelectMany(pair => new[] { pair.Pair.In.EvidenceId, pair.Pair.Out!.EvidenceId }),
            StringComparer.Ordinal);
        return evidence.Punches
            .Where(punch => !paired.Contains(punch.EvidenceId))
            .Select(punch => (Punch: punch, Day: roles.RoleOf(punch)))
            .Where(punch => punch.Day is not null)
            .ToLookup(punch => punch.Day!.Date, punch => punch.Punch);
    }

    private static ILookup<LocalDate, Message> WhileAway(EmployeeEvidence evidence, RoleCalendar roles)
    {
        var away = IntervalSet.Of(evidence.Presence.Where(span => span.State == PresenceState.Away).Select(span => new Interval(span.From, span.To)));
        return evidence.Messages
            .Where(message => message.Sender == MessageSender.Employee && away.Contains(message.At) && DateOf(message.At, roles) is not null)
            .ToLookup(message => DateOf(message.At, roles)!.Value);
    }

    /// <summary>The business day of an instant, in the primary role in effect, else in a concurrent one; null without any.</summary>
    private static LocalDate? DateOf(Instant instant, RoleCalendar roles) =>
        (roles.InEffectAt(instant, roles.Of(RoleKind.Primary)) ?? roles.InEffectAt(instant, roles.Of(RoleKind.Concurrent)))?.Date;
}
