using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Evidence that was checked: each record once, no contradictions, everybody known. Immutable.</summary>
public sealed class EvidenceSet
{
    // Records are given to their employees once. Whose a turn is, or a rating, takes everybody's messages, so it stands here and not with an
    // employee, and is worked out once, when it is first asked for.

    private readonly Dictionary<string, EmployeeEvidence> _byEmployee;
    private readonly Repetitions _repetitions;
    private readonly Lazy<ConversationsOfRecords> _conversations;
    private readonly Lazy<Assignees<string, string>> _assignees;

    private EvidenceSet(
        Dictionary<string, EmployeeEvidence> byEmployee, IReadOnlyList<Rating> ratings, Repetitions repetitions, long count, long setAside, long replaced,
        IReadOnlyList<Message> ofNobody, IReadOnlyList<ConversationAssignment> assignments, Instant? latestOfAll, Duration turnLapse, Duration ratingWithin)
    {
        _byEmployee = byEmployee;
        _repetitions = repetitions;
        Ratings = ratings;
        Count = count;
        SetAside = setAside;
        Replaced = replaced;
        MessagesOfNobody = ofNobody;
        Assignments = assignments;
        LatestMessageAt = LatestOf(ofNobody, latestOfAll);
        foreach (var person in byEmployee.Values)
        {
            LatestMessageAt = LatestOf(person.Messages, LatestMessageAt);
        }

        _assignees = new Lazy<Assignees<string, string>>(() => new Assignees<string, string>(
            assignments.Select(row => (row.ConversationId, AssignedTime<string>.Of(row.EmployeeId, row.From, row.To))), StringComparer.Ordinal));
        (TurnLapse, RatingWithin) = (turnLapse, ratingWithin);
        _conversations = new Lazy<ConversationsOfRecords>(() => new ConversationsOfRecords(this));
    }

    /// <summary>How many records were given, repetitions and those that could not be read included.</summary>
    public long Count { get; }

    /// <summary>How many of them were set aside, each with a diagnostic.</summary>
    public long SetAside { get; }

    /// <summary>How many of them were left out because a higher revision stands for them, or they were withdrawn.</summary>
    public long Replaced { get; }

    /// <summary>
    /// The customers', automatic and closing messages that no employee is stated of, by time; at the same time customer, auto, close, then by id.
    /// </summary>
    public IReadOnlyList<Message> MessagesOfNobody { get; }

    /// <summary>To whom conversations are assigned where messages do not say it, in no particular order.</summary>
    public IReadOnlyList<ConversationAssignment> Assignments { get; }

    /// <summary>The same, to be asked for a conversation and a time; worked out once.</summary>
    internal Assignees<string, string> Assignees => _assignees.Value;

    /// <summary>The ratings, by id.</summary>
    public IReadOnlyList<Rating> Ratings { get; }

    /// <summary>The ratings, by id, that speak of no turn of anybody. They count nowhere.</summary>
    public IReadOnlyList<Rating> RatingsWithoutTurn => Conversations.RatingsWithoutTurn;

    /// <summary>
    /// When the latest message of all evidence was sent: of these messages, or what was said of all evidence that they are a part of; null without any.
    /// </summary>
    public Instant? LatestMessageAt { get; }

    /// <summary>Whose turns and ratings are whose, where that takes everybody's messages; worked out once.</summary>
    internal ConversationsOfRecords Conversations => _conversations.Value;

    /// <summary>How long after its last message an episode of a conversation is over.</summary>
    internal Duration TurnLapse { get; }

    /// <summary>How long after its last message it can be rated.</summary>
    internal Duration RatingWithin { get; }

    /// <summary>The ids of the employees of whom there is evidence, in no particular order.</summary>
    public IReadOnlyCollection<string> EmployeeIds => _byEmployee.Keys;

    /// <summary>Checks records and keeps what is sound. The order of the records does not matter.</summary>
    /// <remarks>
    /// Of the records with one id, within a kind, the highest revision counts, alone and whole; where it is withdrawn, none. The same record
    /// twice counts once, and punches that differ in nothing but place and terminal count once, with a warning. One id and revision with
    /// different content sets all these records aside, with an error; so do an employee's own message without the employee, the closing of no
    /// conversation, leave with one of its two times, a shift without times or a free date with them, an unknown employee, a score outside its scale,
    /// a span that ends before it begins, leave that is no time or more than a day, and a time outside <see cref="EngineYears"/> for the record itself.
    /// What is odd and counts all the same is said in warnings.
    /// </remarks>
    /// <param name="records">The records.</param>
    /// <param name="chart">Who is known.</param>
    /// <param name="diagnostics">Takes an error for each record that is set aside, by place.</param>
    /// <returns>The evidence.</returns>
    public static EvidenceSet Build(EvidenceRecords records, OrganizationChart chart, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(records);
        Guard.NotNull(chart);
        Guard.NotNull(diagnostics);
        var check = new EvidenceCheck(new Repetitions());
        var ratings = check.Ratings(records.Ratings);
        var byEmployee = check.ByEmployee(records, chart);
        var assignments = check.Assignments(records.Assignments, chart);
        check.Report(diagnostics);
        return new EvidenceSet(
            byEmployee, ratings, check.Repetitions, records.Count, records.SetAside + check.SetAside, check.Repetitions.Replaced, check.OfNobody, assignments,
            records.LatestMessageAt, chart.TurnLapse, chart.RatingWithin);
    }

    /// <summary>Puts evidence together that was checked in parts, without checking it again: whose a turn is takes all messages of its conversation.</summary>
    /// <remarks>An id that stands for records of two parts is not found.</remarks>
    /// <param name="parts">The parts; each employee's records are in one of them.</param>
    /// <returns>The evidence of all parts.</returns>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is null, or two of them have evidence of one employee.</exception>
    public static EvidenceSet Together(IReadOnlyCollection<EvidenceSet> parts)
    {
        if (Guard.NotNull(parts).Count == 1)
        {
            return parts.First();
        }

        var byEmployee = new Dictionary<string, EmployeeEvidence>(StringComparer.Ordinal);
        foreach (var person in parts.SelectMany(part => part._byEmployee))
        {
            if (byEmployee.ContainsKey(person.Key))
            {
                throw new ArgumentException("two parts have evidence of one employee: build them as one", nameof(parts));
            }

            byEmployee.Add(person.Key, person.Value);
        }

        var ofNobody = new EmployeeRecords();
        foreach (var message in parts.SelectMany(part => part.MessagesOfNobody))
        {
            ofNobody.Messages.Add(message);
        }

        return new EvidenceSet(
            byEmployee,
            [.. parts.SelectMany(part => part.Ratings).OrderBy(rating => rating.EvidenceId, StringComparer.Ordinal)],
            new Repetitions(parts.Select(part => part._repetitions)),
            parts.Sum(part => part.Count),
            parts.Sum(part => part.SetAside),
            parts.Sum(part => part.Replaced),
            ofNobody.Messages.ToArray(),
            [.. parts.SelectMany(part => part.Assignments)],
            parts.Max(part => part.LatestMessageAt),
            parts.Select(part => part.TurnLapse).DefaultIfEmpty().Max(),
            parts.Select(part => part.RatingWithin).DefaultIfEmpty().Max());
    }

    /// <summary>The evidence of one employee; empty when there is none.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <returns>The evidence.</returns>
    public EmployeeEvidence Of(string employeeId) =>
        _byEmployee.TryGetValue(Guard.NotNull(employeeId), out var evidence) ? evidence : EmployeeEvidence.None;

    /// <summary>Reads the episodes of everybody's conversations, as step 3 of the contract does: those that nobody answered, too.</summary>
    /// <remarks>They are read anew each time, in time that grows with the number of messages.</remarks>
    /// <returns>The episodes in which a customer wrote, by start, then by conversation.</returns>
    public IReadOnlyList<CustomerEpisode> ReadCustomerEpisodes() => Conversations.ReadCustomerEpisodes();

    /// <summary>How many records were given for one that was kept: one, unless it was given more than once.</summary>
    /// <param name="kept">A record of this evidence.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kept"/> is null.</exception>
    public long CopiesOf(EvidenceRecord kept) => _repetitions.CountOf(Guard.NotNull(kept));

    /// <summary>How many records were given for all ratings that were kept.</summary>
    internal long CopiesOfRatings => Ratings.Count + _repetitions.MoreOf<Rating>();

    /// <summary>What became of one employee's records once the punches were paired.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="repaired">How many punches were repaired.</param>
    /// <param name="paired">How many are in pairs of two.</param>
    /// <param name="fateOf">What became of the punch at a position.</param>
    internal EvidenceTally TallyOf(string employeeId, int repaired, int paired, Func<int, PunchFate> fateOf)
    {
        // Punches are the only records whose fate is known late: whether one is used turns out when pairs are made, under a policy. All
        // others are settled when the set is built. A repetition shares the fate of the record that it repeats.
        var evidence = Of(employeeId);
        var tally = new EvidenceTally
        {
            Used = paired + evidence.Count - evidence.Punches.Count,
            Repaired = repaired,
            SetAside = evidence.Punches.Count - paired - repaired,
        };
        foreach (var repeated in _repetitions.Of(employeeId))
        {
            int more = repeated.Value - 1;
            tally += (repeated.Key is Punch punch ? fateOf(PositionOf(punch)) : PunchFate.Used) switch
            {
                PunchFate.Used => new EvidenceTally { Used = more },
                PunchFate.Repaired => new EvidenceTally { Repaired = more },
                _ => new EvidenceTally { SetAside = more },
            };
        }

        return tally;

        int PositionOf(Punch punch)
        {
            var search = new SortedSearch(evidence.Punches.Count);
            while (search.IsOpen)
            {
                search.Answer(evidence.Punches[search.Middle].At < punch.At);
            }

            int position = search.Place;
            while (!string.Equals(evidence.Punches[position].EvidenceId, punch.EvidenceId, StringComparison.Ordinal))
            {
                position++;
            }

            return position;
        }
    }

    /// <summary>Whether each record of an employee was given as often in two sets that both have it.</summary>
    internal static bool HaveSameCopies(EvidenceSet one, EvidenceSet other, string employeeId)
    {
        if (ReferenceEquals(one, other) || (one._repetitions.IsEmpty && other._repetitions.IsEmpty))
        {
            return true;
        }

        return one.Of(employeeId).All.Zip(other.Of(employeeId).All, (own, others) => one.CountOf([own]) == other.CountOf([others])).All(same => same);
    }

    /// <summary>What became of the records that are nobody's, whatever period and people are asked for.</summary>
    internal EvidenceTally TallyOfNobody => new() { Used = CountOf(MessagesOfNobody) + Assignments.Count, SetAside = SetAside, Replaced = Replaced };

    /// <summary>The later of the last of some messages, which are in order, and another instant.</summary>
    private static Instant? LatestOf(IReadOnlyList<Message> messages, Instant? other) =>
        messages.Count > 0 && (other is not { } time || messages[messages.Count - 1].At > time) ? messages[messages.Count - 1].At : other;

    /// <summary>How many records were given for some that were kept.</summary>
    internal long CountOf(IReadOnlyCollection<EvidenceRecord> kept) => _repetitions.CountOf(kept);
}
