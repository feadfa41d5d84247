using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

[Laws(200, Arbitrary = [typeof(DrawnLoad.Generators)])]
public class StaffingLaws
{
    /// <summary>What rounding may do to a share.</summary>
    private const double Dust = 1e-9;

    [Law]
    public void More_people_never_lower_the_share_in_time(DrawnLoad queue)
    {
        var more = queue.Model.With(queue.People + 1, queue.Window);
        more.ShareInTime.ShouldBeGreaterThanOrEqualTo(queue.Measures.ShareInTime - Dust);
        more.ShareGivenUp.ShouldBeLessThanOrEqualTo(queue.Measures.ShareGivenUp + Dust);
        more.WaitingShare.ShouldBeLessThanOrEqualTo(queue.Measures.WaitingShare + Dust);
    }

    [Law]
    public void More_customers_never_raise_the_share_in_time(DrawnLoad queue)
    {
        var more = (queue with { PerHour = queue.PerHour * 1.1 }).Measures;
        more.ShareInTime.ShouldBeLessThanOrEqualTo(queue.Measures.ShareInTime + Dust);
        more.ShareGivenUp.ShouldBeGreaterThanOrEqualTo(queue.Measures.ShareGivenUp - Dust);
    }

    [Law]
    public void A_longer_window_never_lowers_the_share_in_time(DrawnLoad queue) =>
        (queue with { WindowSeconds = (queue.WindowSeconds * 1.5) + 1 }).Measures.ShareInTime
            .ShouldBeGreaterThanOrEqualTo(queue.Measures.ShareInTime - Dust);

    [Law]
    public void More_patience_makes_fewer_give_up_and_all_wait_longer(DrawnLoad queue)
    {
        var patient = (queue with { Patience = queue.Patience * 2 }).Measures;
        patient.ShareGivenUp.ShouldBeLessThanOrEqualTo(queue.Measures.ShareGivenUp + Dust);
        patient.WaitingShare.ShouldBeGreaterThanOrEqualTo(queue.Measures.WaitingShare - Dust);
        Seconds(patient).ShouldBeGreaterThanOrEqualTo(Seconds(queue.Measures) * (1 - Dust));
    }

    [Law]
    public void Next_to_endless_patience_is_endless_patience(DrawnLoad queue)
    {
        // Where people can keep up, with a tenth to spare: near the edge even the patience of a millennium bends the queue.
        double full = queue.PerHour / 3600 * queue.Service.Mean(queue.Service.MostAtOnce).TotalSeconds / queue.Service.MostAtOnce;
        int people = (int)Math.Ceiling(full * 1.1) + 1;
        var nearly = (queue with { Patience = 1e11, People = people }).Measures;
        var endless = (queue with { Patience = null, People = people }).Measures;
        nearly.ShareInTime.ShouldBe(endless.ShareInTime, 1e-5);
        nearly.WaitingShare.ShouldBe(endless.WaitingShare, 1e-5);
        Seconds(nearly).ShouldBe(Seconds(endless), (Seconds(endless) * 1e-5) + Dust);
    }

    [Law]
    public void A_faster_clock_changes_nothing(DrawnLoad queue)
    {
        var slow = new DrawnLoad(
            queue.PerHour / 8, Array.ConvertAll(queue.Seconds, seconds => seconds * 8), queue.Patience * 8, queue.People, queue.WindowSeconds * 8);
        slow.Measures.ShareInTime.ShouldBe(queue.Measures.ShareInTime, 1e-7);
        slow.Measures.ShareGivenUp.ShouldBe(queue.Measures.ShareGivenUp, 1e-7);
        slow.Measures.Occupancy.ShouldBe(queue.Measures.Occupancy, 1e-7);
    }

    [Law]
    public void Who_is_not_answered_has_given_up(DrawnLoad queue)
    {
        // Within a window without end all are answered who stay.
        var measures = queue.Model.With(queue.People, Duration.FromDays(1_000_000));
        if (measures.MeanWait is not null && queue.People > 0)
        {
            (measures.ShareInTime + measures.ShareGivenUp).ShouldBe(1, 1e-8);
        }
    }

    [Law]
    public void What_people_finish_is_what_comes_and_stays(DrawnLoad queue)
    {
        // One conversation at a time: busy people times their pace.
        var single = queue with { Seconds = queue.Seconds[..1], People = Math.Max(1, queue.People) };
        var measures = single.Measures;
        if (measures.MeanWait is not null)
        {
            (single.People * measures.Occupancy / single.Seconds[0])
                .ShouldBe(single.PerHour / 3600 * (1 - measures.ShareGivenUp), single.PerHour / 3600 * 1e-8);
        }
    }

    [Law(60)]
    public void People_needed_are_the_fewest(DrawnLoad queue, byte share)
    {
        var target = new ResponseTarget(queue.Window, share / 256.0);
        int needed = queue.Model.PeopleNeeded(target);
        target.IsReachedBy(queue.Model.With(needed, queue.Window).ShareInTime).ShouldBeTrue();
        (needed == 0 || !target.IsReachedBy(queue.Model.With(needed - 1, queue.Window).ShareInTime)).ShouldBeTrue();
    }

    [Law(60)]
    public void What_is_lost_falls_and_each_person_saves_no_more_than_the_one_before(DrawnLoad queue, byte spread)
    {
        double mean = Math.Min(queue.PerHour, 200);
        var arrivals = CustomerArrivals.NegativeBinomial(mean, mean + (mean * mean * spread / 512));
        var curve = StaffingCurve.Of(
            arrivals, Duration.FromHours(1), queue.Service, queue.MeanPatience, new ResponseTarget(queue.Window, 0.8));
        curve.LostWith(0).ShouldBe(mean, mean * Dust);
        for (int people = 1; people <= curve.MostUseful + 2; people++)
        {
            double saved = curve.LostWith(people - 1) - curve.LostWith(people);
            saved.ShouldBeGreaterThanOrEqualTo(-mean * Dust);
            (people == 1 || saved <= curve.LostWith(people - 2) - curve.LostWith(people - 1) + (mean * Dust)).ShouldBeTrue();
            curve.LostWith(people).ShouldBeLessThanOrEqualTo((mean * (1 - curve.ShareInTimeWith(people))) + (mean * Dust));
            curve.ShareInTimeWith(people).ShouldBeGreaterThanOrEqualTo(curve.ShareInTimeWith(people - 1));
        }

        curve.Needed.ShouldBeLessThanOrEqualTo(curve.MostUseful);
        curve.ShareInTimeWith(curve.Needed).ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Law(15)]
    public void A_simulation_agrees_with_the_formula(DrawnLoad queue, ulong seed)
    {
        // A small queue of one conversation at a time that becomes steady soon: of twenty patiences the first five are left out.
        double patience = Math.Min(queue.Patience ?? 600, queue.Seconds[0] * 2);
        int people = Math.Clamp(queue.People, 1, 6);
        double perHour = Math.Min(queue.PerHour, 3 * people * 3600 / queue.Seconds[0]);
        var service = ServiceTimes.OneAtATime(Duration.FromSeconds(queue.Seconds[0]));
        StaffedInterval Of(double times, double rate) =>
            new(0, Duration.FromSeconds(queue.Seconds[0] * times), CustomerArrivals.Poisson(rate / 3600 * queue.Seconds[0] * times), people);
        var simulated = StaffingSimulation.Run(
            [Of(10, perHour), Of(300, perHour), Of(20, 0)], service, Duration.FromSeconds(patience), queue.Window, 40, seed).Intervals[1];
        var exact = new QueueModel(perHour, service, Duration.FromSeconds(patience)).With(people, queue.Window);

        // Customers who come within two services of each other are as one: five standard errors of so many.
        double independent = Math.Max(1, Math.Min(simulated.Customers, 150) * 40);
        double tolerance = 0.01 + (5 * Math.Sqrt(0.25 / independent));
        (simulated.ShareInTime ?? exact.ShareInTime).ShouldBe(exact.ShareInTime, tolerance);
        (simulated.ShareGivenUp ?? exact.ShareGivenUp).ShouldBe(exact.ShareGivenUp, tolerance);
    }

    private static double Seconds(QueueMeasures measures) => measures.MeanWait?.TotalSeconds ?? double.PositiveInfinity;
}
