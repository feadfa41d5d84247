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

    private readonly EmployeeSessions _sessions;
    private readonly IntervalList _shifts = new();
    private readonly Func<LocalDate, bool> _hasCredit;
    private readonly Func<LocalDate, IEnumerable<DayOvertime>> _daysOfMonthBefore;
    private ILookup<int, Instant>? _withoutRole;
    private ILookup<int, Instant>? _unpaired;
    private ILookup<int, Instant>? _whileAway;

    /// <summary>Answers from what was made of the evidence.</summary>
    /// <param name="sessions">The employee's pairs of punches, primary time and sessions.</param>
    /// <param name="hasCredit">Whether a business day has credited time.</param>
    /// <param name="daysOfMonthBefore">The days of a date's month before the period; null where the watches are given them too.</param>
    internal EvidenceOfDays(
        EmployeeSessions sessions, Func<LocalDate, bool> hasCredit, Func<LocalDate, IEnumerable<DayOvertime>>? daysOfMonthBefore = null)
    {
        _daysOfMonthBefore = daysOfMonthBefore ?? (static _ => []);
        _sessions = sessions;
        _hasCredit = hasCredit;
    }

    public bool IsWorked(LocalDate date) => _sessions.Primary.On(Nanoseconds.DayOf(date), _sessions.Roles).Total > 0 || _hasCredit(date);

    public IEnumerable<DayOvertime> DaysOfMonthBefore(LocalDate date) => _daysOfMonthBefore(date);

    public long? NextPrimaryStart(long from)
    {
        _sessions.Primary.SetAround(_shifts, from, from + (2 * Nanoseconds.PerDay), _sessions.Roles);
        for (int i = 0; i < _shifts.Count; i++)
        {
            if (_shifts.Start(i) >= from)
            {
                return _shifts.Start(i);
            }
        }

        return null;
    }

    public long OutsideWindows(LocalDate date)
    {
        if (_sessions.OutsideWindows.Count == 0)
        {
            return 0;
        }

        int day = Nanoseconds.DayOf(date);
        var time = new IntervalList();
        foreach (var outside in _sessions.OutsideWindows.Where(outside => outside.Day == day))
        {
            time.AddApart(outside.Start, outside.End);
        }

        time.Normalise();
        return time.Total;
    }

    public int WithoutRole(LocalDate date) => CountOf(_withoutRole ??= WithoutRole(), date);

    public int Unpaired(LocalDate date) => CountOf(_unpaired ??= Unpaired(), date);

    public int WhileAway(LocalDate date) => CountOf(_whileAway ??= WhileAway(), date);

    private static int CountOf(ILookup<int, Instant> records, LocalDate date) => records[Nanoseconds.DayOf(date)].Count();

    private ILookup<int, Instant> WithoutRole()
    {
        var roles = _sessions.Roles;
        var messages = _sessions.Evidence.Messages
            .Where(message => message.Sender == MessageSender.Employee
                && IsWithoutRole(message)
                && !_sessions.PrimaryAround(message.At, message.At + Duration.Epsilon).Contains(message.At))
            .Select(message => message.At);
        return ByDay(messages.Concat(PunchesWith(PunchFate.RoleNotHeld)));

        bool IsWithoutRole(Message message) => roles.InEffectAt(Nanoseconds.Of(message.At), isPrimary: false, out _) < 0
            || (message.Role is { } stated && !roles.IsHeldAt(Nanoseconds.Of(message.At), roles.NumberOf(stated)));
    }

    private ILookup<int, Instant> Unpaired() => ByDay(PunchesWith(PunchFate.Unpaired).Concat(PunchesWith(PunchFate.Repaired)));

    private IEnumerable<Instant> PunchesWith(PunchFate fate) =>
        _sessions.Evidence.Punches.Where((_, position) => _sessions.Fates[position] == fate).Select(punch => punch.At);

    private ILookup<int, Instant> WhileAway()
    {
        var away = _sessions.Evidence.Numbers.Away.ToSet();
        return ByDay(_sessions.Evidence.Messages
            .Where(message => message.Sender == MessageSender.Employee && away.Contains(message.At))
            .Select(message => message.At));
    }

    /// <summary>By the business day of the primary role in effect, else of a concurrent one; without any they are left out.</summary>
    private ILookup<int, Instant> ByDay(IEnumerable<Instant> times)
    {
        var roles = _sessions.Roles;
        return times
            .Select(time => (Time: time, Day: DayOf(Nanoseconds.Of(time))))
            .Where(one => one.Day is not null)
            .ToLookup(one => one.Day!.Value, one => one.Time);

        int? DayOf(long time) => roles.InEffectAt(time, isPrimary: true, out var primary) >= 0 ? primary.Day
            : roles.InEffectAt(time, isPrimary: false, out var concurrent) >= 0 ? concurrent.Day
            : null;
    }
}
