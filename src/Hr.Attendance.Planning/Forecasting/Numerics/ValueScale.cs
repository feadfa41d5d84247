namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>A scale on which large values vary about as much as small ones.</summary>
/// <remarks>
/// Counts vary with the root of their mean, so their roots vary alike (Bartlett 1936). Amounts that are never near zero mostly vary with the mean itself,
/// so their logarithms vary alike. Where values fall below zero the scale is the values' own.
/// </remarks>
internal sealed class ValueScale
{
    private static readonly ValueScale Root = new(value => Math.Sqrt(Math.Max(0, value)), x => x <= 0 ? 0 : x * x);
    private static readonly ValueScale Own = new(value => value, x => x);

    /// <summary>Below this share of the mean a logarithm says more of the zero than of the values.</summary>
    private const double NearZero = 0.001;

    private const double LargestExponent = 300;

    private readonly Func<double, double> _to;
    private readonly Func<double, double> _back;

    private ValueScale(Func<double, double> to, Func<double, double> back)
    {
        _to = to;
        _back = back;
    }

    /// <summary>The scale of a history.</summary>
    internal static ValueScale Of(double[] values, bool areCounts)
    {
        double least = values.Length == 0 ? 0 : values.Min();
        return least < 0 ? Own : areCounts || least <= NearZero * Numbers.Mean(values) ? Root : Logarithm(NearZero * least);
    }

    /// <summary>Logarithms; a forecast that falls below anything sensible is held at the floor.</summary>
    private static ValueScale Logarithm(double floor) => new(value => Math.Log(Math.Max(value, floor)), x => Math.Exp(Math.Min(x, LargestExponent)));

    internal double To(double value) => _to(value);

    internal double Back(double x) => _back(x);

    internal SeasonalHistory To(SeasonalHistory history) => history.With(Array.ConvertAll(history.Values, value => _to(value)));

    /// <summary>
    /// By how much the mean of values lies above the square of the mean root: by the variance of the roots. Nothing on other scales, where a forecast is of
    /// the middle.
    /// </summary>
    internal double MeanAboveMiddle(double variance) => ReferenceEquals(this, Root) ? variance : 0;
}
