using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class LeastSquaresTests
{
    /// <summary>F. J. Anscombe 1973, "Graphs in Statistical Analysis", The American Statistician 27, the first set: y = 3 + 0.5 x.</summary>
    [Fact]
    public void The_line_of_Anscombe_s_first_set()
    {
        var line = LeastSquares.Fit(
            [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])!;
        Math.Round(line.Intercept, 2).ShouldBe(3);
        Math.Round(line.Slope, 3).ShouldBe(0.5);
        line.MeanRegressor.ShouldBe(9, 1e-12);
        line.Residual(10, 8.04).ShouldBe(8.04 - line.Intercept - (10 * line.Slope), 1e-12);
    }

    [Fact]
    public void A_weight_of_two_is_the_same_point_twice()
    {
        var weighted = LeastSquares.Fit([1, 2, 4], [3, 5, 4], [1, 2, 0])!;
        var repeated = LeastSquares.Fit([1, 2, 2], [3, 5, 5])!;
        weighted.Slope.ShouldBe(repeated.Slope, 1e-12);
        weighted.Intercept.ShouldBe(repeated.Intercept, 1e-12);
    }

    [Fact]
    public void Where_the_regressor_is_the_same_everywhere_the_line_is_the_mean()
    {
        // 0.1 three times has a mean that is not 0.1 in floating point.
        var line = LeastSquares.Fit([0.1, 0.1, 0.1], [1, 2, 6])!;
        line.Slope.ShouldBe(0);
        line.Intercept.ShouldBe(3, 1e-12);
        line.ResponseAt(99).ShouldBe(3, 1e-12);
        LeastSquares.Fit([4], [7])!.ResponseAt(0).ShouldBe(7);
    }

    [Fact]
    public void Without_points_that_count_there_is_no_line()
    {
        LeastSquares.Fit([], []).ShouldBeNull();
        LeastSquares.Fit([1, 2], [1, 2], [0, 0]).ShouldBeNull();
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([1], [1, 2]));
        Should.Throw<ArgumentException>(() => LeastSquares.Fit([1], [1], [1, 1]));
        Should.Throw<ArgumentOutOfRangeException>(() => LeastSquares.Fit([1], [1], [-1]));
        Should.Throw<ArgumentOutOfRangeException>(() => LeastSquares.Fit([double.NaN], [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => LeastSquares.Fit([1], [double.PositiveInfinity]));
        Should.Throw<ArgumentOutOfRangeException>(() => LeastSquares.Fit([1], [1])!.ResponseAt(double.NaN));
    }
}
