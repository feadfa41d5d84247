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
    public Setting(string name, SettingType type, T defaultValue, string english, string chinese)
        : base(name, type, defaultValue, english, chinese) => Default = defaultValue;

    /// <summary>The value where no document says anything.</summary>
    public T Default { get; }
}
