using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Generators;

/// <summary>What was drawn, as lines that a person can read when a property fails.</summary>
internal static class DrawnText
{
    /// <summary>Who stands under which law, and what that says.</summary>
    internal static IEnumerable<string> Of(StatutoryLayers laws) => laws.OfUnits.OrderBy(law => law.Key, StringComparer.Ordinal)
        .Select(law => (Whom: law.Key, Law: law.Value))
        .Prepend((Whom: "everybody else", Law: laws.OfAll))
        .Where(law => law.Law.Documents.Count > 0 || laws.OfUnits.Count > 0)
        .SelectMany(law => law.Law.Documents.Select(Of).Prepend($"{law.Whom} stands under {law.Law.Id}"));

    internal static string Of(PolicyDocument document)
    {
        string roles = document.AppliesTo.Roles is { } names ? $" to {string.Join(", ", names)}" : string.Empty;
        string tags = string.Concat(document.AppliesTo.Tags.Select(tag => $" where {tag.Key}={tag.Value}"));
        string handling = document.OnConflict switch
        {
            ConflictHandling.Clamp => ", on conflict clamp",
            ConflictHandling.Inherit => ", on conflict inherit",
            _ => string.Empty,
        };
        return string.Concat(
            $"{document.Id}: {document.UnitId} says{roles}{tags} {document.Dates}{handling}",
            string.Concat(document.Directives.Select(directive => $"\n  {Of(directive)}")));
    }

    internal static string Of(EvidenceOfDay seen)
    {
        string[] parts =
        [
            Spans("works", seen.Works), Spans(seen.OnlineRole is { } role ? $"online as {role}" : "online", seen.Online), Spans("away", seen.Away),
            string.Join(", ", seen.Punches.Select(ChatText.Of)),
            Listed("leave", seen.Leave.Select(PlanText.Of)), Listed("shifts", seen.Shifts.Select(PlanText.Of)), Spans("approved", seen.Approved),
            Spans("rejected", seen.Rejected), Listed("decided", seen.Decisions.Select(PlanText.Of)),
            .. seen.Chats.Select(chat => $"{chat.Id} [{string.Join(", ", ChatText.ElementsOf(chat))}]"),
        ];
        return $"{seen.EmployeeId} on {string.Join(", ", seen.Dates.Select(LocalDatePattern.Iso.Format))}: "
            + $"{string.Join("; ", parts.Where(part => part.Length > 0))}";
    }

    private static string Of(Directive directive)
    {
        string change = directive.Change switch
        {
            ValueChange.Set set => $" = {set.Value}",
            ValueChange.Clear => " cleared",
            ValueChange.ChangeList list => $" with [{string.Join(", ", list.Append)}] without [{string.Join(", ", list.Remove)}]",
            _ => string.Empty,
        };
        string delegation = directive.Descendants switch
        {
            Delegation.Locked => ", locked",
            Delegation.Open => ", open",
            Delegation.Within within => $", descendants from {within.AtLeast?.ToString() ?? "any"} to {within.AtMost?.ToString() ?? "any"}",
            Delegation.OneOf oneOf => $", descendants one of {string.Join(", ", oneOf.Values)}",
            _ => string.Empty,
        };
        string exemptions = string.Concat(
            directive.Exemptions.Select(exemption => $", without {exemption.UnitId} until {LocalDatePattern.Iso.Format(exemption.Until)}"));
        return directive.SettingName + change + delegation + exemptions;
    }

    private static string Spans(string name, IReadOnlyList<ClockSpan> spans) => Listed(name, spans.Select(span => span.ToString()));

    private static string Listed(string name, IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? $"{name} {text}" : string.Empty;
}
