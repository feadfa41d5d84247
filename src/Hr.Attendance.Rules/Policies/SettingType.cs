using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What values a setting can have: how they are read, written, ordered and, for lists, taken apart.</summary>
public abstract class SettingType
{
    private static readonly Bilingual WithExample = new("{type}, such as {example}", "{type}，例如 {example}");

    private protected SettingType(string name, bool isOrdered)
    {
        Name = name;
        IsOrdered = isOrdered;
        ChineseName = name;
        Schema = PolicyValue.Of(Array.Empty<KeyValuePair<string, PolicyValue>>());
    }

    /// <summary>The type's name for people, such as <c>duration or null</c>.</summary>
    public string Name { get; }

    /// <summary>The type's name for people, in Chinese; the same as <see cref="Name"/> unless set.</summary>
    public string ChineseName { get; init; }

    /// <summary>A value as documents write it, for whoever wrote something else, such as <c>PT10M</c>; empty where the name says what to write.</summary>
    public string Example { get; init; } = string.Empty;

    /// <summary>The name and the example, in both languages: <c>duration or null, such as PT10M</c>.</summary>
    public Bilingual Description => new Bilingual(Name, ChineseName) is var name && Example.Length == 0
        ? name
        : WithExample.With(("type", name), ("example", Example));

    /// <summary>
    /// What a value looks like as written, as a fragment of JSON Schema 2020-12, for the schema of policy documents; unless set, one that
    /// any value is valid against (for a list: any list of valid elements).
    /// </summary>
    /// <remarks>
    /// Whatever <see cref="Write"/> gives must be valid against it. It may ask for the usual spelling where <see cref="TryRead"/> is more
    /// patient, and accept what only <see cref="TryRead"/> can tell to be wrong.
    /// </remarks>
    public PolicyValue Schema { get; init; }

    /// <summary>Whether values have an order, so that a bound (<c>atLeast</c>, <c>atMost</c>, <c>between</c>) makes sense.</summary>
    public bool IsOrdered { get; }

    /// <summary>The type of an element; null unless values are lists.</summary>
    public virtual SettingType? ElementType => null;

    /// <summary>The .NET type of the values.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Reads a value from a document.</summary>
    /// <param name="written">The value as written.</param>
    /// <param name="value">The value; null both when refused and where null is a value.</param>
    /// <returns>Whether the value is of this type.</returns>
    public abstract bool TryRead(PolicyValue written, out object? value);

    /// <summary>Writes a value as a document would.</summary>
    /// <param name="value">A value of this type.</param>
    /// <returns>The value as written.</returns>
    public abstract PolicyValue Write(object? value);

    /// <summary>Compares two values.</summary>
    /// <param name="left">A value of this type, not null.</param>
    /// <param name="right">Another.</param>
    /// <returns>Below zero where the left one is less, above where it is more; null where the type has no order, or none for these two.</returns>
    public abstract int? Compare(object left, object right);

    /// <summary>The elements of a list.</summary>
    internal virtual IReadOnlyList<object?> Elements(object? list) => [list];

    /// <summary>A list of elements.</summary>
    internal virtual object? ListOf(IEnumerable<object?> elements) => throw new InvalidOperationException("not a list");

    /// <summary>Whether two values are the same, as written.</summary>
    internal bool AreEqual(object? left, object? right) => Write(left).Equals(Write(right));
}

/// <summary>A type of setting whose values are of one .NET type.</summary>
/// <typeparam name="T">The .NET type; nullable where null is a value.</typeparam>
public sealed class SettingType<T> : SettingType
{
    private readonly Func<PolicyValue, (bool Read, T? Value)> _read;
    private readonly Func<T, PolicyValue> _write;
    private readonly Func<T, T, int?>? _compare;

    /// <summary>Creates a type of setting.</summary>
    /// <param name="name">The type's name for people.</param>
    /// <param name="read">Reads a value as written; says whether it is of this type.</param>
    /// <param name="write">Writes a value so that <paramref name="read"/> gives the same value.</param>
    /// <param name="compare">Orders two values, or gives null where they have no order between them; null for a type without order.</param>
    public SettingType(string name, Func<PolicyValue, (bool Read, T? Value)> read, Func<T, PolicyValue> write, Func<T, T, int?>? compare = null)
        : base(Guard.NotEmpty(name), compare is not null)
    {
        _read = Guard.NotNull(read);
        _write = Guard.NotNull(write);
        _compare = compare;
    }

    /// <inheritdoc/>
    public override bool TryRead(PolicyValue written, out object? value)
    {
        var (read, typed) = _read(Guard.NotNull(written));
        value = read ? typed : null;
        return read;
    }

    /// <inheritdoc/>
    public override PolicyValue Write(object? value) => _write((T)value!);

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override int? Compare(object left, object right) => _compare?.Invoke((T)left, (T)right);
}

/// <summary>A type of setting whose values are lists without repetition.</summary>
/// <typeparam name="T">The .NET type of an element.</typeparam>
public sealed class ListSettingType<T> : SettingType
{
    private readonly SettingType<T> _element;

    /// <summary>Creates a type of list.</summary>
    /// <param name="element">The type of an element.</param>
    public ListSettingType(SettingType<T> element)
        : base("list of " + Guard.NotNull(element).Name, isOrdered: false)
    {
        _element = element;
        ChineseName = element.ChineseName + "的列表";
        Example = element.Example.Length == 0 ? string.Empty : $"[\"{element.Example}\"]";
        Schema = PolicyValue.Of(
            [new KeyValuePair<string, PolicyValue>("type", PolicyValue.Of("array")), new KeyValuePair<string, PolicyValue>("items", element.Schema)]);
    }

    /// <inheritdoc/>
    public override SettingType? ElementType => _element;

    /// <inheritdoc/>
    public override bool TryRead(PolicyValue written, out object? value)
    {
        value = null;
        if (written is not PolicyValue.List list)
        {
            return false;
        }

        var elements = new List<object?>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (!_element.TryRead(item, out object? element))
            {
                return false;
            }

            elements.Add(element);
        }

        value = ListOf(elements);
        return true;
    }

    /// <inheritdoc/>
    public override PolicyValue Write(object? value) => PolicyValue.Of(((IReadOnlyList<T>)value!).Select(element => _element.Write(element)));

    /// <inheritdoc/>
    public override Type ValueType => typeof(IReadOnlyList<T>);

    /// <inheritdoc/>
    public override int? Compare(object left, object right) => null;

    internal override IReadOnlyList<object?> Elements(object? list) => [.. ((IReadOnlyList<T>)list!).Select(element => (object?)element)];

    internal override object? ListOf(IEnumerable<object?> elements) => elements.Cast<T>().Distinct().ToArray();
}
