using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Tests.Forecasting;

public class ForecasterTests
{
    private const int Day = 4;
    private const int Week = 28;

    /// <summary>A week that never changes: on weekdays 10 20 30 40, at weekends a tenth of it.</summary>
    private static double?[] Weeks(int weeks) =>
        [.. Enumerable.Range(0, weeks * Week).Select(t => (double?)(10 * ((t % Day) + 1) * (t / Day % 7 >= 5 ? 0.1 : 1)))];

    private static SeriesForecast Forecast(IReadOnlyList<double?> values, int horizon, params DayFeature[] features) =>
        Forecaster.Forecast(new SeasonalSeries(values, Day), horizon, features);

    private static DayFeature Feature(params int[] days) => new(new Bilingual("Holiday", "节假日"), days);

    [Fact]
    public void A_week_that_never_changes_is_forecast_as_it_is()
    {
        var forecast = Forecast(Weeks(8), Week);
        double?[] week = Weeks(1);
        foreach (var interval in forecast.Intervals)
        {
            // All that is off is what the ridge takes from the regressions, less than a hundredth of a weekday's mean of 25.
            interval.Expected.ShouldBe(week[interval.Position]!.Value, 0.25);
            (interval.Quantile(0.9) - interval.Quantile(0.1)).ShouldBeLessThan(0.5);
        }

        forecast.Diagnostics.ShouldBeEmpty();
        forecast.Intervals[0].Day.ShouldBe(56);
        forecast.Intervals[^1].IntervalOfDay.ShouldBe(3);
    }

    [Fact]
    public void A_gap_is_not_a_zero()
    {
        double?[] gaps = Weeks(8), zeros = Weeks(8);
        for (int t = 0; t < gaps.Length; t += 3)
        {
            gaps[t] = null;
            zeros[t] = 0;
        }

        double whole = Forecast(Weeks(8), Week).Intervals.Sum(interval => interval.Expected);
        Forecast(gaps, Week).Intervals.Sum(interval => interval.Expected).ShouldBe(whole, whole * 0.02);
        Forecast(zeros, Week).Intervals.Sum(interval => interval.Expected).ShouldBe(whole * 2 / 3, whole * 0.05);
    }

    [Fact]
    public void Without_history_there_is_nothing_but_a_finding()
    {
        foreach (var values in new double?[][] { [], [null, null, null, null] })
        {
            var forecast = Forecast(values, 4);
            forecast.Intervals.ShouldBeEmpty();
            forecast.Models.ShouldBeEmpty();
            forecast.Accuracy.ShouldBeNull();
            forecast.Diagnostics.Select(found => found.Code).ShouldBe(["HRA8000"]);
        }
    }

    [Fact]
    public void Three_days_give_a_forecast_with_wide_bands_and_a_warning()
    {
        double?[] values = ForecastGenerators.Counts(3, Day, 10, seed: 1);
        var (few, many) = (Forecast(values, Day), Forecast(ForecastGenerators.Counts(84, Day, 10, seed: 1), Day));
        few.Diagnostics.Select(found => found.Code).ShouldBe(["HRA8001"]);
        few.Intervals.Sum(interval => interval.Expected).ShouldBeInRange(24, 72); // 4 intervals of 12
        RelativeWidth(few).ShouldBeGreaterThan(1.5 * RelativeWidth(many));

        static double RelativeWidth(SeriesForecast forecast) =>
            forecast.Intervals.Sum(interval => interval.Quantile(0.9) - interval.Quantile(0.1)) / forecast.Intervals.Sum(interval => interval.Expected);
    }

    [Fact]
    public void Part_of_a_day_is_enough_for_a_forecast()
    {
        var forecast = Forecast([6, 8], 6);
        forecast.Intervals.ShouldAllBe(interval => interval.Expected > 5 && interval.Expected < 9);
        forecast.Intervals[0].Day.ShouldBe(0);
        forecast.Intervals[0].IntervalOfDay.ShouldBe(2);
        forecast.Models.Select(share => share.Model).ShouldBe([ForecastModel.WeeklyMeans]);
        forecast.BacktestOrigins.ShouldBe(0);
    }

    [Fact]
    public void Where_nothing_ever_happens_nothing_is_expected()
    {
        var forecast = Forecast(new double?[Week * 6].Select(_ => (double?)0).ToArray(), Week);
        forecast.Intervals.ShouldAllBe(interval => interval.Expected == 0 && interval.Quantile(0.99) == 0 && interval.GetReasons().Count == 0);
        forecast.QuantileOfSum(0, Week, 0.9).ShouldBe(0);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(200)]
    public void What_never_changes_is_forecast_without_a_band(int count)
    {
        var forecast = Forecaster.Forecast(new SeasonalSeries(Enumerable.Repeat<double?>(126, count).ToArray(), 6, areCounts: false), 8);
        forecast.Intervals.SelectMany(interval => new[] { interval.Expected, interval.Quantile(0.001), interval.Quantile(0.999) })
            .ShouldAllBe(value => Math.Abs(value - 126) < 1e-6);
    }

    [Fact]
    public void Negative_counts_are_gaps_and_told()
    {
        double?[] values = Weeks(8);
        values[30] = -5;
        values[40] = -1;
        var forecast = Forecast(values, Week);
        var found = forecast.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("HRA8002");
        found.GetMessage().ShouldBe("2 counts lie below 0, the first in interval 30; they are taken for gaps, so correct the source");
        double?[] gaps = Weeks(8);
        gaps[30] = gaps[40] = null;
        forecast.Intervals.Select(interval => interval.Expected).ShouldBe(Forecast(gaps, Week).Intervals.Select(interval => interval.Expected));
    }

    [Fact]
    public void Amounts_may_be_negative_and_counts_too_large_to_be_true_are_gaps()
    {
        double?[] below = [.. Weeks(6).Select(value => value - 20)];
        var forecast = Forecaster.Forecast(new SeasonalSeries(below, Day, areCounts: false), Day);
        forecast.Intervals[0].Expected.ShouldBe(-10, 0.5);
        double?[] large = Weeks(8);
        large[50] = 1e300;
        Forecast(large, Day).Diagnostics.Select(found => found.Code).ShouldBe(["HRA8003"]);
    }

    [Fact]
    public void One_huge_evening_is_not_followed_and_told_with_its_day()
    {
        double?[] values = ForecastGenerators.Counts(56, Day, 20, seed: 2), odd = [.. values];
        odd[(50 * Day) + 2] = 4_000;
        var (plain, forecast) = (Forecast(values, Week), Forecast(odd, Week));
        var day = forecast.UnusualDays.ShouldHaveSingleItem();
        day.Day.ShouldBe(50);
        day.Observed.ShouldBeGreaterThan(4_000);
        day.Expected.ShouldBeInRange(70, 130); // a weekday has 4 · 20 · 1.2 = 96
        forecast.Diagnostics.ShouldHaveSingleItem().Find("day").ShouldBe("50");
        double sum = plain.Intervals.Sum(interval => interval.Expected);
        forecast.Intervals.Sum(interval => interval.Expected).ShouldBe(sum, sum * 0.05);
    }

    [Fact]
    public void A_change_that_stays_is_no_odd_day_and_is_followed()
    {
        var forecast = Forecast(ForecastGenerators.Counts(70, Day, 20, seed: 3, day => day < 56 ? 1 : 3), Week);
        forecast.UnusualDays.ShouldBeEmpty();
        forecast.Intervals.Sum(interval => interval.Expected).ShouldBeInRange(1_250, 1_950); // 3 · 4 · 20 · (5 · 1.2 + 2 · 0.5) = 1,680
    }

    [Fact]
    public void A_holiday_takes_away_what_it_took_before()
    {
        // Three holidays in the history at 0.4 of their weekday, one to come: 1 - 0.4 = 60 % less.
        int[] holidays = [15, 30, 52, 71];
        double?[] values = ForecastGenerators.Counts(70, Day, 50, seed: 4, day => Array.IndexOf(holidays, day) >= 0 ? 0.4 : 1);
        var forecast = Forecast(values, 2 * Day, Feature(holidays));
        var effect = forecast.Features.ShouldHaveSingleItem();
        effect.IsFactor.ShouldBeTrue();
        effect.Effect.ShouldBe(0.4, 0.06);
        effect.DaysSeen.ShouldBe(3);
        effect.DaysAhead.ShouldBe(1);
        effect.Sentence.English.ShouldBe(FormattableString.Invariant($"Holiday: -{Math.Round(100 * (1 - effect.Effect))} %, from 3 days"));
        effect.Sentence.Chinese.ShouldStartWith("节假日：-");
        forecast.Intervals.Skip(Day).Sum(interval => interval.Expected).ShouldBe(4 * 50 * 1.2 * 0.4, 20);
        forecast.Intervals.Take(Day).Sum(interval => interval.Expected).ShouldBe(4 * 50 * 1.2, 30);
        forecast.Intervals[Day].GetReasons().ShouldContain(reason => reason.Cause == ForecastCause.Feature && reason.Factor == effect.Effect);
        forecast.UnusualDays.ShouldBeEmpty();
    }

    [Fact]
    public void An_effect_of_one_noisy_day_is_drawn_to_none()
    {
        // One event where about two are usual says little: e^(-0.5) or so of the ratio of 1/2 or less is left.
        double?[] values = ForecastGenerators.Counts(70, Day, 0.5, seed: 5);
        for (int i = 0; i < Day; i++)
        {
            values[(30 * Day) + i] = 0;
        }

        Forecast(values, Day, Feature(30)).Features.Single().Effect.ShouldBeInRange(0.6, 1);
    }

    [Fact]
    public void A_feature_that_was_never_seen_changes_nothing_and_is_told()
    {
        var forecast = Forecast(Weeks(8), Day, Feature(56));
        forecast.Features.Single().Effect.ShouldBe(1);
        var found = forecast.Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("HRA8005");
        found.GetMessage(MessageLanguage.Chinese).ShouldContain("节假日");
    }

    [Fact]
    public void The_rest_of_a_day_follows_what_it_has_shown_so_far()
    {
        const int Half = 6;
        double[] of = [.. new[] { 0.6, 1.0, 1.5 }.Select(factor =>
        {
            // Days differ as a whole: a line of 56 of them, and one that has begun at so many times the usual.
            var random = new Random(6);
            double[] levels = [.. Enumerable.Range(0, 57).Select(day => day == 56 ? factor : 0.6 + (0.8 * random.NextDouble()))];
            double?[] values = ForecastGenerators.Counts(57, 2 * Half, 30, seed: 7, day => levels[day]);
            var series = new SeasonalSeries([.. values.Take((56 * 2 * Half) + Half)], 2 * Half);
            return Forecaster.Forecast(series, Half).Intervals.Sum(interval => interval.Expected);
        })];
        of[0].ShouldBeLessThan(of[1] * 0.85);
        of[2].ShouldBeGreaterThan(of[1] * 1.15);
    }

    [Fact]
    public void About_nine_in_ten_values_lie_below_the_quantile_of_nine_tenths()
    {
        // Overdispersed counts: the level of a day varies by 20 % about its mean, on top of chance. Twelve weeks, then one week ahead, four times.
        int below = 0, all = 0;
        for (int seed = 0; seed < 4; seed++)
        {
            double?[] values = ForecastGenerators.Counts(91, 12, 15, seed + 10);
            var forecast = Forecaster.Forecast(new SeasonalSeries([.. values.Take(84 * 12)], 12), 7 * 12);
            below += forecast.Intervals.Count(interval => values[(84 * 12) + interval.Position] <= interval.Quantile(0.9));
            all += forecast.Intervals.Count;
            forecast.Accuracy!.Covered!.Value.ShouldBeInRange(0.85, 0.98);
            forecast.Accuracy.ScaledError.ShouldBeLessThan(0.85); // a mean of weeks has 1/√2 of the chance that two weeks have between them
            forecast.Models[0].Weight.ShouldBeGreaterThan(1 / 8.0);
            forecast.Models.Select(share => share.Weight).ShouldBe(forecast.Models.Select(share => share.Weight).OrderDescending());
        }

        (below / (double)all).ShouldBeInRange(0.86, 0.96);
    }

    [Fact]
    public void Errors_of_intervals_even_out_in_the_sum_of_a_day()
    {
        var forecast = Forecaster.Forecast(new SeasonalSeries(ForecastGenerators.Counts(84, 12, 8, seed: 20), 12), 7 * 12);
        double expected = forecast.Intervals.Take(12).Sum(interval => interval.Expected);
        double apart = forecast.Intervals.Take(12).Sum(interval => interval.Quantile(0.9));
        forecast.QuantileOfSum(0, 12, 0.9).ShouldBeInRange(expected, expected + (0.8 * (apart - expected)));
        Should.Throw<ArgumentOutOfRangeException>(() => forecast.QuantileOfSum(80, 5, 0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => forecast.QuantileOfSum(-1, 1, 0.9));
        Should.Throw<ArgumentOutOfRangeException>(() => forecast.QuantileOfSum(0, 1, 1));
    }

    [Fact]
    public void Reasons_say_why_an_interval_is_busy_in_both_languages()
    {
        var reasons = Forecast(Weeks(8), Week).Intervals[3].GetReasons();
        reasons[0].Cause.ShouldBe(ForecastCause.Level);
        reasons[0].Factor.ShouldBe(25 * 5.2 / 7, 0.01); // five days of 25, two of 2.5

        // 40 against a mean of 25 at the same time of all days; a weekday of 25 against the mean of 18.57.
        reasons.Single(reason => reason.Cause == ForecastCause.IntervalOfDay).Factor.ShouldBe(1.6, 0.01);
        reasons.Single(reason => reason.Cause == ForecastCause.Weekday).Factor.ShouldBe(7 / 5.2, 0.01);
        reasons[1].Sentence.ShouldBe(new Bilingual("this time of day usually has 60 % more than the mean of the day", "一天中的这一时段通常比当日平均多 60 %"));
        reasons[2].Sentence.English.ShouldBe("this day of the week usually has 35 % more than the mean day");
    }

    [Fact]
    public void A_horizon_beyond_the_backtest_is_told()
    {
        var forecast = Forecast(Weeks(4), 3 * Week);
        forecast.Intervals.Count.ShouldBe(3 * Week);
        forecast.Diagnostics.Select(found => found.Code).ShouldBe(["HRA8007"]);
        forecast.Intervals[^1].Expected.ShouldBe(4, 0.5);
    }

    [Fact]
    public void More_gaps_than_values_are_told()
    {
        double?[] values = [.. Weeks(8).Select((value, t) => t % 3 == 0 ? value : null)];
        Forecast(values, Day).Diagnostics.Select(found => found.GetMessage()).ShouldBe(
            ["67 % of the intervals are gaps, filled by what is usual; find out why they are missing, or the forecast says little"]);
    }

    [Fact]
    public void What_is_older_than_a_year_changes_nothing()
    {
        // The same but for the first weeks, older than a year: only what is usual by day of the week could still know of them.
        double?[] values = ForecastGenerators.Counts(7 * 52, 1, 10, seed: 30), earlier = ForecastGenerators.Counts(7 * 5, 1, 70, seed: 31);
        Expected([.. earlier, .. values]).ShouldBe(Expected(values), 0.5);

        static double Expected(double?[] history) => Forecaster.Forecast(new SeasonalSeries(history, 1), 1).Intervals[0].Expected;
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        Should.Throw<ArgumentException>(() => new SeasonalSeries([1, double.NaN], 1)).ParamName.ShouldBe("values");
        Should.Throw<ArgumentException>(() => new SeasonalSeries([double.PositiveInfinity], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new SeasonalSeries([1], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new SeasonalSeries([1], 1, 32));
        Should.Throw<ArgumentOutOfRangeException>(() => Feature(-1));
        Should.Throw<ArgumentException>(() => new DayFeature(new Bilingual("a", string.Empty), []));
        var series = new SeasonalSeries([1], 1);
        Should.Throw<ArgumentOutOfRangeException>(() => Forecaster.Forecast(series, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Forecaster.Forecast(series, 100_001));
        Should.Throw<ArgumentOutOfRangeException>(() => Forecaster.Forecast(series, 1).Intervals[0].Quantile(0));
    }

    [Fact]
    public void A_series_is_not_changed_by_changing_what_it_was_made_of()
    {
        double?[] values = [1, 2];
        var series = new SeasonalSeries(values, 1);
        values[0] = 9;
        series.Values.ShouldBe([1, 2]);
    }
}
