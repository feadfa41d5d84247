using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Records by their kinds, as they come.</summary>
internal sealed class PersonalRecords
{
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Rating> _ratings = [];

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
            case Presence presence:
                _presence.Add(presence);
                break;
            case Leave leave:
                _leave.Add(leave);
                break;
            case Rating rating:
                _ratings.Add(rating);
                break;
            default:
                throw new ArgumentException("must be a punch, a message, a span of presence, leave or a rating", nameof(record));
        }
    }

    /// <summary>The records, checked.</summary>
    internal PersonalEvidence Check(OrganizationChart chart)
    {
        var diagnostics = new List<Diagnostic>();
        var records = new EvidenceRecords { Punches = _punches, Messages = _messages, Presence = _presence, Leave = _leave, Ratings = _ratings };
        return new PersonalEvidence(EvidenceSet.Build(records, chart, diagnostics), diagnostics);
    }
}

/// <summary>One employee's evidence, checked, with what was found.</summary>
internal sealed record PersonalEvidence(EvidenceSet Evidence, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The same with ratings, of which it has none.</summary>
    internal PersonalEvidence With(IReadOnlyList<Rating> ratings)
    {
        var diagnostics = new List<Diagnostic>(Diagnostics);
        var evidence = Evidence.WithRatings(ratings, diagnostics);
        diagnostics.Sort();
        return new PersonalEvidence(evidence, diagnostics);
    }
}
