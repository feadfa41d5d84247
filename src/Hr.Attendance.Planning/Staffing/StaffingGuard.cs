using System.Runtime.CompilerServices;
using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>Checks of what the queue models are given: what passes them gives neither NaN nor a loop without end.</summary>
internal static class StaffingGuard
{
    /// <summary>A count of customers that no real interval comes near: above it a unit of measure is wrong.</summary>
    private const double MostCustomers = 1e9;

    internal static double Customers(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= MostCustomers ? value : throw new ArgumentOutOfRangeException(name, value, "must be a number from 0 to 1e9");

    /// <summary>A rate for an hour, which is above the count of a short interval.</summary>
    internal static double Rate(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1e30 ? value : throw new ArgumentOutOfRangeException(name, value, "must be a number from 0 to 1e30");

    internal static double Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "must be a number from 0 to 1");

    internal static Duration Positive(Duration value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(name, value, "must be longer than zero");

    internal static Duration? PositiveOrEndless(Duration? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is null || value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(name, value, "must be longer than zero, or null if endless");

    internal static Duration NotNegative(Duration value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= Duration.Zero ? value : throw new ArgumentOutOfRangeException(name, value, "must not be negative");

    internal static int People(int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= QueueModel.MostPeople
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "must lie from 0 to the most people that a queue is computed for");
}
