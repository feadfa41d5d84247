using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>
/// Days as a mean profile and a few profiles more, each with a score for each day: what is forecast is only the scores. What the day that runs has
/// shown so far moves its scores, and with them its rest.
/// </summary>
/// <remarks>
/// Source: H. Shen and J. Z. Huang 2008, "Interday Forecasting and Intraday Updating of Call Center Arrivals", Manufacturing and Service Operations
/// Management 10: the singular value decomposition of the days' counts on the root scale, and a penalised least squares for the running day. The
/// penalty is their ratio of variances: what chance adds to an interval, to what a score is off from the mean of its day of the week.
/// </remarks>
internal sealed class DayFactors(ForecastModel model) : IForecastMethod
{
    private const int MostFactors = 3;

    /// <summary>On standardised scores: a day says little of the next, so the weights of lags stay small.</summary>
    private const double Penalty = 10;

    public ForecastModel Model => model;

    public bool Fits(SeasonalHistory history) => history.WholeDays >= Math.Max(3, 2 * history.DaysPerWeek);

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        int day = history.IntervalsPerDay, days = history.WholeDays;
        var profiles = DayProfiles.Of(history, MostFactors);
        int begun = history.Count - (days * day);
        double[][] scores = profiles.Scores;
        if (begun > 0 && scores.Length > 0)
        {
            double[] expected = Array.ConvertAll(scores, ofDays => ScoresAhead(ofDays, history.DaysPerWeek, 1)[0]);
            double[] updated = profiles.Updated(history, begun, expected);
            scores = [.. scores.Select((ofDays, k) => (double[])[.. ofDays, updated[k]])];
        }

        int known = scores.Length == 0 ? days : scores[0].Length;
        int ahead = ((history.Count + horizon + day - 1) / day) - known;
        double[][] later = Array.ConvertAll(scores, ofDays => ScoresAhead(ofDays, history.DaysPerWeek, Math.Max(0, ahead)));
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            int t = history.Count + i, d = t / day;
            forecast[i] = profiles.Mean[t % day];
            for (int k = 0; k < scores.Length; k++)
            {
                forecast[i] += profiles.Factors[k][t % day] * (d < known ? scores[k][d] : later[k][d - known]);
            }
        }

        return forecast;
    }

    private double[] ScoresAhead(double[] scores, int daysPerWeek, int days) => model == ForecastModel.DayFactorSmoothing
        ? WeekSmoothing.Forecast(scores, daysPerWeek, days)
        : LaggedRegression.Forecast(scores, [.. Enumerable.Range(1, 2 * daysPerWeek).Where(lag => 2 * lag < scores.Length)], Penalty, days);
}
