using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class StaffingRequirementTests
{
    private static readonly ServiceTimes Service = ServiceTimes.OneAtATime(Duration.FromMinutes(10));
    private static readonly ResponseTarget Target = new(Duration.FromMinutes(2), 0.8);

    [Fact]
    public void After_a_peak_an_interval_needs_more_than_it_would_by_itself()
    {
        // A quarter hour of 60 customers, then quarters of 4: by itself each of these needs few, but forty conversations are still open.
        StaffedInterval[] evening = [Quarter(60), Quarter(4), Quarter(4), Quarter(4)];
        var requirement = StaffingRequirement.Of(evening, Service, null, Target, 200, 1);
        int alone = StaffingCurve.Of(evening[1].Arrivals, evening[1].Length, Service, null, Target).Needed;
        requirement.IsReached.ShouldBeTrue();
        requirement.Intervals[1].People.ShouldBeGreaterThan(alone);
        requirement.Intervals[3].People.ShouldBe(alone);
        requirement.Check.Intervals.ShouldAllBe(interval => interval.ShareInTime >= 0.8);
        StaffedInterval[] planned = [.. requirement.Intervals.Select((interval, i) => i == 1 ? interval.With(alone) : interval)];
        StaffingSimulation.Run(planned, Service, null, Target.Window, 200, 1).Intervals[1].ShareInTime!.Value.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void Who_helps_the_first_after_a_peak_helps_those_after_it()
    {
        // Conversations of ten minutes run through several intervals of three: people added in the first two are enough for the third.
        StaffedInterval Short() => new(0, Duration.FromMinutes(3), CustomerArrivals.Poisson(1), 0);
        var requirement = StaffingRequirement.Of([Quarter(60), Short(), Short(), Short(), Short()], Service, null, Target, 200, 1);
        int alone = StaffingCurve.Of(CustomerArrivals.Poisson(1), Duration.FromMinutes(3), Service, null, Target).Needed;
        requirement.Intervals[1].People.ShouldBeGreaterThan(alone + 1);
        requirement.Intervals[3].People.ShouldBe(alone);
        requirement.IsReached.ShouldBeTrue();
    }

    [Fact]
    public void An_evening_that_is_even_needs_what_each_interval_needs()
    {
        StaffedInterval[] evening = [Quarter(10), Quarter(10), Quarter(10)];
        int alone = StaffingCurve.Of(evening[0].Arrivals, evening[0].Length, Service, Duration.FromMinutes(5), Target).Needed;
        StaffingRequirement.Of(evening, Service, Duration.FromMinutes(5), Target, 200, 1).Intervals.ShouldAllBe(interval => interval.People == alone);
    }

    [Fact]
    public void Never_fewer_are_planned_than_are_to_be_there_and_nobody_for_nobody()
    {
        StaffedInterval[] evening = [new(0, Duration.FromMinutes(15), CustomerArrivals.Poisson(1), 9), Quarter(0)];
        StaffingRequirement.Of(evening, Service, null, Target, 50, 1).Intervals.Select(interval => interval.People).ShouldBe([9, 0]);
    }

    [Fact]
    public void Nothing_missing_is_taken()
    {
        Should.Throw<ArgumentNullException>(() => StaffingRequirement.Of(null!, Service, null, Target, 50, 1));
        Should.Throw<ArgumentNullException>(() => StaffingRequirement.Of([Quarter(1)], null!, null, Target, 50, 1));
        Should.Throw<ArgumentNullException>(() => StaffingRequirement.Of([Quarter(1)], Service, null, null!, 50, 1));
        Should.Throw<ArgumentException>(() => StaffingRequirement.Of([], Service, null, Target, 50, 1));
        Should.Throw<ArgumentException>(() => StaffingRequirement.Of([null!], Service, null, Target, 50, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingRequirement.Of([Quarter(1)], Service, null, Target, 1, 1));
    }

    private static StaffedInterval Quarter(double customers) => new(0, Duration.FromMinutes(15), CustomerArrivals.Poisson(customers), 0);
}
