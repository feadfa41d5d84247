using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>
/// A history that models can read: in units of its own size, without what features of days did, with gaps and unusual days filled by what is usual at the
/// level of the days about them.
/// </summary>
internal sealed class PreparedHistory
{
    /// <summary>What is older than a year says nothing of the coming weeks, and models take their time over it.</summary>
    private const int MostWeeks = 52;

    private readonly DayEffects _effects;

    private PreparedHistory(SeasonalHistory history, bool[] known, int firstDay, double unit, DayEffects effects)
    {
        History = history;
        Known = known;
        FirstDay = firstDay;
        Unit = unit;
        _effects = effects;
    }

    internal SeasonalHistory History { get; }

    /// <summary>Which values were given and are not on an unusual day: only these are right or wrong in a backtest.</summary>
    internal bool[] Known { get; }

    /// <summary>Which day of those given is the first of <see cref="History"/>: 0, but of very long histories.</summary>
    internal int FirstDay { get; }

    /// <summary>What one of the prepared values is in those given: a power of two, so that nothing is rounded.</summary>
    internal double Unit { get; }

    /// <summary>Whether effects are factors, which they are where no value is negative; else they are added.</summary>
    internal bool AreRatios => _effects.AreRatios;

    /// <summary>Days set aside, with what was seen and what was usual, in the values given.</summary>
    internal IReadOnlyList<(int Day, double Observed, double Expected)> Unusual { get; private init; } = [];

    internal static PreparedHistory Of(double[] given, bool[] known, int day, int daysPerWeek, bool areCounts, IReadOnlyList<Func<int, bool>> features)
    {
        int week = day * daysPerWeek;
        double unit = UnitOf(given, known);
        double[] values = Array.ConvertAll(given, value => value / unit);
        bool areRatios = !values.Where((value, t) => known[t] && value < 0).Any();
        double unitOfCounts = areCounts ? 1 / unit : 0;
        bool IsOrdinary(int d) => !features.Any(feature => feature(d));
        bool hasOrdinary = Enumerable.Range(0, given.Length).Any(t => known[t] && IsOrdinary(t / day));
        bool Shapes(int d) => !hasOrdinary || IsOrdinary(d);

        bool[] shaping = [.. known.Select((isKnown, t) => isKnown && Shapes(t / day))], trimmed = WeekProfile.Trimmed(values, shaping, week);
        double[] usual = WeekProfile.Of(values, t => trimmed[t], day, week);
        var levels = DayLevels.Of(values, known, usual, day, areRatios, unitOfCounts);
        var unusual = new HashSet<int>(UnusualDays.Of(levels, IsOrdinary, given.Length / day, areRatios, unitOfCounts));
        bool[] kept = [.. known.Select((isKnown, t) => isKnown && !unusual.Contains(t / day))];
        usual = WeekProfile.Of(values, t => kept[t] && shaping[t], day, week);
        levels = DayLevels.Of(values, kept, usual, day, areRatios, unitOfCounts);
        double deviation = areRatios ? 1 : Math.Max(1e-9, Numbers.StandardDeviation([.. values.Where((_, t) => known[t])]));
        var scale = new FeatureScale(deviation, unitOfCounts, daysPerWeek);
        var effects = new DayEffects(features, FeatureRegression.Effects(levels, features, Shapes, scale), areRatios);
        double[] plain = [.. values.Select((value, t) => kept[t] ? effects.TakenOut(value, t / day) : 0)];
        Fill(plain, kept, usual, DayLevels.Of(plain, kept, usual, day, areRatios, unitOfCounts), areRatios);

        int tooOld = Math.Max(0, (given.Length / week) - MostWeeks) * week;
        return new PreparedHistory(
            new SeasonalHistory([.. plain.Skip(tooOld)], day, daysPerWeek), [.. kept.Skip(tooOld)], tooOld / day, unit, effects)
        {
            Unusual = [.. unusual.OrderBy(d => d).Select(d => (d, SumOf(values, known, d, day) * unit, SumOf(plain, known, d, day) * unit))],
        };
    }

    /// <summary>What a feature does: a factor, or what it adds to each interval in the values given.</summary>
    internal double EffectOf(int feature) => AreRatios ? _effects.Of(feature) : _effects.Of(feature) * Unit;

    /// <summary>A prepared value as it is told: with the features of its day, in the unit of those given, and not below 0 where none ever was.</summary>
    internal double Told(double value, int day) => _effects.Put(AreRatios ? Math.Max(0, value) : value, day) * Unit;

    private static double UnitOf(double[] given, bool[] known)
    {
        double largest = 0;
        for (int t = 0; t < given.Length; t++)
        {
            largest = known[t] ? Math.Max(largest, Math.Abs(given[t])) : largest;
        }

        // What is smaller than the least sensible unit is nothing.
        return largest > 1e-100 ? Math.Pow(2, Math.Floor(Math.Log(largest, 2))) : 1;
    }

    private static double SumOf(double[] values, bool[] known, int d, int day)
    {
        double sum = 0;
        for (int t = d * day; t < Math.Min((d + 1) * day, values.Length); t++)
        {
            sum += known[t] ? values[t] : 0;
        }

        return sum;
    }

    private static void Fill(double[] values, bool[] known, double[] usual, DayLevels levels, bool areRatios)
    {
        int day = levels.IntervalsPerDay;
        for (int d = 0; d < levels.Levels.Length; d++)
        {
            double? level = null;
            for (int t = d * day; t < Math.Min((d + 1) * day, values.Length); t++)
            {
                if (!known[t])
                {
                    level ??= levels.About(d, _ => true);
                    values[t] = areRatios ? usual[t % usual.Length] * Math.Exp(level.Value) : usual[t % usual.Length] + level.Value;
                }
            }
        }
    }
}
