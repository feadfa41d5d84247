namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>The values of one of a unit's policies: those that it has, or those that it would have without the unit's own documents.</summary>
internal sealed class PolicyValues(CheckedUnit unit, SurveyedPolicy surveyed, bool isInherited)
{
    internal CheckedUnit Unit => unit;

    internal SurveyedPolicy Surveyed => surveyed;

    internal T Get<T>(Setting<T> setting)
    {
        var resolved = surveyed.Policy.Resolved(setting);
        return isInherited && unit.SpeaksOf(setting) && setting.Type.TryRead(unit.InheritedBy(resolved), out object? inherited)
            ? (T)inherited!
            : (T)resolved.Value!;
    }

    /// <summary>The value as a document writes it.</summary>
    internal string Text(Setting setting)
    {
        var resolved = surveyed.Policy.Resolved(setting);
        return (isInherited && unit.SpeaksOf(setting) ? unit.InheritedBy(resolved) : resolved.WrittenValue).ToString();
    }
}
