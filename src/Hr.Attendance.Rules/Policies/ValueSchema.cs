namespace Hr.Attendance.Rules.Policies;

/// <summary>Fragments of JSON Schema 2020-12 that describe values as documents write them, as the built-in types need them.</summary>
internal static class ValueSchema
{
    private const string ClockPattern = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private const string WindowPattern = ClockPattern + "-(" + ClockPattern + "|24:00(:00)?)";
    private const string DayPattern = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private const string DaysPattern = "(" + DayPattern + "(-" + DayPattern + ")?|workday|restDay|statutoryHoliday)";
    private const string PartsPattern = "([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?";
    private const string DurationPattern = PartsPattern + "$";

    /// <summary>A length of time; at least one digit makes it one.</summary>
    internal static PolicyValue Duration { get; } = Pattern("^P(?=.*[0-9])" + DurationPattern, "PT15M");

    /// <summary>A length of time with a digit other than zero.</summary>
    internal static PolicyValue PositiveDuration { get; } = Pattern("^P(?=.*[1-9])" + DurationPattern, "PT15M");

    internal static PolicyValue TimeOfDay { get; } = Pattern("^" + ClockPattern + "$", "04:00");

    internal static PolicyValue Window { get; } = Pattern("^" + WindowPattern + "$", "18:00-24:00");

    internal static PolicyValue SessionWindow { get; } = Pattern("^(roster|(" + DaysPattern + " )?" + WindowPattern + ")$", "Mon-Fri 18:00-24:00");

    internal static PolicyValue Break { get; } = Pattern(
        "^((" + DaysPattern + " )?" + WindowPattern + "|P(?=[^:]*[0-9])" + PartsPattern + ": P(?=.*[1-9])" + PartsPattern + ")$", "12:00-13:00");

    internal static PolicyValue Shift { get; } = Pattern("^" + DayPattern + "(-" + DayPattern + ")? " + WindowPattern + "$", "Mon-Fri 09:00-18:00");

    internal static PolicyValue Name { get; } = Of(("type", PolicyValue.Of("string")), ("minLength", PolicyValue.Of(1m)));

    internal static PolicyValue ShareStep { get; } = Pattern("^(0([.][0-9]+)?|1([.]0+)?): [0-9]+([.][0-9]+)? [A-Z]{3}$", "0.9: 20 CNY");

    internal static PolicyValue Count { get; } = Of(
        ("type", PolicyValue.Of("integer")), ("minimum", PolicyValue.Of(0m)), ("maximum", PolicyValue.Of((decimal)int.MaxValue)));

    internal static PolicyValue Amount { get; } = Of(
        ("type", PolicyValue.Of("object")),
        ("properties", Of(("amount", Number(0, 1_000_000_000)), ("currency", Pattern("^[A-Z]{3}$", "CNY")))),
        ("required", PolicyValue.Of([PolicyValue.Of("amount"), PolicyValue.Of("currency")])),
        ("additionalProperties", PolicyValue.Of(false)));

    private static PolicyValue Null { get; } = Of(("type", PolicyValue.Of("null")));

    internal static PolicyValue Number(decimal min, decimal max) => Of(
        ("type", PolicyValue.Of("number")), ("minimum", PolicyValue.Of(min)), ("maximum", PolicyValue.Of(max)));

    internal static PolicyValue Choice(IEnumerable<string> names) => Of(("enum", PolicyValue.Of(names.Select(PolicyValue.Of))));

    internal static PolicyValue Either(params PolicyValue[] schemas) => Of(("anyOf", PolicyValue.Of(schemas)));

    internal static PolicyValue OrNull(PolicyValue schema) => Either(schema, Null);

    private static PolicyValue Pattern(string pattern, string example) => Of(
        ("type", PolicyValue.Of("string")), ("pattern", PolicyValue.Of(pattern)), ("examples", PolicyValue.Of([PolicyValue.Of(example)])));

    private static PolicyValue Of(params (string Name, PolicyValue Value)[] members) =>
        PolicyValue.Of(members.Select(member => new KeyValuePair<string, PolicyValue>(member.Name, member.Value)));
}
