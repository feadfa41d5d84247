using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Counterexamples;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Tests.Counterexamples;

/// <summary>A group with one branch, <c>sh</c>, and what each of them says.</summary>
internal static class Group
{
    internal static readonly LocalDate Monday = new(2026, 3, 2);

    internal static readonly ClaimSubject OnlineSalesInShanghai = new() { UnitId = "sh", Role = "online-sales", On = Monday };

    /// <summary>
    /// What is usual: a quarter of an hour at least, in the evening, nine of ten customers answered within two minutes, three hours a day
    /// at most.
    /// </summary>
    internal static readonly (string Setting, object? Value)[] Usual =
    [
        ("session.windows", new[] { "18:00-24:00" }), ("session.minimumOnline", "PT15M"), ("response.window", "PT2M"), ("response.minShare", 0.9m),
        ("satisfaction.minimum", 0.8m), ("activity.minConversations", 2m), ("credit.dailyCap", "PT3H"),
    ];

    internal static ScenarioWorld World(params (string Setting, object? Value)[] branch) => World(Usual, branch);

    internal static ScenarioWorld World((string Setting, object? Value)[] group, (string Setting, object? Value)[] branch, StatutoryLayer? law = null)
    {
        var units = UnitTreeBuilder.Build([Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group")], DateTimeZoneProviders.Tzdb, []);
        var book = PolicyBook.Build(Documents(group, branch), units, law, SettingCatalogue.Standard, []);
        return new ScenarioWorld(OrganizationChart.Build(units, [], []), book, WorkCalendar.MondayToFriday);
    }

    internal static PolicyDocument[] Documents((string Setting, object? Value)[] group, (string Setting, object? Value)[] branch) =>
        [Document("group-doc", "group", group), Document("sh-doc", "sh", branch)];

    internal static PolicyDocument Document(string id, string unit, params (string Setting, object? Value)[] says) =>
        Written.Document(
            id,
            unit,
            new DateRange(new LocalDate(2026, 1, 1), null),
            [.. says.Select(said => Written.Directive(said.Setting) with { Change = new ValueChange.Set(ValueOf(said.Value)) })]);

    internal static PolicyClaim Claim(ClaimStatement statement) => new()
    {
        Name = "It is so",
        Subject = OnlineSalesInShanghai,
        Statement = statement,
    };

    internal static PolicyClaim Claim(SessionCondition whenever, SessionOutcome then) => Claim(new ClaimStatement.Sessions(whenever, then));

    internal static SearchResult Search(ScenarioWorld world, PolicyClaim claim, int seed, int cases = CounterexampleSearch.DefaultCases) =>
        new CounterexampleSearch(world, claim).Run(seed, cases);

    private static PolicyValue ValueOf(object? value) => value switch
    {
        null => PolicyValue.Null,
        string text => PolicyValue.Of(text),
        decimal number => PolicyValue.Of(number),
        string[] texts => PolicyValue.Of(texts.Select(PolicyValue.Of)),
        Money money => PolicyValue.Of(
            [
                new KeyValuePair<string, PolicyValue>("amount", PolicyValue.Of(money.Amount)),
                new KeyValuePair<string, PolicyValue>("currency", PolicyValue.Of(money.Currency)),
            ]),
        _ => throw new ArgumentException($"cannot write {value}"),
    };
}
