namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>What the features of a day do to its values: factors, or what is added where values may be negative.</summary>
internal sealed class DayEffects
{
    private readonly IReadOnlyList<Func<int, bool>> _features;
    private readonly double[] _effects;

    /// <summary>Takes effects by feature: logarithms of factors, or differences.</summary>
    internal DayEffects(IReadOnlyList<Func<int, bool>> features, double[] effects, bool areRatios)
    {
        _features = features;
        _effects = effects;
        AreRatios = areRatios;
    }

    internal bool AreRatios { get; }

    internal double Of(int feature) => AreRatios ? Math.Exp(_effects[feature]) : _effects[feature];

    internal double Put(double value, int day) => AreRatios ? value * Math.Exp(SumOn(day)) : value + SumOn(day);

    internal double TakenOut(double value, int day) => AreRatios ? value / Math.Exp(SumOn(day)) : value - SumOn(day);

    private double SumOn(int day)
    {
        double sum = 0;
        for (int i = 0; i < _effects.Length; i++)
        {
            sum += _features[i](day) ? _effects[i] : 0;
        }

        return sum;
    }
}
