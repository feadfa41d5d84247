using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What a part of an explanation is about.</summary>
public enum ExplanationTopic
{
    /// <summary>The whole business day; its time is what was credited.</summary>
    Day,

    /// <summary>Time in the primary role.</summary>
    Primary,

    /// <summary>Time that evidence shows online in a role, before anything is taken out.</summary>
    Claim,

    /// <summary>Time that was taken out of what evidence shows.</summary>
    Exclusion,

    /// <summary>An online session; its time is its net time.</summary>
    Session,

    /// <summary>One criterion's answer for a session.</summary>
    Criterion,

    /// <summary>The verdict on a session.</summary>
    Verdict,

    /// <summary>A step from a session's time to what it earned; its time is what the step adds, below zero for what it takes.</summary>
    CreditStep,

    /// <summary>What a session earned.</summary>
    Credit,

    /// <summary>Overtime of one kind of day.</summary>
    Overtime,

    /// <summary>A pay line: what the day earns, with its figures.</summary>
    Pay,

    /// <summary>Compensatory leave that the day earned or used.</summary>
    CompensatoryLeave,

    /// <summary>Punches that were set aside or completed, and messages that make no session, with the reason; about no time.</summary>
    Evidence,

    /// <summary>Customer turns that told against a session, or were not judged; about no time.</summary>
    Turns,

    /// <summary>
    /// What was planned for the primary role, or what became of it: grace, breaks, leave, what is missing; its time is below zero for what is taken.
    /// </summary>
    Plan,
}

/// <summary>
/// Why each minute was credited or not: a tree that begins with the business day. Each part has a sentence, the time it is about, the evidence
/// that was seen, and the settings behind it with who set them. Immutable.
/// </summary>
public sealed class Explanation
{
    // Most readers look at a few parts of many, so a sentence is made when it is read, and so are ids that have to be looked for.
    private readonly Func<MessageLanguage, string> _text;
    private readonly Func<IReadOnlyList<string>>? _findEvidence;
    private IReadOnlyList<string>? _evidenceIds;

    internal Explanation(ExplanationTopic topic, Func<MessageLanguage, string> text)
    {
        Topic = topic;
        _text = text;
    }

    /// <summary>What it is about.</summary>
    public ExplanationTopic Topic { get; }

    /// <summary>The criterion whose answer it is; null for any other topic.</summary>
    public ICriterion? Criterion { get; internal init; }

    /// <summary>The time it is about; null where it is about none.</summary>
    public Duration? Time { get; internal init; }

    /// <summary>The ids of the evidence that was seen.</summary>
    public IReadOnlyList<string> EvidenceIds
    {
        get => _evidenceIds ??= _findEvidence?.Invoke() ?? [];
        internal init => _evidenceIds = value;
    }

    /// <summary>Finds <see cref="EvidenceIds"/> when somebody reads them.</summary>
    internal Func<IReadOnlyList<string>> FindEvidence
    {
        init => _findEvidence = value;
    }

    /// <summary>The settings that decided, each with its value, who set it and under what constraint.</summary>
    public IReadOnlyList<ResolvedSetting> Settings { get; internal init; } = [];

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<Explanation> Parts { get; internal init; } = [];

    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English) => _text(language);

    /// <summary>This part saying less, for a reader who may not see all of it; topic, criterion and time stay.</summary>
    /// <param name="parts">The parts that are left.</param>
    /// <param name="evidenceIds">The ids of evidence that are left.</param>
    /// <param name="settings">The settings that are left.</param>
    /// <param name="text">The sentence in each language; null for the same.</param>
    /// <returns>The smaller explanation.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public Explanation Showing(
        IReadOnlyList<Explanation> parts,
        IReadOnlyList<string> evidenceIds,
        IReadOnlyList<ResolvedSetting> settings,
        Func<MessageLanguage, string>? text = null) =>
        new(Topic, text ?? _text)
        {
            Criterion = Criterion,
            Time = Time,
            Parts = Guard.NotNull(parts),
            EvidenceIds = Guard.NotNull(evidenceIds),
            Settings = Guard.NotNull(settings),
        };

    /// <summary>This part and all below it, from the top down.</summary>
    /// <returns>The parts.</returns>
    public IEnumerable<Explanation> Flatten() => Parts.SelectMany(part => part.Flatten()).Prepend(this);

    /// <summary>The English sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => GetText();
}
