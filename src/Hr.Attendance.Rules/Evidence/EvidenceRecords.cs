using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Records as they were read, before any check. Each list may be in any order.</summary>
public sealed class EvidenceRecords
{
    /// <summary>The punches; none unless set.</summary>
    public IReadOnlyList<Punch> Punches { get; init; } = [];

    /// <summary>The messages; none unless set.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>The ratings; none unless set.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>The spans of presence; none unless set.</summary>
    public IReadOnlyList<Presence> Presence { get; init; } = [];

    /// <summary>When people can have online duty, and when not; none unless set.</summary>
    public IReadOnlyList<Availability> Availability { get; init; } = [];

    /// <summary>The leave taken; none unless set.</summary>
    public IReadOnlyList<Leave> Leave { get; init; } = [];

    /// <summary>The lines of rosters; none unless set.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];

    /// <summary>What was approved and what was not; none unless set.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>What people decided about sessions; none unless set.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>To whom conversations are assigned where messages do not say it; none unless set.</summary>
    public IReadOnlyList<ConversationAssignment> Assignments { get; init; } = [];

    /// <summary>
    /// When the latest message of all evidence was sent, where these records are a part of it; null, as unless set, where they are all of it, or nobody
    /// knows.
    /// </summary>
    public Instant? LatestMessageAt { get; init; }

    /// <summary>How many records were set aside already because they could not be read, each with a diagnostic; none unless set.</summary>
    public long SetAside { get; init; }

    /// <summary>How many records there are, those set aside included.</summary>
    public long Count => (long)Punches.Count + Messages.Count + Ratings.Count + Presence.Count + Availability.Count + Leave.Count + Shifts.Count
        + Approvals.Count + Decisions.Count + Assignments.Count + SetAside;

    /// <summary>The records of all kinds, one kind after the other; assignments of conversations are none.</summary>
    public IEnumerable<EvidenceRecord> All => Punches.Concat<EvidenceRecord>(Messages).Concat(Ratings).Concat(Presence).Concat(Availability)
        .Concat(Leave).Concat(Shifts).Concat(Approvals).Concat(Decisions);

    /// <summary>Puts records of any kinds to their kinds.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="assignments">To whom conversations are assigned where messages do not say it; null for nobody.</param>
    /// <param name="latestMessageAt">When the latest message of all evidence was sent; null where these records are all of it, or nobody knows.</param>
    /// <returns>The same records.</returns>
    /// <exception cref="ArgumentException"><paramref name="records"/> is null, or one of them is.</exception>
    public static EvidenceRecords Of(
        IEnumerable<EvidenceRecord> records, IEnumerable<ConversationAssignment>? assignments = null, Instant? latestMessageAt = null)
    {
        var (punches, messages, ratings) = (new List<Punch>(), new List<Message>(), new List<Rating>());
        var (presence, leave, shifts) = (new List<Presence>(), new List<Leave>(), new List<Shift>());
        var (approvals, decisions, availability) = (new List<Approval>(), new List<Decision>(), new List<Availability>());
        foreach (var record in Guard.NotNull(records))
        {
            switch (record)
            {
                case Punch punch:
                    punches.Add(punch);
                    break;
                case Message message:
                    messages.Add(message);
                    break;
                case Rating rating:
                    ratings.Add(rating);
                    break;
                case Presence span:
                    presence.Add(span);
                    break;
                case Availability said:
                    availability.Add(said);
                    break;
                case Leave taken:
                    leave.Add(taken);
                    break;
                case Shift shift:
                    shifts.Add(shift);
                    break;
                case Approval approval:
                    approvals.Add(approval);
                    break;
                case Decision decision:
                    decisions.Add(decision);
                    break;
                default:
                    throw new ArgumentException("must not have a record that is null", nameof(records));
            }
        }

        return new EvidenceRecords
        {
            Punches = punches,
            Messages = messages,
            Ratings = ratings,
            Presence = presence,
            Availability = availability,
            Leave = leave,
            Shifts = shifts,
            Approvals = approvals,
            Decisions = decisions,
            Assignments = [.. assignments ?? []],
            LatestMessageAt = latestMessageAt,
        };
    }
}
