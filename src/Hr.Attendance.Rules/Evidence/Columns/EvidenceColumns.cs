using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>
/// A workforce's evidence as a host's columns, which are read where they lie. Ids of people, conversations and roles are numbers, as they are in
/// a dictionary-encoded column of Apache Arrow. Checked once, when it is made; immutable as long as nobody writes into the columns.
/// </summary>
/// <remarks>
/// Rows of what is an employee's are grouped by employee, the lower number first, and within an employee in order of time or date (at the same time
/// <c>in</c> before <c>out</c> before unstated; customer, auto, employee, close), messages of nobody first. Columns have no ids of evidence, so repeated
/// and contradicting records must have been removed; <see cref="EvidenceSet"/> does that for records. Of two messages of one conversation, instant and
/// sender the one in the lower row comes first.
/// </remarks>
public sealed class EvidenceColumns
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly int[] _firstPunch;
    private readonly int[] _firstMessage;
    private readonly int[] _firstPresence;
    private readonly int[] _firstDecision;
    private readonly int[] _firstShift;
    private readonly int[] _firstLeave;
    private readonly int[] _firstApproval;
    private readonly NumberRange[] _conversationsOf;
    private readonly Lazy<Assignees<int, int>> _assignees;
    private readonly Lazy<long> _lastMessage;
    private ConversationsOfColumns? _conversations;

    /// <summary>Checks columns.</summary>
    /// <param name="employeeIds">The employees' ids by number.</param>
    /// <param name="punches">The punches; null for none.</param>
    /// <param name="messages">The messages; null for none.</param>
    /// <param name="ratings">The ratings, in any order; null for none.</param>
    /// <param name="presence">The spans of presence; null for none.</param>
    /// <param name="timeUnit">What the times count, from 1970-01-01T00:00Z.</param>
    /// <param name="assignments">To whom conversations are assigned where messages do not say it, in any order; null for nobody.</param>
    /// <param name="decisions">What people decided about sessions; null for nothing.</param>
    /// <param name="shifts">The lines of rosters; null for none.</param>
    /// <param name="leave">The leave taken; null for none.</param>
    /// <param name="approvals">What was said of overtime that somebody asked for; null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// Columns of one table differ in length, rows are not in order, a number stands for nothing, a time lies outside
    /// <see cref="EngineYears"/>, or two employees have one id; the message names the row.
    /// </exception>
    public EvidenceColumns(
        IReadOnlyList<string> employeeIds,
        PunchColumns? punches = null,
        MessageColumns? messages = null,
        RatingColumns? ratings = null,
        PresenceColumns? presence = null,
        EvidenceTimeUnit timeUnit = EvidenceTimeUnit.Seconds,
        AssignmentColumns? assignments = null,
        DecisionColumns? decisions = null,
        ShiftColumns? shifts = null,
        LeaveColumns? leave = null,
        ApprovalColumns? approvals = null)
    {
        EmployeeIds = Guard.NotNull(employeeIds);
        Punches = punches ?? PunchColumns.None;
        Messages = messages ?? MessageColumns.None;
        Ratings = ratings ?? RatingColumns.None;
        Presence = presence ?? PresenceColumns.None;
        Assignments = assignments ?? AssignmentColumns.None;
        Decisions = decisions ?? DecisionColumns.None;
        Shifts = shifts ?? ShiftColumns.None;
        Leave = leave ?? LeaveColumns.None;
        Approvals = approvals ?? ApprovalColumns.None;
        TimeUnit = timeUnit;
        for (int code = 0; code < employeeIds.Count; code++)
        {
            if (_codes.ContainsKey(Guard.NotNull(employeeIds[code], nameof(employeeIds))))
            {
                throw new ArgumentException($"two employees have the id `{employeeIds[code]}`", nameof(employeeIds));
            }

            _codes.Add(employeeIds[code], code);
        }

        var check = new ColumnCheck(employeeIds.Count, Factor);
        _firstPunch = check.Punches(Punches);
        _firstMessage = check.Messages(Messages, out _conversationsOf);
        _firstPresence = check.Presence(Presence);
        _firstDecision = check.Decisions(Decisions);
        _firstShift = check.Shifts(Shifts);
        _firstLeave = check.Leave(Leave);
        _firstApproval = check.Approvals(Approvals);
        check.Ratings(Ratings, Messages.At.Length);
        check.Assignments(Assignments);
        _lastMessage = new Lazy<long>(() => Messages.At.Length == 0 ? long.MinValue : Messages.At.ToArray().Max() * Factor);
        _assignees = new Lazy<Assignees<int, int>>(() => new Assignees<int, int>(
            Enumerable.Range(0, Assignments.Conversation.Length).Select(row => (Assignments.Conversation.Span[row], TimeOf(row))),
            Comparer<int>.Create((one, other) => string.CompareOrdinal(EmployeeIds[one], EmployeeIds[other]))));
    }

    /// <summary>The employees' ids by number.</summary>
    public IReadOnlyList<string> EmployeeIds { get; }

    /// <summary>The punches.</summary>
    public PunchColumns Punches { get; }

    /// <summary>The messages.</summary>
    public MessageColumns Messages { get; }

    /// <summary>The ratings.</summary>
    public RatingColumns Ratings { get; }

    /// <summary>The spans of presence.</summary>
    public PresenceColumns Presence { get; }

    /// <summary>To whom conversations are assigned where messages do not say it.</summary>
    public AssignmentColumns Assignments { get; }

    /// <summary>What people decided about sessions.</summary>
    public DecisionColumns Decisions { get; }

    /// <summary>The lines of rosters.</summary>
    public ShiftColumns Shifts { get; }

    /// <summary>The leave taken.</summary>
    public LeaveColumns Leave { get; }

    /// <summary>What was said of overtime that somebody asked for.</summary>
    public ApprovalColumns Approvals { get; }

    /// <summary>The assignments, to be asked for a conversation and a time; both ids are numbers.</summary>
    internal Assignees<int, int> Assignees => _assignees.Value;

    /// <summary>What the times count, from 1970-01-01T00:00Z.</summary>
    public EvidenceTimeUnit TimeUnit { get; }

    /// <summary>How many nanoseconds the unit has.</summary>
    internal long Factor => TimeUnit switch
    {
        EvidenceTimeUnit.Seconds => NodaConstants.NanosecondsPerSecond,
        EvidenceTimeUnit.Milliseconds => NodaConstants.NanosecondsPerMillisecond,
        EvidenceTimeUnit.Microseconds => 1_000,
        EvidenceTimeUnit.Nanoseconds => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(TimeUnit), TimeUnit, "must be one of the units"),
    };

    /// <summary>Whose turns and ratings are whose, where that takes everybody's messages; worked out once for a chart.</summary>
    internal ConversationsOfColumns ConversationsUnder(OrganizationChart chart)
    {
        var known = _conversations;
        return known is not null && ReferenceEquals(known.Chart, chart) ? known : _conversations = new ConversationsOfColumns(this, chart);
    }

    /// <summary>
    /// The same as records, with ids made of their rows (<c>m0000000017</c> for row 17 of the messages), for whatever needs records: whole
    /// evaluations, explanations.
    /// </summary>
    /// <returns>The records.</returns>
    public EvidenceRecords ToRecords() => new ColumnRecords(this).All();

    private AssignedTime<int> TimeOf(int row)
    {
        var (from, to) = (Assignments.From.Span[row], Assignments.To.Span[row]);
        return new(
            Assignments.Employee.Span[row],
            from == AssignmentColumns.Open ? long.MinValue : from * Factor,
            to == AssignmentColumns.Open ? long.MaxValue : to * Factor);
    }

    /// <summary>When the last message was sent, in nanoseconds.</summary>
    internal long LastMessage => _lastMessage.Value;

    internal bool TryGetCode(string employeeId, out int code) => _codes.TryGetValue(employeeId, out code);

    internal (int First, int Count) PunchesOf(int code) => (_firstPunch[code], _firstPunch[code + 1] - _firstPunch[code]);

    internal (int First, int Count) MessagesOf(int code) => (_firstMessage[code], _firstMessage[code + 1] - _firstMessage[code]);

    /// <summary>How many messages no employee is stated of; they come first.</summary>
    internal int MessagesOfNobody => _firstMessage[0];

    /// <summary>The numbers of the conversations of an employee's messages.</summary>
    internal NumberRange ConversationsOf(int code) => _conversationsOf[code];

    internal (int First, int Count) PresenceOf(int code) => (_firstPresence[code], _firstPresence[code + 1] - _firstPresence[code]);

    internal (int First, int Count) DecisionsOf(int code) => (_firstDecision[code], _firstDecision[code + 1] - _firstDecision[code]);

    internal (int First, int Count) ShiftsOf(int code) => (_firstShift[code], _firstShift[code + 1] - _firstShift[code]);

    internal (int First, int Count) LeaveOf(int code) => (_firstLeave[code], _firstLeave[code + 1] - _firstLeave[code]);

    internal (int First, int Count) ApprovalsOf(int code) => (_firstApproval[code], _firstApproval[code + 1] - _firstApproval[code]);
}

/// <summary>What the times of columns count.</summary>
public enum EvidenceTimeUnit
{
    /// <summary>Whole seconds.</summary>
    Seconds,

    /// <summary>Thousandths of a second.</summary>
    Milliseconds,

    /// <summary>Millionths of a second.</summary>
    Microseconds,

    /// <summary>Billionths of a second.</summary>
    Nanoseconds,
}

/// <summary>Punches, a row each.</summary>
public sealed record PunchColumns
{
    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>When.</summary>
    public required ReadOnlyMemory<long> At { get; init; }

    /// <summary>In or out.</summary>
    public required ReadOnlyMemory<PunchKind> Kind { get; init; }

    /// <summary>The position in <see cref="Roles"/> of the role that it is for; -1 for the primary role.</summary>
    public required ReadOnlyMemory<int> Role { get; init; }

    /// <summary>The roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    internal static PunchColumns None { get; } = new() { Employee = default, At = default, Kind = default, Role = default, Roles = [] };
}

/// <summary>Messages, a row each.</summary>
public sealed record MessageColumns
{
    /// <summary>
    /// The number of the employee who wrote, or to whom the conversation is assigned; -1 for a customer's, automatic or closing message of which nobody
    /// is stated.
    /// </summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The number of the conversation, from 0 on without large gaps: the work space grows with the highest.</summary>
    public required ReadOnlyMemory<int> Conversation { get; init; }

    /// <summary>When it was sent.</summary>
    public required ReadOnlyMemory<long> At { get; init; }

    /// <summary>Who sent it.</summary>
    public required ReadOnlyMemory<MessageSender> Sender { get; init; }

    /// <summary>The position in <see cref="Roles"/> of the role in which it was written, -1 where nobody says; none where nobody says it of any.</summary>
    public ReadOnlyMemory<int> Role { get; init; }

    /// <summary>The roles; none unless set.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    internal static MessageColumns None { get; } = new() { Employee = default, Conversation = default, At = default, Sender = default };
}

/// <summary>To whom conversations are assigned, a row each, in any order.</summary>
public sealed record AssignmentColumns
{
    /// <summary>In <see cref="From"/>, that it was always so; in <see cref="To"/>, that it still is so.</summary>
    public const long Open = -1;

    /// <summary>The number of the conversation.</summary>
    public required ReadOnlyMemory<int> Conversation { get; init; }

    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The first instant, or <see cref="Open"/>.</summary>
    public required ReadOnlyMemory<long> From { get; init; }

    /// <summary>The end, exclusive, or <see cref="Open"/>; not before <see cref="From"/>.</summary>
    public required ReadOnlyMemory<long> To { get; init; }

    internal static AssignmentColumns None { get; } = new() { Conversation = default, Employee = default, From = default, To = default };
}

/// <summary>Ratings, a row each, in any order. A score outside its scale is set aside, with a finding.</summary>
public sealed record RatingColumns
{
    /// <summary>The number of the conversation.</summary>
    public required ReadOnlyMemory<int> Conversation { get; init; }

    /// <summary>When it was given.</summary>
    public required ReadOnlyMemory<long> At { get; init; }

    /// <summary>The score.</summary>
    public required ReadOnlyMemory<decimal> Score { get; init; }

    /// <summary>The lowest score possible.</summary>
    public required ReadOnlyMemory<decimal> Min { get; init; }

    /// <summary>The highest score possible.</summary>
    public required ReadOnlyMemory<decimal> Max { get; init; }

    internal static RatingColumns None { get; } = new() { Conversation = default, At = default, Score = default, Min = default, Max = default };
}

/// <summary>Spans of presence, a row each.</summary>
public sealed record PresenceColumns
{
    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The first instant.</summary>
    public required ReadOnlyMemory<long> From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required ReadOnlyMemory<long> To { get; init; }

    /// <summary>Online or away.</summary>
    public required ReadOnlyMemory<PresenceState> State { get; init; }

    internal static PresenceColumns None { get; } = new() { Employee = default, From = default, To = default, State = default };
}

/// <summary>What people decided about sessions, a row each. Of two that were made at one instant the one further down counts.</summary>
public sealed record DecisionColumns
{
    /// <summary>The number of the employee whose session it is.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>An instant of the session.</summary>
    public required ReadOnlyMemory<long> At { get; init; }

    /// <summary>What was decided.</summary>
    public required ReadOnlyMemory<DecisionKind> Kind { get; init; }

    /// <summary>When it was decided.</summary>
    public required ReadOnlyMemory<long> DecidedAt { get; init; }

    internal static DecisionColumns None { get; } = new() { Employee = default, At = default, Kind = default, DecidedAt = default };
}
