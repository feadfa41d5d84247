using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Building;

/// <summary>A case as far as it has been told. Each sentence gives a new case, so that tests can go on from one that they share. Immutable.</summary>
/// <remarks>Times are on the clock of the employee's unit: <c>18:05</c>, <c>18:05:30</c>, or <c>25:30</c> in the night after the date.</remarks>
public sealed record GivenCase
{
    private const string FirstConversation = "c1";

    private readonly ScenarioWorld _world;

    internal GivenCase(ScenarioWorld world) => _world = world;

    private ScenarioGiven Told { get; init; } = ScenarioGiven.Nothing;

    private PersonCase? Person { get; init; }

    private EvidenceOfDay? Day { get; init; }

    /// <summary>What is evaluated.</summary>
    public WhenCase When => new(_world, Finished());

    /// <summary>A further unit.</summary>
    /// <param name="id">The unit.</param>
    /// <param name="parent">The unit above it.</param>
    /// <param name="zone">The IANA time zone; null for that of the unit above.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Unit(string id, string parent, string? zone = null)
    {
        var unit = new OrganizationUnit { Id = Guard.NotEmpty(id), ParentId = Guard.NotEmpty(parent), ZoneId = zone };
        return this with { Told = Told with { Units = [.. Told.Units, unit] } };
    }

    /// <summary>What a unit says of a setting, to everybody and always; of what is said twice the later counts.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value as documents write it: <c>PolicyValue.Of("PT2M")</c>.</param>
    /// <param name="descendants">What it leaves the units below; null to say nothing of that.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Says(string unitId, string setting, PolicyValue value, Delegation? descendants = null)
    {
        // Each begins a day later than the one before, so that no two tie.
        int position = Told.Documents.Count;
        var directive = new Directive
        {
            SettingName = Guard.NotEmpty(setting),
            Change = new ValueChange.Set(Guard.NotNull(value)),
            Descendants = descendants,
        };
        return Document(new PolicyDocument
        {
            Id = $"{Guard.NotEmpty(unitId)} {position + 1}",
            UnitId = unitId,
            Dates = new DateRange(EngineYears.FirstDate.PlusDays(position), null),
            Directives = [directive],
        });
    }

    /// <summary>What a unit says of a setting whose values are texts.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value, such as <c>PT2M</c>.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Says(string unitId, string setting, string value) => Says(unitId, setting, PolicyValue.Of(value));

    /// <summary>What a unit says of a setting whose values are numbers.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value, such as <c>0.8</c>.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Says(string unitId, string setting, decimal value) => Says(unitId, setting, PolicyValue.Of(value));

    /// <summary>A further document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Document(PolicyDocument document) => this with { Told = Told with { Documents = [.. Told.Documents, Guard.NotNull(document)] } };

    /// <summary>The kind of a date, over the calendar.</summary>
    /// <param name="date">The date, as <c>2026-05-01</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The case with it.</returns>
    public GivenCase Calendar(string date, DayKind kind) =>
        this with { Told = Told.With(new ScenarioGiven { Calendar = new Dictionary<LocalDate, DayKind> { [WrittenTimes.Date(date)] = kind } }) };

    /// <summary>A person; what follows is about that one.</summary>
    /// <param name="id">The employee.</param>
    /// <returns>The case with the person.</returns>
    public GivenCase Employee(string id) => this with { Told = Finished(), Person = new PersonCase(Guard.NotEmpty(id)), Day = null };

    /// <summary>Where the person works.</summary>
    /// <param name="unitId">The unit.</param>
    /// <returns>The case.</returns>
    public GivenCase WorksAt(string unitId) => About(person => person with { UnitId = Guard.NotEmpty(unitId) });

    /// <summary>The person's primary role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The case.</returns>
    public GivenCase As(string role) => Holds(role, RoleKind.Primary);

    /// <summary>A role that the person holds beside the primary one.</summary>
    /// <param name="role">The role.</param>
    /// <param name="unitId">The unit whose policy governs it; null for the person's.</param>
    /// <returns>The case.</returns>
    public GivenCase Beside(string role, string? unitId = null) => Holds(role, RoleKind.Concurrent, unitId);

    /// <summary>The monthly wage.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The case.</returns>
    public GivenCase Earns(decimal amount, string currency) => About(person => person with { Wage = new Money(amount, currency) });

    /// <summary>A tag of the person.</summary>
    /// <param name="key">The tag.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The case.</returns>
    public GivenCase Tagged(string key, string value) => About(person => person with { Tags = [.. person.Tags, new KeyValuePair<string, string>(key, value)] });

    /// <summary>The date of what follows.</summary>
    /// <param name="date">The date, as <c>2026-03-02</c>.</param>
    /// <returns>The case.</returns>
    public GivenCase On(string date) =>
        this with { Told = WithDay(), Day = new EvidenceOfDay { EmployeeId = PersonNow.Id, Dates = [WrittenTimes.Date(date)] } };

    /// <summary>Punches in and out of the primary role.</summary>
    /// <param name="from">In.</param>
    /// <param name="to">Out; a time that is not after it is on the next date.</param>
    /// <returns>The case.</returns>
    public GivenCase Works(string from, string to) => Seen(day => day with { Works = [.. day.Works, Span(from, to)] });

    /// <summary>Punches in and out of the concurrent role.</summary>
    /// <param name="from">In.</param>
    /// <param name="to">Out; a time that is not after it is on the next date.</param>
    /// <returns>The case.</returns>
    public GivenCase Online(string from, string to) => Seen(day => day with { Online = [.. day.Online, Span(from, to)] });

    /// <summary>One punch by itself.</summary>
    /// <param name="kind">In or out.</param>
    /// <param name="at">When.</param>
    /// <param name="role">The role; null for the primary one.</param>
    /// <returns>The case.</returns>
    public GivenCase Punches(PunchKind kind, string at, string? role = null) =>
        Seen(day => day with { Punches = [.. day.Punches, new SinglePunch { Kind = kind, At = ClockTime.Parse(at), Role = role }] });

    /// <summary>A time when the account was away.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end.</param>
    /// <returns>The case.</returns>
    public GivenCase Away(string from, string to) => Seen(day => day with { Away = [.. day.Away, Span(from, to)] });

    /// <summary>Leave on the date.</summary>
    /// <param name="time">How much working time it stands for.</param>
    /// <param name="kind">What it is taken for.</param>
    /// <returns>The case.</returns>
    public GivenCase OnLeave(Duration time, string kind = Leave.Compensatory) =>
        Seen(day => day with { Leave = [.. day.Leave, new LeaveTaken { Time = time, Kind = Guard.NotEmpty(kind) }] });

    /// <summary>Leave at a time of the date, of as much working time as it is long.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end; a time that is not after it is on the next date.</param>
    /// <param name="kind">What it is taken for.</param>
    /// <returns>The case.</returns>
    public GivenCase OnLeaveBetween(string from, string to, string kind)
    {
        var span = Span(from, to);
        var leave = new LeaveTaken { Time = Duration.FromSeconds(span.To.Second - span.From.Second), Kind = Guard.NotEmpty(kind), Span = span };
        return Seen(day => day with { Leave = [.. day.Leave, leave] });
    }

    /// <summary>The roster plans work.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end; a time that is not after it is on the next date.</param>
    /// <param name="role">The role; null for the primary one.</param>
    /// <returns>The case.</returns>
    public GivenCase Planned(string from, string to, string? role = null) =>
        Seen(day => day with { Shifts = [.. day.Shifts, new PlannedShift { Span = Span(from, to), Role = role }] });

    /// <summary>The roster says that the date is free.</summary>
    /// <returns>The case.</returns>
    public GivenCase PlannedOff() => Seen(day => day with { Shifts = [.. day.Shifts, new PlannedShift { Span = null }] });

    /// <summary>Overtime is approved.</summary>
    /// <param name="from">From when.</param>
    /// <param name="to">To when; a time that is not after it is on the next date.</param>
    /// <returns>The case.</returns>
    public GivenCase Approved(string from, string to) => Seen(day => day with { Approved = [.. day.Approved, Span(from, to)] });

    /// <summary>Overtime was asked for and is not approved.</summary>
    /// <param name="from">From when.</param>
    /// <param name="to">To when; a time that is not after it is on the next date.</param>
    /// <returns>The case.</returns>
    public GivenCase Rejected(string from, string to) => Seen(day => day with { Rejected = [.. day.Rejected, Span(from, to)] });

    /// <summary>A person decides about the session at a time; what is said later was decided later.</summary>
    /// <param name="decision">What is decided.</param>
    /// <param name="at">A time in the session.</param>
    /// <returns>The case.</returns>
    public GivenCase Decided(DecisionKind decision, string at) =>
        Seen(day => day with { Decisions = [.. day.Decisions, new SessionDecision { Kind = decision, At = ClockTime.Parse(at) }] });

    /// <summary>A customer's message.</summary>
    /// <param name="at">When.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The case.</returns>
    public GivenCase Customer(string at, string conversation = FirstConversation) => Writes(MessageSender.Customer, ClockTime.Parse(at), conversation);

    /// <summary>The person's answer.</summary>
    /// <param name="at">When.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The case.</returns>
    public GivenCase Replies(string at, string conversation = FirstConversation) => Writes(MessageSender.Employee, ClockTime.Parse(at), conversation);

    /// <summary>The person's answer to the message that was told last, in its conversation.</summary>
    /// <param name="time">How long after it, in whole seconds.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">No message was told yet.</exception>
    public GivenCase RepliesAfter(Duration time)
    {
        var chat = LastChat;
        return Writes(MessageSender.Employee, chat.Messages[chat.Messages.Count - 1].At.Plus((int)time.TotalSeconds), chat.Id);
    }

    /// <summary>An automatic message, which is no answer.</summary>
    /// <param name="at">When.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The case.</returns>
    public GivenCase Auto(string at, string conversation = FirstConversation) => Writes(MessageSender.Auto, ClockTime.Parse(at), conversation);

    /// <summary>The end of a conversation, by whoever closed it.</summary>
    /// <param name="at">When.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The case.</returns>
    public GivenCase Closed(string at, string conversation = FirstConversation) => Writes(MessageSender.Close, ClockTime.Parse(at), conversation);

    /// <summary>A rating of the conversation that was told of last.</summary>
    /// <param name="score">The score.</param>
    /// <param name="min">The lowest score of the scale.</param>
    /// <param name="max">The highest score of the scale.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">No message was told yet.</exception>
    public GivenCase Rated(decimal score, decimal min = 1, decimal max = 5)
    {
        var chat = LastChat;
        var rating = new ChatRating { Score = score, Min = min, Max = max };
        return Seen(day => WithLast(day, chat with { Ratings = [.. chat.Ratings, rating] }));
    }

    private PersonCase PersonNow => Person ?? throw new InvalidOperationException("say `.Employee(id)` first: whom is it about?");

    private Chat LastChat => Day is { Chats.Count: > 0 } day
        ? day.Chats[day.Chats.Count - 1]
        : throw new InvalidOperationException("say `.Customer(at)` first: there is no message yet");

    private GivenCase About(Func<PersonCase, PersonCase> change) => this with { Person = change(PersonNow) };

    private GivenCase Holds(string role, RoleKind kind, string? unitId = null)
    {
        var assignment = new RoleAssignment { Role = Guard.NotEmpty(role), Kind = kind, Dates = DateRange.Always, UnitId = unitId };
        return About(person => person with { Assignments = [.. person.Assignments, assignment] });
    }

    private GivenCase Seen(Func<EvidenceOfDay, EvidenceOfDay> change) =>
        this with { Day = change(Day ?? throw new InvalidOperationException("say `.On(date)` first: on which date was it?")) };

    /// <summary>A conversation that is told of moves to the end, so that what follows can speak of it.</summary>
    private GivenCase Writes(MessageSender sender, ClockTime at, string conversation) => Seen(day =>
    {
        var chat = day.Chats.FirstOrDefault(chat => chat.Id == conversation) ?? new Chat { Id = Guard.NotEmpty(conversation), Messages = [] };
        return WithLast(day, chat with { Messages = [.. chat.Messages, new ChatMessage { At = at, Sender = sender }] });
    });

    private static EvidenceOfDay WithLast(EvidenceOfDay day, Chat chat) => day with { Chats = [.. day.Chats.Where(other => other.Id != chat.Id), chat] };

    private static ClockSpan Span(string from, string to) => ClockSpan.Of(ClockTime.Parse(from), ClockTime.Parse(to));

    private ScenarioGiven WithDay() => Day is null ? Told : Told with { Evidence = [.. Told.Evidence, Day] };

    /// <summary>All that was told, the person and the day in hand included.</summary>
    private ScenarioGiven Finished()
    {
        var told = WithDay();
        return Person switch
        {
            null => told,
            { UnitId: null } => told with { Evidence = [.. told.Evidence, new EvidenceOfDay { EmployeeId = Person.Id, Dates = [] }] },
            _ => told with { Employees = [.. told.Employees, Person.ToEmployee()] },
        };
    }

    /// <summary>A person as far as told; without a unit it is one of the chart.</summary>
    private sealed record PersonCase(string Id)
    {
        internal string? UnitId { get; init; }

        internal IReadOnlyList<RoleAssignment> Assignments { get; init; } = [];

        internal IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

        internal Money? Wage { get; init; }

        internal Employee ToEmployee() => new(
            Id,
            new DatedValues<string>(UnitId!),
            Assignments,
            Tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            Wage is null ? null : new DatedValues<Money>(Wage));
    }
}
