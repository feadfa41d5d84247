using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Finds the directive that a provenance names.</summary>
internal static class DirectiveOfSource
{
    /// <summary>The directive; null where the document says nothing of the setting.</summary>
    internal static Directive? Find(PolicyBook policies, PolicySource source, string setting) => policies.Compiled
        .FirstOrDefault(compiled => compiled.Document.Id == source.DocumentId && compiled.Document.UnitId == source.UnitId)
        ?.Document.Directives.FirstOrDefault(directive => directive.SettingName == setting);
}
