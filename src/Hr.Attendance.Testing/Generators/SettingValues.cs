using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// Values that settings are drawn from: ordinary ones, and those at which something turns over. Where nothing is known of a setting they follow
/// from its type, so that a host's own settings get values too.
/// </summary>
internal static class SettingValues
{
    // Few values for each type, so that two documents often ask for the same and thresholds meet what is drawn. A host's setting gets those
    // that its type accepts; nothing has to be registered.

    private const string Currency = "CNY";

    private static readonly string[] Durations = ["PT0S", "PT30S", "PT1M", "PT2M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "PT3H", "PT8H"];
    private static readonly string[] ClockTimes = ["00:00", "04:00", "05:30", "06:00"];
    private static readonly string[] Windows = ["18:00-24:00", "17:30-23:00", "00:00-24:00", "22:00-06:00", "12:00-13:30"];
    private static readonly string[] SessionWindows =
        [.. Windows, "Mon-Fri 19:00-24:00", "Fri 22:00-04:00", "restDay 09:00-22:00", "workday 18:30-02:00", "roster"];
    private static readonly string[] Shifts = ["Mon-Fri 09:00-18:00", "Mon-Sat 08:30-17:30", "Sat 09:00-12:00", "Mon-Fri 22:00-06:00"];
    private static readonly string[] Breaks = ["12:00-13:00", "Mon-Fri 12:00-12:30", "PT6H: PT30M", "PT9H: PT45M"];
    private static readonly decimal[] Shares = [0, 0.5m, 0.75m, 0.8m, 0.9m, 1];
    private static readonly decimal[] Numbers = [1, 1.5m, 2, 3, 8, 21.75m];
    private static readonly decimal[] Counts = [0, 1, 2, 3, 5, 30];
    private static readonly decimal[] Amounts = [0, 5, 12.5m, 100];
    private static readonly string[] Names = ["office", "home", "branch"];

    /// <summary>What is worth drawing of some settings; of the others it is all that their types have.</summary>
    private static readonly Dictionary<string, PolicyValue[]> Known = new(StringComparer.Ordinal)
    {
        ["session.minimumOnline"] = [PolicyValue.Null, .. Texts("PT5M", "PT15M", "PT30M", "PT1H")],
        ["session.maxIdle"] = Texts("PT5M", "PT15M", "PT30M", "PT1H"),
        ["session.activityTail"] = Texts("PT0S", "PT1M", "PT2M", "PT5M"),
        ["session.mergeGap"] = Texts("PT0S", "PT1M", "PT10M", "PT30M"),
        ["punch.maxOpen"] = Texts("PT8H", "PT12H", "PT16H", "PT24H"),
        ["response.window"] = [PolicyValue.Null, .. Texts("PT1M", "PT2M", "PT3M", "PT5M", "PT10M")],
        ["satisfaction.minimum"] = [PolicyValue.Null, .. new[] { 0.5m, 0.75m, 0.8m }.Select(PolicyValue.Of)],
        ["activity.minConversations"] = [PolicyValue.Null, .. new[] { 1m, 2, 3 }.Select(PolicyValue.Of)],
        ["session.require"] = [PolicyValue.Of("all"), PolicyValue.Of("any"), PolicyValue.Of(1m), PolicyValue.Of(2m)],
        ["credit.roundTo"] = Texts("PT1S", "PT1M", "PT5M", "PT15M", "PT30M"),
        ["credit.dailyCap"] = [PolicyValue.Null, .. Texts("PT30M", "PT2H", "PT3H")],
        ["overtime.standardDay"] = Texts("PT6H", "PT7H30M", "PT8H"),
    };

    /// <summary>The values, as documents write them; null among them where it is one. Never empty.</summary>
    internal static IReadOnlyList<PolicyValue> Of(Setting setting)
    {
        if (Known.TryGetValue(setting.Name, out var known))
        {
            return known;
        }

        var type = setting.Type;
        return type.ElementType is { } element
            ? Lists(setting, ElementsOf(setting, element))
            : ReadableValues(type, setting.Type.Write(setting.DefaultValue), type);
    }

    /// <summary>The elements that lists of a setting are drawn from.</summary>
    internal static IReadOnlyList<PolicyValue> ElementsOf(Setting setting, SettingType element) =>
        ReadableValues(element, null, element) is { Length: > 0 } known
            ? known
            : setting.Type.Write(setting.DefaultValue) is PolicyValue.List list ? list.Items : [];

    private static PolicyValue[] Lists(Setting setting, IReadOnlyList<PolicyValue> elements) =>
    [
        setting.Type.Write(setting.DefaultValue),
        PolicyValue.Of(Array.Empty<PolicyValue>()),
        .. elements.Select(element => PolicyValue.Of([element])),
        .. elements.Zip(elements.Skip(1), (first, second) => PolicyValue.Of([first, second])),
    ];

    /// <summary>What a type can read of all that is on offer, each value once.</summary>
    private static PolicyValue[] ReadableValues(SettingType type, PolicyValue? standard, SettingType offered) =>
    [
        .. (standard is null ? [] : new[] { standard })
            .Concat(ValuesOf(Nullable.GetUnderlyingType(offered.ValueType) ?? offered.ValueType))
            .Concat(Choices(offered.Schema))
            .Append(PolicyValue.Null)
            .Where(value => type.TryRead(value, out _))
            .Distinct(),
    ];

    private static IEnumerable<PolicyValue> ValuesOf(Type type) =>
        type == typeof(Duration) ? Durations.Select(PolicyValue.Of)
        : type == typeof(LocalTime) ? ClockTimes.Select(PolicyValue.Of)
        : type == typeof(LocalTimeWindow) ? Windows.Select(PolicyValue.Of)
        : type == typeof(SessionWindow) ? SessionWindows.Select(PolicyValue.Of)
        : type == typeof(WeeklyShift) ? Shifts.Select(PolicyValue.Of)
        : type == typeof(BreakRule) ? Breaks.Select(PolicyValue.Of)
        : type == typeof(decimal) ? Shares.Concat(Numbers).Select(PolicyValue.Of)
        : type == typeof(int) || type == typeof(RequiredCriteria) ? Counts.Select(PolicyValue.Of)
        : type == typeof(bool) ? [PolicyValue.Of(false), PolicyValue.Of(true)]
        : type == typeof(Money) ? Amounts.Select(Amount)
        : type == typeof(ShareStep) ? Shares.Select(share => PolicyValue.Of(new ShareStep(share, new Money(share * 20, Currency)).ToString()))
        : type == typeof(string) ? Names.Select(PolicyValue.Of)
        : [];

    /// <summary>What a schema enumerates, in itself or in one of its alternatives.</summary>
    private static IEnumerable<PolicyValue> Choices(PolicyValue schema) => schema is not PolicyValue.Record record
        ? []
        : Members(record, "enum").Concat(Members(record, "anyOf").SelectMany(Choices));

    private static IReadOnlyList<PolicyValue> Members(PolicyValue.Record schema, string name) =>
        schema.Members.TryGetValue(name, out var value) && value is PolicyValue.List list ? list.Items : [];

    private static PolicyValue[] Texts(params string[] texts) => [.. texts.Select(PolicyValue.Of)];

    private static PolicyValue Amount(decimal amount) => PolicyValue.Of(
    [
        new KeyValuePair<string, PolicyValue>("amount", PolicyValue.Of(amount)),
        new KeyValuePair<string, PolicyValue>("currency", PolicyValue.Of(Currency)),
    ]);
}
