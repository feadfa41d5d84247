using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Values of settings, and what may be done with them, as people read them, in two languages.</summary>
public static class SettingText
{
    /// <summary>A value of a setting: <c>4 min</c>, <c>80 % of judged turns</c>, <c>exclude (it is taken out)</c>, <c>none</c>.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="value">The value, of the setting's .NET type.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Of(Setting setting, object? value, MessageLanguage language)
    {
        Guard.NotNull(setting);
        if (setting.Type.ElementType is not { } elementType || value is null)
        {
            return OfOne(setting, setting.Type, value, language);
        }

        var elements = setting.Type.Elements(value);
        return elements.Count > 0 ? Join(setting, elementType, elements, language)
            : (setting.EmptyMeansAny ? SettingSentences.EmptyMeansAny : SettingSentences.EmptyList).In(language);
    }

    /// <summary>What a unit may do with a setting: <c>at most 5 min</c>, <c>anything</c>, <c>nothing but the inherited value (locked)</c>.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="constraint">The constraint.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Of(Setting setting, SettingConstraint constraint, MessageLanguage language)
    {
        Guard.NotNull(setting);
        Guard.NotNull(constraint);
        if (constraint.IsLocked)
        {
            return SettingSentences.Locked.In(language);
        }

        var parts = new List<string>();
        if (constraint.Lower is not null || constraint.Upper is not null)
        {
            parts.Add(OfBounds(setting, constraint.Lower, constraint.Upper, language));
        }

        if (constraint.OneOf is { } values)
        {
            var type = setting.Type.ElementType ?? setting.Type;
            var sentence = setting.Type.ElementType is null ? SettingSentences.OneOf : SettingSentences.ElementsAmong;
            parts.Add(sentence.In(language, ("values", Join(setting, type, values, language))));
        }

        return parts.Count == 0 ? SettingSentences.Anything.In(language) : string.Join(SettingSentences.AndThen.In(language), parts);
    }

    private static string OfBounds(Setting setting, object? lower, object? upper, MessageLanguage language)
    {
        var sentence = (lower, upper) switch
        {
            (null, _) => SettingSentences.AtMost,
            (_, null) => SettingSentences.AtLeast,
            _ => SettingSentences.Between,
        };
        return sentence.In(language, ("lower", Of(setting, lower, language)), ("upper", Of(setting, upper, language)));
    }

    private static string OfOne(Setting setting, SettingType type, object? value, MessageLanguage language) => value switch
    {
        null => SettingSentences.None.In(language),
        Duration duration => PlainText.Of(duration, language),
        LocalTime time => TimeOfDay.Format(time),
        decimal share when ReferenceEquals(type, SettingTypes.Share) || ReferenceEquals(type, SettingTypes.OptionalShare) =>
            WithUnit(setting, Text(share * 100) + " %", language, isPart: true),
        decimal number => WithUnit(setting, Text(number), language),
        int count => WithUnit(setting, Text(count), language),
        Money money => WithUnit(setting, money.ToString(), language, isPart: true),
        RequiredCriteria required when required == RequiredCriteria.All => SettingSentences.AllCriteria.In(language),
        RequiredCriteria required when required == RequiredCriteria.Any => SettingSentences.AnyCriterion.In(language),
        RequiredCriteria required => required.ToString(),
        Enum choice => ChoiceText.Of(choice, Written(type, value), language),
        _ => Written(type, value),
    };

    /// <summary>A number with what it counts; in Chinese, what it is a part of stands in brackets.</summary>
    private static string WithUnit(Setting setting, string number, MessageLanguage language, bool isPart = false)
    {
        string unit = new Bilingual(number == "1" ? SingularOf(setting.Unit) : setting.Unit, setting.ChineseUnit).In(language);
        return unit.Length == 0 ? number : (isPart ? SettingSentences.PartOf : SettingSentences.NumberOf).In(language, ("number", number), ("unit", unit));
    }

    /// <summary>One of what a unit of a single word counts: <c>rating</c> of <c>ratings</c>.</summary>
    private static string SingularOf(string unit) =>
        unit.Length > 0 && unit[unit.Length - 1] == 's' && unit.IndexOf(' ') < 0 ? unit.Substring(0, unit.Length - 1) : unit;

    private static string Join(Setting setting, SettingType type, IReadOnlyList<object?> values, MessageLanguage language) =>
        string.Join(SettingSentences.Comma.In(language), values.Select(value => OfOne(setting, type, value, language)));

    private static string Written(SettingType type, object? value) => type.Write(value) is PolicyValue.Text text ? text.Value : type.Write(value).ToString();

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
