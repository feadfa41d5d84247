using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Pay;

/// <summary>The figures of pay lines as people read them, in two languages.</summary>
public static class PayText
{
    /// <summary>Digits of hours and hourly bases, which seldom end.</summary>
    private const int Digits = 6;

    /// <summary>A line as a sum that can be worked by hand: <c>2 h × 45.977011 × 1.5 = CNY 137.93</c>, <c>3 × 10 = CNY 30.00</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Figures(PayLine line, MessageLanguage language)
    {
        Guard.NotNull(line);
        return line is PayLine.Overtime overtime
            ? PaySentences.OvertimeFigures.In(
                language,
                ("hours", Number(overtime.Hours)), ("base", Number(overtime.HourlyBase)), ("multiplier", Number(overtime.Multiplier)),
                ("amount", Of(line.Amount)))
            : $"{Number(line.Quantity)} × {Number(line.Rate)} = {Of(line.Amount)}";
    }

    /// <summary>An amount with the digits of its currency: <c>CNY 137.90</c>, <c>JPY 3448</c>.</summary>
    /// <param name="money">The amount.</param>
    /// <returns>The text.</returns>
    public static string Of(Money money)
    {
        Guard.NotNull(money);
        int digits = CurrencyMinorUnits.Of(money.Currency);
        return money.Currency + " " + money.Amount.ToString(
            digits == 0 ? "0.##########" : $"0.{new string('0', digits)}########", System.Globalization.CultureInfo.InvariantCulture);
    }

    internal static string Number(decimal number) => PlainText.Of(decimal.Round(number, Digits, MidpointRounding.AwayFromZero));
}
