using Hr.Attendance.Rules.Pay;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>Numbers as a hand-over to payroll writes them: equal numbers have equal digits. For hosts that write a form of their own.</summary>
public static class PayrollNumbers
{
    /// <summary>Digits of quantities and rates, which seldom end.</summary>
    private const int Digits = 6;

    /// <summary>An amount with at least the digits of its currency's minor unit, and none beyond them that says nothing.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">Its ISO 4217 code.</param>
    /// <returns>An equal number.</returns>
    public static decimal Amount(decimal amount, string currency) =>
        Trimmed(amount) + new decimal(0, 0, 0, false, (byte)CurrencyMinorUnits.Of(currency));

    /// <summary>A quantity or a rate, rounded to six digits, half away from zero.</summary>
    /// <param name="number">The quantity or the rate.</param>
    /// <returns>The rounded number, without digits that say nothing.</returns>
    public static decimal Number(decimal number) => Trimmed(decimal.Round(number, Digits, MidpointRounding.AwayFromZero));

    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
