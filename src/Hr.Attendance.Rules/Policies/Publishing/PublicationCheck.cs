using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>Whether a document fits what its ancestors leave it and ties with none of its unit, in every policy in which it counts.</summary>
internal sealed class PublicationCheck(PolicyBook book, string documentId, ICollection<Diagnostic> findings)
{
    internal void Run()
    {
        var document = book.Compiled.First(compiled => !compiled.IsStatutory && compiled.Document.Id == documentId);
        foreach (var directive in document.Directives)
        {
            Check(document.Document, directive);
        }
    }

    /// <summary>Reports the first policy in which a directive asks for too much, offers too much or ties: one finding of each kind.</summary>
    private void Check(PolicyDocument document, CompiledDirective directive)
    {
        var found = new HashSet<DiagnosticDescriptor>();
        int count = 0;

        // A published document counts for people and dates that nobody has yet, so it is tried in every policy that it can have a part in,
        // not only in those of the people there are.
        foreach (var question in new PolicyQuestions(document, directive.Setting, book).All())
        {
            if (++count > PolicySurvey.MostPolicies)
            {
                findings.Add(PublicationImpact.NotAllChecked(document, documentId, directive));
                return;
            }

            var resolved = question.AskOf(book, document.UnitId).Resolved(directive.Setting);
            var step = StepOf(directive, resolved);
            if (step is { Outcome: StepOutcome.Tied } && found.Add(PublicationDiagnostics.Ties))
            {
                ReportTie(directive, resolved, question);
            }
            else if (step is { Outcome: not (StepOutcome.Applied or StepOutcome.Tied) } && found.Add(PublicationDiagnostics.BreaksConstraint))
            {
                Report(PublicationDiagnostics.BreaksConstraint, directive, resolved.Constraint, question, ("value", step.Asked.ToString()));
            }

            if (directive.Descendants is { } offered && IsTooMuch(offered, resolved.Constraint) && found.Add(PublicationDiagnostics.OffersTooMuch))
            {
                Report(PublicationDiagnostics.OffersTooMuch, directive, resolved.Constraint, question, ("asked", offered.ToString()));
            }
        }
    }

    /// <summary>What became of a directive in a resolution; null when it is about descendants only.</summary>
    internal static ResolutionStep? StepOf(CompiledDirective directive, ResolvedSetting resolved) =>
        resolved.Chain.FirstOrDefault(step => ReferenceEquals(step.Source, directive.Source));

    private static bool IsTooMuch(SettingConstraint offered, SettingConstraint left) => left.Intersect(offered) is null || left.IsWidenedBy(offered);

    private void Report(
        DiagnosticDescriptor descriptor,
        CompiledDirective directive,
        SettingConstraint constraint,
        PolicyQuestion question,
        (string Name, string? Value) asked) =>
        findings.Add(descriptor.Between(directive.Source.Place, [.. constraint.Sources.Select(source => source.Place)],
            ("document", directive.Source.DocumentId), ("unit", directive.Source.UnitId), ("setting", directive.Setting.Name), asked,
            ("audience", question.Text), ("date", LocalDatePattern.Iso.Format(question.Date)),
            ("constraint", constraint.ToString()), ("sources", NamesOf(constraint.Sources))));

    private void ReportTie(CompiledDirective directive, ResolvedSetting resolved, PolicyQuestion question)
    {
        PolicySource[] others =
        [
            .. resolved.Chain
                .Where(step => step.Outcome == StepOutcome.Tied
                    && step.Source.UnitId == directive.Source.UnitId
                    && !ReferenceEquals(step.Source, directive.Source))
                .Select(step => step.Source),
        ];
        findings.Add(PublicationDiagnostics.Ties.Between(directive.Source.Place, [.. others.Select(other => other.Place)],
            ("document", directive.Source.DocumentId), ("others", NamesOf(others)), ("unit", directive.Source.UnitId), ("setting", directive.Setting.Name),
            ("audience", question.Text), ("date", LocalDatePattern.Iso.Format(question.Date))));
    }

    private static string NamesOf(IReadOnlyList<PolicySource> sources) =>
        string.Join(", ", sources.Select(source => source.Place.IsNone ? $"`{source.DocumentId}`" : $"`{source.DocumentId}` at {source.Place}"));
}
