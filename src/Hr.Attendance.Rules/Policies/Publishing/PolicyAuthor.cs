namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>What somebody may do with policy documents.</summary>
public enum AdministrationRole
{
    /// <summary>Reads them; publishes nothing.</summary>
    Viewer,

    /// <summary>Publishes documents of a unit and of everything below it.</summary>
    GroupAdministrator,

    /// <summary>Publishes documents of a unit and of everything below it, but none of the root.</summary>
    BranchAdministrator,

    /// <summary>Publishes those documents of a unit and of everything below it that are aimed at a business line of theirs.</summary>
    BusinessLineAdministrator,
}

/// <summary>A business line: the employees who have one value of one tag.</summary>
/// <param name="Tag">The tag, such as <c>line</c>.</param>
/// <param name="Value">Its value, such as <c>k12</c>.</param>
public readonly record struct BusinessLine(string Tag, string Value)
{
    /// <summary>The line as text: <c>line=k12</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Tag}={Value}";

    /// <summary>Whether a target reaches nobody outside the line.</summary>
    internal bool Holds(PolicyTarget target) =>
        Tag is not null && target.Tags.TryGetValue(Tag, out string? value) && string.Equals(value, Value, StringComparison.Ordinal);
}

/// <summary>Who asks for a change of policy documents. The host says who somebody is; the library decides what follows. Immutable.</summary>
public sealed record PolicyAuthor
{
    /// <summary>The host's id of the person.</summary>
    public required string Id { get; init; }

    /// <summary>The unit that the person administers.</summary>
    public required string UnitId { get; init; }

    /// <summary>What the person may do there.</summary>
    public required AdministrationRole Role { get; init; }

    /// <summary>The business lines of a business-line administrator; of no meaning for other roles.</summary>
    public IReadOnlyCollection<BusinessLine> Lines { get; init; } = [];
}
