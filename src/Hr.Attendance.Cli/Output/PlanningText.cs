using System.Globalization;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>A forecast or a plan for a terminal: its tables, the dates that were guessed, what was found.</summary>
internal sealed class PlanningText(IAnsiConsole console, MessageLanguage language)
{
    internal void Write(
        IReadOnlyList<ReportTable> tables, IReadOnlyList<Bilingual> sentences, IReadOnlyList<LocalDate> guessed, IReadOnlyList<Diagnostic> findings)
    {
        var folded = new FoldedTable(console, language);
        foreach (var table in tables)
        {
            folded.Write(table);
        }

        foreach (var sentence in sentences)
        {
            console.WriteWholeLine("- " + Printable.Of(sentence.In(language)));
        }

        if (guessed.Count > 0)
        {
            string dates = string.Join(Words.Comma.In(language), guessed.Select(LocalDatePattern.Iso.Format));
            console.WriteWholeLine(Words.GuessedDates.In(language) + Words.Colon.In(language) + dates);
        }

        console.WriteWholeLine(Words.Findings.In(language) + Words.Colon.In(language)
            + (findings.Count == 0 ? Words.NoFindings.In(language) : findings.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            console.WriteWholeLine("    " + DiagnosticText.Of(finding, language));
        }
    }
}
