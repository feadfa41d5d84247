using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Records that are checked together, as they come.</summary>
internal sealed class PersonalRecords
{
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Availability> _availability = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Shift> _shifts = [];
    private readonly List<Approval> _approvals = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<ConversationAssignment> _assignments = [];

    internal bool IsEmpty => Records().Count == 0;

    internal void Add(EvidenceRecord record)
    {
        switch (record)
        {
            case Punch punch:
                _punches.Add(punch);
                break;
            case Message message:
                _messages.Add(message);
                break;
            case Presence span:
                _presence.Add(span);
                break;
            case Availability said:
                _availability.Add(said);
                break;
            case Leave taken:
                _leave.Add(taken);
                break;
            case Shift shift:
                _shifts.Add(shift);
                break;
            case Approval approval:
                _approvals.Add(approval);
                break;
            case Decision decision:
                _decisions.Add(decision);
                break;
            default:
                _ratings.Add((Rating)record);
                break;
        }
    }

    internal void Add(ConversationAssignment row) => _assignments.Add(row);

    /// <summary>The records, checked.</summary>
    /// <param name="chart">Who is known.</param>
    /// <param name="latestMessageAt">When the latest message of all evidence was sent; null where nobody says.</param>
    internal PersonalEvidence Check(OrganizationChart chart, Instant? latestMessageAt = null)
    {
        var diagnostics = new List<Diagnostic>();
        return new PersonalEvidence(EvidenceSet.Build(Records(latestMessageAt), chart, diagnostics), diagnostics);
    }

    private EvidenceRecords Records(Instant? latestMessageAt = null) => new()
    {
        Punches = _punches,
        Messages = _messages,
        Presence = _presence,
        Availability = _availability,
        Leave = _leave,
        Shifts = _shifts,
        Approvals = _approvals,
        Decisions = _decisions,
        Ratings = _ratings,
        Assignments = _assignments,
        LatestMessageAt = latestMessageAt,
    };
}

/// <summary>
/// What counts as one employee's evidence, checked, with what was found: the employee's own records, and what is nobody's in conversations of which the
/// employee keeps account.
/// </summary>
/// <remarks>
/// A rating, a message of nobody or an assignment is a part of a conversation that several people may share. So that each counts once, in a run as in an
/// evaluation of all evidence at once, one of them keeps account of it: of all who are known and take part in the conversation the first by id.
/// </remarks>
internal sealed record PersonalEvidence(EvidenceSet Evidence, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>An outcome that speaks of all of this evidence, made of one that speaks of the employee's own records.</summary>
    /// <param name="own">The outcome.</param>
    /// <param name="withoutTurn">The ratings of anybody's conversations that no turn is rated by.</param>
    internal EmployeeOutcome Complete(EmployeeOutcome own, IReadOnlyList<Rating> withoutTurn)
    {
        var unused = withoutTurn.Count == 0 ? [] : Evidence.Ratings.Where(new HashSet<Rating>(withoutTurn).Contains).ToList();
        long unusedRatings = CountOf(unused);
        var outcome = own with
        {
            Evidence = own.Evidence + new EvidenceTally
            {
                Used = CountOf(Evidence.MessagesOfNobody) + Evidence.Assignments.Count + CountOf(Evidence.Ratings) - unusedRatings,
                SetAside = Evidence.SetAside + unusedRatings,
                Replaced = Evidence.Replaced,
            },
        };
        return Diagnostics.Count + unused.Count == 0
            ? outcome
            : outcome with { Diagnostics = Diagnostic.InOrder(Diagnostics.Concat(unused.Select(UnownedRatings.FindingOn)).Concat(own.Diagnostics)) };
    }

    private long CountOf(IReadOnlyList<EvidenceRecord> kept)
    {
        long count = 0;
        for (int i = 0; i < kept.Count; i++)
        {
            count += Evidence.CopiesOf(kept[i]);
        }

        return count;
    }
}
