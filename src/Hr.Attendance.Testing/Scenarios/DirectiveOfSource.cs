using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Finds the directive that a provenance names.</summary>
internal static class DirectiveOfSource
{
    /// <summary>The directive; null where the document says nothing of the setting.</summary>
    internal static Directive? Find(PolicyBook policies, PolicySource source, string setting) => policies.Documents
        .FirstOrDefault(document => document.Id == source.DocumentId && document.UnitId == source.UnitId)
        ?.Directives.FirstOrDefault(directive => directive.SettingName == setting);
}
