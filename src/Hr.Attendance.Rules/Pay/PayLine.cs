using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>One earned line. Immutable.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Code">The stable code: <c>overtime.workday</c>, <c>overtime.restDay</c>, <c>overtime.statutoryHoliday</c> or <c>allowance.perEffectiveSession</c>.</param>
/// <param name="Amount">The amount, rounded to the currency's minor unit.</param>
public abstract record PayLine(LocalDate Date, string Code, Money Amount)
{
    /// <summary>Overtime: hours × hourly base × multiplier.</summary>
    /// <param name="Date">The business day.</param>
    /// <param name="Code">The code.</param>
    /// <param name="Amount">The amount.</param>
    /// <param name="Hours">The hours.</param>
    /// <param name="HourlyBase">The hourly base, not rounded.</param>
    /// <param name="Multiplier">The multiplier, which pays the whole of the overtime hour.</param>
    public sealed record Overtime(LocalDate Date, string Code, Money Amount, decimal Hours, decimal HourlyBase, decimal Multiplier)
        : PayLine(Date, Code, Amount);

    /// <summary>An allowance: a number of things × an amount for each.</summary>
    /// <param name="Date">The business day.</param>
    /// <param name="Code">The code.</param>
    /// <param name="Amount">The amount.</param>
    /// <param name="Quantity">How many.</param>
    /// <param name="Rate">The amount for each.</param>
    public sealed record Allowance(LocalDate Date, string Code, Money Amount, int Quantity, decimal Rate)
        : PayLine(Date, Code, Amount);
}
