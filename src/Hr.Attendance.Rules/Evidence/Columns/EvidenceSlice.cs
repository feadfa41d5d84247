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

    /// <summary>The ratings that are the employee's, by the start of their turn.</summary>
    internal ReadOnlySpan<RatedTurn> Ratings { get; init; }
}
