namespace Hr.Attendance.Planning.Staffing;

/// <summary>The highest convex curve that lies nowhere above given values at 0, 1, 2, ….</summary>
internal static class LowerConvexHull
{
    /// <param name="values">The values, at least one.</param>
    internal static double[] Of(IReadOnlyList<double> values)
    {
        // The corners, found from left to right (A. M. Andrew 1979, "Another efficient algorithm for convex hulls in two dimensions").
        var corners = new List<int>();
        for (int next = 0; next < values.Count; next++)
        {
            while (corners.Count > 1 && Slope(values, corners[^2], corners[^1]) >= Slope(values, corners[^1], next))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(next);
        }

        var hull = new double[values.Count];
        for (int corner = 1; corner < corners.Count; corner++)
        {
            int from = corners[corner - 1];
            int to = corners[corner];
            for (int i = from; i < to; i++)
            {
                hull[i] = values[from] + ((i - from) * Slope(values, from, to));
            }
        }

        hull[^1] = values[^1];
        return hull;
    }

    private static double Slope(IReadOnlyList<double> values, int from, int to) => (values[to] - values[from]) / (to - from);
}
