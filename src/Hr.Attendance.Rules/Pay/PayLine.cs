using System.Diagnostics.CodeAnalysis;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Pay;

/// <summary>One earned line: a quantity at a rate, with the evidence and the settings behind it. Immutable.</summary>
/// <remarks>Two lines are equal when their figures and their evidence are; who set the rate does not take part.</remarks>
public abstract record PayLine
{
    private IReadOnlyList<string>? _evidenceIds;
    private IReadOnlyList<ResolvedSetting>? _settings;

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
    public IReadOnlyList<string> EvidenceIds
    {
        get => _evidenceIds ??= Reasons is { } reasons ? InOrder(reasons.EvidenceOf(this, Facts!)) : [];
        init => _evidenceIds = Guard.NotNull(value);
    }

    /// <summary>The settings that decided, each with its value and who set it; empty in a line that no rule of an engine gave.</summary>
    public IReadOnlyList<ResolvedSetting> Settings
    {
        get => _settings ??= Reasons is { } reasons ? [.. reasons.SettingsOf(this, Facts!)] : [];
        init => _settings = Guard.NotNull(value);
    }

    /// <summary>The rule that gave the line; null in a line that no rule of an engine gave.</summary>
    public IPayRule? Rule { get; init; }

    /// <summary>The day that a rule of the library paid: evidence and settings are looked up there when they are read; null for none.</summary>
    internal PayFacts? Facts { get; init; }

    private ILineReasons? Reasons => Facts is null ? null : Rule as ILineReasons;

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
        /// <summary>Creates a line; everything is set by its properties.</summary>
        public Overtime()
        {
        }

        /// <summary>Creates a line of the library's rule.</summary>
        [SetsRequiredMembers]
        internal Overtime(IPayRule rule, PayFacts facts, string code, Duration time, decimal multiplier, Money amount)
        {
            (Rule, Facts, Date, Code, Amount) = (rule, facts, facts.Date, code, amount);
            (Time, Multiplier) = (time, multiplier);
        }

        /// <summary>The overtime, where a rule of the library gave the line.</summary>
        private Duration Time { get; }

        /// <summary>Hours and hourly base for people to read, often without end: worked out when somebody does.</summary>
        private OvertimeFigures? _figures;

        /// <summary>The hours, not rounded.</summary>
        public required decimal Hours
        {
            get => Figures.Hours;
            init => _figures = Figures with { Hours = value };
        }

        /// <summary>The hourly base, not rounded.</summary>
        public required decimal HourlyBase
        {
            get => Figures.HourlyBase;
            init => _figures = Figures with { HourlyBase = value };
        }

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

        private OvertimeFigures Figures => _figures ??= new OvertimeFigures(
            Nanoseconds.Exactly(Time) / NodaConstants.NanosecondsPerHour,
            Facts is { MonthlyWage: { } wage, Policy: var policy }
                ? wage.Amount / policy.Get(AttendanceSettings.PayMonthlyDays) / policy.Get(AttendanceSettings.PayDailyHours)
                : 0);

        private sealed record OvertimeFigures(decimal Hours, decimal HourlyBase);

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

        /// <summary>A line of a rule of the library, which finds evidence and settings when they are asked for.</summary>
        internal static Item Of(IPayRule rule, PayFacts facts, decimal quantity, Money rate) => new(quantity, rate.Amount)
        {
            Date = facts.Date,
            Code = rule.Id,
            Amount = rate with { Amount = CurrencyMinorUnits.Round(quantity * rate.Amount, rate.Currency) },
            Rule = rule,
            Facts = facts,
        };

        /// <inheritdoc/>
        public bool Equals(Item? other) => base.Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();
    }

    internal static IReadOnlyList<string> InOrder(IEnumerable<string> evidenceIds) => Evidence.EvidenceIds.InOrder([.. evidenceIds]);
}

/// <summary>A rule of the library, which can say later what stands behind a line that it gave.</summary>
internal interface ILineReasons
{
    /// <summary>The ids of the evidence behind a line, in any order.</summary>
    IEnumerable<string> EvidenceOf(PayLine line, PayFacts facts);

    /// <summary>Whether a policy lets the rule give lines at all.</summary>
    bool IsAskedBy(EffectivePolicy policy);

    /// <summary>The settings that decided.</summary>
    IEnumerable<ResolvedSetting> SettingsOf(PayLine line, PayFacts facts);
}
