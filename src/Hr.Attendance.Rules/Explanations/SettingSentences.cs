using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Puts an explanation of a setting into plain words.</summary>
internal sealed class SettingSentences(SettingExplanation explanation, MessageLanguage language)
{
    private const string Indent = "  ";

    private readonly Setting _setting = explanation.Setting;
    private readonly string _unit = explanation.UnitId;

    internal IReadOnlyList<string> Lines()
    {
        var resolved = explanation.Resolved;
        var lines = new List<string>
        {
            Say($"{_setting.Name}: {_setting.English}.", $"{_setting.Name}：{_setting.Chinese}。"),
            ValueLine(resolved),
            SetByLine(resolved),
            Say("How it came about, from the top down:", "由上至下的形成过程："),
            Indent + Say($"Default: {Text(_setting.DefaultValue)}.", $"默认值：{Text(_setting.DefaultValue)}。"),
        };
        lines.AddRange(explanation.Levels.SelectMany(LinesOf));
        lines.Add(Say($"What `{_unit}` may choose: {Text(resolved.Constraint)}", $"`{_unit}` 可以选择：{Text(resolved.Constraint)}")
            + SetBy(resolved.Constraint.Sources) + Stop);
        lines.Add(Say($"What `{_unit}` leaves the units below it: {Text(resolved.HandedDown)}.", $"`{_unit}` 留给下级的范围：{Text(resolved.HandedDown)}。"));
        lines.AddRange(ExemptionLines());
        if (!ReferenceEquals(_setting.Strictness, StrictnessOrder.None))
        {
            lines.Add(Say($"For the employee: {_setting.Strictness.Name}.", $"对员工而言：{_setting.Strictness.ChineseName}。"));
        }

        return lines;
    }

    private string Stop => Say(".", "。");

    private string ValueLine(ResolvedSetting resolved)
    {
        string date = LocalDatePattern.Iso.Format(explanation.Date);
        string value = $"{Text(resolved.Value)}" + Say($" (written {resolved.WrittenValue})", $"（写作 {resolved.WrittenValue}）");
        return Say(
            $"Value for the unit `{_unit}` and the role `{explanation.Role}` on {date}: {value}.",
            $"组织单元 `{_unit}`、岗位 `{explanation.Role}` 在 {date} 的取值：{value}。");
    }

    private string SetByLine(ResolvedSetting resolved)
    {
        if (resolved.SetBy is not { } source)
        {
            return Say("No document sets it: this is the default.", "没有文件设定该项：此为默认值。");
        }

        return Say($"Set by {Name(source)} of `{source.UnitId}`", $"由 `{source.UnitId}` 的 {Name(source)} 设定") + Basis(explanation.Reference) + Stop;
    }

    private IEnumerable<string> LinesOf(LevelExplanation level)
    {
        string who = level.IsStatutory ? Say($"The law ({level.UnitId})", $"法律（{level.UnitId}）") : $"`{level.UnitId}`";
        return level.Directives.Count == 0
            ? [Indent + Say($"{who}: says nothing of it.", $"{who}：没有规定。")]
            : level.Directives.Select(directive => Indent + who + Say(": ", "：") + Describe(directive) + Stop);
    }

    private string Describe(DirectiveExplanation directive)
    {
        var parts = new List<string>();
        if (directive.Step is { } step)
        {
            parts.Add(Outcome(step, directive.IsReturn));
        }

        if (directive.Leaves is { } leaves && directive.Step?.Outcome != StepOutcome.Tied)
        {
            parts.Add(Say($"leaves the units below {Text(leaves)}", $"留给下级：{Text(leaves)}"));
        }

        string said = parts.Count == 0
            ? Say("says nothing that could be read; see the findings", "没有可读取的内容，请见诊断")
            : string.Join(Say("; ", "；"), parts);
        return $"{Name(directive.Source)} {said}{Basis(directive.Reference)}";
    }

    private string Outcome(ResolutionStep step, bool isReturn)
    {
        string asked = Text(step.Asked);
        string value = Text(step.Value);
        return step.Outcome switch
        {
            StepOutcome.Applied when isReturn => Say($"returns to the inherited value {value}: applied", $"恢复为上级取值 {value}：已采用"),
            StepOutcome.Applied => Say($"asks for {asked}: applied", $"要求 {asked}：已采用"),
            StepOutcome.Clamped => Say($"asks for {asked}: not allowed, clamped to {value}", $"要求 {asked}：超出上级限定，已收敛为 {value}"),
            StepOutcome.Refused => Say($"asks for {asked}: refused, {value} stays in force", $"要求 {asked}：被拒绝，仍执行 {value}"),
            StepOutcome.Inherited => Say($"asks for {asked}: not allowed, passed over, {value} stays in force", $"要求 {asked}：超出上级限定，已跳过，仍执行 {value}"),
            _ => Say(
                $"asks for {asked}: ties with another document of the unit, so neither is applied and {value} stays in force",
                $"要求 {asked}：与本单元另一文件同级冲突，两者均不生效，仍执行 {value}"),
        };
    }

    private IEnumerable<string> ExemptionLines()
    {
        if (explanation.Exemptions.Count == 0)
        {
            return [Say("Exemptions in force: none.", "生效中的豁免：无。")];
        }

        return explanation.Exemptions.Select(ExemptionLine).Prepend(Say("Exemptions in force:", "生效中的豁免："));
    }

    private string ExemptionLine(ExemptionInForce inForce)
    {
        var exemption = inForce.Exemption;
        string until = LocalDatePattern.Iso.Format(exemption.Until);
        string reason = exemption.Reason is { } why ? Say($" ({why})", $"（{why}）") : string.Empty;
        return Indent + Say(
            $"`{exemption.UnitId}` and the units below it are free, before {until}, from what {Name(inForce.Source)} of `{inForce.Source.UnitId}` leaves{reason}.",
            $"`{exemption.UnitId}` 及其下级在 {until} 之前不受 `{inForce.Source.UnitId}` 的 {Name(inForce.Source)} 限定{reason}。");
    }

    private string SetBy(IReadOnlyList<PolicySource> sources) => sources.Count == 0
        ? string.Empty
        : Say(", set by ", "，由 ") + string.Join(Say(" and ", "、"), sources.Select(source => Say($"{Name(source)} of `{source.UnitId}`", $"`{source.UnitId}` 的 {Name(source)}")))
            + Say(string.Empty, " 设定");

    private string Basis(string? reference) => reference is null ? string.Empty : Say($", resting on: {reference}", $"，依据：{reference}");

    /// <summary>A document and, where it was read from a file, the line.</summary>
    private string Name(PolicySource source)
    {
        var place = source.Place with { Path = null };
        return place.IsNone ? $"`{source.DocumentId}`" : Say($"`{source.DocumentId}` ({place})", $"`{source.DocumentId}`（{place}）");
    }

    private string Text(object? value) => SettingText.Of(_setting, value, language);

    private string Text(SettingConstraint constraint) => SettingText.Of(_setting, constraint, language);

    private string Text(PolicyValue written) => _setting.Type.TryRead(written, out object? value) ? Text(value) : written.ToString();

    private string Say(string english, string chinese) => language == MessageLanguage.Chinese ? chinese : english;
}
