using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>What was found, gravest first.</summary>
internal static class FindingsTable
{
    internal static ReportTable Of(IReadOnlyList<Diagnostic> findings) => new ReportTable<Diagnostic>(
        "findings",
        PlanWords.Findings,
        [
            new("severity", PlanWords.Severity, TableColumnKind.Text, finding => TableCell.Of(PlanWords.Of(finding.Severity))),
            new("code", PlanWords.Code, TableColumnKind.Date, finding => TableCell.Of(Bilingual.Same(finding.Code))),
            new("place", PlanWords.Place, TableColumnKind.Text, finding => TableCell.Of(Bilingual.Same(finding.Place.ToString()))),
            new("message", PlanWords.Message, TableColumnKind.Text, finding => TableCell.Of(Bilingual.Of(finding.GetMessage))),
        ],
        [.. findings.OrderByDescending(finding => finding.Severity)]);
}
