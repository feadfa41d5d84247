using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Directives that say nothing, and exemptions from nothing or from the past.</summary>
internal sealed class EmptyDirectives : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context) =>
        unit.Documents.SelectMany(compiled => compiled.Document.Directives.SelectMany(directive => Check(directive, compiled.Document)));

    private static IEnumerable<Diagnostic> Check(Directive directive, PolicyDocument document)
    {
        if (directive.Descendants is null
            && directive.Exemptions.Count == 0
            && directive.Change is null or ValueChange.ChangeList { Append.Count: 0, Remove.Count: 0 })
        {
            yield return PolicyCheckDiagnostics.SaysNothing.At(directive.Place, ("document", document.Id), ("setting", directive.SettingName));
        }

        foreach (var exemption in directive.Exemptions)
        {
            var place = exemption.Place.IsNone ? directive.Place : exemption.Place;
            if (directive.Descendants is null or Delegation.Open)
            {
                yield return PolicyCheckDiagnostics.ExemptFromNothing.Between(place, PlaceOf(directive),
                    ("document", document.Id), ("exempt", exemption.UnitId), ("setting", directive.SettingName));
            }
            else if (document.Dates.From is { } from && exemption.Until <= from)
            {
                yield return EndedBefore(exemption, place, directive, document, from);
            }
        }
    }

    private static Diagnostic EndedBefore(Exemption exemption, SourcePlace place, Directive directive, PolicyDocument document, LocalDate from) =>
        PolicyCheckDiagnostics.ExemptionEndedBefore.Between(place, PlaceOf(directive),
            ("exempt", exemption.UnitId), ("setting", directive.SettingName), ("until", Wording.Text(exemption.Until)),
            ("document", document.Id), ("from", Wording.Text(from)));

    private static IReadOnlyList<SourcePlace> PlaceOf(Directive directive) => directive.Place.IsNone ? [] : [directive.Place];
}
