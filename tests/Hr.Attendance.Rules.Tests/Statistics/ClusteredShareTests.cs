using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class ClusteredShareTests
{
    [Fact]
    public void With_one_trial_in_each_cluster_it_is_the_ordinary_variance_of_a_share()
    {
        // p(1 - p)/(n - 1) with 3 of 10: 0.3 * 0.7 / 9.
        var tally = Tally([.. Enumerable.Range(0, 10).Select(i => (i < 3 ? 1L : 0L, 1L))]);

        tally.Share.ShouldBe(0.3);
        tally.Variance!.Value.ShouldBe(0.21 / 9, 1e-15);
    }

    [Fact]
    public void Clusters_that_are_all_or_nothing_are_worth_as_little_as_their_number()
    {
        // Ten people of a hundred sessions each, three of whom lose all: no surer than ten single sessions.
        Tally([.. Enumerable.Range(0, 10).Select(i => (i < 3 ? 100L : 0L, 100L))]).Variance!.Value.ShouldBe(0.21 / 9, 1e-15);
    }

    [Fact]
    public void Clusters_of_different_size_have_the_linearised_variance()
    {
        // 1 of 2, 3 of 4, 0 of 4: p = 0.4; residuals 0.2, 1.4, -1.6; squares 0.04 + 1.96 + 2.56 = 4.56; 3/2 * 4.56 / 10^2 = 0.0684.
        Tally((1, 2), (3, 4), (0, 4)).Variance!.Value.ShouldBe(0.0684, 1e-15);
    }

    [Fact]
    public void A_difference_has_its_interval_and_the_chance_that_it_is_none()
    {
        // Variances 0.0684 twice: the error is sqrt(0.1368) = 0.36986; the difference is nothing.
        var same = Tally((1, 2), (3, 4), (0, 4));
        var difference = same.Minus(same).ShouldNotBeNull();

        (difference.Difference, difference.PValue).ShouldBe((0, 1));
        difference.Upper.ShouldBe(1.959964 * 0.369865, 1e-5);
        difference.Lower.ShouldBe(-difference.Upper);
    }

    [Fact]
    public void Without_two_clusters_or_any_variation_nothing_can_be_compared()
    {
        Tally((1, 2)).Variance.ShouldBeNull();
        Tally((1, 2)).Minus(Tally((1, 2), (3, 4))).ShouldBeNull();
        Tally((2, 2), (4, 4)).Minus(Tally((2, 2), (3, 3))).ShouldBeNull("everybody lost everything on both sides");
        default(ClusteredShare).Share.ShouldBeNull();
        ClusteredShare.Of(default).ShouldBe(default);
    }

    [Fact]
    public void People_who_are_all_alike_leave_no_variance_whatever_their_share()
    {
        // One of three each, and two of seven: neither ends in decimals.
        var thirds = Tally((1, 3), (1, 3), (1, 3), (2, 6), (1, 3));
        var sevenths = Tally((2, 7), (2, 7), (4, 14), (2, 7), (2, 7));

        thirds.Variance.ShouldBe(0);
        thirds.Minus(sevenths).ShouldBeNull("nothing varies, so nothing says how far apart chance takes them");
    }

    [Fact]
    public void Parts_add_up_in_any_order()
    {
        (long, long)[] people = [(1, 2), (3, 4), (0, 4), (5, 9)];
        Tally(people[2..]).Merge(Tally(people[..2])).ShouldBe(Tally(people));
    }

    private static ClusteredShare Tally(params (long Successes, long Trials)[] clusters) =>
        clusters.Select(cluster => ClusteredShare.Of(new ShareCount(cluster.Successes, cluster.Trials)))
            .Aggregate(default(ClusteredShare), (sum, one) => sum.Merge(one));
}
