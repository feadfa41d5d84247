using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Sdk.Access;

/// <summary>A right to see something: of whom, what, and on which business days. Immutable.</summary>
public sealed record Grant
{
    /// <summary>Creates a grant for every day.</summary>
    /// <param name="scope">Of whom.</param>
    /// <param name="rights">What.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public Grant(ViewerScope scope, AccessRights rights)
    {
        Scope = Guard.NotNull(scope);
        Rights = rights;
    }

    /// <summary>Of whom.</summary>
    public ViewerScope Scope { get; init; }

    /// <summary>What.</summary>
    public AccessRights Rights { get; init; }

    /// <summary>The business days of which it may be seen, whenever that is; every day unless set.</summary>
    public DateRange Days { get; init; }
}

/// <summary>Somebody who looks at results: all that they were granted, and nothing else. Immutable.</summary>
public sealed class Viewer
{
    /// <summary>Creates a viewer.</summary>
    /// <param name="grants">What they were granted; what any one of the grants shows is seen. None shows nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grants"/> or one of them is null.</exception>
    public Viewer(params Grant[] grants)
        : this((IEnumerable<Grant>)grants)
    {
    }

    /// <summary>Creates a viewer.</summary>
    /// <param name="grants">What they were granted; what any one of the grants shows is seen. None shows nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grants"/> or one of them is null.</exception>
    public Viewer(IEnumerable<Grant> grants) => Grants = [.. Guard.NotNull(grants).Select(grant => Guard.NotNull(grant, nameof(grants)))];

    /// <summary>Somebody who sees nothing.</summary>
    public static Viewer Nobody { get; } = new();

    /// <summary>What they were granted.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Somebody who sees exactly what both see: one acting for another, for one, who shall not see more than either.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The viewer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Viewer Intersect(Viewer other)
    {
        Guard.NotNull(other);
        return new Viewer(Grants.SelectMany(grant => other.Grants.Select(second =>
            new Grant(grant.Scope.And(second.Scope), grant.Rights & second.Rights) { Days = grant.Days.Intersect(second.Days) })));
    }
}
