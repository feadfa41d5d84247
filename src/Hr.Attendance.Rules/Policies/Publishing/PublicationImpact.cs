using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>What a change of one document does to the directives of others: which of them break that did not break before.</summary>
internal sealed class PublicationImpact
{
    private readonly PolicyBook _before;
    private readonly PolicyBook _after;
    private readonly ICollection<Diagnostic> _findings;
    private readonly CompiledDocument _changed;
    private readonly CompiledDocument[] _versions;

    internal PublicationImpact(PolicyBook before, PolicyBook after, string documentId, ICollection<Diagnostic> findings)
    {
        _before = before;
        _after = after;
        _findings = findings;
        _changed = Newest(after, documentId).Single();
        _versions = [.. Newest(before, documentId), _changed];
    }

    /// <summary>A finding that a directive counts in more policies than are looked at.</summary>
    internal static Diagnostic NotAllChecked(PolicyDocument document, string changedId, CompiledDirective directive) =>
        PublicationDiagnostics.NotAllChecked.At(directive.Source.Place,
            ("other", document.Id), ("unit", document.UnitId), ("document", changedId), ("setting", directive.Setting.Name),
            ("number", PolicySurvey.MostPolicies.ToString(CultureInfo.InvariantCulture)));

    internal void Run()
    {
        // Only lines of other documents about the same settings, in units that the changed document reaches, can come out different. The
        // rest of the book is not asked.
        var touched = new HashSet<Setting>(_versions.SelectMany(version => version.Directives).Select(directive => directive.Setting));
        var units = new HashSet<string>(_versions.Select(version => version.Document.UnitId), StringComparer.Ordinal);
        foreach (var other in _after.Compiled.Where(other => !other.IsStatutory && other.Document.Id != _changed.Document.Id))
        {
            if (!_after.Units.ChainTo(other.Document.UnitId).Any(units.Contains))
            {
                continue;
            }

            foreach (var directive in other.Directives.Where(directive => directive.Change is not null && touched.Contains(directive.Setting)))
            {
                Compare(other.Document, directive);
            }
        }
    }

    private static IEnumerable<CompiledDocument> Newest(PolicyBook book, string documentId) =>
        book.Compiled.Where(document => !document.IsStatutory && document.Document.Id == documentId);

    /// <summary>Reports each outcome of a directive that it did not have before, once.</summary>
    private void Compare(PolicyDocument document, CompiledDirective directive)
    {
        var reported = new HashSet<StepOutcome>();
        int count = 0;
        foreach (var question in new PolicyQuestions(document, directive.Setting, _before, _after).All().Where(Concerns))
        {
            if (++count > PolicySurvey.MostPolicies)
            {
                _findings.Add(NotAllChecked(document, _changed.Document.Id, directive));
                return;
            }

            // Held against what the line came to before: what was refused already is not the doing of this change, and its author is not
            // the one to be told.
            var was = StepIn(_before, document, directive, question);
            var will = StepIn(_after, document, directive, question);
            if (will is not null && will.Outcome != was?.Outcome && DescriptorOf(will.Outcome) is { } descriptor && reported.Add(will.Outcome))
            {
                Report(descriptor, directive, will, question);
            }
        }
    }

    /// <summary>Whether the changed document says something in a policy, before or after.</summary>
    private bool Concerns(PolicyQuestion question) => _versions.Any(version =>
        version.Document.Dates.Contains(question.Date) && version.Document.AppliesTo.Matches(question.Audience.Role, question.Audience.Tags));

    private static ResolutionStep? StepIn(PolicyBook book, PolicyDocument document, CompiledDirective directive, PolicyQuestion question) =>
        PublicationCheck.StepOf(directive, question.AskOf(book, document.UnitId).Resolved(directive.Setting));

    private static DiagnosticDescriptor? DescriptorOf(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Refused => PublicationDiagnostics.MakesRefused,
        StepOutcome.Clamped => PublicationDiagnostics.MakesClamped,
        StepOutcome.Inherited => PublicationDiagnostics.MakesPassedOver,
        _ => null,
    };

    private void Report(DiagnosticDescriptor descriptor, CompiledDirective directive, ResolutionStep step, PolicyQuestion question)
    {
        var causes = _versions.Last().Directives.Where(cause => cause.Setting == directive.Setting).Select(cause => cause.Source.Place);
        _findings.Add(descriptor.Between(directive.Source.Place, [.. causes.DefaultIfEmpty(_changed.Document.Place)],
            ("document", _changed.Document.Id), ("other", directive.Source.DocumentId), ("unit", directive.Source.UnitId),
            ("setting", directive.Setting.Name), ("value", step.Asked.ToString()), ("kept", step.Value.ToString()),
            ("audience", question.Text), ("date", LocalDatePattern.Iso.Format(question.Date))));
    }
}
