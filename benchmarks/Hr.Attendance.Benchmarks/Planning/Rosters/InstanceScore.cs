namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>The objective of a roster by the words of the benchmark, without the model of duty: wishes that are not kept, and cover.</summary>
internal static class InstanceScore
{
    /// <summary>Adds up what a roster costs.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="roster">Who has which shift on which day.</param>
    internal static int Of(RosterInstance instance, IReadOnlyCollection<InstanceAssignment> roster)
    {
        var given = roster.Select(one => (one.Person, one.Day, one.Shift)).ToHashSet();
        var onDuty = roster.CountBy(one => (one.Day, one.Shift)).ToDictionary();
        int wishes = instance.OnRequests.Where(wish => !given.Contains((wish.Person, wish.Day, wish.Shift))).Sum(wish => wish.Weight)
            + instance.OffRequests.Where(wish => given.Contains((wish.Person, wish.Day, wish.Shift))).Sum(wish => wish.Weight);
        int cover = instance.Cover.Sum(cover =>
        {
            int count = onDuty.GetValueOrDefault((cover.Day, cover.Shift));
            return (cover.Under * Math.Max(0, cover.Required - count)) + (cover.Over * Math.Max(0, count - cover.Required));
        });
        return wishes + cover;
    }
}

/// <summary>A shift that a person has on a day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Day">The day, from 0.</param>
/// <param name="Shift">The shift.</param>
internal sealed record InstanceAssignment(string Person, int Day, string Shift);
