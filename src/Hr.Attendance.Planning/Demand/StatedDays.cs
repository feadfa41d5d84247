using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Days of which a host knows something that brings customers or keeps them away: a school term, a campaign. Immutable.</summary>
/// <param name="Name">What it is; days with one name are expected to be alike.</param>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last one, included.</param>
public sealed record StatedDays(string Name, LocalDate FirstDay, LocalDate LastDay);
