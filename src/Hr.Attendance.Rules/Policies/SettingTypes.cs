using Hr.Attendance.Rules.Compatibility;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The types of the built-in settings, for hosts that define settings of their own.</summary>
public static class SettingTypes
{
    /// <summary>A length of time, ISO 8601, zero or longer: <c>PT15M</c>.</summary>
    public static readonly SettingType<Duration> Duration = new("duration", ReadDuration, WriteDuration, static (a, b) => a.CompareTo(b))
    {
        ChineseName = "时长",
        Example = "PT10M",
        Schema = ValueSchema.Duration,
    };

    /// <summary>A length of time longer than zero.</summary>
    public static readonly SettingType<Duration> PositiveDuration = new(
        "duration above zero",
        static written => ReadDuration(written) is (true, var value) && value > NodaTime.Duration.Zero ? (true, value) : default,
        WriteDuration,
        static (a, b) => a.CompareTo(b))
    {
        ChineseName = "大于零的时长",
        Example = "PT10M",
        Schema = ValueSchema.PositiveDuration,
    };

    /// <summary>A length of time, or none.</summary>
    public static readonly SettingType<Duration?> OptionalDuration = OrNull(Duration);

    /// <summary>A length of time of at most 31 days: how far from its own day an evaluation has to look for evidence.</summary>
    public static readonly SettingType<Duration> ShortDuration = new(
        "duration of at most P31D",
        static written => ReadDuration(written) is (true, var value) && value <= NodaTime.Duration.FromDays(31) ? (true, value) : default,
        WriteDuration,
        static (a, b) => a.CompareTo(b))
    {
        ChineseName = "不超过 P31D 的时长",
        Example = "PT10M",
        Schema = ValueSchema.Duration,
    };

    /// <summary>A length of time of at most 31 days, or none.</summary>
    public static readonly SettingType<Duration?> OptionalShortDuration = OrNull(ShortDuration);

    /// <summary>A local time of day: <c>04:00</c>.</summary>
    public static readonly SettingType<LocalTime> TimeOfDay = new(
        "local time",
        static written => written is PolicyValue.Text text && Time.TimeOfDay.TryParse(text.Value, out var time) ? (true, time) : default,
        static time => PolicyValue.Of(Time.TimeOfDay.Format(time)),
        static (a, b) => a.CompareTo(b))
    {
        ChineseName = "当地时间",
        Example = "04:00",
        Schema = ValueSchema.TimeOfDay,
    };

    /// <summary>A share, 0 to 1.</summary>
    public static readonly SettingType<decimal> Share = NumberBetween("share from 0 to 1", "0 到 1 的占比", "0.8", 0, 1);

    /// <summary>A share, 0 to 1, or none.</summary>
    public static readonly SettingType<decimal?> OptionalShare = OrNull(Share);

    /// <summary>A number, zero or above: a multiplier of pay, for one.</summary>
    public static readonly SettingType<decimal> Number = NumberBetween("number", "数字", "1.5", 0, 1_000_000);

    /// <summary>A number above zero: something to divide by.</summary>
    public static readonly SettingType<decimal> PositiveNumber = NumberBetween("number above zero", "大于零的数字", "7.5", 0.000001m, 1_000_000);

    /// <summary>A whole number, zero or above.</summary>
    public static readonly SettingType<int> Count = new(
        "whole number",
        static written => written is PolicyValue.Number number && IsCount(number.Value) ? (true, (int)number.Value) : default,
        static count => PolicyValue.Of((decimal)count),
        static (a, b) => a.CompareTo(b))
    {
        ChineseName = "整数",
        Example = "3",
        Schema = ValueSchema.Count,
    };

    /// <summary>A whole number, or none.</summary>
    public static readonly SettingType<int?> OptionalCount = OrNull(Count);

    /// <summary>
    /// An amount of money, <c>{ "amount": 10, "currency": "CNY" }</c>, zero or above, or none. Amounts in different currencies have no
    /// order.
    /// </summary>
    public static readonly SettingType<Money?> OptionalAmount = new(
        "amount or null", ReadAmount, WriteAmount,
        static (a, b) => a!.Currency == b!.Currency ? a.Amount.CompareTo(b.Amount) : null)
    {
        ChineseName = "金额或空",
        Example = "{ \"amount\": 20, \"currency\": \"CNY\" }",
        Schema = ValueSchema.OrNull(ValueSchema.Amount),
    };

    /// <summary>Lines of a weekly schedule: <c>Mon-Fri 09:00-18:00</c>.</summary>
    public static readonly ListSettingType<WeeklyShift> Schedule = new(new SettingType<WeeklyShift>(
        "shift",
        static written => written is PolicyValue.Text text && WeeklyShift.TryParse(text.Value, out var shift) ? (true, shift) : default,
        static shift => PolicyValue.Of(shift.ToString()))
    {
        ChineseName = "班次",
        Example = "Mon-Fri 09:00-18:00",
        Schema = ValueSchema.Shift,
    });

    /// <summary>Local-time windows: <c>18:00-24:00</c>.</summary>
    public static readonly ListSettingType<LocalTimeWindow> Windows = new(new SettingType<LocalTimeWindow>(
        "window",
        static written => written is PolicyValue.Text text && LocalTimeWindow.TryParse(text.Value, out var window) ? (true, window) : default,
        static window => PolicyValue.Of(window.ToString()))
    {
        ChineseName = "时间窗口",
        Example = "18:00-24:00",
        Schema = ValueSchema.Window,
    });

    /// <summary>Times in which sessions can count: <c>18:00-24:00</c>, <c>Mon-Fri 18:00-24:00</c>, <c>restDay 09:00-22:00</c>, <c>roster</c>.</summary>
    public static readonly ListSettingType<SessionWindow> SessionWindows = new(new SettingType<SessionWindow>(
        "window or roster",
        static written => written is PolicyValue.Text text && SessionWindow.TryParse(text.Value, out var window) ? (true, window) : default,
        static window => PolicyValue.Of(window.ToString()))
    {
        ChineseName = "时间窗口或排班",
        Example = "Mon-Fri 18:00-24:00",
        Schema = ValueSchema.SessionWindow,
    });

    /// <summary>Breaks: <c>12:00-13:00</c>, <c>Mon-Fri 12:00-13:00</c>, <c>PT6H: PT30M</c>.</summary>
    public static readonly ListSettingType<BreakRule> Breaks = new(new SettingType<BreakRule>(
        "break",
        static written => written is PolicyValue.Text text && BreakRule.TryParse(text.Value, out var rule) ? (true, rule) : default,
        static rule => PolicyValue.Of(rule.ToString()))
    {
        ChineseName = "休息",
        Example = "12:00-13:00",
        Schema = ValueSchema.Break,
    });

    /// <summary>Names, none of them empty: of places or terminals, for one.</summary>
    public static readonly ListSettingType<string> Names = new(new SettingType<string>(
        "name",
        static written => written is PolicyValue.Text { Value.Length: > 0 } text ? (true, text.Value) : default,
        PolicyValue.Of)
    {
        ChineseName = "名称",
        Example = "office",
        Schema = ValueSchema.Name,
    });

    /// <summary>A text that is not empty, or none: a purpose, for one.</summary>
    public static readonly SettingType<string?> OptionalText = new(
        "text or null",
        static written => written switch
        {
            PolicyValue.NullValue => (true, null),
            PolicyValue.Text { Value.Length: > 0 } text => (true, text.Value),
            _ => default,
        },
        static text => text is null ? PolicyValue.Null : PolicyValue.Of(text))
    {
        ChineseName = "文本或空",
        Example = "attendance",
        Schema = ValueSchema.OrNull(ValueSchema.Name),
    };

    /// <summary>Steps of a table from shares to amounts: <c>0.9: 20 CNY</c>.</summary>
    public static readonly ListSettingType<ShareStep> ShareSteps = new(new SettingType<ShareStep>(
        "step",
        static written => written is PolicyValue.Text text && ShareStep.TryParse(text.Value, out var step) ? (true, step) : default,
        static step => PolicyValue.Of(step.ToString()))
    {
        ChineseName = "档位",
        Example = "0.9: 20 CNY",
        Schema = ValueSchema.ShareStep,
    });

    /// <summary>One of the members of an enumeration, written in camel case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>The type.</returns>
    public static SettingType<T> Choice<T>()
        where T : struct, Enum
    {
        var byName = EnumValues.Of<T>().ToDictionary(static choice => CamelCase(choice.ToString()), StringComparer.Ordinal);
        return new SettingType<T>(
            string.Join(" / ", byName.Keys),
            written => written is PolicyValue.Text text && byName.TryGetValue(text.Value, out var choice) ? (true, choice) : default,
            static choice => PolicyValue.Of(CamelCase(choice.ToString())))
        {
            Schema = ValueSchema.Choice(byName.Keys),
        };
    }

    /// <summary>One of the members of an enumeration, written in camel case, or none.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>The type.</returns>
    public static SettingType<T?> OptionalChoice<T>()
        where T : struct, Enum => OrNull(Choice<T>());

    /// <summary>The same type with null as a further value.</summary>
    /// <typeparam name="T">The .NET type.</typeparam>
    /// <param name="type">The type without null.</param>
    /// <returns>The type with null.</returns>
    public static SettingType<T?> OrNull<T>(SettingType<T> type)
        where T : struct
    {
        Guard.NotNull(type);
        return new SettingType<T?>(
            type.Name + " or null",
            written => written is PolicyValue.NullValue ? (true, null) : type.TryRead(written, out object? value) ? (true, (T?)value) : default,
            value => value is null ? PolicyValue.Null : type.Write(value.Value),
            type.IsOrdered ? (a, b) => type.Compare(a!.Value, b!.Value) : null)
        {
            ChineseName = type.ChineseName + "或空",
            Example = type.Example,
            Schema = ValueSchema.OrNull(type.Schema),
        };
    }

    /// <summary>The name of a choice as documents write it.</summary>
    internal static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static (bool Read, Duration Value) ReadDuration(PolicyValue written) =>
        written is PolicyValue.Text text && IsoDuration.TryParse(text.Value, out var duration) ? (true, duration) : default;

    private static PolicyValue WriteDuration(Duration duration) => PolicyValue.Of(IsoDuration.Format(duration));

    private static SettingType<decimal> NumberBetween(string name, string chinese, string example, decimal min, decimal max) => new(
        name,
        written => written is PolicyValue.Number number && number.Value >= min && number.Value <= max ? (true, number.Value) : default,
        PolicyValue.Of,
        static (a, b) => a.CompareTo(b))
    {
        ChineseName = chinese,
        Example = example,
        Schema = ValueSchema.Number(min, max),
    };

    private static bool IsCount(decimal number) => number >= 0 && number <= int.MaxValue && decimal.Truncate(number) == number;

    private static (bool Read, Money? Value) ReadAmount(PolicyValue written) => written switch
    {
        PolicyValue.NullValue => (true, null),
        PolicyValue.Record { Members: { Count: 2 } members }
            when members.TryGetValue("amount", out var amount) && amount is PolicyValue.Number { Value: >= 0 and <= 1_000_000_000 } number
                && members.TryGetValue("currency", out var currency) && currency is PolicyValue.Text code && Money.IsCurrencyCode(code.Value)
            => (true, new Money(number.Value, code.Value)),
        _ => default,
    };

    private static PolicyValue WriteAmount(Money? money) => money is null ? PolicyValue.Null : PolicyValue.Of(
    [
        new KeyValuePair<string, PolicyValue>("amount", PolicyValue.Of(money.Amount)),
        new KeyValuePair<string, PolicyValue>("currency", PolicyValue.Of(money.Currency)),
    ]);
}
