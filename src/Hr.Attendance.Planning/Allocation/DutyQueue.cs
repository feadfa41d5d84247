using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>A queue of customers: those of a unit and all below it, or of one line of them. Immutable.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Line">The line: who serves it has it as the tag `line`; null for all.</param>
internal sealed record DutyQueue(string UnitId, string? Line)
{
    /// <summary>The tag by which people belong to a line, as in the `appliesTo` of policies.</summary>
    internal const string LineTag = "line";

    /// <summary>What names it in problems.</summary>
    internal string Id => Line is null ? UnitId : $"{UnitId}/{Line}";

    /// <summary>Whether an employee whose role a unit governs serves it.</summary>
    internal bool IsServedBy(Employee employee, string governingUnitId, UnitTree units) =>
        (Line is null || (employee.Tags.TryGetValue(LineTag, out string? line) && string.Equals(line, Line, StringComparison.Ordinal)))
        && units.ChainTo(governingUnitId).Contains(UnitId);
}
