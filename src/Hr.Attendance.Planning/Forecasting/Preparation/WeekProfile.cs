namespace Hr.Attendance.Planning.Forecasting.Preparation;

/// <summary>What is usual in each interval of the week: the mean of the values that are known there.</summary>
internal static class WeekProfile
{
    private const int FewestToTrim = 5;

    /// <summary>
    /// Which values lie neither highest nor lowest in their interval of the week, where there are enough: without them one odd evening does not make all others
    /// of its day of the week look odd.
    /// </summary>
    internal static bool[] Trimmed(double[] values, bool[] known, int week)
    {
        bool[] kept = [.. known];
        for (int phase = 0; phase < week; phase++)
        {
            int least = -1, most = -1, seen = 0;
            for (int t = phase; t < values.Length; t += week)
            {
                if (known[t])
                {
                    seen++;
                    least = least < 0 || values[t] < values[least] ? t : least;
                    most = most < 0 || values[t] >= values[most] ? t : most;
                }
            }

            if (seen >= FewestToTrim)
            {
                kept[least] = kept[most] = false;
            }
        }

        return kept;
    }

    /// <summary>One value for each interval of the week.</summary>
    /// <param name="values">The values.</param>
    /// <param name="counts">Which of them count.</param>
    /// <param name="day">Intervals of a day.</param>
    /// <param name="week">Intervals of a week.</param>
    internal static double[] Of(double[] values, Func<int, bool> counts, int day, int week)
    {
        double[] ofWeek = new double[week], ofDay = new double[day];
        int[] seenOfWeek = new int[week], seenOfDay = new int[day];
        double all = 0;
        int seen = 0;
        for (int t = 0; t < values.Length; t++)
        {
            if (counts(t))
            {
                ofWeek[t % week] += values[t];
                ofDay[t % day] += values[t];
                all += values[t];
                seenOfWeek[t % week]++;
                seenOfDay[t % day]++;
                seen++;
            }
        }

        for (int i = 0; i < week; i++)
        {
            // A weekday that was never seen is taken for any other, an interval that was never seen for the mean of all.
            ofWeek[i] = seenOfWeek[i] > 0 ? ofWeek[i] / seenOfWeek[i]
                : seenOfDay[i % day] > 0 ? ofDay[i % day] / seenOfDay[i % day]
                : seen > 0 ? all / seen : 0;
        }

        return ofWeek;
    }
}
