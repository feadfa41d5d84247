using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Evidence in the making. It gathers around a few moments, so that what was seen of one person, and of several, meets.</summary>
internal sealed class DrawnEvidence
{
    private static readonly int[] Beside = [-60, -31, -10, -5, -2, -1, 0, 0, 0, 1, 2, 5, 10, 30, 60];
    private static readonly int[] Gaps = [0, 0, 1, 1, 1, 2, 2, 3, 5, 5, 6, 10, 11, 30, 31];
    private static readonly int[] Lengths = [0, 1, 2, 5, 10, 30, 30, 60, 60, 61, 120, 120, 180, 240, 241, 480, 960, 1500];
    private static readonly int[] ShortLengths = [0, 1, 2, 5, 10, 10, 11, 30, 60, 120, 480];
    private static readonly (int Min, int Max)[] Scales = [(1, 5), (0, 10), (1, 4), (-2, 2)];

    private readonly Random _random;
    private readonly int _cellSeconds;
    private readonly bool _rolesMeet;
    private readonly IReadOnlyList<DrawnPerson> _people;
    private readonly Instant[] _moments;
    private readonly string[] _conversations;
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Approval> _approvals = [];
    private readonly List<Leave> _leave = [];
    private readonly DrawnConversations? _shared;
    private readonly DrawnPlan? _plan;

    /// <summary>Begins to draw.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="moments">The moments around which it gathers.</param>
    /// <param name="people">The people of the case.</param>
    /// <param name="cellSeconds">How finely the case is cut.</param>
    /// <param name="rolesMeet">Whether evidence of two roles lies at the same time.</param>
    /// <param name="shared">Draws conversations that several people have; null for none but by chance.</param>
    /// <param name="plan">Draws rosters, leave and approvals; null for none.</param>
    internal DrawnEvidence(
        Random random, Instant[] moments, IReadOnlyList<DrawnPerson> people, int cellSeconds, bool rolesMeet, DrawnConversations? shared, DrawnPlan? plan)
    {
        (_shared, _plan) = (shared, plan);
        (_random, _moments, _people, _cellSeconds, _rolesMeet) = (random, moments, people, cellSeconds, rolesMeet);
        _conversations = [.. Enumerable.Range(0, random.Next(1, 5)).Select(number => $"c{number}")];
    }

    internal EvidenceRecords Draw()
    {
        foreach (var person in _people)
        {
            // Of many pairs of one role most tear each other apart; of few most stay.
            Repeat(_random.Of(2, 4, 8), () => PunchInAndOut(person));
            Repeat(6, () => Chat(person));
            Repeat(3, () => BePresent(person));
            _plan?.Draw(person);
        }

        Repeat(7, Rate);
        Share();
        _punches.AddRange(_plan?.Punches ?? []);
        Again(_punches, punch => punch with { Kind = PunchKind.Out }, Rules.Evidence.Punch.Withdrawn);
        Again(_punches, punch => punch with { Place = _random.Of(null, "gate", "office") }, Rules.Evidence.Punch.Withdrawn);
        Again(_messages, message => message with { Sender = MessageSender.Auto }, Message.Withdrawn);
        Again(_ratings, rating => rating with { Score = rating.Min }, Rating.Withdrawn);
        Again(_presence, span => span with { State = PresenceState.Away }, Presence.Withdrawn);
        List<Shift> shifts = [.. _plan?.Shifts ?? []];
        Again(shifts, shift => shift with { Kind = ShiftKind.Off, From = null, To = null }, Shift.Withdrawn);
        _leave.AddRange(_plan?.Leave ?? []);
        _approvals.AddRange(_plan?.Approvals ?? []);
        foreach (var person in _people)
        {
            Repeat(_random.Of(0, 0, 2, 5), () => Decide(person));
            Repeat(_random.Of(0, 2, 4), () => Approve(person));
            Repeat(_random.Of(0, 0, 2), () => TakeLeave(person));
        }

        Again(_approvals, approval => approval with { State = ApprovalState.Rejected }, Approval.Withdrawn);
        Again(_leave, leave => leave with { Kind = _random.Of(Leave.Compensatory, "unpaid"), Duration = Duration.FromHours(2) }, Leave.Withdrawn);
        Again(_decisions, decision => decision with { Kind = DecisionKind.Refuse }, Decision.Withdrawn);
        return new EvidenceRecords
        {
            Punches = _punches,
            Messages = _messages,
            Ratings = _ratings,
            Presence = _presence,
            Shifts = shifts,
            Leave = _leave,
            Approvals = _approvals,
            Decisions = _decisions,
            Assignments = _shared?.Assignments ?? [],
        };
    }

    /// <summary>A few conversations that several people have, at about the same time as all else.</summary>
    private void Share()
    {
        if (_shared is not null)
        {
            for (int left = _random.Next(1, 4); left > 0; left--)
            {
                _shared.Draw(_random.Of("s1", "s2", "s3"), Near());
            }

            _messages.AddRange(_shared.Messages);
            _ratings.AddRange(_shared.Ratings);
        }
    }

    private void Repeat(int most, Action draw)
    {
        for (int left = _random.Next(most + 1); left > 0; left--)
        {
            draw();
        }
    }

    /// <summary>A pair of punches; often, and in cases about two roles mostly, another role's soon before or after it.</summary>
    private void PunchInAndOut(DrawnPerson person)
    {
        var at = Near();
        Punch(person, at);
        if (_random.Next(_rolesMeet ? 2 : 4) == 0)
        {
            Punch(person, at + Minutes(_random.Of(Beside)));
        }
    }

    /// <summary>A pair, one half of it, or an `out` before its `in`.</summary>
    private void Punch(DrawnPerson person, Instant at)
    {
        int half = _random.Next(12);
        string? role = RoleOf(person);
        if (half != 0)
        {
            Add(at, PunchKind.In);
        }

        if (half != 1)
        {
            Add(half == 2 ? at - Minutes(_random.Of(Gaps)) : at + Minutes(_random.Of(Lengths)), PunchKind.Out);
        }

        void Add(Instant time, PunchKind kind)
        {
            var said = _random.Next(6) == 0 ? PunchKind.Unstated : kind;
            _punches.Add(Recorded.Punch($"p{_punches.Count}", person.Id, time, said, role, source: new SourcePlace("punches.csv", _punches.Count + 2)));
        }
    }

    /// <summary>One of the person's roles, or none; seldom one that the person does not have.</summary>
    private string? RoleOf(DrawnPerson person)
    {
        string[] concurrent = [.. person.Roles.Where(role => role.Kind == RoleKind.Concurrent).Select(role => role.Role)];
        return _random.Next(16) switch
        {
            0 => "stranger",
            < 4 => null,
            4 => _random.Of([.. person.Roles]).Role,
            _ => _random.Of(concurrent),
        };
    }

    /// <summary>Some messages in a row, mostly of the customer and the employee in turn, of one conversation or two.</summary>
    private void Chat(DrawnPerson person)
    {
        var at = Near();
        string[] conversations = [_random.Of(_conversations), _random.Of(_conversations)];
        Repeat(12, () =>
        {
            var sender = _random.Next(20) switch
            {
                0 => MessageSender.Close,
                < 3 => MessageSender.Auto,
                < 12 => MessageSender.Customer,
                _ => MessageSender.Employee,
            };
            string? employee = sender == MessageSender.Employee || _random.Next(8) > 0 ? person.Id : null;
            var source = new SourcePlace("messages.csv", _messages.Count + 2);
            var message = Recorded.Message($"m{_messages.Count}", employee, _random.Of(conversations), at, sender, source);
            _messages.Add(message with { Role = _random.Next(_rolesMeet ? 3 : 8) == 0 ? RoleOf(person) : null });
            at += Minutes(_random.Of(Gaps));
        });
    }

    private void BePresent(DrawnPerson person)
    {
        var at = Near();
        var state = _random.Next(4) == 0 ? PresenceState.Online : PresenceState.Away;
        int length = _random.Next(20) == 0 ? -1 : _random.Of(ShortLengths);
        _presence.Add(Recorded.Presence(
            $"a{_presence.Count}", person.Id, at, at + Minutes(length), state, new SourcePlace("presence.csv", _presence.Count + 2)));
    }

    /// <summary>A word on overtime, mostly beside a punch of the person; seldom one that ends before it begins.</summary>
    private void Approve(DrawnPerson person)
    {
        Punch[] punches = [.. _punches.Where(punch => punch.EmployeeId == person.Id)];
        var from = punches.Length > 0 && _random.Next(4) > 0 ? _random.Of(punches).At + Minutes(_random.Of(Beside)) : Near();
        var to = from + Minutes(_random.Next(20) == 0 ? -1 : _random.Of(Lengths));
        var state = _random.Next(4) == 0 ? ApprovalState.Rejected : ApprovalState.Approved;
        _approvals.Add(Recorded.Approval(
            $"o{_approvals.Count}", person.Id, from, to, state, source: new SourcePlace("approvals.csv", _approvals.Count + 2)));
    }

    /// <summary>Leave on the date of a moment, or the one before it; seldom more than a day has.</summary>
    private void TakeLeave(DrawnPerson person) => _leave.Add(Recorded.Leave(
        $"l{_leave.Count}", person.Id, _random.Of(_moments).InUtc().Date.PlusDays(-_random.Next(2)), Minutes(_random.Of(60, 240, 480, 480, 1441)),
        _random.Of("annual", "sick", Leave.Compensatory), new SourcePlace("leave.csv", _leave.Count + 2)));

    /// <summary>A word over whatever session there is at a moment, perhaps none.</summary>
    private void Decide(DrawnPerson person) => _decisions.Add(Recorded.Decision(
        $"d{_decisions.Count}", person.Id, Near(), (DecisionKind)_random.Next(3), _moments[0] + Duration.FromHours(_random.Next(4)),
        source: new SourcePlace("decisions.csv", _decisions.Count + 2)));

    /// <summary>A rating of a conversation, perhaps of one that nobody had; seldom one beyond its scale.</summary>
    private void Rate()
    {
        var (min, max) = _random.Of(Scales);
        int score = _random.Next(15) == 0 ? max + 1 : _random.Next(min, max + 1);
        string conversation = _random.Next(8) == 0 ? "c9" : _random.Of(_conversations);
        _ratings.Add(Recorded.Rating($"r{_ratings.Count}", conversation, Near(), score, min, max, new SourcePlace("ratings.csv", _ratings.Count + 2)));
    }

    /// <summary>Now and then gives a record once more, the same or with other content, of this revision or a higher one, or takes it back.</summary>
    private void Again<T>(List<T> records, Func<T, T> changed, Func<string, long, T> withdrawn)
        where T : EvidenceRecord
    {
        if (records.Count > 0 && _random.Next(5) == 0)
        {
            var record = _random.Of([.. records]);
            int revision = _random.Of(0, 0, 1, 2);
            var again = _random.Next(6) switch { 0 => withdrawn(record.EvidenceId, revision), < 4 => changed(record), _ => record };
            records.Insert(
                _random.Next(records.Count + 1), again with { Revision = revision, Source = new SourcePlace("again.csv", records.Count + 2) });
        }
    }

    /// <summary>At or beside one of the case's moments; seldom far from it.</summary>
    private Instant Near() => _random.Of(_moments) + Minutes(_random.Next(8) == 0 ? _random.Next(-240, 480) : _random.Of(Beside));

    /// <summary>Some minutes; where a case is cut finer, sometimes a part of a minute more.</summary>
    private Duration Minutes(int minutes) =>
        Duration.FromMinutes(minutes) + Duration.FromSeconds(_cellSeconds < 60 && _random.Next(3) == 0 ? _cellSeconds * _random.Next(60 / _cellSeconds) : 0);
}
