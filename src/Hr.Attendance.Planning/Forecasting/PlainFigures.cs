using System.Globalization;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>Figures as they stand in sentences.</summary>
internal static class PlainFigures
{
    /// <summary>By how many percent a factor lies from 1, without a sign.</summary>
    internal static string Percent(double factor) => Math.Round(Math.Abs(factor - 1) * 100).ToString("0", CultureInfo.InvariantCulture);

    internal static string Signed(double amount) => amount.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    internal static string Plain(double amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
