using NodaTime;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>A change of policy documents that somebody asks for. Immutable.</summary>
public abstract record PolicyChange
{
    private PolicyChange()
    {
    }

    /// <summary>The id of the document that changes.</summary>
    public abstract string DocumentId { get; }

    /// <summary>Publishes a new document, or a new version of the document that has its id.</summary>
    /// <param name="Document">The version; its instant of publication is set when it is accepted, whatever it says.</param>
    public sealed record Publish(PolicyDocument Document) : PolicyChange
    {
        /// <inheritdoc/>
        public override string DocumentId => Document.Id;
    }

    /// <summary>Lets a document say nothing from a date on. Earlier versions stay in the history.</summary>
    /// <param name="Id">The document.</param>
    /// <param name="From">The first date on which it says nothing; one before the document begins withdraws it whole.</param>
    public sealed record Withdraw(string Id, LocalDate From) : PolicyChange
    {
        /// <inheritdoc/>
        public override string DocumentId => Id;
    }
}

/// <summary>What a group makes of changes where the rules leave it a choice. Immutable.</summary>
public sealed record PublicationRules
{
    /// <summary>The rules unless something else is set.</summary>
    public static PublicationRules Default { get; } = new();

    /// <summary>Whether a change may touch dates before its publication; if so, that is reported. True unless set.</summary>
    public bool AllowsRetroactiveChanges { get; init; } = true;
}
