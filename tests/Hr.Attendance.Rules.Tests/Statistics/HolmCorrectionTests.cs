using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class HolmCorrectionTests
{
    [Fact]
    public void Each_p_value_is_multiplied_by_how_many_are_not_below_it()
    {
        // Sorted 0.005·4 = 0.02, 0.01·3 = 0.03, 0.03·2 = 0.06, 0.04·1 = 0.04, which may not fall below the one before.
        var adjusted = HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]);
        adjusted[0].ShouldBe(0.03, 1e-15);
        adjusted[1].ShouldBe(0.06, 1e-15);
        adjusted[2].ShouldBe(0.06, 1e-15);
        adjusted[3].ShouldBe(0.02, 1e-15);
    }

    [Fact]
    public void A_corrected_value_is_a_probability() =>
        HolmCorrection.Adjust([0.9, 0.8, 1]).ShouldBe([1, 1, 1]);

    [Fact]
    public void No_comparisons_need_no_correction() =>
        HolmCorrection.Adjust([]).ShouldBeEmpty();

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double pValue) =>
        Should.Throw<ArgumentOutOfRangeException>(() => HolmCorrection.Adjust([0.5, pValue]));
}
