using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>One employee's evidence as columns of plain numbers, each in the order of <see cref="EmployeeEvidence"/>.</summary>
internal readonly ref struct EvidenceSlice
{
    internal TimeColumn PunchAt { get; init; }

    internal ReadOnlySpan<PunchKind> PunchKinds { get; init; }

    /// <summary>For each punch the position of its role in <see cref="Roles"/>; negative for the primary role.</summary>
    internal ReadOnlySpan<int> PunchRoles { get; init; }

    /// <summary>The roles that punches are for.</summary>
    internal IReadOnlyList<string> Roles { get; init; }

    internal TimeColumn MessageAt { get; init; }

    internal ReadOnlySpan<MessageSender> Senders { get; init; }

    /// <summary>
    /// For each message the position in <see cref="RolesOfMessages"/> of the role that it states, negative where it states none; empty where none does.
    /// </summary>
    internal ReadOnlySpan<int> MessageRoles { get; init; }

    /// <summary>The roles that messages state.</summary>
    internal IReadOnlyList<string> RolesOfMessages { get; init; }

    /// <summary>For each message the number of its conversation, from zero up to <see cref="ConversationCount"/>.</summary>
    internal NumberColumn Conversations { get; init; }

    internal int ConversationCount { get; init; }

    /// <summary>The time away.</summary>
    internal IntervalList Away { get; init; }

    /// <summary>The lines of rosters, by date, then by start.</summary>
    internal ReadOnlySpan<RosterShift> Shifts { get; init; }

    /// <summary>The roles that rosters name.</summary>
    internal IReadOnlyList<string> RolesOfShifts { get; init; }

    /// <summary>The leave taken, by date, then by id.</summary>
    internal ReadOnlySpan<LeaveTaken> Leave { get; init; }

    /// <summary>The time that was approved, in order.</summary>
    internal IntervalList Approved { get; init; }

    /// <summary>For each conversation whether it is worked out over everybody; empty where none is.</summary>
    internal ReadOnlySpan<bool> AreWhole { get; init; }

    /// <summary>The employee's turns in conversations that are worked out over everybody, by start.</summary>
    internal ReadOnlySpan<Turn> WholeTurns { get; init; }

    /// <summary>The ratings that are the employee's.</summary>
    internal ReadOnlySpan<EpisodeRating> Ratings { get; init; }

    /// <summary>The instants of the decisions on the employee's sessions, in order.</summary>
    internal ReadOnlySpan<long> DecisionAt { get; init; }

    /// <summary>For each of them what was decided.</summary>
    internal ReadOnlySpan<DecisionKind> DecisionKinds { get; init; }

    /// <summary>For each of them its place among all by when it was decided, then by id: of two over one session the higher counts.</summary>
    internal ReadOnlySpan<int> DecisionRanks { get; init; }

    /// <summary>When the last message of all evidence was sent.</summary>
    internal required long LastMessage { get; init; }

    /// <summary>How long after its last message an episode of a conversation is over.</summary>
    internal required long TurnLapse { get; init; }
}
