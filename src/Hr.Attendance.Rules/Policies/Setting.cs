namespace Hr.Attendance.Rules.Policies;

/// <summary>One thing that a policy decides: its name, what values it can have, and its value where nobody says. Immutable.</summary>
public abstract class Setting
{
    private protected Setting(string name, SettingType type, object? defaultValue, string english, string chinese)
    {
        Name = Guard.NotEmpty(name);
        Type = Guard.NotNull(type);
        DefaultValue = defaultValue;
        English = Guard.NotEmpty(english);
        Chinese = Guard.NotEmpty(chinese);
    }

    /// <summary>The name in documents, such as <c>session.minimumOnline</c>.</summary>
    public string Name { get; }

    /// <summary>What values it can have.</summary>
    public SettingType Type { get; }

    /// <summary>The value where no document says anything.</summary>
    public object? DefaultValue { get; }

    /// <summary>What the setting means, in English.</summary>
    public string English { get; }

    /// <summary>What the setting means, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What its numbers count or measure, in the plural, such as <c>days</c>; empty where the type says it all.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>What its numbers count or measure, in Chinese; empty where the type says it all.</summary>
    public string ChineseUnit { get; init; } = string.Empty;

    /// <summary>
    /// Whether an empty list restricts nothing, as no windows mean any time; then it is more than any list of elements. Of no account unless
    /// values are lists.
    /// </summary>
    public bool EmptyMeansAny { get; init; }

    /// <summary>Where it stands in the catalogue that took it in last; another catalogue may have it elsewhere, or not at all.</summary>
    internal int LikelyPosition { get; set; }

    /// <summary>Which of two values is stricter for the employee.</summary>
    public StrictnessOrder Strictness { get; init; } = StrictnessOrder.None;

    /// <summary>What every unit may do with the setting where nobody above it says anything; open unless set.</summary>
    public Delegation DefaultDelegation { get; init; } = new Delegation.Open();

    /// <summary>Whether one value is stricter for the employee than another.</summary>
    /// <param name="value">The one value, of the setting's .NET type.</param>
    /// <param name="other">The other value.</param>
    /// <returns>Whether it is; no where the two have no order.</returns>
    public bool IsStricter(object? value, object? other) => Strictness.Compare(Type, value, other) > 0;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}

/// <summary>A setting whose values are of one .NET type.</summary>
/// <typeparam name="T">The .NET type; nullable where null is a value.</typeparam>
public sealed class Setting<T> : Setting
{
    /// <summary>Creates a setting.</summary>
    /// <param name="name">The name in documents.</param>
    /// <param name="type">What values it can have; values are of the type <typeparamref name="T"/>.</param>
    /// <param name="defaultValue">The value where no document says anything.</param>
    /// <param name="english">What it means, in English.</param>
    /// <param name="chinese">What it means, in Chinese.</param>
    /// <exception cref="ArgumentException">A text is empty, or values of the type are not of the type <typeparamref name="T"/>.</exception>
    public Setting(string name, SettingType type, T defaultValue, string english, string chinese)
        : base(name, type, defaultValue, english, chinese)
    {
        Default = defaultValue;
        if (type.ValueType != typeof(T))
        {
            throw new ArgumentException(
                $"the values of `{name}` are to be {typeof(T)}, but those of the type `{type.Name}` are {type.ValueType}", nameof(type));
        }
    }

    /// <summary>The value where no document says anything.</summary>
    public T Default { get; }
}
