using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What one business day of one employee came to: time and pay. Immutable.</summary>
public sealed class DayFigures : IEquatable<DayFigures>
{
    private readonly SortedDictionary<(string Code, string Currency), decimal> _pay;

    /// <summary>Creates the figures of a day.</summary>
    /// <param name="time">The time; below zero in an adjustment that takes some.</param>
    /// <param name="pay">The pay by code, in any order; what has one code and one currency is added up, what comes to zero is left out.</param>
    public DayFigures(TimeTotals time, IEnumerable<(string Code, Money Amount)> pay)
    {
        Time = time;
        _pay = new SortedDictionary<(string Code, string Currency), decimal>(PayKeyOrder.Ordinal);
        foreach (var (code, amount) in Guard.NotNull(pay))
        {
            _pay[(code, amount.Currency)] = (_pay.TryGetValue((code, amount.Currency), out decimal soFar) ? soFar : 0) + amount.Amount;
        }

        // What comes to nothing is no entry: figures are equal when they say the same, and a day with nothing is zero.
        foreach (var key in _pay.Where(entry => entry.Value == 0).Select(entry => entry.Key).ToList())
        {
            _pay.Remove(key);
        }
    }

    /// <summary>Nothing.</summary>
    public static DayFigures Zero { get; } = new(TimeTotals.Zero, []);

    /// <summary>The time.</summary>
    public TimeTotals Time { get; }

    /// <summary>The pay by code, in ordinal order of code and currency; none of zero.</summary>
    public IReadOnlyList<(string Code, Money Amount)> Pay => [.. _pay.Select(entry => (entry.Key.Code, new Money(entry.Value, entry.Key.Currency)))];

    /// <summary>Whether there is neither time nor pay.</summary>
    public bool IsZero => Time == TimeTotals.Zero && _pay.Count == 0;

    /// <summary>These figures and others.</summary>
    /// <param name="other">The others.</param>
    /// <returns>The sum.</returns>
    public DayFigures Plus(DayFigures other) => new(Time + Guard.NotNull(other).Time, Pay.Concat(other.Pay));

    /// <summary>What these figures have more than others; below zero where they have less.</summary>
    /// <param name="other">The others.</param>
    /// <returns>The difference.</returns>
    public DayFigures Minus(DayFigures other) =>
        new(Time - Guard.NotNull(other).Time, Pay.Concat(other.Pay.Select(line => (line.Code, line.Amount with { Amount = -line.Amount.Amount }))));

    /// <inheritdoc/>
    public bool Equals(DayFigures? other) => other is not null && Time == other.Time && _pay.SequenceEqual(other._pay);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayFigures);

    /// <inheritdoc/>
    public override int GetHashCode() => Time.GetHashCode() ^ _pay.Count;

    private sealed class PayKeyOrder : IComparer<(string Code, string Currency)>
    {
        internal static readonly PayKeyOrder Ordinal = new();

        public int Compare((string Code, string Currency) x, (string Code, string Currency) y)
        {
            int byCode = string.CompareOrdinal(x.Code, y.Code);
            return byCode != 0 ? byCode : string.CompareOrdinal(x.Currency, y.Currency);
        }
    }
}
