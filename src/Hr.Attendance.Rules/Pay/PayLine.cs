using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>One earned line: a quantity at a rate, with the evidence and the settings behind it. Immutable.</summary>
/// <remarks>Two lines are equal when their figures and their evidence are; who set the rate does not take part.</remarks>
public abstract record PayLine
{
    private protected PayLine()
    {
    }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The stable code, such as <c>overtime.workday</c> or <c>allowance.perDay</c>; never empty.</summary>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public required string Code { get; init => field = Guard.NotEmpty(value); }

    /// <summary>How much or how many: hours of overtime, sessions, days; not rounded.</summary>
    public abstract decimal Quantity { get; }

    /// <summary>The amount for one, not rounded; below zero where the line takes something.</summary>
    public abstract decimal Rate { get; }

    /// <summary>The amount: quantity × rate, rounded once to the currency's minor unit, half away from zero.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required Money Amount { get; init => field = Guard.NotNull(value); }

    /// <summary>The ids of the evidence behind the line, in ordinal order; empty where there is none.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    /// <summary>The settings that decided, each with its value and who set it; empty in a line that no rule of an engine gave.</summary>
    public IReadOnlyList<ResolvedSetting> Settings { get; init; } = [];

    /// <summary>The rule that gave the line; null in a line that no rule of an engine gave.</summary>
    public IPayRule? Rule { get; init; }

    /// <summary>The line in words, without a full stop.</summary>
    /// <param name="language">The language.</param>
    /// <returns>What its rule says of it; its code and figures where it has no rule.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English) =>
        Rule?.Explain(this, language) ?? $"{Code}: {PayText.Figures(this, language)}";

    /// <inheritdoc/>
    public virtual bool Equals(PayLine? other) =>
        // What the line pays and on what evidence. Rule and settings say how it came about: they are other objects in another engine, and
        // the pay is the same.
        other is not null
        && EqualityContract == other.EqualityContract
        && Date == other.Date
        && Code == other.Code
        && Quantity == other.Quantity
        && Rate == other.Rate
        && Amount == other.Amount
        && EvidenceIds.SequenceEqual(other.EvidenceIds, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Date, Code, Amount).GetHashCode();

    /// <summary>Overtime: hours × hourly base × multiplier. Its rate is hourly base × multiplier.</summary>
    public sealed record Overtime : PayLine
    {
        /// <summary>The hours, not rounded.</summary>
        public required decimal Hours { get; init; }

        /// <summary>The hourly base, not rounded.</summary>
        public required decimal HourlyBase { get; init; }

        /// <summary>The multiplier, which pays the whole of the overtime hour.</summary>
        public required decimal Multiplier { get; init; }

        /// <inheritdoc/>
        public override decimal Quantity => Hours;

        /// <inheritdoc/>
        public override decimal Rate => HourlyBase * Multiplier;

        /// <summary>
        /// The business day on which the overtime was worked, where that is not the day it is paid for: it went to leave that was not taken
        /// in time.
        /// </summary>
        public LocalDate? EarnedOn { get; init; }

        /// <inheritdoc/>
        public bool Equals(Overtime? other) =>
            base.Equals(other) && Hours == other.Hours && HourlyBase == other.HourlyBase && Multiplier == other.Multiplier && EarnedOn == other.EarnedOn;

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();
    }

    /// <summary>An allowance, a bonus or anything else that is no overtime: a quantity × an amount for each.</summary>
    public sealed record Item : PayLine
    {
        /// <summary>Creates a line.</summary>
        /// <param name="quantity">How much or how many, not rounded.</param>
        /// <param name="rate">The amount for each, not rounded.</param>
        public Item(decimal quantity, decimal rate)
        {
            Quantity = quantity;
            Rate = rate;
        }

        /// <inheritdoc/>
        public override decimal Quantity { get; }

        /// <inheritdoc/>
        public override decimal Rate { get; }

        /// <summary>A line whose amount is quantity × rate, rounded to the currency's minor unit.</summary>
        /// <param name="date">The business day.</param>
        /// <param name="code">The code.</param>
        /// <param name="quantity">How much or how many.</param>
        /// <param name="rate">The amount for each.</param>
        /// <param name="evidenceIds">The ids of the evidence behind it, in any order; null for none.</param>
        /// <returns>The line.</returns>
        /// <exception cref="OverflowException">The amount is beyond all numbers.</exception>
        public static Item Of(LocalDate date, string code, decimal quantity, Money rate, IEnumerable<string>? evidenceIds = null)
        {
            Guard.NotNull(rate);
            var amount = rate with { Amount = CurrencyMinorUnits.Round(quantity * rate.Amount, rate.Currency) };
            return new Item(quantity, rate.Amount) { Date = date, Code = code, Amount = amount, EvidenceIds = InOrder(evidenceIds ?? []) };
        }

        /// <inheritdoc/>
        public bool Equals(Item? other) => base.Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();
    }

    internal static IReadOnlyList<string> InOrder(IEnumerable<string> evidenceIds) =>
        [.. evidenceIds.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)];
}
