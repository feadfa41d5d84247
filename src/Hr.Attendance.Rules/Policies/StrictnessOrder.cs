namespace Hr.Attendance.Rules.Policies;

/// <summary>Which of two values of a setting is stricter for the employee. Immutable.</summary>
/// <remarks>
/// Stricter is what asks more of an employee or gives less: a longer minimum time, a shorter response window, a lower multiplier. The order
/// serves comparisons (is a branch worse off than the law?); it does not decide what a document may say.
/// </remarks>
public sealed class StrictnessOrder
{
    private readonly Func<SettingType, object?, object?, int?> _compare;

    private StrictnessOrder(string name, string chinese, Func<SettingType, object?, object?, int?> compare)
    {
        Name = name;
        ChineseName = chinese;
        _compare = compare;
    }

    /// <summary>No value is stricter than another.</summary>
    public static StrictnessOrder None { get; } = new("none", "无", static (_, _, _) => null);

    /// <summary>The higher value is the stricter one; none at all (null) is the loosest.</summary>
    public static StrictnessOrder Higher { get; } = new("higher is stricter", "越高越严格", static (type, a, b) => Ordered(type, a, b, 1, nullRank: -1));

    /// <summary>The lower value is the stricter one; none at all (null) is the loosest: no window, no cap.</summary>
    public static StrictnessOrder Lower { get; } = new("lower is stricter", "越低越严格", static (type, a, b) => Ordered(type, a, b, -1, nullRank: -1));

    /// <summary>The lower value is the stricter one, and none at all (null) is the strictest: no allowance.</summary>
    public static StrictnessOrder LowerOrNone { get; } = new(
        "lower or none is stricter", "越低或为空越严格", static (type, a, b) => Ordered(type, a, b, -1, nullRank: 1));

    /// <summary>The order's name for people, such as <c>higher is stricter</c>.</summary>
    public string Name { get; }

    /// <summary>The order's name for people, in Chinese.</summary>
    public string ChineseName { get; }

    /// <summary>
    /// The order in which the choices of an enumeration are given, the loosest first; a choice that is not given, or none at all (null),
    /// has no order.
    /// </summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="choices">The choices, the loosest first.</param>
    /// <returns>The order.</returns>
    public static StrictnessOrder FromLoosest<T>(params T[] choices)
        where T : struct, Enum
    {
        string name = string.Join(" < ", Guard.NotNull(choices).Select(choice => SettingTypes.CamelCase(choice.ToString())));
        return new StrictnessOrder(name, name, (_, a, b) =>
        {
            int left = a is T one ? Array.IndexOf(choices, one) : -1;
            int right = b is T other ? Array.IndexOf(choices, other) : -1;
            return left < 0 || right < 0 ? null : left.CompareTo(right);
        });
    }

    /// <summary>An order by rank: the value with the higher rank is the stricter one.</summary>
    /// <typeparam name="T">The .NET type of the values.</typeparam>
    /// <param name="name">The order's name for people.</param>
    /// <param name="rank">A value's rank.</param>
    /// <param name="chineseName">The order's name for people, in Chinese; null for the same as <paramref name="name"/>.</param>
    /// <returns>The order.</returns>
    public static StrictnessOrder ByRank<T>(string name, Func<T, decimal> rank, string? chineseName = null)
    {
        Guard.NotNull(rank);
        return new StrictnessOrder(Guard.NotEmpty(name), chineseName ?? name, (_, a, b) => rank((T)a!).CompareTo(rank((T)b!)));
    }

    /// <summary>Compares two values of a setting that has this order.</summary>
    /// <returns>Above zero when the left one is stricter, below when the right one is, zero when neither; null where they have no order.</returns>
    internal int? Compare(SettingType type, object? left, object? right) => _compare(type, left, right);

    private static int? Ordered(SettingType type, object? left, object? right, int direction, int nullRank) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => nullRank,
        (_, null) => -nullRank,
        _ => type.Compare(left, right) * direction,
    };
}
