namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Lines of rosters, a row each, by date.</summary>
public sealed record ShiftColumns
{
    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The date, in days from 1970-01-01.</summary>
    public required ReadOnlyMemory<int> Date { get; init; }

    /// <summary>When it begins, in seconds of local time from midnight, below 86,400; whatever it is where the date is free.</summary>
    public required ReadOnlyMemory<int> From { get; init; }

    /// <summary>When it ends, likewise; an end that is not after the beginning is on the next date.</summary>
    public required ReadOnlyMemory<int> To { get; init; }

    /// <summary>The position in <see cref="Roles"/> of the role that it is for; -1 for the primary role.</summary>
    public required ReadOnlyMemory<int> Role { get; init; }

    /// <summary>Work, or that the date is free.</summary>
    public required ReadOnlyMemory<ShiftKind> Kind { get; init; }

    /// <summary>The roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    internal static ShiftColumns None { get; } =
        new() { Employee = default, Date = default, From = default, To = default, Role = default, Kind = default, Roles = [] };
}

/// <summary>Leave, a row each, by date. Of several without times on one date the one further up covers what is planned first.</summary>
public sealed record LeaveColumns
{
    /// <summary>In <see cref="From"/> and <see cref="To"/>, that nobody says when it was.</summary>
    public const int Unknown = -1;

    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The date, in days from 1970-01-01.</summary>
    public required ReadOnlyMemory<int> Date { get; init; }

    /// <summary>When it begins, in seconds of local time from midnight, below 86,400; or <see cref="Unknown"/>.</summary>
    public required ReadOnlyMemory<int> From { get; init; }

    /// <summary>When it ends, likewise, unknown where the beginning is; an end that is not after the beginning is on the next date.</summary>
    public required ReadOnlyMemory<int> To { get; init; }

    /// <summary>How much working time it stands for, in seconds: above zero, and a day at most.</summary>
    public required ReadOnlyMemory<int> Length { get; init; }

    /// <summary>The position in <see cref="Kinds"/> of what it is taken for.</summary>
    public required ReadOnlyMemory<int> Kind { get; init; }

    /// <summary>The kinds, such as <c>annual</c>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    internal static LeaveColumns None { get; } =
        new() { Employee = default, Date = default, From = default, To = default, Length = default, Kind = default, Kinds = [] };
}

/// <summary>What was said of overtime that somebody asked for, a row each, by the beginning.</summary>
public sealed record ApprovalColumns
{
    /// <summary>The number of the employee.</summary>
    public required ReadOnlyMemory<int> Employee { get; init; }

    /// <summary>The first instant.</summary>
    public required ReadOnlyMemory<long> From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required ReadOnlyMemory<long> To { get; init; }

    /// <summary>Approved or rejected.</summary>
    public required ReadOnlyMemory<ApprovalState> State { get; init; }

    internal static ApprovalColumns None { get; } = new() { Employee = default, From = default, To = default, State = default };
}
