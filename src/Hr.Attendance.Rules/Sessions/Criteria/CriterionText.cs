using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A criterion's answer in words that an employee understands. Immutable.</summary>
public sealed record CriterionText
{
    /// <summary>Creates the words.</summary>
    /// <param name="finding">What was seen and what was needed, without a full stop.</param>
    public CriterionText(string finding) => Finding = finding;

    /// <summary>What was seen and what was needed, without a full stop: <c>online 2 min, needs 3 min</c>.</summary>
    public string Finding { get; init; }

    /// <summary>What more would have met the criterion: <c>1 min more online</c>; null when it is met, or when nothing can be said.</summary>
    public string? WouldHaveMet { get; init; }

    /// <summary>
    /// The evidence that the criterion judged by, in the order in which to show it; none unless set. It is gone through only where a day is
    /// explained, so a query over the session's facts costs nothing elsewhere.
    /// </summary>
    public IEnumerable<EvidenceRecord> Evidence { get; init; } = [];

    /// <summary>What was seen, then what is needed: <c>online 2 min, needs 3 min</c>; <c>在线 2 分钟，不足 3 分钟</c>.</summary>
    /// <param name="result">An answer of <see cref="CriterionResult.AtLeast(ICriterion, decimal, decimal)"/> or of its like.</param>
    /// <param name="language">The language.</param>
    /// <param name="seen">What was seen, in that language.</param>
    /// <returns>The words.</returns>
    public static CriterionText AtLeast(CriterionResult result, MessageLanguage language, string seen)
    {
        var sentence = result.IsMet ? CriterionSentences.Reaches : CriterionSentences.FallsShort;
        return new CriterionText(sentence.In(language, ("seen", seen), ("needed", Needed(result, language))));
    }

    /// <summary>Why it cannot be judged, then what policy says to that: <c>no customer turn to judge by, which the policy accepts</c>.</summary>
    /// <param name="result">An answer of <see cref="CriterionResult.TooLittle"/>.</param>
    /// <param name="language">The language.</param>
    /// <param name="why">Why it cannot be judged, in that language.</param>
    /// <returns>The words.</returns>
    public static CriterionText TooLittle(CriterionResult result, MessageLanguage language, string why)
    {
        var sentence = result.IsMet ? CriterionSentences.Accepted : CriterionSentences.NotAccepted;
        return new CriterionText(sentence.In(language, ("why", why)));
    }

    /// <summary>What is needed. A measured share is cut to one digit, this one is not: the two must not look alike where they differ.</summary>
    internal static string Needed(CriterionResult result, MessageLanguage language) =>
        result.Threshold is CriterionValue.Share share ? PlainText.Of(share.Value * 100) + " %" : result.Threshold.ToText(language);
}
