using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class StaffingCurveTests
{
    private static readonly Duration HalfHour = Duration.FromMinutes(30);
    private static readonly ServiceTimes Service = ServiceTimes.OneAtATime(Duration.FromMinutes(5));
    private static readonly ResponseTarget Target = new(Duration.FromMinutes(2), 0.8);

    [Fact]
    public void What_is_lost_is_who_is_late_or_gone_in_the_steady_queue()
    {
        var curve = StaffingCurve.Of(CustomerArrivals.Poisson(30), HalfHour, Service, Duration.FromMinutes(5), Target);
        var queue = new QueueModel(60, Service, Duration.FromMinutes(5));
        curve.Customers.ShouldBe(30);
        curve.ShareInTimeWith(6).ShouldBe(queue.With(6, Target.Window).ShareInTime, 1e-12);
        curve.LostWith(6).ShouldBe(30 * (1 - queue.With(6, Target.Window).ShareInTime), 1e-9);
        curve.Needed.ShouldBe(queue.PeopleNeeded(Target));
    }

    [Fact]
    public void With_nobody_all_are_lost_and_from_some_number_on_nobody_is()
    {
        var curve = StaffingCurve.Of(CustomerArrivals.Poisson(30), HalfHour, Service, null, Target);
        curve.LostWith(0).ShouldBe(30);
        curve.ShareInTimeWith(0).ShouldBe(0);
        curve.LostWith(curve.MostUseful).ShouldBeLessThan(30 * 1e-4);
        curve.LostWith(curve.MostUseful + 1000).ShouldBe(curve.LostWith(curve.MostUseful));
        curve.LostWith(curve.MostUseful - 1).ShouldBeGreaterThan(curve.LostWith(curve.MostUseful));
    }

    [Fact]
    public void The_first_of_too_few_is_worth_as_much_as_the_next()
    {
        // Five people's work and endless patience: fewer than six answer nobody in time in the long run, and the share is told as it is.
        var curve = StaffingCurve.Of(CustomerArrivals.Poisson(30), HalfHour, Service, null, Target);
        curve.ShareInTimeWith(5).ShouldBe(0);
        double first = curve.LostWith(0) - curve.LostWith(1);
        first.ShouldBeGreaterThan(1);
        (curve.LostWith(4) - curve.LostWith(5)).ShouldBe(first, 1e-9);
    }

    [Fact]
    public void Uncertain_demand_takes_more_people_and_loses_more()
    {
        var known = StaffingCurve.Of(CustomerArrivals.Poisson(30), HalfHour, Service, Duration.FromMinutes(5), Target);
        var uncertain = StaffingCurve.Of(CustomerArrivals.NegativeBinomial(30, 300), HalfHour, Service, Duration.FromMinutes(5), Target);
        uncertain.Needed.ShouldBeGreaterThan(known.Needed);
        uncertain.LostWith(7).ShouldBeGreaterThan(known.LostWith(7) + 1);
        uncertain.Customers.ShouldBe(30);
    }

    [Fact]
    public void The_mean_over_busyness_weighs_customers_not_evenings()
    {
        // In six of ten cases 5 come, else 55: 3 of 25 customers come when few do.
        var arrivals = CustomerArrivals.Quantiles([0.01, 0.599, 0.601, 0.99], [5, 5, 55, 55]);
        var curve = StaffingCurve.Of(arrivals, HalfHour, Service, Duration.FromMinutes(5), Target);
        double few = Share(10, 5);
        double many = Share(110, 5);
        curve.ShareInTimeWith(5).ShouldBe(((3 * few) + (22 * many)) / 25, 0.02);
        ((0.6 * few) + (0.4 * many)).ShouldBeGreaterThan(curve.ShareInTimeWith(5) + 0.3);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(3000)]
    public void Ten_levels_of_busyness_are_as_good_as_a_thousand(double variance)
    {
        var arrivals = CustomerArrivals.NegativeBinomial(30, variance);
        var curve = StaffingCurve.Of(arrivals, HalfHour, Service, Duration.FromMinutes(5), Target);
        double[] means = [.. Enumerable.Range(0, 1000).Select(i => arrivals.MeanAt((i + 0.5) / 1000))];
        foreach (int people in new[] { 3, 6, 9 })
        {
            double fine = means.Sum(mean => mean * Share(2 * mean, people)) / means.Sum();
            curve.ShareInTimeWith(people).ShouldBe(fine, 0.004);
        }
    }

    [Fact]
    public void Without_customers_nobody_is_needed_and_nobody_lost()
    {
        var curve = StaffingCurve.Of(CustomerArrivals.Poisson(0), HalfHour, Service, null, Target);
        (curve.Needed, curve.MostUseful, curve.LostWith(0), curve.LostWith(9), curve.ShareInTimeWith(0)).ShouldBe((0, 0, 0, 0, 1));
    }

    [Fact]
    public void A_flood_ends_at_the_most_people()
    {
        var curve = StaffingCurve.Of(CustomerArrivals.Poisson(1e9), Duration.FromNanoseconds(1), Service, Duration.FromMinutes(5), Target);
        curve.Needed.ShouldBe(QueueModel.MostPeople);
        curve.LostWith(QueueModel.MostPeople).ShouldBe(1e9, 1);
    }

    [Fact]
    public void Nothing_missing_and_nothing_negative_is_taken()
    {
        var arrivals = CustomerArrivals.Poisson(30);
        Should.Throw<ArgumentNullException>(() => StaffingCurve.Of(null!, HalfHour, Service, null, Target));
        Should.Throw<ArgumentNullException>(() => StaffingCurve.Of(arrivals, HalfHour, null!, null, Target));
        Should.Throw<ArgumentNullException>(() => StaffingCurve.Of(arrivals, HalfHour, Service, null, null!));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingCurve.Of(arrivals, Duration.Zero, Service, null, Target));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingCurve.Of(arrivals, HalfHour, Service, Duration.Zero, Target));
        var curve = StaffingCurve.Of(arrivals, HalfHour, Service, null, Target);
        Should.Throw<ArgumentOutOfRangeException>(() => curve.LostWith(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => curve.ShareInTimeWith(-1));
    }

    [Theory]
    [InlineData(new double[] { 5 }, new double[] { 5 })]
    [InlineData(new double[] { 9, 4, 1, 0 }, new double[] { 9, 4, 1, 0 })]
    [InlineData(new double[] { 9, 9, 0, 0 }, new double[] { 9, 4.5, 0, 0 })]
    [InlineData(new double[] { 9, 8, 6, 3, 0, 0 }, new double[] { 9, 6.75, 4.5, 2.25, 0, 0 })]
    public void The_hull_is_the_highest_convex_curve_below(double[] values, double[] hull) => LowerConvexHull.Of(values).ShouldBe(hull);

    private static double Share(double perHour, int people) =>
        new QueueModel(perHour, Service, Duration.FromMinutes(5)).With(people, Target.Window).ShareInTime;
}
