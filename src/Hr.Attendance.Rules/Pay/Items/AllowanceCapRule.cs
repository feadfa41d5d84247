using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay.Items;

/// <summary>
/// <c>allowance.dailyCap</c> and <c>allowance.monthlyCap</c>: what all allowances and bonuses, of the library and of the host, are above the
/// cap is taken back in a line of its own, so that each of them still shows what it is.
/// </summary>
internal sealed class AllowanceCapRule : IPayRule
{
    private readonly Setting<Money?> _cap;
    private readonly Bilingual _sentence;

    private AllowanceCapRule(Setting<Money?> cap, Bilingual sentence)
    {
        _cap = cap;
        _sentence = sentence;
        Settings = [cap];
    }

    internal static AllowanceCapRule Daily { get; } = new(AttendanceSettings.AllowanceDailyCap, PaySentences.AboveDailyCap);

    internal static AllowanceCapRule Monthly { get; } = new(AttendanceSettings.AllowanceMonthlyCap, PaySentences.AboveMonthlyCap);

    public string Id => _cap.Name;

    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>None: what is taken depends on the lines of all other rules, so <see cref="LineOf"/> is asked after them.</summary>
    public IEnumerable<PayLine> LinesOf(PayFacts facts) => [];

    public string Explain(PayLine line, MessageLanguage language) => _sentence.In(language, ("figures", PayText.Figures(line, language)));

    /// <summary>Whether a line falls under the caps: its code begins with <c>allowance.</c> or <c>bonus.</c></summary>
    internal static bool Caps(PayLine line) =>
        line.Code.StartsWith("allowance.", StringComparison.Ordinal) || line.Code.StartsWith("bonus.", StringComparison.Ordinal);

    /// <summary>What allowances and bonuses come to in a currency, caps that were taken already included.</summary>
    internal static decimal SumOf(IEnumerable<PayLine> lines, string currency) =>
        lines.Where(line => line.Amount.Currency == currency && Caps(line)).Sum(line => line.Amount.Amount);

    /// <summary>The cap in force; null for none.</summary>
    internal Money? CapOf(PayFacts facts) => facts.Policy.Get(_cap);

    /// <summary>What is taken from a day's lines; null when nothing is.</summary>
    /// <param name="facts">The day.</param>
    /// <param name="cap">The cap in force.</param>
    /// <param name="lines">The day's lines so far.</param>
    /// <param name="before">What was paid under the cap before the day.</param>
    /// <returns>The line; its amount is below zero.</returns>
    internal PayLine? LineOf(PayFacts facts, Money cap, IReadOnlyList<PayLine> lines, decimal before)
    {
        decimal above = SumOf(lines, cap.Currency) - LeftOf(cap, before);
        return above > 0 ? Taking(facts, cap, lines, above) : null;
    }

    /// <summary>What a cap leaves to be paid.</summary>
    /// <param name="cap">The cap in force.</param>
    /// <param name="before">What was paid under it before; above it already where the cap was lowered within the month, and then nothing is left.</param>
    internal static decimal LeftOf(Money cap, decimal before) =>
        // Rounded down, so that nothing above the cap is paid in a currency without its small digits.
        Math.Max(CurrencyMinorUnits.RoundDown(cap.Amount, cap.Currency) - before, 0);

    /// <summary>The line that takes what is above a cap from a day.</summary>
    internal PayLine Taking(PayFacts facts, Money cap, IReadOnlyList<PayLine> lines, decimal above)
    {
        var capped = lines.Where(line => line.Amount.Currency == cap.Currency && Caps(line));
        return PayLine.Item.Of(facts.Date, Id, 1, cap with { Amount = -above }, capped.SelectMany(line => line.EvidenceIds)) with
        {
            Rule = this,
            Settings = [facts.Policy.Resolved(_cap)],
        };
    }
}
