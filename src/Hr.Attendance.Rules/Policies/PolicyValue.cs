using System.Globalization;

namespace Hr.Attendance.Rules.Policies;

/// <summary>A value as a policy document writes it, before a setting gives it meaning. Immutable.</summary>
/// <remarks>It mirrors JSON, so that documents can come from files, a database or code alike.</remarks>
public abstract class PolicyValue : IEquatable<PolicyValue>
{
    private PolicyValue()
    {
    }

    /// <summary>No value: <c>null</c>.</summary>
    public static PolicyValue Null { get; } = new NullValue();

    /// <summary>A text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static PolicyValue Of(string value) => new Text(Guard.NotNull(value));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static PolicyValue Of(decimal value) => new Number(value);

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns>The value.</returns>
    public static PolicyValue Of(bool value) => new Truth(value);

    /// <summary>A list.</summary>
    /// <param name="items">The items, in order.</param>
    /// <returns>The value.</returns>
    public static PolicyValue Of(IEnumerable<PolicyValue> items) => new List([.. Guard.NotNull(items)]);

    /// <summary>An object.</summary>
    /// <param name="members">The members; each name once.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static PolicyValue Of(IEnumerable<KeyValuePair<string, PolicyValue>> members)
    {
        // Sorted, so that values that say the same have the same text in whatever order they were written; by their texts they are
        // compared.
        var byName = new SortedDictionary<string, PolicyValue>(StringComparer.Ordinal);
        foreach (var member in Guard.NotNull(members))
        {
            byName.Add(member.Key, member.Value);
        }

        return new Record(byName);
    }

    /// <inheritdoc/>
    public bool Equals(PolicyValue? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyValue);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The value as compact JSON-like text; equal values have equal texts.</summary>
    /// <returns>The text.</returns>
    public abstract override string ToString();

    /// <summary>The value <c>null</c>.</summary>
    public sealed class NullValue : PolicyValue
    {
        internal NullValue()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => "null";
    }

    /// <summary>A text.</summary>
    public sealed class Text : PolicyValue
    {
        internal Text(string value) => Value = value;

        /// <summary>The text.</summary>
        public string Value { get; }

        /// <inheritdoc/>
        public override string ToString() => "\"" + Value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
    }

    /// <summary>A number.</summary>
    public sealed class Number : PolicyValue
    {
        internal Number(decimal value) => Value = value;

        /// <summary>The number.</summary>
        public decimal Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>A truth value.</summary>
    public sealed class Truth : PolicyValue
    {
        internal Truth(bool value) => Value = value;

        /// <summary>The truth value.</summary>
        public bool Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A list.</summary>
    public sealed class List : PolicyValue
    {
        internal List(IReadOnlyList<PolicyValue> items) => Items = items;

        /// <summary>The items, in order.</summary>
        public IReadOnlyList<PolicyValue> Items { get; }

        /// <inheritdoc/>
        public override string ToString() => "[" + string.Join(", ", Items) + "]";
    }

    /// <summary>An object.</summary>
    public sealed class Record : PolicyValue
    {
        internal Record(IReadOnlyDictionary<string, PolicyValue> members) => Members = members;

        /// <summary>The members, by name.</summary>
        public IReadOnlyDictionary<string, PolicyValue> Members { get; }

        /// <inheritdoc/>
        public override string ToString() => "{" + string.Join(", ", Members.Select(member => $"\"{member.Key}\": {member.Value}")) + "}";
    }
}
