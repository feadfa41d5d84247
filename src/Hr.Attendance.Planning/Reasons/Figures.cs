using System.Globalization;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Figures as people read them in a sentence.</summary>
internal static class Figures
{
    /// <summary>One digit after the point; two for what is below one.</summary>
    internal static string Of(double value) => Math.Abs(value) < 1
        ? value.ToString("0.##", CultureInfo.InvariantCulture)
        : value.ToString("0.#", CultureInfo.InvariantCulture);
}
