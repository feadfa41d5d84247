using System.Globalization;

namespace Hr.Attendance.Rules.Policies;

/// <summary>How many of the configured criteria a session must meet: all, any one, or a number.</summary>
public readonly record struct RequiredCriteria
{
    private readonly int? _number;
    private readonly bool _isAny;

    private RequiredCriteria(int? number, bool isAny = false)
    {
        _number = number;
        _isAny = isAny;
    }

    /// <summary>All of them.</summary>
    public static RequiredCriteria All => default;

    /// <summary>At least one of them; not equal to the number 1, which a document writes differently.</summary>
    public static RequiredCriteria Any => new(1, isAny: true);

    /// <summary>The type of a setting with such values: <c>"all"</c>, <c>"any"</c> or a whole number.</summary>
    public static SettingType<RequiredCriteria> SettingType { get; } = new("all / any / whole number", Read, Write)
    {
        ChineseName = "all / any / 整数",
        Example = "2",
        Schema = ValueSchema.Either(ValueSchema.Choice(["all", "any"]), ValueSchema.Count),
    };

    /// <summary>The more criteria must be met, the stricter; all of them is the strictest.</summary>
    public static StrictnessOrder Strictness { get; } = StrictnessOrder.ByRank<RequiredCriteria>(
        "more is stricter", required => required._number ?? int.MaxValue, "越多越严格");

    /// <summary>At least a number of them; all of them where fewer are configured.</summary>
    /// <param name="number">The number, zero or above.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static RequiredCriteria AtLeast(int number) =>
        number >= 0 ? new(number) : throw new ArgumentOutOfRangeException(nameof(number), number, "must not be negative");

    /// <summary>How many must be met.</summary>
    /// <param name="configured">How many criteria are configured.</param>
    /// <returns>The number, at most <paramref name="configured"/>.</returns>
    public int Of(int configured) => Math.Min(_number ?? configured, configured);

    /// <summary>The requirement as documents write it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _isAny ? "any" : _number is { } number ? number.ToString(CultureInfo.InvariantCulture) : "all";

    private static (bool Read, RequiredCriteria Value) Read(PolicyValue written) => written switch
    {
        PolicyValue.Text { Value: "all" } => (true, All),
        PolicyValue.Text { Value: "any" } => (true, Any),
        _ => SettingTypes.Count.TryRead(written, out object? number) ? (true, AtLeast((int)number!)) : default,
    };

    private static PolicyValue Write(RequiredCriteria required) =>
        required is { _isAny: false, _number: { } number } ? PolicyValue.Of((decimal)number) : PolicyValue.Of(required.ToString());
}
