using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>One criterion's answer for one session. Immutable.</summary>
/// <remarks>
/// The two usual answers have methods here, and their words in <see cref="CriterionText"/>: a value that must reach a threshold, and too
/// little to judge by.
/// </remarks>
public readonly record struct CriterionResult
{
    private readonly AskedCriterion _asked;

    /// <summary>Creates an answer.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="value">What was measured; null when there was nothing to measure.</param>
    /// <param name="threshold">What is needed.</param>
    /// <param name="isMet">Whether the criterion is met.</param>
    public CriterionResult(ICriterion criterion, CriterionValue? value, CriterionValue threshold, bool isMet)
    {
        _asked = new AskedCriterion(criterion, threshold);
        Value = value;
        IsMet = isMet;
    }

    internal CriterionResult(AskedCriterion asked, CriterionValue? value, bool isMet, bool isTooLittle) =>
        (_asked, Value, IsMet, IsTooLittle) = (asked, value, isMet, isTooLittle);

    /// <summary>The criterion.</summary>
    public ICriterion Criterion
    {
        get => _asked.Criterion;
        init => _asked = _asked with { Criterion = value };
    }

    /// <summary>What was measured; null when there was nothing to measure.</summary>
    public CriterionValue? Value { get; init; }

    /// <summary>What is needed.</summary>
    public CriterionValue Threshold
    {
        get => _asked.Threshold;
        init => _asked = _asked with { Threshold = value };
    }

    /// <summary>Whether the criterion is met.</summary>
    public bool IsMet { get; init; }

    /// <summary>Whether there was too little to judge by, so that policy gave the answer.</summary>
    public bool IsTooLittle { get; init; }

    /// <summary>
    /// Whether it abstains: there was too little to judge by, and policy lets that pass. It hinders nothing and is not counted among the criteria.
    /// </summary>
    public bool Abstains => IsTooLittle && IsMet;

    /// <summary>Met by a length of time that is at least as long as needed.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="minimum">What is needed.</param>
    /// <returns>The answer.</returns>
    public static CriterionResult AtLeast(ICriterion criterion, Duration value, Duration minimum) =>
        new(criterion, new CriterionValue.Time(value), new CriterionValue.Time(minimum), value >= minimum);

    /// <summary>Met by a count that is at least as high as needed.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="value">What was counted.</param>
    /// <param name="minimum">What is needed.</param>
    /// <returns>The answer.</returns>
    public static CriterionResult AtLeast(ICriterion criterion, int value, int minimum) =>
        new(criterion, new CriterionValue.Count(value), new CriterionValue.Count(minimum), value >= minimum);

    /// <summary>Met by a share that is at least as large as needed, compared exactly.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="value">What was measured, not rounded.</param>
    /// <param name="minimum">What is needed.</param>
    /// <returns>The answer.</returns>
    public static CriterionResult AtLeast(ICriterion criterion, decimal value, decimal minimum) =>
        new(criterion, new CriterionValue.Share(value), new CriterionValue.Share(minimum), value >= minimum);

    /// <summary>There was too little to judge by: policy gives the answer.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="answer">What policy says.</param>
    /// <param name="threshold">What would have been needed.</param>
    /// <param name="value">What was measured all the same; null for nothing.</param>
    /// <returns>The answer.</returns>
    public static CriterionResult TooLittle(ICriterion criterion, WhenUnknown answer, CriterionValue threshold, CriterionValue? value = null) =>
        new(criterion, value, threshold, answer == WhenUnknown.Pass) { IsTooLittle = true };
}

/// <summary>A criterion and what it needs: the same for all sessions under one policy. Immutable.</summary>
internal sealed record AskedCriterion(ICriterion Criterion, CriterionValue Threshold);
