namespace Hr.Attendance.Rules.Timesheets;

/// <summary>
/// Words for a business day on which time in the primary role was due: planned and not on leave. Absent stands alone, else half a day does, else late and
/// left early, one or both.
/// </summary>
[Flags]
public enum DayMarks
{
    /// <summary>Nothing to say: nothing was due, or all was kept.</summary>
    None = 0,

    /// <summary>Punched primary time begins more than <c>primary.grace</c> after what is due of the day's shifts.</summary>
    Late = 1,

    /// <summary>Punched primary time ends more than <c>primary.grace</c> before what is due of the day's shifts.</summary>
    LeftEarly = 2,

    /// <summary>Half or more of what was due is missing, but not all of it.</summary>
    HalfDay = 4,

    /// <summary>There is no primary time at all.</summary>
    Absent = 8,
}

/// <summary>The words as files have them.</summary>
public static class DayMarkName
{
    private static readonly (DayMarks Mark, string Name)[] Names =
        [(DayMarks.Late, "late"), (DayMarks.LeftEarly, "leftEarly"), (DayMarks.HalfDay, "halfDay"), (DayMarks.Absent, "absent")];

    /// <summary>All names, in the order of the words.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(word => word.Name)];

    /// <summary>The names of the words that a day has, in the order of the words.</summary>
    /// <param name="marks">The words.</param>
    /// <returns>The names; none for no word.</returns>
    public static IReadOnlyList<string> Of(DayMarks marks) =>
        marks == DayMarks.None ? [] : [.. Names.Where(word => (marks & word.Mark) != DayMarks.None).Select(word => word.Name)];
}
