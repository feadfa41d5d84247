using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.NRules.Facts;

/// <summary>Overtime is paid by the rule of the library.</summary>
/// <param name="policy">The policy.</param>
public sealed class OvertimePaid(PolicyInForce policy) : PolicyTerm(policy)
{
    /// <inheritdoc/>
    public override string ToString() => "overtime is paid";
}

/// <summary>Each effective session with credited time is paid an amount.</summary>
/// <param name="policy">The policy.</param>
/// <param name="amount">The amount, <c>allowance.perEffectiveSession</c>.</param>
public sealed class AllowancePerSession(PolicyInForce policy, Money amount) : PolicyTerm(policy)
{
    /// <summary>The amount, <c>allowance.perEffectiveSession</c>.</summary>
    public Money Amount { get; } = amount;

    /// <inheritdoc/>
    public override string ToString() => $"{Amount} for each effective session";
}

/// <summary>A day with an effective session that has credited time is paid an amount.</summary>
/// <param name="policy">The policy.</param>
/// <param name="amount">The amount, <c>allowance.perDay</c>.</param>
public sealed class AllowancePerDay(PolicyInForce policy, Money amount) : PolicyTerm(policy)
{
    /// <summary>The amount, <c>allowance.perDay</c>.</summary>
    public Money Amount { get; } = amount;

    /// <inheritdoc/>
    public override string ToString() => $"{Amount} for a day with an effective session";
}

/// <summary>Each credited hour in the night is paid an amount.</summary>
/// <param name="policy">The policy.</param>
/// <param name="amount">The amount, <c>allowance.perNightHour</c>.</param>
public sealed class AllowancePerNightHour(PolicyInForce policy, Money amount) : PolicyTerm(policy)
{
    /// <summary>The amount, <c>allowance.perNightHour</c>.</summary>
    public Money Amount { get; } = amount;

    /// <inheritdoc/>
    public override string ToString() => $"{Amount} for each night hour";
}

/// <summary>A step of a bonus: what is paid from a share on, up to the next step.</summary>
/// <param name="policy">The policy.</param>
/// <param name="from">The share, 0 to 1, itself included.</param>
/// <param name="below">The share from which the next step counts; null for the highest step.</param>
/// <param name="amount">The amount.</param>
public abstract class BonusStep(PolicyInForce policy, decimal from, decimal? below, Money amount) : PolicyTerm(policy)
{
    /// <summary>The share, 0 to 1, itself included.</summary>
    public decimal From { get; } = from;

    /// <summary>The share from which the next step counts; null for the highest step.</summary>
    public decimal? Below { get; } = below;

    /// <summary>The amount.</summary>
    public Money Amount { get; } = amount;

    /// <summary>How much of a whole reaches the next step; more than any where there is none.</summary>
    /// <param name="whole">The whole.</param>
    /// <returns>The number.</returns>
    public decimal EndOf(decimal whole) => Below is { } below ? below * whole : decimal.MaxValue;
}

/// <summary>A step of <c>bonus.response</c>.</summary>
/// <param name="policy">The policy.</param>
/// <param name="from">The share of judged turns that were answered in time, 0 to 1, itself included.</param>
/// <param name="below">The share from which the next step counts; null for the highest step.</param>
/// <param name="amount">The amount.</param>
public sealed class AnswersBonusStep(PolicyInForce policy, decimal from, decimal? below, Money amount) : BonusStep(policy, from, below, amount)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Amount} from a share of {From} in time on";
}

/// <summary>A step of <c>bonus.satisfaction</c>.</summary>
/// <param name="policy">The policy.</param>
/// <param name="from">The mean of the day's ratings, 0 to 1, itself included.</param>
/// <param name="below">The mean from which the next step counts; null for the highest step.</param>
/// <param name="amount">The amount.</param>
public sealed class SatisfactionBonusStep(PolicyInForce policy, decimal from, decimal? below, Money amount) : BonusStep(policy, from, below, amount)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Amount} from a mean rating of {From} on";
}

/// <summary>What allowances and bonuses may come to.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most.</param>
public abstract class AllowanceCap(PolicyInForce policy, Money most) : PolicyTerm(policy)
{
    /// <summary>The most.</summary>
    public Money Most { get; } = most;

    /// <summary>What the cap leaves to be paid.</summary>
    /// <param name="paid">What was paid under it before.</param>
    /// <returns>The rest, rounded down to what can be paid; zero where the cap was lowered below what was paid.</returns>
    public decimal LeftAfter(decimal paid) => Rules.Friends.PersonPay.LeftOf(Most, paid);
}

/// <summary>What allowances and bonuses of a day may come to.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>allowance.dailyCap</c>.</param>
public sealed class DailyAllowanceCap(PolicyInForce policy, Money most) : AllowanceCap(policy, most)
{
    /// <inheritdoc/>
    public override string ToString() => $"allowances of {Most} a day at most";
}

/// <summary>What allowances and bonuses of a calendar month may come to.</summary>
/// <param name="policy">The policy.</param>
/// <param name="most">The most, <c>allowance.monthlyCap</c>.</param>
public sealed class MonthlyAllowanceCap(PolicyInForce policy, Money most) : AllowanceCap(policy, most)
{
    /// <inheritdoc/>
    public override string ToString() => $"allowances of {Most} a month at most";
}
