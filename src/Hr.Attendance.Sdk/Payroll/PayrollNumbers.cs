using Hr.Attendance.Rules.Pay;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>Numbers as a hand-over writes them: equal numbers have equal digits.</summary>
internal static class PayrollNumbers
{
    /// <summary>Digits of quantities and rates, which seldom end.</summary>
    internal const int Digits = 6;

    /// <summary>An amount with at least the digits of its currency's minor unit, and none beyond them that says nothing.</summary>
    internal static decimal Amount(decimal amount, string currency) =>
        Trimmed(amount) + new decimal(0, 0, 0, false, (byte)CurrencyMinorUnits.Of(currency));

    /// <summary>A quantity or a rate.</summary>
    internal static decimal Number(decimal number) => Trimmed(decimal.Round(number, Digits, MidpointRounding.AwayFromZero));

    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
