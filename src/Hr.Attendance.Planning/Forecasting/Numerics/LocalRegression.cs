namespace Hr.Attendance.Planning.Forecasting.Numerics;

/// <summary>Straight lines through neighbours, near ones weighted more: the loess of Cleveland 1979 at whole positions.</summary>
internal static class LocalRegression
{
    /// <summary>Smooths values.</summary>
    /// <param name="values">The values, one for each position.</param>
    /// <param name="window">How many neighbours a line goes through.</param>
    /// <param name="beyond">How many positions are added before the first and after the last.</param>
    /// <param name="stride">At every how many positions a line is laid; between them the smooth goes straight.</param>
    internal static double[] Smooth(double[] values, int window, int beyond = 0, int stride = 1)
    {
        double[] smooth = new double[values.Length + (2 * beyond)];
        int last = 0;
        for (int position = 0; position < smooth.Length; position = Next(position, stride, smooth.Length))
        {
            smooth[position] = At(values, position - beyond, window);
            for (int between = last + 1; between < position; between++)
            {
                smooth[between] = smooth[last] + ((smooth[position] - smooth[last]) * (between - last) / (position - last));
            }

            last = position;
        }

        return smooth;
    }

    private static int Next(int position, int stride, int length) =>
        position == length - 1 ? length : Math.Min(position + stride, length - 1);

    private static double At(double[] values, int position, int window)
    {
        int neighbours = Math.Min(window, values.Length);
        int first = Numbers.Within(position - ((neighbours - 1) / 2), 0, values.Length - neighbours);
        int last = first + neighbours - 1;
        double reach = Math.Max(Math.Abs(position - first), Math.Abs(last - position)) + (Math.Max(0, window - values.Length) / 2);
        reach = (reach * 1.0001) + 1e-9;
        double weights = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (int i = first; i <= last; i++)
        {
            double distance = i - position;
            double share = Math.Abs(distance) / reach;
            double cube = 1 - (share * share * share);
            double weight = cube * cube * cube;
            weights += weight;
            x += weight * distance;
            y += weight * values[i];
            xx += weight * distance * distance;
            xy += weight * distance * values[i];
        }

        double room = (weights * xx) - (x * x);
        return room > 1e-9 * weights * xx ? ((y * xx) - (xy * x)) / room : y / weights;
    }
}
