using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Documents that were published after they came into effect, and those that are out of effect.</summary>
internal sealed class DocumentsAndTime : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        var zone = context.Book.Units.ZoneOf(unit.Id);
        foreach (var document in unit.Documents.Select(compiled => compiled.Document))
        {
            if (document.PublishedAt is { } published && document.Dates.From is { } from && published > zone.AtStartOfDay(from).ToInstant())
            {
                var publishedOn = published.InZone(zone).Date;
                yield return PolicyCheckDiagnostics.Retroactive.At(document.Place,
                    ("document", document.Id), ("unit", unit.Id), ("published", Wording.Text(publishedOn)), ("from", Wording.Text(from)),
                    ("days", Period.DaysBetween(from, publishedOn).ToString(CultureInfo.InvariantCulture)));
            }

            if (context.On is { } on && document.Dates.To is { } end && end <= on)
            {
                yield return PolicyCheckDiagnostics.Expired.At(document.Place, ("document", document.Id), ("unit", unit.Id), ("until", Wording.Text(end)));
            }
        }
    }
}
