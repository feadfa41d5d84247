using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What an author says of a policy: that it holds for any evidence whatever. Immutable.</summary>
public sealed record PolicyClaim
{
    /// <summary>The claim, in a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it is about, and on which date.</summary>
    public required ClaimSubject Subject { get; init; }

    /// <summary>What is to hold.</summary>
    public required ClaimStatement Statement { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }
}

/// <summary>Whom a claim is about: anybody in a unit who holds a concurrent role. Immutable.</summary>
public sealed record ClaimSubject
{
    /// <summary>The unit whose policy is meant.</summary>
    public required string UnitId { get; init; }

    /// <summary>The concurrent role.</summary>
    public required string Role { get; init; }

    /// <summary>The business day. What happens on the day after it is looked at too where days depend on each other.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The employee's tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The primary role beside it; null for the one that most people of the chart have beside the concurrent role.</summary>
    public string? PrimaryRole { get; init; }

    /// <summary>The monthly wage; null for 8000 CNY.</summary>
    public Money? Wage { get; init; }
}

/// <summary>What a claim says: one of the nested types.</summary>
public abstract record ClaimStatement
{
    private ClaimStatement()
    {
    }

    /// <summary>The other side that results are compared with; null where none is.</summary>
    public virtual PolicyCounterpart? Counterpart => null;

    /// <summary>Whenever a session of the role on the date is like this, it comes out like that.</summary>
    /// <param name="Whenever">The sessions that are meant.</param>
    /// <param name="Then">What must come of them.</param>
    public sealed record Sessions(SessionCondition Whenever, SessionOutcome Then) : ClaimStatement;

    /// <summary>For the same evidence the employee never gets less than on another side.</summary>
    /// <param name="Than">The other side.</param>
    /// <param name="Measure">What is compared.</param>
    public sealed record NeverWorse(PolicyCounterpart Than, ClaimMeasure Measure = ClaimMeasure.Credited) : ClaimStatement
    {
        /// <inheritdoc/>
        public override PolicyCounterpart Counterpart => Than;
    }

    /// <summary>Two sides treat all evidence alike: the same time, verdicts, credit, overtime, pay and alerts.</summary>
    /// <param name="As">The other side.</param>
    public sealed record Same(PolicyCounterpart As) : ClaimStatement
    {
        /// <inheritdoc/>
        public override PolicyCounterpart Counterpart => As;
    }

    /// <summary>Figures that are never exceeded.</summary>
    public sealed record Limits : ClaimStatement
    {
        /// <summary>The most that a business day is credited; null for no limit.</summary>
        public Duration? CreditedAtMost { get; init; }

        /// <summary>The least that all pay lines of a currency come to; null for no limit.</summary>
        public decimal? PayAtLeast { get; init; }
    }

    /// <summary>What a host can say of one employee's results. It cannot be written into a scenario file.</summary>
    /// <param name="IsTrueOf">Whether it holds for some results.</param>
    public sealed record Holds(Func<EmployeeReport, bool> IsTrueOf) : ClaimStatement;
}

/// <summary>What is compared where nobody may be worse off.</summary>
public enum ClaimMeasure
{
    /// <summary>The credited time, in all.</summary>
    Credited,

    /// <summary>The pay lines of the days that are looked at, in all, in each currency.</summary>
    Pay,
}

/// <summary>Another side: another unit, other policies, or both. Immutable.</summary>
public sealed record PolicyCounterpart
{
    /// <summary>The other unit; null for the same.</summary>
    public string? UnitId { get; init; }

    /// <summary>The folder with other policies in <c>policies/</c>, as a claim names it; null for none. <see cref="ClaimPolicies"/> reads it.</summary>
    public string? Folder { get; init; }

    /// <summary>The other policies, for the same tree; null for the same policies, or where <see cref="Folder"/> was not read yet.</summary>
    public PolicyBook? Policies { get; init; }
}

/// <summary>
/// Which sessions a claim means: all parts that are given must be true of it. What is said here is measured by itself, whatever the policy
/// asks for. Immutable.
/// </summary>
public sealed record SessionCondition
{
    /// <summary>The share of customer turns that were answered within a time; null to leave it open.</summary>
    public AnsweredInTime? Answered { get; init; }

    /// <summary>The least net time; null to leave it open.</summary>
    public Duration? Online { get; init; }

    /// <summary>The least number of conversations; null to leave it open.</summary>
    public int? Conversations { get; init; }

    /// <summary>The least mean rating, 0 to 1, of one rating or more; null to leave it open.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>Whether only sessions without any rating are meant.</summary>
    public bool IsUnrated { get; init; }

    /// <summary>What a host asks beside it; null for nothing.</summary>
    public Func<TimesheetSession, bool>? Also { get; init; }
}

/// <summary>A share of customer turns that were answered within a time. Immutable.</summary>
/// <remarks>
/// The time is the author's, not the policy's window. As under a policy, a turn that began less than this time before the end of the session
/// counts only where it was answered in time; there must be one turn that counts.
/// </remarks>
/// <param name="Share">The least share, 0 to 1.</param>
/// <param name="Within">The time, itself included.</param>
public sealed record AnsweredInTime(decimal Share, Duration Within);

/// <summary>What must come of a session: all parts that are given. Immutable.</summary>
public sealed record SessionOutcome
{
    /// <summary>Whether it must be effective, or must be refused; null to leave it open.</summary>
    public bool? IsEffective { get; init; }

    /// <summary>The least time that it must earn; null to leave it open.</summary>
    public Duration? CreditedAtLeast { get; init; }

    /// <summary>The most time that it may earn; null to leave it open.</summary>
    public Duration? CreditedAtMost { get; init; }

    /// <summary>What a host asks beside it, which cannot be written into a scenario file; null for nothing.</summary>
    public Func<TimesheetSession, bool>? Also { get; init; }
}
