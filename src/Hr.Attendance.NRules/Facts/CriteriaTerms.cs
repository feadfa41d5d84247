using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>How long a turn that began to wait under the policy may wait on duty: <c>response.window</c>.</summary>
/// <param name="policy">The policy.</param>
/// <param name="window">The longest wait that is in time; <see cref="AnyTime"/> where no window is set.</param>
public sealed class WaitAllowed(PolicyInForce policy, Duration window) : PolicyTerm(policy)
{
    /// <summary>The longest wait that is in time; <see cref="AnyTime"/> where no window is set.</summary>
    public Duration Window { get; } = window;

    /// <inheritdoc/>
    public override string ToString() => Window == AnyTime ? "any wait is in time" : $"a wait of {IsoDuration.Format(Window)} on duty is in time";

    /// <summary>Stands for no window: whoever answers at all answers in time.</summary>
    public static Duration AnyTime => Duration.MaxValue;
}

/// <summary>Which turns that were not answered in time are held against the employee in whose session they count.</summary>
/// <param name="policy">The policy.</param>
/// <param name="closingRemark">
/// How long after an answer a last message is taken for a goodbye, <c>response.closingRemark</c>; <see cref="NoRemarks"/> for never.
/// </param>
/// <param name="offDutyGrace">The shortest wait on duty that is held against anybody where nobody answered, <c>response.offDutyGrace</c>.</param>
/// <param name="judgesClosedTurns">Whether a turn that was closed without an answer is judged, <c>response.closedTurns</c>.</param>
public sealed class LateTurnsJudged(PolicyInForce policy, Duration closingRemark, Duration offDutyGrace, bool judgesClosedTurns) : PolicyTerm(policy)
{
    /// <summary>How long after an answer a last message is taken for a goodbye, <c>response.closingRemark</c>; <see cref="NoRemarks"/> for never.</summary>
    public Duration ClosingRemark { get; } = closingRemark;

    /// <summary>The shortest wait on duty that is held against anybody where nobody answered, <c>response.offDutyGrace</c>.</summary>
    public Duration OffDutyGrace { get; } = offDutyGrace;

    /// <summary>Whether a turn that was closed without an answer is judged, <c>response.closedTurns</c>.</summary>
    public bool JudgesClosedTurns { get; } = judgesClosedTurns;

    /// <inheritdoc/>
    public override string ToString() => $"late turns are judged from {IsoDuration.Format(OffDutyGrace)} on duty on";

    /// <summary>Stands for no time in which a message is taken for a goodbye: less than any.</summary>
    public static Duration NoRemarks { get; } = -Duration.Epsilon;
}

/// <summary>A criterion of the library that the policy asks for.</summary>
/// <param name="policy">The policy.</param>
public abstract class CriterionAsked(PolicyInForce policy) : PolicyTerm(policy);

/// <summary>Enough time online is asked for.</summary>
/// <param name="policy">The policy.</param>
/// <param name="minimum">The least time, <c>session.minimumOnline</c>.</param>
public sealed class OnlineAsked(PolicyInForce policy, Duration minimum) : CriterionAsked(policy)
{
    /// <summary>The least time, <c>session.minimumOnline</c>.</summary>
    public Duration Minimum { get; } = minimum;

    /// <inheritdoc/>
    public override string ToString() => $"{IsoDuration.Format(Minimum)} online asked";
}

/// <summary>Enough answers in time are asked for.</summary>
/// <param name="policy">The policy.</param>
/// <param name="minShare">The least share of judged turns in time, 0 to 1, <c>response.minShare</c>.</param>
/// <param name="minTurns">The number of judged turns from which there is enough to judge by, 1 or more, <c>response.minTurns</c>.</param>
/// <param name="whenTooFew">What counts where there are fewer, <c>response.whenNoTurns</c>.</param>
public sealed class AnswersAsked(PolicyInForce policy, decimal minShare, int minTurns, WhenUnknown whenTooFew) : CriterionAsked(policy)
{
    /// <summary>The least share of judged turns in time, 0 to 1, <c>response.minShare</c>.</summary>
    public decimal MinShare { get; } = minShare;

    /// <summary>The number of judged turns from which there is enough to judge by, 1 or more, <c>response.minTurns</c>.</summary>
    public int MinTurns { get; } = minTurns;

    /// <summary>What counts where there are fewer, <c>response.whenNoTurns</c>.</summary>
    public WhenUnknown WhenTooFew { get; } = whenTooFew;

    /// <inheritdoc/>
    public override string ToString() => $"{MinShare} of the turns in time asked, from {MinTurns} on";
}

/// <summary>Satisfied customers are asked for.</summary>
/// <param name="policy">The policy.</param>
/// <param name="minimum">The least mean of the ratings as shares of their scales, 0 to 1, <c>satisfaction.minimum</c>.</param>
/// <param name="minRatings">The number of ratings from which there is enough to judge by, 1 or more, <c>satisfaction.minRatings</c>.</param>
/// <param name="whenTooFew">What counts where there are fewer, <c>satisfaction.whenTooFew</c>.</param>
public sealed class SatisfactionAsked(PolicyInForce policy, decimal minimum, int minRatings, WhenUnknown whenTooFew) : CriterionAsked(policy)
{
    /// <summary>The least mean of the ratings as shares of their scales, 0 to 1, <c>satisfaction.minimum</c>.</summary>
    public decimal Minimum { get; } = minimum;

    /// <summary>The number of ratings from which there is enough to judge by, 1 or more, <c>satisfaction.minRatings</c>.</summary>
    public int MinRatings { get; } = minRatings;

    /// <summary>What counts where there are fewer, <c>satisfaction.whenTooFew</c>.</summary>
    public WhenUnknown WhenTooFew { get; } = whenTooFew;

    /// <inheritdoc/>
    public override string ToString() => $"a mean rating of {Minimum} asked, from {MinRatings} ratings on";
}

/// <summary>Enough conversations are asked for.</summary>
/// <param name="policy">The policy.</param>
/// <param name="minimum">The least number, <c>activity.minConversations</c>.</param>
public sealed class ConversationsAsked(PolicyInForce policy, int minimum) : CriterionAsked(policy)
{
    /// <summary>The least number, <c>activity.minConversations</c>.</summary>
    public int Minimum { get; } = minimum;

    /// <inheritdoc/>
    public override string ToString() => $"{Minimum} conversations asked";
}

/// <summary>How many of the criteria that have an answer must be met.</summary>
/// <param name="policy">The policy.</param>
/// <param name="required">All, any one or a number, <c>session.require</c>.</param>
public sealed class CriteriaRequired(PolicyInForce policy, RequiredCriteria required) : PolicyTerm(policy)
{
    /// <summary>All, any one or a number, <c>session.require</c>.</summary>
    public RequiredCriteria Required { get; } = required;

    /// <inheritdoc/>
    public override string ToString() => $"{Required} criteria required";

    /// <summary>How many must be met.</summary>
    /// <param name="counted">How many do not abstain.</param>
    /// <returns>The number, at most <paramref name="counted"/>.</returns>
    public int Of(int counted) => Required.Of(counted);
}
