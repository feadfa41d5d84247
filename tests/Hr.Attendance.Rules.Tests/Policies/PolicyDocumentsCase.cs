using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

/// <summary>Documents of the units `group`, `sh` and `bj` below it, and `sh-k12` below `sh`, for the role `online-service` and the line `k12`.</summary>
public abstract class PolicyDocumentsCase
{
    protected static LocalDate Today { get; } = new(2026, 3, 2);

    protected static Delegation Between10And30 { get; } = Within("PT10M", "PT30M");

    protected List<PolicyDocument> Documents { get; } = [];

    protected List<Diagnostic> Found { get; } = [];

    protected static Dictionary<string, string> NoTags => [];

    protected static Dictionary<string, string> K12 => new() { ["line"] = "k12" };

    protected static Delegation.Within Within(string? low, string? high) =>
        new(low is null ? null : PolicyValue.Of(low), high is null ? null : PolicyValue.Of(high));

    protected void Says(
        string unit, string setting, object? value, Delegation? descendants = null, ConflictHandling onConflict = ConflictHandling.Refuse,
        int? from = null, PolicyTarget? appliesTo = null, Exemption? exempt = null, DateRange? dates = null)
    {
        var directive = Written.Directive(setting) with
        {
            Change = new ValueChange.Set(Values.Of(value)),
            Descendants = descendants,
            Exemptions = exempt is null ? [] : [exempt],
        };
        var document = Document(unit, directive) with { OnConflict = onConflict, AppliesTo = appliesTo ?? PolicyTarget.Everybody };
        Documents.Add(document with { Dates = dates ?? (from is { } day ? new DateRange(new LocalDate(2026, 1, day), null) : document.Dates) });
    }

    protected void Append(string unit, string setting, string element) =>
        Documents.Add(Document(unit, Written.Directive(setting) with { Change = new ValueChange.ChangeList([PolicyValue.Of(element)], []) }));

    protected PolicyDocument Document(string unit, params Directive[] directives)
    {
        string id = $"d{Documents.Count + 1}";
        var place = new SourcePlace($"policies/{id}.json", 1);
        var dates = new DateRange(new LocalDate(2025, 1, 1).PlusDays(Documents.Count), null);
        return Written.Document(id, unit, dates, [.. directives.Select(directive => directive with { Place = place })]) with { Place = place };
    }

    protected ResolvedSetting Resolve(Setting setting, string unit = "sh", LocalDate? on = null)
    {
        Found.Clear();
        var policy = Book().Resolve(unit, "online-service", new Dictionary<string, string> { ["line"] = "k12" }, on ?? Today);
        Found.AddRange(policy.Diagnostics);
        return policy.Resolved(setting);
    }

    protected PolicyBook Book() => PolicyBook.Build(Documents, Tree(), null, SettingCatalogue.Standard, Found);

    protected static UnitTree Tree() => UnitTreeBuilder.Build(
        [Written.Unit("group"), Written.Unit("sh", "group"), Written.Unit("bj", "group"), Written.Unit("sh-k12", "sh")],
        DateTimeZoneProviders.Tzdb, []);
}
