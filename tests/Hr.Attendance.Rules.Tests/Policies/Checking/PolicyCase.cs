using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>
/// A group with the branches `sh` (a unit `sh-k12` below it) and `bj`, in one time zone, and its documents: <c>d1</c>, <c>d2</c> and so on,
/// each in a file of its own name, in which the directives stand from line 2 on.
/// </summary>
internal sealed class PolicyCase
{
    private readonly List<OrganizationUnit> _units =
    [
        Written.Unit("group", zone: "Asia/Shanghai", place: new SourcePlace("org.json", 2)),
        Written.Unit("sh", "group", place: new SourcePlace("org.json", 3)),
        Written.Unit("bj", "group", place: new SourcePlace("org.json", 4)),
        Written.Unit("sh-k12", "sh", place: new SourcePlace("org.json", 5)),
    ];

    private readonly List<PolicyDocument> _documents = [];
    private readonly List<Employee> _employees = [];
    private StatutoryLayer? _law;

    internal PolicyCase With(params OrganizationUnit[] units)
    {
        _units.AddRange(units);
        return this;
    }

    internal PolicyCase UnderTheLaw()
    {
        _law = StatutoryLayer.China;
        return this;
    }

    internal PolicyCase Employs(string unit, string role, params (string Key, string Value)[] tags)
    {
        var assignment = Written.Role(role, RoleKind.Primary, DateRange.Always);
        _employees.Add(new Employee(
            $"e{_employees.Count + 1}", new DatedValues<string>(unit), [assignment], tags.ToDictionary(tag => tag.Key, tag => tag.Value)));
        return this;
    }

    internal PolicyCase Says(string unit, params Directive[] directives) => Says(unit, document => document, directives);

    internal PolicyCase Says(string unit, Func<PolicyDocument, PolicyDocument> change, params Directive[] directives)
    {
        string id = $"d{_documents.Count + 1}";
        string file = $"policies/{id}.json";
        var document = Written.Document(id, unit, new DateRange(new LocalDate(2026, 1, 1), null),
        [
            .. directives.Select((directive, i) => directive with
            {
                Place = new SourcePlace(file, i + 2, $"$.directives['{directive.SettingName}']"),
                Exemptions = [.. directive.Exemptions.Select(exemption =>
                    exemption with { Place = new SourcePlace(file, i + 2, $"$.directives['{directive.SettingName}'].exempt[0]") })],
            }),
        ]) with
        {
            Place = new SourcePlace(file, 1, "$"),
        };
        _documents.Add(change(document));
        return this;
    }

    /// <summary>The same documents, given in the opposite order.</summary>
    internal PolicyCase Reversed()
    {
        _documents.Reverse();
        return this;
    }

    internal PolicyCheckReport Check(string? on = null)
    {
        var unsound = new List<Diagnostic>();
        var tree = UnitTreeBuilder.Build(_units, DateTimeZoneProviders.Tzdb, unsound);
        var chart = OrganizationChart.Build(tree, _employees, unsound);
        var book = PolicyBook.Build(_documents, tree, _law, SettingCatalogue.Standard, unsound);
        unsound.ShouldBeEmpty();
        return PolicyCheck.Run(book, chart, on is null ? null : Date(on));
    }

    /// <summary>The findings of some codes as <c>code place -> other places</c>.</summary>
    internal IEnumerable<string> Finds(params string[] codes) => Lines(Check(), codes);

    internal static IEnumerable<string> Lines(PolicyCheckReport report, params string[] codes) => report.Diagnostics
        .Where(finding => codes.Length == 0 || codes.Contains(finding.Code))
        .Select(finding => $"{finding.Code} {Name(finding.Place)}{string.Concat(finding.RelatedPlaces.Select(place => " -> " + Name(place)))}");

    internal static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    internal static DateRange Dates(string from, string? to = null) => new(Date(from), to is null ? null : Date(to));

    internal static Directive Set(string setting, object? value, Delegation? descendants = null, params Exemption[] exempt) =>
        Written.Directive(setting) with { Change = new ValueChange.Set(Values.Of(value)), Descendants = descendants, Exemptions = exempt };

    internal static Directive Leaves(string setting, Delegation descendants, params Exemption[] exempt) =>
        Written.Directive(setting) with { Descendants = descendants, Exemptions = exempt };

    /// <summary>Some directives, one of them in place of that on the same setting, or beside them.</summary>
    internal static Directive[] With(Directive[] directives, Directive other) =>
        [.. directives.Where(directive => directive.SettingName != other.SettingName), other];

    internal static Delegation.Within Within(object? low, object? high) => new(low is null ? null : Values.Of(low), high is null ? null : Values.Of(high));

    internal static PolicyTarget Aimed(string[]? roles = null, params (string Key, string Value)[] tags) =>
        new(roles, tags.ToDictionary(tag => tag.Key, tag => tag.Value));

    /// <summary>A place without the folder and the beginning of its path.</summary>
    private static string Name(SourcePlace place)
    {
        string text = place.ToString();
        return text.StartsWith("policies/", StringComparison.Ordinal) ? text.Substring("policies/".Length) : text;
    }
}
