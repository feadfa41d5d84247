using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Rosters, leave and approvals in the making, and days of punches along what is planned: on the minute, a little early or late, with meals.</summary>
internal sealed class DrawnPlan
{
    private static readonly int[] Beside = [-120, -61, -31, -6, -5, -3, 0, 0, 0, 2, 5, 6, 10, 30, 65];
    private static readonly int[] Meals = [15, 30, 45, 60, 61, 120, 239, 240, 241];

    private static readonly LocalTimeWindow[] Usual =
    [
        Hours(9, 18), Hours(9, 18), Hours(22, 6), Hours(4, 12), Hours(6, 14), Hours(0, 8), Hours(18, 0), Hours(13, 21), Hours(20, 4), Hours(11, 13),
        Hours(22, 22),
    ];

    private readonly Random _random;
    private readonly DrawnScene _scene;
    private readonly int _days;
    private readonly bool _isOnDuty;
    private readonly LocalTimeWindow[] _hours;
    private readonly List<Shift> _shifts = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Approval> _approvals = [];
    private readonly List<Punch> _punches = [];

    /// <summary>Begins to draw.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="scene">Where and when.</param>
    /// <param name="policy">What is planned by policy: people often keep to it.</param>
    /// <param name="days">How many days the case has.</param>
    /// <param name="isOnDuty">Whether most lines are for concurrent roles.</param>
    internal DrawnPlan(Random random, DrawnScene scene, IReadOnlyList<PolicyLine> policy, int days, bool isOnDuty)
    {
        (_random, _scene, _days, _isOnDuty) = (random, scene, days, isOnDuty);
        _hours =
        [
            .. Usual,
            .. policy.Where(line => line.Setting == "primary.schedule").SelectMany(line => (string[])line.Value!)
                .Select(text => WeeklyShift.TryParse(text, out var shift) ? shift.Hours : throw new InvalidOperationException(text)),
        ];
    }

    internal IReadOnlyList<Shift> Shifts => _shifts;

    internal IReadOnlyList<Leave> Leave => _leave;

    internal IReadOnlyList<Approval> Approvals => _approvals;

    internal IReadOnlyList<Punch> Punches => _punches;

    /// <summary>Draws what is planned for somebody, and what became of it.</summary>
    internal void Draw(DrawnPerson person)
    {
        var zone = DateTimeZoneProviders.Tzdb[person.Unit == "north" ? _scene.NorthZone : _scene.SouthZone];
        var usual = _random.Of(_hours);
        for (int day = -1; day <= _days; day++)
        {
            var date = _scene.Start.PlusDays(day);
            List<LocalTimeWindow> hours = [];
            for (int rows = _random.Of(0, 0, 0, 1, 1, 2); rows > 0; rows--)
            {
                hours.AddRange(Row(person, date, usual));
            }

            for (int left = _random.Of(0, 0, 0, 0, 1, 1, 2); left > 0; left--)
            {
                TakeLeave(person, date, hours.Count > 0 ? hours[0] : usual);
            }

            if (_random.Next(5) < 3)
            {
                Work(person, date, hours.Count > 0 ? _random.Of([.. hours]) : usual, zone);
            }

            if (_random.Next(5) == 0)
            {
                Approve(person, (date + usual.Start).InZoneLeniently(zone).ToInstant());
            }
        }
    }

    /// <summary>A line of a roster: the usual hours, others, or none; seldom for another role. What it plans for the primary role.</summary>
    private IEnumerable<LocalTimeWindow> Row(DrawnPerson person, LocalDate date, LocalTimeWindow usual)
    {
        bool isOff = _random.Next(8) == 0;
        var hours = _random.Next(3) == 0 ? _random.Of(_hours) : usual;
        string? role = _random.Next(_isOnDuty ? 3 : 6) switch
        {
            0 => _random.Of([.. person.Roles]).Role,
            1 => _random.Of(DrawnPeople.Sales, DrawnPeople.Online, "stranger"),
            _ => null,
        };
        var row = Recorded.Shift(
            $"s{_shifts.Count}", person.Id, date, isOff ? null : hours.Start, isOff ? null : hours.End, role, new SourcePlace("shifts.csv", _shifts.Count + 2));
        _shifts.Add(row);
        return isOff || role is not null ? [] : [hours];
    }

    /// <summary>Leave of some kind, for as long as it says or at the times that it gives, in the hours that are planned or beside them.</summary>
    private void TakeLeave(DrawnPerson person, LocalDate date, LocalTimeWindow hours)
    {
        var duration = Duration.FromMinutes(_random.Of(30, 60, 60, 120, 240, 240, 480, 480, 1440));
        var leave = Recorded.Leave(
            $"l{_leave.Count}", person.Id, date, _random.Next(20) == 0 ? Duration.FromHours(25) : duration,
            _random.Of("annual", "annual", "sick", Rules.Evidence.Leave.Compensatory), new SourcePlace("leave.csv", _leave.Count + 2));
        if (_random.Next(3) == 0)
        {
            var from = _random.Of(hours.Start, hours.Start, hours.End.PlusHours(-4), new LocalTime(12, 0));
            leave = leave with { From = from, To = from.PlusMinutes(_random.Of(30, 60, 240, 540)) };
        }

        _leave.Add(leave);
    }

    /// <summary>Punches in about when a shift begins and out about when it ends, with meals, or with one of them forgotten.</summary>
    private void Work(DrawnPerson person, LocalDate date, LocalTimeWindow hours, DateTimeZone zone)
    {
        var (start, end) = hours.On(date);
        var at = start.InZoneLeniently(zone).ToInstant() + Minutes(Beside);
        var until = end.InZoneLeniently(zone).ToInstant() + Minutes(Beside);
        string? role = _random.Next(4) == 0 ? person.Roles.FirstOrDefault(one => one.Kind == RoleKind.Primary)?.Role : null;
        int forgotten = _random.Next(10);
        if (forgotten != 0)
        {
            Punch(at, PunchKind.In);
        }

        for (int meals = _random.Of(0, 0, 1, 1, 2); meals > 0; meals--)
        {
            at += Duration.FromMinutes(_random.Of(60, 120, 180, 240, 360));
            if (at + Duration.FromMinutes(1) < until)
            {
                Punch(at, PunchKind.Out);
                at += Minutes(Meals);
                Punch(at, PunchKind.In);
            }
        }

        if (forgotten != 1)
        {
            Punch(until, PunchKind.Out);
        }

        void Punch(Instant time, PunchKind kind) => _punches.Add(Recorded.Punch(
            $"w{_punches.Count}", person.Id, time, _random.Next(10) == 0 ? PunchKind.Unstated : kind, role,
            source: new SourcePlace("punches.csv", _punches.Count + 500)));
    }

    private void Approve(DrawnPerson person, Instant around)
    {
        var from = around + Minutes(-120, -60, -30, 0, 60, 480, 540);
        var state = _random.Next(5) == 0 ? ApprovalState.Rejected : ApprovalState.Approved;
        _approvals.Add(Recorded.Approval(
            $"o{_approvals.Count}", person.Id, from, from + Minutes(0, 30, 60, 120, 480, 1440), state,
            source: new SourcePlace("approvals.csv", _approvals.Count + 2)));
    }

    private Duration Minutes(params int[] minutes) => Duration.FromMinutes(_random.Of(minutes));

    private static LocalTimeWindow Hours(int start, int end) => new(new LocalTime(start, 0), new LocalTime(end, 0));
}
