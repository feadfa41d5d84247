using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Why a day's result changed. Immutable.</summary>
public abstract record ChangeCause
{
    private ChangeCause()
    {
    }

    /// <summary>The cause in plain words, without a full stop.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public abstract string GetText(MessageLanguage language = MessageLanguage.English);

    /// <summary>Records came, went, or say something else than before.</summary>
    /// <param name="Added">The ids of the records that came, in ordinal order.</param>
    /// <param name="Removed">The ids of the records that went; one that says something else now is in both lists.</param>
    public sealed record Evidence(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English)
        {
            bool chinese = language == MessageLanguage.Chinese;
            string added = Added.Count == 0 ? string.Empty : (chinese ? "新增证据 " : "new evidence ") + string.Join(", ", Added);
            string removed = Removed.Count == 0 ? string.Empty : (chinese ? "不再采用的证据 " : "evidence no longer there ") + string.Join(", ", Removed);
            return string.Join(chinese ? "；" : "; ", new[] { added, removed }.Where(text => text.Length > 0));
        }
    }

    /// <summary>A setting has another value, under the policy of a role that the employee holds on the day.</summary>
    /// <param name="Roles">The roles for which it has, in ordinal order; never empty.</param>
    /// <param name="Before">The setting as it was, with who set it.</param>
    /// <param name="After">The setting as it is.</param>
    public sealed record Policy(IReadOnlyList<string> Roles, ResolvedSetting Before, ResolvedSetting After) : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English)
        {
            string name = After.Setting.Name;
            string before = SettingText.Of(Before.Setting, Before.Value, language);
            string after = SettingText.Of(After.Setting, After.Value, language);
            return language == MessageLanguage.Chinese
                ? $"{name} 由 {before}（{SourceOf(Before, language)}）改为 {after}（{SourceOf(After, language)}）"
                : $"{name} was {before} ({SourceOf(Before, language)}) and is {after} ({SourceOf(After, language)})";
        }

        private static string SourceOf(ResolvedSetting setting, MessageLanguage language) =>
            setting.SetBy is not { } source ? language == MessageLanguage.Chinese ? "默认" : "the default"
            : language == MessageLanguage.Chinese ? $"`{source.UnitId}` 的 `{source.DocumentId}`" : $"`{source.DocumentId}` of `{source.UnitId}`";
    }

    /// <summary>What is known of the employee is different: units, roles, tags, wage or employment.</summary>
    public sealed record Organization : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) => language == MessageLanguage.Chinese
            ? "员工信息（单元、岗位、标签、工资或任职期）有变化"
            : "the employee's unit, roles, tags, wage or dates are different";
    }

    /// <summary>The calendar says something else of the date.</summary>
    /// <param name="Before">The kind that the date had; null where the calendar did not know it.</param>
    /// <param name="After">The kind that it has.</param>
    public sealed record Calendar(DayKind? Before, DayKind? After) : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) => language == MessageLanguage.Chinese
            ? $"日历将该日由 {Name(Before)} 改为 {Name(After)}"
            : $"the calendar had the date as {Name(Before)} and has it as {Name(After)}";

        private static string Name(DayKind? kind) => kind is { } known ? DayKindName.Of(known) : "unknown";
    }

    /// <summary>The engine judges or pays by other criteria or rules.</summary>
    public sealed record Rules : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            language == MessageLanguage.Chinese ? "判定条件或计薪规则有变化" : "the engine's criteria or pay rules are different";
    }

    /// <summary>Nothing of the day itself changed, but another day did that it depends on: a running total, a monthly limit.</summary>
    public sealed record OtherDays : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            language == MessageLanguage.Chinese ? "同一周期内其他日期有变化" : "other days changed that this one is added up with";
    }
}
