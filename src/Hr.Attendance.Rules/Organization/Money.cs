using System.Globalization;

namespace Hr.Attendance.Rules.Organization;

/// <summary>An amount of money in a currency.</summary>
/// <param name="Amount">The amount, in the currency's main unit (yuan, not fen).</param>
/// <param name="Currency">The ISO 4217 code, three capital letters.</param>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary>Whether a text has the form of an ISO 4217 code: three capital letters.</summary>
    /// <param name="text">The text; null has not.</param>
    /// <returns>Whether it has.</returns>
    public static bool IsCurrencyCode(string? text) => text is { Length: 3 } && IsLetter(text[0]) && IsLetter(text[1]) && IsLetter(text[2]);

    private static bool IsLetter(char character) => character is >= 'A' and <= 'Z';

    /// <summary>The amount and the currency as text: <c>8000 CNY</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Amount.ToString(CultureInfo.InvariantCulture)} {Currency}";
}
