namespace Hr.Attendance.Rules.Pay;

/// <summary>How many decimal digits a currency's minor unit has (ISO 4217).</summary>
public static class CurrencyMinorUnits
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal)
    {
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
    };

    private static readonly HashSet<string> Three = new(StringComparer.Ordinal) { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" };

    /// <summary>The number of digits: 0 for JPY, 3 for KWD, 2 for most.</summary>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The number of digits.</returns>
    public static int Of(string currency)
    {
        Guard.NotEmpty(currency);
        return None.Contains(currency) ? 0 : Three.Contains(currency) ? 3 : 2;
    }

    /// <summary>Rounds an amount to a currency's minor unit, half away from zero.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The rounded amount.</returns>
    public static decimal Round(decimal amount, string currency) => decimal.Round(amount, Of(currency), MidpointRounding.AwayFromZero);

    /// <summary>Cuts an amount, zero or above, to a currency's minor unit.</summary>
    internal static decimal RoundDown(decimal amount, string currency)
    {
        decimal rounded = Round(amount, currency);
        return rounded <= amount ? rounded : rounded - new decimal(1, 0, 0, false, (byte)Of(currency));
    }
}
