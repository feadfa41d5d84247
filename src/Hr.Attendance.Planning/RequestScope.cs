using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning;

/// <summary>What a request is about, once it is checked: the role, the queues, the days.</summary>
internal sealed class RequestScope
{
    /// <summary>The most days of a plan.</summary>
    private const int MostDays = 366;

    private readonly PlanningRequest _request;

    private RequestScope(AttendanceEngine engine, PlanningRequest request, List<Diagnostic> diagnostics)
    {
        (Known, _request, Diagnostics) = (engine, request, diagnostics);
        Engine = engine.GuessingUnknownDates();
        Role = request.Role ?? OnlyRole();
        Queues = [.. UnitIds().SelectMany(unit => request.Lines.Count == 0
            ? [new DutyQueue(unit, null)]
            : request.Lines.Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal).Select(line => new DutyQueue(unit, line)))];
        if (Queues.Count == 0 || !Engine.Chart.Employees.Any(employee => HeldConcurrently(employee).Any(IsOfRole)))
        {
            diagnostics.Add(PlanningDiagnostics.NobodyHoldsTheRole.At(SourcePlace.None, ("role", Role.Length == 0 ? "-" : $"`{Role}`"),
                ("first", LocalDatePattern.Iso.Format(request.FirstDay)), ("last", LocalDatePattern.Iso.Format(request.LastDay))));
        }
    }

    /// <summary>The engine, which guesses dates that calendars do not know.</summary>
    internal AttendanceEngine Engine { get; }

    /// <summary>The engine as it was given, which guesses nothing.</summary>
    internal AttendanceEngine Known { get; }

    /// <summary>The days of the request whose kind the calendar of a queue does not know, in order.</summary>
    internal IReadOnlyList<LocalDate> GuessedDates => [.. PersonDays.Dates(_request.FirstDay, _request.LastDay)
        .Where(date => Queues.Any(queue => Known.CalendarOf(queue.UnitId).KindOf(date) is null))];

    internal List<Diagnostic> Diagnostics { get; }

    /// <summary>The role; empty where nobody holds one.</summary>
    internal string Role { get; }

    /// <summary>The queues, by unit and line.</summary>
    internal IReadOnlyList<DutyQueue> Queues { get; }

    /// <summary>Checks a request.</summary>
    /// <exception cref="ArgumentException">It cannot be answered whatever the data.</exception>
    internal static RequestScope Of(AttendanceEngine engine, PlanningRequest request)
    {
        Guard.NotNull(request);
        EngineYears.CheckPeriod(request.FirstDay, request.LastDay);
        if (Period.DaysBetween(request.FirstDay, request.LastDay) >= MostDays)
        {
            throw new ArgumentException("must not be of more than a year", nameof(request));
        }

        if (request.Interval.TotalMinutes is not (15 or 30 or 60))
        {
            throw new ArgumentException("must have intervals of 15, 30 or 60 minutes", nameof(request));
        }

        if (request.UnitIds.FirstOrDefault(unit => !engine.Chart.Units.Contains(unit)) is { } stranger)
        {
            throw new ArgumentException($"has the unit `{stranger}`, which is not in the tree", nameof(request));
        }

        return new RequestScope(engine, request, []);
    }

    private string OnlyRole()
    {
        string[] roles = [.. Engine.Chart.Employees.SelectMany(HeldConcurrently).Select(assignment => assignment.Role)
            .Distinct(StringComparer.Ordinal).OrderBy(role => role, StringComparer.Ordinal)];
        if (roles.Length > 1)
        {
            Diagnostics.Add(PlanningDiagnostics.SeveralRoles.At(
                SourcePlace.None, ("roles", string.Join(", ", roles.Select(role => $"`{role}`"))), ("role", roles[0])));
        }

        return roles.Length == 0 ? string.Empty : roles[0];
    }

    private bool IsOfRole(RoleAssignment assignment) => string.Equals(assignment.Role, Role, StringComparison.Ordinal);

    private IEnumerable<RoleAssignment> HeldConcurrently(Employee employee) => employee.Assignments.Where(assignment => assignment.Kind == RoleKind.Concurrent
        && !assignment.Dates.Intersect(new DateRange(_request.FirstDay, _request.LastDay.PlusDays(1))).IsEmpty);

    /// <summary>The units with queues: those that were asked for, else those that govern the role; of two one below the other the upper one.</summary>
    private IEnumerable<string> UnitIds()
    {
        bool areAsked = _request.UnitIds.Count > 0;
        var units = new SortedSet<string>(
            areAsked ? _request.UnitIds : Engine.Chart.Employees.SelectMany(employee => HeldConcurrently(employee).Where(IsOfRole)
                .SelectMany(assignment => assignment.UnitId is { } unit ? [unit] : PersonUnits(employee))),
            StringComparer.Ordinal);
        foreach (string unit in units)
        {
            if (Engine.Chart.Units.ChainTo(unit).FirstOrDefault(above => above != unit && units.Contains(above)) is not { } upper)
            {
                yield return unit;
            }
            else if (areAsked)
            {
                Diagnostics.Add(PlanningDiagnostics.UnitWithinUnit.At(SourcePlace.None, ("unit", unit), ("above", upper)));
            }
        }
    }

    private IEnumerable<string> PersonUnits(Employee employee) => [employee.Unit.On(_request.FirstDay), employee.Unit.On(_request.LastDay)];
}
