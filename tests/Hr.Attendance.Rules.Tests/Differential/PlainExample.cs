using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// A case that is written by hand: `e1`, and `e2` where something is said of that one, in sales and beside it in online service and perhaps as an
/// adviser, in one unit and zone. Times are local, as <c>2026-03-02 18:05</c>, a Monday.
/// </summary>
internal sealed class PlainExample(string zone = "Asia/Shanghai")
{
    private readonly List<PolicyLine> _policy = [];
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<ConversationAssignment> _assignments = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Shift> _shifts = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Approval> _approvals = [];
    private readonly Dictionary<LocalDate, DayKind> _dates = [];
    private LocalDate? _first;
    private Duration _turnLapse = DrawnCase.UsualLapse;
    private Duration _ratingWithin = DrawnCase.UsualRatingWithin;

    internal PlainExample Says(string setting, object? value, int? fromDay = null)
    {
        _policy.Add(new PolicyLine("group", setting, value, FromDay: fromDay));
        return this;
    }

    internal PlainExample Is(string date, DayKind kind)
    {
        _dates[LocalDatePattern.Iso.Parse(date).Value] = kind;
        return this;
    }

    internal PlainExample In(string at, string? role = null, string employee = "e1") => Punch(at, PunchKind.In, role, employee);

    internal PlainExample Out(string at, string? role = null, string employee = "e1") => Punch(at, PunchKind.Out, role, employee);

    internal PlainExample Online(string from, string to, string role = DrawnPeople.Online, string employee = "e1") =>
        In(from, role, employee).Out(to, role, employee);

    /// <summary>Both are online at the same time.</summary>
    internal PlainExample BothOnline(string from, string to) => Online(from, to).Online(from, to, employee: "e2");

    /// <summary>A pair of punches of the primary role.</summary>
    internal PlainExample Works(string from, string to) => In(from).Out(to);

    /// <summary>A punch without kind.</summary>
    internal PlainExample Taps(string at) => Punch(at, PunchKind.Unstated, null, "e1");

    /// <summary>A line of a roster; one without times is a date that is free.</summary>
    internal PlainExample Shift(string date, string? from = null, string? to = null, string? role = null)
    {
        _shifts.Add(Recorded.Shift($"s{_shifts.Count}", "e1", Date(date), Time(from), Time(to), role));
        return this;
    }

    /// <summary>Leave of so many hours, perhaps from a time on.</summary>
    internal PlainExample OnLeave(string date, int hours, string kind = "annual", string? from = null)
    {
        _leave.Add(Recorded.Leave($"l{_leave.Count}", "e1", Date(date), Duration.FromHours(hours), kind) with
        {
            From = Time(from),
            To = Time(from)?.PlusHours(hours),
        });
        return this;
    }

    internal PlainExample Approved(string from, string to, ApprovalState state = ApprovalState.Approved)
    {
        _approvals.Add(Recorded.Approval($"o{_approvals.Count}", "e1", At(from), At(to), state));
        return this;
    }

    internal PlainExample Away(string from, string to)
    {
        _presence.Add(Recorded.Presence($"a{_presence.Count}", "e1", At(from), At(to), PresenceState.Away));
        return this;
    }

    /// <summary>A customer's message that states an employee, or nobody.</summary>
    internal PlainExample Customer(string at, string conversation = "c1", string? employee = "e1") => Says(at, MessageSender.Customer, conversation, employee);

    internal PlainExample Replies(string at, string conversation = "c1", string employee = "e1") => Says(at, MessageSender.Employee, conversation, employee);

    internal PlainExample Auto(string at, string conversation = "c1") => Says(at, MessageSender.Auto, conversation, "e1");

    internal PlainExample Close(string at, string conversation = "c1") => Says(at, MessageSender.Close, conversation, null);

    /// <summary>A line of assignments.csv.</summary>
    internal PlainExample Assigned(string employee, string? from, string? to, string conversation = "c1")
    {
        _assignments.Add(new ConversationAssignment
        {
            ConversationId = conversation,
            EmployeeId = employee,
            From = from is null ? null : At(from),
            To = to is null ? null : At(to),
        });
        return this;
    }

    internal PlainExample Rated(decimal score, string conversation = "c1", string at = "2026-03-02 23:00")
    {
        _ratings.Add(Recorded.Rating($"r{_ratings.Count}", conversation, At(at), score, 1, 5));
        return this;
    }

    /// <summary>When conversations rest, and how long they may be rated.</summary>
    internal PlainExample Rest(Duration turnLapse, Duration ratingWithin)
    {
        (_turnLapse, _ratingWithin) = (turnLapse, ratingWithin);
        return this;
    }

    /// <summary>What the plain evaluator makes of it; the engine must make the same of it.</summary>
    internal IReadOnlyList<PlainDay> Days()
    {
        var given = Case();
        EngineComparison.ShouldAgree(given);
        return [.. new PlainEvaluator(given.Prepare().World).Evaluate(given.From, given.To)];
    }

    /// <summary>The codes of what the engine found.</summary>
    internal IReadOnlyList<string> Findings()
    {
        var given = Case();
        var (engine, evidence, _) = given.Prepare();
        return [.. engine.Evaluate(evidence, given.From, given.To).Diagnostics.Select(finding => finding.Code)];
    }

    private DrawnCase Case() =>
        new(
            new DrawnScene(_first ?? new LocalDate(2026, 3, 2), zone, zone, _dates),
            60,
            IsThere("e2") ? [Person("e1"), Person("e2")] : [Person("e1")],
            _policy,
            new EvidenceRecords
            {
                Punches = _punches,
                Messages = _messages,
                Ratings = _ratings,
                Presence = _presence,
                Assignments = _assignments,
                Shifts = _shifts,
                Leave = _leave,
                Approvals = _approvals,
            })
        {
            TurnLapse = _turnLapse,
            RatingWithin = _ratingWithin,
        };

    /// <summary>A day of `e1`.</summary>
    internal PlainDay Day(string date) => Days().Single(day => day.EmployeeId == "e1" && day.Date == LocalDatePattern.Iso.Parse(date).Value);

    /// <summary>The sessions, of `e1` before those of `e2`.</summary>
    internal IReadOnlyList<PlainSession> Sessions() => [.. Days().SelectMany(day => day.Sessions)];

    /// <summary>The one session that there is.</summary>
    internal PlainSession Session() => Sessions().Single();

    private bool IsThere(string employee) => _punches.Exists(punch => punch.EmployeeId == employee)
        || _messages.Exists(message => message.EmployeeId == employee) || _assignments.Exists(row => row.EmployeeId == employee);

    /// <summary>Only who punches as an adviser is one: messages would belong to that role, the first by id.</summary>
    private DrawnPerson Person(string id)
    {
        bool advises = _punches.Exists(punch => punch.EmployeeId == id && punch.Role == DrawnPeople.Adviser);
        List<DrawnRole> roles = [new DrawnRole(DrawnPeople.Sales, RoleKind.Primary), new DrawnRole(DrawnPeople.Online, RoleKind.Concurrent)];
        return new DrawnPerson(id, "north", advises ? [.. roles, new DrawnRole(DrawnPeople.Adviser, RoleKind.Concurrent)] : roles);
    }

    private PlainExample Punch(string at, PunchKind kind, string? role, string employee)
    {
        _punches.Add(Recorded.Punch($"p{_punches.Count}", employee, At(at), kind, role));
        return this;
    }

    private PlainExample Says(string at, MessageSender sender, string conversation, string? employee)
    {
        _messages.Add(Recorded.Message($"m{_messages.Count}", employee, conversation, At(at), sender));
        return this;
    }

    private LocalDate Date(string text)
    {
        var date = LocalDatePattern.Iso.Parse(text).Value;
        _first ??= date;
        return date;
    }

    private static LocalTime? Time(string? text) =>
        text is null ? null : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private Instant At(string local)
    {
        var time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value;
        _first ??= time.Date;
        return time.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
    }
}
