using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Finds what documents say against each other, of any role, tags and date, and takes it out.</summary>
internal static class PolicyConflicts
{
    /// <summary>The errors of all policies that the units of a book can have, each once.</summary>
    internal static IReadOnlyList<Diagnostic> In(PolicyBook book, OrganizationChart chart)
    {
        var survey = new PolicySurvey(book, chart);
        return
        [
            .. book.Units.Units
                .SelectMany(unit => survey.Of(unit.Id).Policies)
                .SelectMany(surveyed => surveyed.Policy.Diagnostics)
                .Where(finding => finding.Severity == DiagnosticSeverity.Error)
                .Distinct()
                .OrderBy(finding => finding),
        ];
    }

    /// <summary>The documents without the values that break a constraint. What is left of them may break another one, and goes too.</summary>
    internal static IReadOnlyList<PolicyDocument> Resolved(
        IReadOnlyList<PolicyDocument> documents, OrganizationChart chart, StatutoryLayers statutory, SettingCatalogue catalogue)
    {
        // Policies are drawn freely and mended, not drawn to fit: what a document may say depends on all documents above it, for every
        // role, tag and date. Each round takes something out, so it ends.
        while (true)
        {
            var refused = new HashSet<(string?, string?)>(
                In(PolicyBook.Build(documents, chart.Units, statutory, catalogue, []), chart)
                    .Select(finding => (finding.Find("document"), finding.Find("setting"))));
            if (refused.Count == 0)
            {
                return documents;
            }

            documents = [.. documents.Select(document => Without(document, refused)).Where(document => document.Directives.Count > 0)];
        }
    }

    private static PolicyDocument Without(PolicyDocument document, HashSet<(string?, string?)> refused) => document with
    {
        Directives =
        [
            .. document.Directives
                .Select(directive => refused.Contains((document.Id, directive.SettingName)) ? directive with { Change = null } : directive)
                .Where(directive => directive.Change is not null || directive.Descendants is not null),
        ],
    };
}
