namespace Hr.Attendance.Reports.Charts;

/// <summary>From zero to a round figure above the largest one.</summary>
internal readonly record struct ChartScale(decimal End, decimal Step)
{
    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    internal static ChartScale UpTo(decimal largest, int mostSteps = 4)
    {
        if (largest <= 0)
        {
            return new ChartScale(1, 1);
        }

        // A round step such that a few of them reach the largest figure. Searched for in decimals, upwards and downwards by tens:
        // logarithms would round differently on different machines, and a report must be the same bytes everywhere.
        decimal power = 1;
        while (power * 10 * mostSteps < largest)
        {
            power *= 10;
        }

        while (power * mostSteps >= largest && power > 0.0001m)
        {
            power /= 10;
        }

        decimal step = Steps.Select(step => step * power).Concat([power * 20, power * 50, power * 100]).First(step => step * mostSteps >= largest);
        return new ChartScale(decimal.Ceiling(largest / step) * step, step);
    }

    internal IEnumerable<decimal> Marks
    {
        get
        {
            for (decimal mark = 0; mark <= End; mark += Step)
            {
                yield return mark;
            }
        }
    }

    internal decimal ShareOf(decimal value) => Math.Max(0, Math.Min(1, value / End));
}
