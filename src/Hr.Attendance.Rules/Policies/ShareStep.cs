using System.Globalization;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Policies;

/// <summary>One step of a table from shares to amounts: what is paid from a share on, written <c>0.9: 20 CNY</c>. Immutable.</summary>
/// <param name="From">The share, 0 to 1, itself included.</param>
/// <param name="Amount">The amount.</param>
public sealed record ShareStep(decimal From, Money Amount)
{
    private const decimal LargestAmount = 1_000_000_000;
    private const int LongestText = 64;

    /// <summary>Reads <c>0.9: 20 CNY</c>.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="step">The step; null when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out ShareStep? step)
    {
        step = null;
        string[] parts = text is null || text.Length > LongestText ? [] : text.Split(':');
        string[] money = parts.Length == 2 ? parts[1].Trim().Split(' ') : [];
        if (money.Length == 2
            && TryParse(parts[0].Trim(), 1, out decimal from)
            && TryParse(money[0], LargestAmount, out decimal amount)
            && Money.IsCurrencyCode(money[1]))
        {
            step = new ShareStep(from, new Money(amount, money[1]));
        }

        return step is not null;
    }

    /// <summary>Of some steps, the highest that a share reaches; of two from the same share, the later one.</summary>
    /// <param name="steps">The steps, in any order.</param>
    /// <param name="reached">How much of the whole was reached.</param>
    /// <param name="whole">The whole, above zero.</param>
    /// <returns>The step; null when none is reached.</returns>
    public static ShareStep? Reached(IEnumerable<ShareStep> steps, decimal reached, decimal whole)
    {
        ShareStep? highest = null;

        // Not divided, so that two thirds are two thirds.
        foreach (var step in Guard.NotNull(steps).Where(step => reached >= step.From * whole && (highest is null || step.From >= highest.From)))
        {
            highest = step;
        }

        return highest;
    }

    /// <summary>The step as documents write it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Text(From)}: {Text(Amount.Amount)} {Amount.Currency}";

    private static bool TryParse(string text, decimal most, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number >= 0 && number <= most;

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
