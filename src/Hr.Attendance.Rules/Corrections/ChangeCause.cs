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
    public sealed record Evidence : ChangeCause
    {
        /// <summary>The ids of the records that came, in ordinal order.</summary>
        public IReadOnlyList<string> Added { get; init; } = [];

        /// <summary>The ids of the records that went; one that says something else now is in both lists.</summary>
        public IReadOnlyList<string> Removed { get; init; } = [];

        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English)
        {
            (Bilingual Sentence, IReadOnlyList<string> Ids)[] changes =
                [(CorrectionSentences.EvidenceAdded, Added), (CorrectionSentences.EvidenceRemoved, Removed)];
            return string.Join(
                CorrectionSentences.Semicolon.In(language),
                changes.Where(change => change.Ids.Count > 0).Select(change => change.Sentence.In(language, ("ids", string.Join(", ", change.Ids)))));
        }
    }

    /// <summary>A setting has another value, under the policy of a role that the employee holds on the day.</summary>
    public sealed record Policy : ChangeCause
    {
        internal Policy()
        {
        }

        /// <summary>The roles for which it has, in ordinal order; never empty.</summary>
        public required IReadOnlyList<string> Roles { get; init; }

        /// <summary>The setting as it was, with who set it.</summary>
        public required ResolvedSetting Before { get; init; }

        /// <summary>The setting as it is.</summary>
        public required ResolvedSetting After { get; init; }

        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) => CorrectionSentences.PolicyChanged.In(
            language,
            ("setting", After.Setting.Name),
            ("before", SettingText.Of(Before.Setting, Before.Value, language)), ("beforeSource", SourceOf(Before, language)),
            ("after", SettingText.Of(After.Setting, After.Value, language)), ("afterSource", SourceOf(After, language)));

        private static string SourceOf(ResolvedSetting setting, MessageLanguage language) => setting.SetBy is { } source
            ? CorrectionSentences.SetBy.In(language, ("document", source.DocumentId), ("unit", source.UnitId))
            : CorrectionSentences.Default.In(language);
    }

    /// <summary>What is known of the employee is different: units, roles, tags, wage or employment.</summary>
    public sealed record Organization : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            CorrectionSentences.OrganizationChanged.In(language);
    }

    /// <summary>The calendar says something else of the date.</summary>
    public sealed record Calendar : ChangeCause
    {
        internal Calendar()
        {
        }

        /// <summary>The kind that the date had; null where the calendar did not know it.</summary>
        public required DayKind? Before { get; init; }

        /// <summary>The kind that it has.</summary>
        public required DayKind? After { get; init; }

        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            CorrectionSentences.CalendarChanged.In(language, ("before", Name(Before)), ("after", Name(After)));

        private static string Name(DayKind? kind) => kind is { } known ? DayKindName.Of(known) : "unknown";
    }

    /// <summary>The engine judges or pays by other criteria or rules.</summary>
    public sealed record Rules : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            CorrectionSentences.RulesChanged.In(language);
    }

    /// <summary>Nothing of the day itself changed, but another day did that it depends on: a running total, a monthly limit.</summary>
    public sealed record OtherDays : ChangeCause
    {
        /// <inheritdoc/>
        public override string GetText(MessageLanguage language = MessageLanguage.English) =>
            CorrectionSentences.OtherDaysChanged.In(language);
    }
}
