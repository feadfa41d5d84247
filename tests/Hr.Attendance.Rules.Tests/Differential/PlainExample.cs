using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// A case that is written by hand: `e1` and `e2`, in sales and beside it in online service and perhaps as an adviser, in one unit and zone. Times are
/// local, as <c>2026-03-02 18:05</c>, a Monday.
/// </summary>
internal sealed class PlainExample(string zone = "Asia/Shanghai")
{
    private readonly List<PolicyLine> _policy = [];
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<Presence> _presence = [];
    private readonly Dictionary<LocalDate, DayKind> _dates = [];
    private LocalDate? _first;

    internal PlainExample Says(string setting, object? value)
    {
        _policy.Add(new PolicyLine("group", setting, value));
        return this;
    }

    internal PlainExample Is(string date, DayKind kind)
    {
        _dates[LocalDatePattern.Iso.Parse(date).Value] = kind;
        return this;
    }

    internal PlainExample In(string at, string? role = null) => Punch(at, PunchKind.In, role);

    internal PlainExample Out(string at, string? role = null) => Punch(at, PunchKind.Out, role);

    internal PlainExample Online(string from, string to, string role = DrawnPeople.Online) => In(from, role).Out(to, role);

    internal PlainExample Away(string from, string to)
    {
        _presence.Add(Recorded.Presence($"a{_presence.Count}", "e1", At(from), At(to), PresenceState.Away));
        return this;
    }

    internal PlainExample Customer(string at, string conversation = "c1", string employee = "e1") => Says(at, MessageSender.Customer, conversation, employee);

    internal PlainExample Replies(string at, string conversation = "c1", string employee = "e1") => Says(at, MessageSender.Employee, conversation, employee);

    internal PlainExample Auto(string at, string conversation = "c1") => Says(at, MessageSender.Auto, conversation, "e1");

    internal PlainExample Rated(decimal score, string conversation = "c1")
    {
        _ratings.Add(Recorded.Rating($"r{_ratings.Count}", conversation, At("2026-03-02 23:00"), score, 1, 5));
        return this;
    }

    /// <summary>What the plain evaluator makes of it; the engine must make the same of it.</summary>
    internal IReadOnlyList<PlainDay> Days()
    {
        var given = new DrawnCase(
            new DrawnScene(_first ?? new LocalDate(2026, 3, 2), zone, zone, _dates),
            60,
            [Person("e1"), Person("e2")],
            _policy,
            new EvidenceRecords { Punches = _punches, Messages = _messages, Ratings = _ratings, Presence = _presence });
        EngineComparison.ShouldAgree(given);
        return [.. new PlainEvaluator(given.Prepare().World).Evaluate(given.From, given.To)];
    }

    internal IReadOnlyList<PlainSession> Sessions() => [.. Days().SelectMany(day => day.Sessions)];

    /// <summary>The one session that there is.</summary>
    internal PlainSession Session() => Sessions().Single();

    /// <summary>Only who punches as an adviser is one: messages would belong to that role, the first by id.</summary>
    private DrawnPerson Person(string id)
    {
        bool advises = _punches.Exists(punch => punch.EmployeeId == id && punch.Role == DrawnPeople.Adviser);
        List<DrawnRole> roles = [new DrawnRole(DrawnPeople.Sales, RoleKind.Primary), new DrawnRole(DrawnPeople.Online, RoleKind.Concurrent)];
        return new DrawnPerson(id, "north", advises ? [.. roles, new DrawnRole(DrawnPeople.Adviser, RoleKind.Concurrent)] : roles);
    }

    private PlainExample Punch(string at, PunchKind kind, string? role)
    {
        _punches.Add(Recorded.Punch($"p{_punches.Count}", "e1", At(at), kind, role));
        return this;
    }

    private PlainExample Says(string at, MessageSender sender, string conversation, string employee)
    {
        _messages.Add(Recorded.Message($"m{_messages.Count}", employee, conversation, At(at), sender));
        return this;
    }

    private Instant At(string local)
    {
        var time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value;
        _first ??= time.Date;
        return time.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
    }
}
