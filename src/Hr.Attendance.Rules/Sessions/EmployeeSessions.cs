using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>
/// What the kernel made of one employee's evidence, kept in plain numbers: pairs of punches, primary time, sessions and what was counted in them.
/// Everything that people read is a view of these numbers and of the evidence, made when it is read. What is read of sessions is thread-safe.
/// </summary>
internal sealed class EmployeeSessions
{
    private readonly EvidenceSet _everybody;
    private readonly string _employeeId;
    private readonly SessionList _sessions;
    private readonly SessionFigures[] _figures;
    private readonly RunLead[] _leads;
    private TurnJudging? _judging;
    private OnlineSession[]? _all;
    private int[]? _outbound;
    private TurnsOfMessages? _turns;
    private Rating[][]? _ratings;

    internal EmployeeSessions(HeldRoles roles, EvidenceSet evidence, string employeeId, SessionKernel kernel, SessionTrace? trace = null)
    {
        Roles = roles;
        (_everybody, _employeeId) = (evidence, employeeId);
        Evidence = evidence.Of(employeeId);
        Trace = trace;
        Findings = trace is null ? [] : [.. kernel.Findings.All];
        PairCount = kernel.Pairs.Count;
        RepairedPairs = kernel.Pairs.Repaired();
        Fates = kernel.Pairs.Fates.ToArray();
        Primary = new PrimaryTime(kernel.Primary);
        OutsideWindows = kernel.OutsideWindows.Count == 0 ? [] : [.. kernel.OutsideWindows];
        _sessions = new SessionList(kernel.Sessions);
        _figures = kernel.Figures.ToArray();
        _leads = [.. kernel.Leads];
        MayLieInPrimary = roles.PlansUsed.Any(static plan => !plan.ExcludesPrimary);
    }

    internal HeldRoles Roles { get; }

    /// <summary>What was found on the way; none where nobody asked for notes.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    internal EmployeeEvidence Evidence { get; }

    /// <summary>The notes that were taken; null where nobody asked for them.</summary>
    internal SessionTrace? Trace { get; }

    /// <summary>The number of the pairs of punches of all roles.</summary>
    internal int PairCount { get; }

    /// <summary>Those of them whose end was repaired.</summary>
    internal Pair[] RepairedPairs { get; }

    /// <summary>What became of each punch, by position.</summary>
    internal PunchFate[] Fates { get; }

    internal PrimaryTime Primary { get; }

    /// <summary>Whether sessions may have primary time in them: somewhere a policy lets them.</summary>
    internal bool MayLieInPrimary { get; }

    /// <summary>What was outside the windows, on days whose policy has somebody watch that.</summary>
    internal IReadOnlyList<(int Day, long Start, long End)> OutsideWindows { get; }

    /// <summary>What was found in the policies of all days that were asked for so far.</summary>
    internal IEnumerable<Diagnostic> PolicyFindings => Roles.PlansUsed.SelectMany(static plan => plan.Policy.Diagnostics);

    /// <summary>The sessions, by business day, then by start, then by role.</summary>
    internal SessionList Sessions => _sessions;

    /// <summary>The evidence in plain numbers.</summary>
    internal EvidenceSlice Slice => RecordSlices.Of(_everybody, _employeeId);

    /// <summary>All sessions as people see them, in their order.</summary>
    internal IReadOnlyList<OnlineSession> All => _all ??= [.. Enumerable.Range(0, _sessions.Count).Select(OnlineSessionAt)];

    /// <summary>The turns of all conversations.</summary>
    internal TurnsOfMessages Turns => _turns ??= new TurnsOfMessages(_everybody, _employeeId);

    internal ref readonly SessionFigures FiguresOf(int session) => ref _figures[session];

    internal string RoleOf(int session) => Roles[_sessions[session].Held].Role;

    /// <summary>The plan under which a session is judged.</summary>
    internal SessionPlan PlanOf(int session) => DayOf(session).Plan;

    internal EffectivePolicy PolicyOf(int session) => DayOf(session).Policy;

    internal OnlineSession OnlineSessionAt(int session) => new()
    {
        Day = RoleDay.Of(Roles.AssignmentOf(_sessions[session].Held), DayOf(session)),
        Pieces = PiecesOf(session),
        Punches = PunchesOf(session),
        Position = session,
    };

    /// <summary>The time in a session that was spent answering.</summary>
    internal Duration ActiveTimeOf(int session)
    {
        long known = _figures[session].Active;
        return Duration.FromNanoseconds(known >= 0
            ? known
            : ActiveSpansOf(session, new SessionMeasure()).Total);
    }

    /// <summary>The conversations of a session in which only the employee wrote.</summary>
    internal int OutboundOf(int session) => _figures[session].Outbound is >= 0 and int known ? known : (_outbound ??= Outbound())[session];

    /// <summary>The same as spans, worked out in the room of a measure; they hold until it is asked for the next.</summary>
    internal IntervalList ActiveSpansOf(int session, SessionMeasure measure) =>
        measure.ActiveSpans(_sessions, session, PlanOf(session), Turns.All, Judging, Slice);

    /// <summary>A person's word that stands over a session; null where nobody decided.</summary>
    internal Decision? DecisionOn(int session) => _figures[session].Decided is null ? null : Evidence.Decisions[_figures[session].Decision];

    /// <summary>The customer turns that count in a session, by start.</summary>
    internal CustomerTurn[] TurnsOf(int session) => Turns.Views(TurnsIn(session, judgedOnly: false));

    /// <summary>Those of the turns that are judged.</summary>
    internal CustomerTurn[] JudgedTurnsOf(int session) => Turns.Views(TurnsIn(session, judgedOnly: true));

    /// <summary>The turns that count in a session and were not answered in time, by start, each with what became of it.</summary>
    internal IReadOnlyList<MarkedTurn> TurnsNotInTimeOf(int session)
    {
        if (_figures[session].Turns == _figures[session].TurnsInTime)
        {
            return [];
        }

        var found = new List<MarkedTurn>(_figures[session].Turns - _figures[session].TurnsInTime);
        foreach (int turn in Judging.TurnsOf(session))
        {
            ref readonly var fate = ref Judging.FateOf(turn);
            if (fate.Session == session && !fate.Is(TurnMarks.InTime))
            {
                ref readonly var numbers = ref Turns.All[turn];
                found.Add(new MarkedTurn(new CustomerTurn(Turns, in numbers), fate.Marks, numbers.SinceAnswer));
            }
        }

        return found;
    }

    /// <summary>The ratings that belong to a session, by id.</summary>
    internal Rating[] RatingsOf(int session) => _figures[session].Ratings == 0 ? [] : (_ratings ??= RatingsBySession())[session];

    /// <summary>The ratings of the employee, by id, each with the session in which it counts; negative for none.</summary>
    internal IReadOnlyList<(Rating Rating, int Session)> RatingsWithSessions()
    {
        var slice = Slice;
        var places = new RatingPlaces();
        places.Find(Turns.List, Judging);
        var found = new List<(Rating Rating, int Session)>();
        foreach (ref readonly var rating in slice.Ratings)
        {
            found.Add((_everybody.Ratings[rating.Rating], places.SessionOf(in rating)));
        }

        return found;
    }

    private Rating[][] RatingsBySession()
    {
        var bySession = RatingsWithSessions().ToLookup(rating => rating.Session, rating => rating.Rating);
        return [.. Enumerable.Range(0, _sessions.Count).Select(session => bySession[session].ToArray())];
    }

    /// <summary>The ids of the evidence that formed or judged a session, in ordinal order.</summary>
    internal string[] EvidenceIdsOf(int session)
    {
        ref readonly var formed = ref _sessions[session];
        var ids = new List<string>((3 * _figures[session].Turns) + formed.Punches + _figures[session].Ratings);
        var messages = Evidence.MessageSpan;
        var senders = Evidence.Numbers.Senders;
        for (int i = formed.First; i < formed.First + formed.Pieces; i++)
        {
            var (message, end) = Evidence.MessagesBetween(_sessions.Pieces.Start(i), _sessions.Pieces.End(i));
            for (; message < end; message++)
            {
                if (senders[message] is MessageSender.Customer or MessageSender.Employee)
                {
                    ids.Add(messages[message].EvidenceId);
                }
            }
        }

        foreach (ref readonly var turn in TurnsIn(session, judgedOnly: false).AsSpan())
        {
            // Of a turn that begins and is answered within the same piece all messages are there already.
            if (turn.Whole >= 0 || !turn.IsAnswered || formed.Pieces > 1 || turn.Start < _sessions.StartOf(formed)
                || turn.EndedAt >= _sessions.EndOf(formed))
            {
                AddOutside(turn);
            }
        }

        for (int i = 0; i < formed.Punches; i++)
        {
            ids.Add(Evidence.Punches[_sessions.Punches[formed.FirstPunch + i]].EvidenceId);
        }

        foreach (var rating in RatingsOf(session))
        {
            ids.Add(rating.EvidenceId);
        }

        if (DecisionOn(session) is { } decision)
        {
            ids.Add(decision.EvidenceId);
        }

        return EvidenceIds.InOrder(ids);

        void AddOutside(in Turn turn)
        {
            foreach (var message in Turns.CustomerMessagesOf(turn))
            {
                AddIfOutside(message);
            }

            if (turn.IsAnswered)
            {
                AddIfOutside(Evidence.Messages[turn.Answer]);
            }
        }

        void AddIfOutside(Message message)
        {
            if (!_sessions.Contains(_sessions[session], Nanoseconds.Of(message.At))
                || !string.Equals(message.EmployeeId, _employeeId, StringComparison.Ordinal))
            {
                ids.Add(message.EvidenceId);
            }
        }
    }

    /// <summary>The business day under whose policy a session is judged.</summary>
    internal PlanDay DayOf(int session)
    {
        // Not by what the roles remember: sessions are read by several threads.
        ref readonly var formed = ref _sessions[session];
        return Roles[formed.Held].Days[formed.Day];
    }

    /// <summary>The primary time of a business day, whole, though it may end on the next.</summary>
    internal IntervalSet PrimaryOn(LocalDate date) => Primary.On(Nanoseconds.DayOf(date), Roles).ToSet();

    /// <summary>How long leave of other kinds than the compensatory one lasts on a date.</summary>
    internal Duration OtherLeaveOn(LocalDate date) => Duration.FromNanoseconds(Primary.Plan.OtherLeaveOn(Nanoseconds.DayOf(date)));

    /// <summary>The primary time that some spans can meet.</summary>
    internal IntervalSet PrimaryAround(IEnumerable<Interval> spans)
    {
        var (all, time) = (new IntervalList(), new IntervalList());
        foreach (var span in spans)
        {
            Primary.SetAround(time, Nanoseconds.Of(span.Start), Nanoseconds.Of(span.End), Roles);
            all.Add(time);
        }

        all.Normalise();
        return all.ToSet();
    }

    /// <summary>The primary time that a span can meet.</summary>
    internal IntervalSet PrimaryAround(Instant start, Instant end)
    {
        var time = new IntervalList();
        Primary.SetAround(time, Nanoseconds.Of(start), Nanoseconds.Of(end), Roles);
        return time.ToSet();
    }

    /// <summary>The punches that make a business day's primary time; none where it is planned.</summary>
    internal IReadOnlyList<Punch> PrimaryPunchesOn(LocalDate date) =>
        // By a memory of its own: results are read by several threads.
        PrimaryPunchesOn(date, new HeldRoles(Roles));

    /// <summary>The same by a memory of roles that no other thread has.</summary>
    internal IReadOnlyList<Punch> PrimaryPunchesOn(LocalDate date, HeldRoles roles)
    {
        var pairs = Primary.PairsOn(Nanoseconds.DayOf(date), roles);
        if (pairs.Length == 0)
        {
            return [];
        }

        var punches = new List<Punch>(2 * pairs.Length);
        foreach (ref readonly var pair in pairs)
        {
            punches.Add(Evidence.Punches[pair.In]);
            if (pair.Out >= 0)
            {
                punches.Add(Evidence.Punches[pair.Out]);
            }
        }

        return punches;
    }

    /// <summary>When the business day after one begins, in the same role.</summary>
    internal Instant StartOfDayAfter(RoleDay day)
    {
        int held = 0;
        while (!ReferenceEquals(Roles.AssignmentOf(held), day.Assignment))
        {
            held++;
        }

        return Nanoseconds.ToInstant(Roles.DayOf(held, Nanoseconds.DayOf(day.Date) + 1).Start);
    }

    /// <summary>The conversations of each session in which only the employee wrote; whoever asks for one mostly asks for all.</summary>
    private int[] Outbound()
    {
        var measure = new SessionMeasure();
        int[] outbound = new int[_sessions.Count];
        for (int session = 0; session < outbound.Length; session++)
        {
            outbound[session] = measure.OutboundOf(_sessions, session, Turns.All, Judging, Slice);
        }

        return outbound;
    }

    private IntervalSet PiecesOf(int session)
    {
        ref readonly var formed = ref _sessions[session];
        var pieces = new Interval[formed.Pieces];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i] = new Interval(
                Nanoseconds.ToInstant(_sessions.Pieces.Start(formed.First + i)), Nanoseconds.ToInstant(_sessions.Pieces.End(formed.First + i)));
        }

        return IntervalSet.Taking(pieces);
    }

    private Punch[] PunchesOf(int session)
    {
        ref readonly var formed = ref _sessions[session];
        var punches = new Punch[formed.Punches];
        for (int i = 0; i < punches.Length; i++)
        {
            punches[i] = Evidence.Punches[_sessions.Punches[formed.FirstPunch + i]];
        }

        // Two of one time stand by id, not by kind.
        Array.Sort(punches, static (one, other) =>
            one.At.CompareTo(other.At) is var order and not 0 ? order : string.CompareOrdinal(one.EvidenceId, other.EvidenceId));
        return punches;
    }

    private Turn[] TurnsIn(int session, bool judgedOnly)
    {
        var found = new List<Turn>(_figures[session].Turns);
        foreach (int turn in Judging.TurnsOf(session))
        {
            ref readonly var fate = ref Judging.FateOf(turn);
            if (fate.Session == session && (!judgedOnly || fate.Is(TurnMarks.Judged)))
            {
                found.Add(Turns.All[turn]);
            }
        }

        return [.. found];
    }

    /// <summary>What became of the turns; worked out again where somebody looks, for few do.</summary>
    internal TurnJudging Judging
    {
        get
        {
            if (_judging is null)
            {
                // By a memory of its own: results are read by several threads.
                var judging = new TurnJudging();
                judging.Judge(Turns.All, _sessions, _leads, new HeldRoles(Roles));
                judging.Gather();
                _judging = judging;
            }

            return _judging;
        }
    }
}
