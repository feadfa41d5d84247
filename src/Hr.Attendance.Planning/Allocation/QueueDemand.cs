using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>The intervals in which a queue may be served. Immutable.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Zone">The zone of its unit.</param>
/// <param name="Intervals">Its intervals, by start.</param>
internal sealed record QueueDemand(DutyQueue Queue, DateTimeZone Zone, IReadOnlyList<DutyInterval> Intervals);
