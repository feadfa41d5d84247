using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A measured value or a threshold of a criterion: a length of time, a share from 0 to 1, or a count. Immutable.</summary>
public abstract record CriterionValue
{
    private CriterionValue()
    {
    }

    /// <summary>A length of time.</summary>
    /// <param name="Value">The length of time.</param>
    public sealed record Time(Duration Value) : CriterionValue;

    /// <summary>A share.</summary>
    /// <param name="Value">The share, 0 to 1, not rounded.</param>
    public sealed record Share(decimal Value) : CriterionValue;

    /// <summary>A count.</summary>
    /// <param name="Value">The count.</param>
    public sealed record Count(int Value) : CriterionValue;
}
