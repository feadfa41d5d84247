using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime.Text;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>What a check of policies found, for a terminal: each finding with all its places, the exemptions, and one line that counts.</summary>
internal sealed class PolicyCheckText(IAnsiConsole console, MessageLanguage language)
{
    /// <summary>How many other places of one finding are shown.</summary>
    private const int MostPlaces = 5;

    internal void Write(PolicyCheckReport report, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }

        if (report.Exemptions.Count > 0)
        {
            Write(report.Exemptions);
        }

        console.WriteLine(PolicyCheckWords.Summary.In(
            language,
            ("errors", Count(diagnostics, DiagnosticSeverity.Error)), ("warnings", Count(diagnostics, DiagnosticSeverity.Warning)),
            ("notes", Count(diagnostics, DiagnosticSeverity.Info)), ("documents", report.DocumentCount), ("units", report.UnitCount)));
    }

    private void Write(Diagnostic diagnostic)
    {
        string line = DiagnosticText.Of(diagnostic, language);
        console.WriteWholeLine(line);
        var places = diagnostic.RelatedPlaces
            .Where(place => !place.IsNone)
            .Select(place => Printable.Of(place.ToString()))
            .Distinct()
            .Where(place => !line.Contains(place, StringComparison.Ordinal))
            .ToList();
        foreach (string place in places.Take(MostPlaces))
        {
            console.WriteWholeLine($"  {PolicyCheckWords.See.In(language)} {place}");
        }

        if (places.Count > MostPlaces)
        {
            console.WriteLine($"  {PolicyCheckWords.See.In(language)} +{(places.Count - MostPlaces).ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private void Write(IReadOnlyList<PolicyExemption> exemptions)
    {
        var table = new Table().Border(TableBorder.Simple);
        Bilingual[] headings =
            [PolicyCheckWords.ExemptUnit, PolicyCheckWords.FromBoundOf, PolicyCheckWords.Setting, PolicyCheckWords.Until, PolicyCheckWords.Reason];
        table.AddColumns([.. headings.Select(heading => heading.In(language))]);
        foreach (var exemption in exemptions)
        {
            table.AddRow(
                new Text(Printable.Of(exemption.ExemptUnitId)),
                new Text(Printable.Of($"{exemption.UnitId} {exemption.DocumentId}")),
                new Text(exemption.SettingName),
                new Text(LocalDatePattern.Iso.Format(exemption.Until)),
                new Text(Printable.Of(exemption.Reason ?? string.Empty)));
        }

        console.Write(table);
    }

    private static int Count(IReadOnlyList<Diagnostic> diagnostics, DiagnosticSeverity severity) =>
        diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
