using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A business day before it is known what of it is overtime. Immutable.</summary>
internal sealed class WorkedDay
{
    private readonly IReadOnlyList<TimesheetSession> _sessions;
    private readonly IReadOnlyList<string> _primaryEvidenceIds;

    private WorkedDay(RoleDay governing, DayKind kind, PrimaryTime primary, TimesheetSession[] sessions)
    {
        Governing = governing;
        Kind = kind;
        Primary = primary.On(governing.Date).Total;
        _sessions = sessions;
        _primaryEvidenceIds = IdsOf(primary.PairsOn(governing.Date));
        foreach (var session in sessions)
        {
            Credited = Credited.Plus(session.CreditedBy);
        }
    }

    /// <summary>The role that governs the day's overtime and pay.</summary>
    internal RoleDay Governing { get; }

    internal LocalDate Date => Governing.Date;

    internal DayKind Kind { get; }

    internal Duration Primary { get; }

    internal TimeByDayKind Credited { get; }

    private static List<string> IdsOf(IReadOnlyList<PunchPair> pairs)
    {
        var ids = new List<string>(pairs.Count * 2);
        for (int i = 0; i < pairs.Count; i++)
        {
            ids.Add(pairs[i].In.EvidenceId);
            if (pairs[i].Out is { } last)
            {
                ids.Add(last.EvidenceId);
            }
        }

        return ids;
    }

    /// <summary>Credited and primary time; the primary time has the kind of the business day.</summary>
    internal TimeByDayKind Time => Credited.Plus(Kind, Primary);

    /// <summary>What counts towards the standard of the comprehensive hours system: all time but that of statutory holidays.</summary>
    internal Duration TimeInBalance => Time.Total - Time.StatutoryHoliday;

    /// <summary>Puts a day together.</summary>
    /// <param name="governing">The role that governs it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="primary">The employee's primary time.</param>
    /// <param name="judged">Its sessions with verdicts and credit, by start, then by role.</param>
    /// <param name="kindOf">The kind of any date.</param>
    internal static WorkedDay Of(
        RoleDay governing, DayKind kind, PrimaryTime primary, IEnumerable<TimesheetSession> judged, Func<LocalDate, DayKind?> kindOf) =>
        new(
            governing,
            kind,
            primary,
            [.. judged.Select(session => session with { CreditedBy = OvertimeCalculator.CreditedBy(session, kind, kindOf, governing.Policy) })]);

    /// <summary>The day under the standard or the non-fixed hours system, which look at it alone.</summary>
    internal TimesheetDay Finish() => Finish(OvertimeCalculator.Overtime(Credited, Primary, Kind, Governing.Policy), balance: null);

    /// <summary>The day under the comprehensive hours system.</summary>
    internal TimesheetDay Finish(HoursBalance balance) => Finish(OvertimeCalculator.Overtime(Time, balance), balance);

    private TimesheetDay Finish(TimeByDayKind overtime, HoursBalance? balance) => new()
    {
        Date = Date,
        DayKind = Kind,
        Primary = Primary,
        Sessions = _sessions,
        Overtime = overtime,
        Balance = balance,
        PrimaryRole = Governing.Assignment.Kind == RoleKind.Primary ? Governing.Assignment.Role : string.Empty,
        PrimaryEvidenceIds = _primaryEvidenceIds,
    };
}
