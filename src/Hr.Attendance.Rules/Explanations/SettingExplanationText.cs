using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Puts an explanation of a setting into plain words.</summary>
internal sealed class SettingExplanationText(SettingExplanation explanation, MessageLanguage language)
{
    private const string Indent = "  ";

    private readonly Setting _setting = explanation.Setting;
    private readonly string _unit = explanation.UnitId;

    internal IReadOnlyList<string> Lines()
    {
        var resolved = explanation.Resolved;
        var lines = new List<string>
        {
            Say(SettingSentences.Meaning, ("setting", _setting.Name), ("meaning", new Bilingual(_setting.English, _setting.Chinese))),
            Say(
                SettingSentences.Value,
                ("unit", _unit), ("role", explanation.Role), ("date", explanation.Date), ("value", Text(resolved.Value)), ("written", resolved.WrittenValue)),
            SetByLine(resolved),
            Say(SettingSentences.HowItCameAbout),
            Indent + Say(SettingSentences.Default, ("value", Text(_setting.DefaultValue))),
        };
        lines.AddRange(explanation.Levels.SelectMany(LinesOf));
        lines.Add(MayChooseLine(resolved.Constraint));
        lines.Add(Say(SettingSentences.LeavesBelow, ("unit", _unit), ("constraint", Text(resolved.HandedDown))));
        lines.AddRange(ExemptionLines());
        if (!ReferenceEquals(_setting.Strictness, StrictnessOrder.None))
        {
            var order = new Bilingual(_setting.Strictness.Name, _setting.Strictness.ChineseName);
            lines.Add(Say(SettingSentences.ForTheEmployee, ("order", order)));
        }

        return lines;
    }

    private string SetByLine(ResolvedSetting resolved) => resolved.SetBy is { } source
        ? Say(SettingSentences.SetBy, ("document", Name(source)), ("unit", source.UnitId), ("basis", Basis(explanation.Reference)))
        : Say(SettingSentences.SetByNobody);

    private IEnumerable<string> LinesOf(LevelExplanation level)
    {
        string who = level.IsStatutory ? Say(SettingSentences.Law, ("layer", level.UnitId)) : $"`{level.UnitId}`";
        return level.Directives.Count == 0
            ? [Indent + Say(SettingSentences.SaysNothing, ("who", who))]
            : level.Directives.Select(directive => Indent + Say(
                SettingSentences.Says,
                ("who", who), ("document", Name(directive.Source)), ("said", SaidBy(directive)), ("basis", Basis(directive.Reference))));
    }

    private string SaidBy(DirectiveExplanation directive)
    {
        var parts = new List<string>();
        if (directive.Step is { } step)
        {
            parts.Add(Say(OutcomeOf(step, directive.IsReturn), ("asked", Text(step.Asked)), ("value", Text(step.Value))));
        }

        if (directive.Leaves is { } leaves && directive.Step?.Outcome != StepOutcome.Tied)
        {
            parts.Add(Say(SettingSentences.Leaves, ("constraint", Text(leaves))));
        }

        return parts.Count == 0 ? Say(SettingSentences.SaysNothingReadable) : string.Join(Say(SettingSentences.Semicolon), parts);
    }

    private static Bilingual OutcomeOf(ResolutionStep step, bool isReturn) => step.Outcome switch
    {
        StepOutcome.Applied => isReturn ? SettingSentences.Returned : SettingSentences.Applied,
        StepOutcome.Clamped => SettingSentences.Clamped,
        StepOutcome.Refused => SettingSentences.Refused,
        StepOutcome.Inherited => SettingSentences.Inherited,
        _ => SettingSentences.Tied,
    };

    private string MayChooseLine(SettingConstraint constraint)
    {
        var sources = constraint.Sources.Select(source => Say(SettingSentences.DocumentOfUnit, ("document", Name(source)), ("unit", source.UnitId)));
        var sentence = constraint.Sources.Count == 0 ? SettingSentences.MayChoose : SettingSentences.MayChooseBySource;
        return Say(sentence, ("unit", _unit), ("constraint", Text(constraint)), ("sources", string.Join(Say(SettingSentences.And), sources)));
    }

    private IEnumerable<string> ExemptionLines() => explanation.Exemptions.Count == 0
        ? [Say(SettingSentences.NoExemptions)]
        : explanation.Exemptions.Select(ExemptionLine).Prepend(Say(SettingSentences.Exemptions));

    private string ExemptionLine(ExemptionInForce inForce)
    {
        var exemption = inForce.Exemption;
        return Indent + Say(
            SettingSentences.Exemption,
            ("freed", exemption.UnitId), ("until", exemption.Until), ("document", Name(inForce.Source)), ("unit", inForce.Source.UnitId),
            ("reason", exemption.Reason is { } reason ? Say(SettingSentences.Reason, ("reason", reason)) : string.Empty));
    }

    private string Basis(string? reference) => reference is null ? string.Empty : Say(SettingSentences.Basis, ("reference", reference));

    /// <summary>A document and, where it was read from a file, the line.</summary>
    private string Name(PolicySource source)
    {
        var place = source.Place with { Path = null };
        return place.IsNone ? $"`{source.DocumentId}`" : Say(SettingSentences.DocumentInFile, ("document", source.DocumentId), ("place", place));
    }

    private string Text(object? value) => SettingText.Of(_setting, value, language);

    private string Text(SettingConstraint constraint) => SettingText.Of(_setting, constraint, language);

    private string Text(PolicyValue written) => _setting.Type.TryRead(written, out object? value) ? Text(value) : written.ToString();

    private string Say(Bilingual sentence, params (string Name, object? Value)[] values) => sentence.In(language, values);
}
