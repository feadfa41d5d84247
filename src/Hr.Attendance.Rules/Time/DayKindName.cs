namespace Hr.Attendance.Rules.Time;

/// <summary>The names of day kinds in files: <c>workday</c>, <c>restDay</c>, <c>statutoryHoliday</c>.</summary>
public static class DayKindName
{
    /// <summary>The kind that a name stands for.</summary>
    /// <param name="name">The name; null for none.</param>
    /// <returns>The kind; null when there is no such name.</returns>
    public static DayKind? Parse(string? name) => name switch
    {
        "workday" => DayKind.Workday,
        "restDay" => DayKind.RestDay,
        "statutoryHoliday" => DayKind.StatutoryHoliday,
        _ => null,
    };

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name.</returns>
    public static string Of(DayKind kind) => kind switch
    {
        DayKind.Workday => "workday",
        DayKind.RestDay => "restDay",
        _ => "statutoryHoliday",
    };
}
