using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What the law says, above the root of every tree: a set of documents, and the calendar that goes with them. Immutable.</summary>
/// <param name="Id">The layer's id, such as <c>CN</c>; it stands where a unit's id would.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Calendar">The law's calendar.</param>
public sealed record StatutoryLayer(string Id, IReadOnlyList<PolicyDocument> Documents, IWorkCalendar Calendar)
{
    /// <summary>
    /// China: Labour Law article 44 (overtime at 150 %, 200 % and 300 % at least), and the holiday calendar of the State Council
    /// for 2023 to 2026.
    /// </summary>
    public static StatutoryLayer China { get; } = new("CN", [ChinaLabourLaw()], ChinaCalendar.Instance);

    /// <summary>The layers that are built in.</summary>
    public static IReadOnlyList<StatutoryLayer> BuiltIn { get; } = [China];

    private static PolicyDocument ChinaLabourLaw() => new("cn-labour-law", "CN", new DateRange(new LocalDate(1995, 1, 1), null),
    [
        AtLeast(AttendanceSettings.OvertimeWorkday, 1.5m),
        AtLeast(AttendanceSettings.OvertimeRestDay, 2m),
        AtLeast(AttendanceSettings.OvertimeStatutoryHoliday, 3m),
    ]);

    private static Directive AtLeast(Setting<decimal> multiplier, decimal value) => new(multiplier.Name)
    {
        Change = new ValueChange.Set(PolicyValue.Of(value)),
        Descendants = new Delegation.Within(PolicyValue.Of(value), null),
    };
}
