using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Policy documents that were drawn for the units of a group. Immutable.</summary>
/// <remarks>
/// They are sound: each value is of its setting's type, no two documents of a unit tie, and no document breaks a bound from above other than to
/// be clamped or passed over. Only where <see cref="Conflicts"/> says so, documents were left to break bounds on purpose.
/// </remarks>
public sealed class DrawnPolicies
{
    internal DrawnPolicies(
        DrawnChart chart, StatutoryLayers statutory, IReadOnlyList<PolicyDocument> documents, SettingCatalogue catalogue, bool mayConflict)
    {
        Chart = chart;
        Statutory = statutory;
        Catalogue = catalogue;
        Documents = mayConflict ? documents : PolicyConflicts.Resolved(documents, chart.Chart, statutory, catalogue);
        Book = PolicyBook.Build(Documents, chart.Chart.Units, statutory, catalogue, []);
        Conflicts = mayConflict ? PolicyConflicts.In(Book, chart.Chart) : [];
    }

    /// <summary>The group.</summary>
    public DrawnChart Chart { get; }

    /// <summary>What laws say, to all units or to one and those below it; mostly nothing. The calendar is the workforce's, whatever law there is.</summary>
    public StatutoryLayers Statutory { get; }

    /// <summary>The documents of the units.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; }

    /// <summary>The documents, read against the group's tree.</summary>
    public PolicyBook Book { get; }

    /// <summary>The errors that were planted: bounds that documents break. Empty where the policies are sound, as most are.</summary>
    public IReadOnlyList<Diagnostic> Conflicts { get; }

    internal SettingCatalogue Catalogue { get; }

    /// <summary>The group, then what laws say, then each document, then the conflicts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Join("\n", [Chart.ToString(), .. DrawnText.Of(Statutory), .. Documents.Select(DrawnText.Of), .. ConflictLines]);

    internal IEnumerable<string> ConflictLines => Conflicts.Select(conflict => $"planted: {conflict}");

    /// <summary>The same with other documents; what they say against each other is taken out unless conflicts were planted.</summary>
    internal DrawnPolicies With(IReadOnlyList<PolicyDocument> documents) => new(Chart, Statutory, documents, Catalogue, Conflicts.Count > 0);

    /// <summary>The same under other laws.</summary>
    internal DrawnPolicies Under(StatutoryLayers statutory) => new(Chart, statutory, Documents, Catalogue, Conflicts.Count > 0);

    /// <summary>The same where neither laws nor units say anything of a setting.</summary>
    internal DrawnPolicies Without(Setting setting) =>
        Under(DrawnLaws.Changed(Statutory, documents => Silent(documents, setting))).With(Silent(Documents, setting));

    private static IReadOnlyList<PolicyDocument> Silent(IReadOnlyList<PolicyDocument> documents, Setting setting) =>
    [
        .. documents
            .Select(document => document with { Directives = [.. document.Directives.Where(directive => directive.SettingName != setting.Name)] })
            .Where(document => document.Directives.Count > 0),
    ];

    /// <summary>The same for another group, without the laws and documents of units that it does not have.</summary>
    internal DrawnPolicies For(DrawnChart chart)
    {
        // What hangs on a unit goes with it: its documents, and exemptions of it in those of others.
        var documents = Documents.Where(document => chart.Chart.Units.Contains(document.UnitId)).Select(document => document with
        {
            Directives = [.. document.Directives.Select(directive =>
                directive with { Exemptions = [.. directive.Exemptions.Where(exemption => chart.Chart.Units.Contains(exemption.UnitId))] })],
        });
        var statutory = DrawnLaws.For(Statutory, chart.Chart.Units);
        return new DrawnPolicies(chart, statutory, [.. documents], Catalogue, Conflicts.Count > 0);
    }
}
