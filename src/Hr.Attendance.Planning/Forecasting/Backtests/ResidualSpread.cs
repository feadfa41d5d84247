using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>How far values fell from their forecasts in the backtest, and so how far they may fall next time.</summary>
/// <remarks>
/// Split conformal prediction with scaled residuals: J. Lei and others 2018, "Distribution-Free Predictive Inference for Regression", Journal of the
/// American Statistical Association 113. A residual is divided by the spread of its interval of the day and of its day ahead, both drawn to the common
/// spread where few were seen; the quantile of all of them is given back its spread. Residuals are taken on the scale on which values vary alike, so bands
/// widen with the level and need no law of distribution: overdispersion is in the residuals.
/// </remarks>
internal sealed class ResidualSpread
{
    /// <summary>So many residuals of the common spread are added to those of an interval of the day and of a day ahead.</summary>
    private const double Shrinkage = 10;

    /// <summary>An interval of the day whose residuals are so small a part of the common spread is one in which hardly anything ever happens.</summary>
    private const double Idle = 0.1;

    private readonly double[] _ofInterval;
    private readonly double[] _ofDayAhead;
    private readonly double[] _residuals;
    private readonly double _freedom;
    private readonly double _shared;

    internal ResidualSpread(IReadOnlyList<Residual> residuals, int intervalsPerDay, double independent)
    {
        _freedom = independent - 1;
        double common = Math.Sqrt(residuals.Sum(r => r.Value * r.Value) / Math.Max(1, residuals.Count));
        _ofInterval = SpreadOf(residuals, intervalsPerDay, r => r.IntervalOfDay, common, r => 1);
        _ofInterval = DayNeighbours.Smooth(_ofInterval, intervalsPerDay);
        int days = residuals.Count == 0 ? 1 : residuals.Max(r => r.DayAhead) + 1;
        _ofDayAhead = SpreadOf(residuals, days, r => r.DayAhead, 1, r => _ofInterval[r.IntervalOfDay]);
        residuals = WithoutIdle(residuals, intervalsPerDay, common);
        _residuals = [.. residuals.Select(r => Deviation(r.IntervalOfDay, r.DayAhead) is > 0 and var deviation ? r.Value / deviation : 0)];
        _shared = SharedPart(residuals);
        Array.Sort(_residuals);
    }

    /// <summary>What is added to a forecast, on the scale, for a share of cases below.</summary>
    internal double Quantile(double share, int intervalOfDay, int dayAhead) =>
        Widened(share) * Deviation(intervalOfDay, dayAhead);

    /// <summary>The root of the mean square of residuals there, on the scale.</summary>
    internal double Deviation(int intervalOfDay, int dayAhead) => _ofInterval[intervalOfDay] * _ofDayAhead[Math.Min(dayAhead, _ofDayAhead.Length - 1)];

    /// <summary>
    /// The residuals of intervals in which something happens. Those of the hours in which nobody ever comes are all next to zero: among the others they would
    /// make every band too narrow.
    /// </summary>
    private static IReadOnlyList<Residual> WithoutIdle(IReadOnlyList<Residual> residuals, int intervalsPerDay, double common)
    {
        double[] squares = new double[intervalsPerDay], counts = new double[intervalsPerDay];
        foreach (var residual in residuals)
        {
            squares[residual.IntervalOfDay] += residual.Value * residual.Value;
            counts[residual.IntervalOfDay]++;
        }

        Residual[] busy = [.. residuals.Where(r => Math.Sqrt(squares[r.IntervalOfDay] / counts[r.IntervalOfDay]) >= Idle * common)];
        return busy.Length == 0 ? residuals : busy;
    }

    /// <summary>
    /// Which part of the squares the residuals of one day of one origin have in common, by the one-way analysis of variance; before
    /// <see cref="_residuals"/> are sorted.
    /// </summary>
    private double SharedPart(IReadOnlyList<Residual> residuals)
    {
        double between = 0, all = 0;
        int groups = 0;
        foreach (var group in Enumerable.Range(0, residuals.Count).GroupBy(i => (residuals[i].Origin, residuals[i].DayAhead)))
        {
            double sum = 0;
            int count = 0;
            foreach (int i in group)
            {
                sum += _residuals[i];
                all += _residuals[i] * _residuals[i];
                count++;
            }

            between += sum * sum / count;
            groups++;
        }

        // Of independent residuals the means of groups hold as much as one residual each. One day alone cannot say that it shares nothing.
        int rest = residuals.Count - groups;
        return all <= 0 || rest <= 0 ? 1 : Numbers.Within((between - ((all - between) / rest * groups)) / all, 1.0 / (groups * (double)groups), 1);
    }

    private static double[] SpreadOf(IReadOnlyList<Residual> residuals, int cells, Func<Residual, int> cellOf, double common, Func<Residual, double> unitOf)
    {
        double[] squares = new double[cells], counts = new double[cells];
        foreach (var residual in residuals)
        {
            double unit = unitOf(residual);
            squares[cellOf(residual)] += unit > 0 ? residual.Value * residual.Value / (unit * unit) : 0;
            counts[cellOf(residual)]++;
        }

        // An interval that was never off in so many cases, such as one that is closed, has no spread.
        return [.. squares.Select((square, i) => square == 0 && counts[i] >= Shrinkage
            ? 0
            : Math.Sqrt((square + (Shrinkage * common * common)) / (counts[i] + Shrinkage)))];
    }

    /// <summary>
    /// How far the standardised residual for a share lies from the middle one, farther by as much as Student's quantile lies beyond the normal one, for the
    /// part that residuals of a day share: of days there are few, and what is chance of each interval has been seen often. The middle itself is left where the
    /// models put it: by what a few last weeks were off to one side says little of the next.
    /// </summary>
    private double Widened(double share)
    {
        double factor = StudentFactor.At(share, _freedom);
        return (Standard(share) - Standard(0.5)) * Math.Sqrt(1 - _shared + (_shared * factor * factor));
    }

    /// <summary>The standardised residual at rank share · (n + 1), between two by a straight line.</summary>
    private double Standard(double share)
    {
        double rank = (share * (_residuals.Length + 1)) - 1;
        int low = Numbers.Within((int)Math.Floor(rank), 0, _residuals.Length - 1), high = Math.Min(low + 1, _residuals.Length - 1);
        double part = Numbers.Within(rank - low, 0, 1);
        return _residuals[low] + (part * (_residuals[high] - _residuals[low]));
    }
}
