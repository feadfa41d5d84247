using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.NRules.Policies;

/// <summary>Asks what policy a unit has for a role, tags and a business day.</summary>
public sealed class PolicyQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="role">The role.</param>
    /// <param name="tags">The tags of the employee.</param>
    /// <param name="date">The business day.</param>
    /// <exception cref="ArgumentException">A text is empty or null.</exception>
    public PolicyQuestion(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        UnitId = Guard.NotEmpty(unitId);
        Role = Guard.NotNull(role);
        Tags = Guard.NotNull(tags);
        Date = date;
    }

    /// <summary>The unit.</summary>
    public string UnitId { get; }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The tags of the employee.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <inheritdoc/>
    public override string ToString() => $"policy of {UnitId} for {Role} on {Date:uuuu-MM-dd}";
}

/// <summary>A fact on the way to the answer of one question.</summary>
public abstract class PolicyFact
{
    private protected PolicyFact(PolicyQuestion question) => Question = question;

    /// <summary>The question.</summary>
    public PolicyQuestion Question { get; }
}

/// <summary>A unit of the chain from the law (or the group) down to the unit that is asked about.</summary>
public sealed class UnitInChain : PolicyFact
{
    /// <summary>A unit.</summary>
    /// <param name="question">The question.</param>
    /// <param name="unitId">The unit, or the layer of the law.</param>
    /// <param name="above">The one above it; null for the topmost.</param>
    /// <param name="isLaw">Whether it is a layer of the law, which may have the name of a unit.</param>
    public UnitInChain(PolicyQuestion question, string unitId, UnitInChain? above = null, bool isLaw = false)
        : base(Guard.NotNull(question))
    {
        UnitId = Guard.NotEmpty(unitId);
        Above = above;
        IsLaw = isLaw;
        Depth = above is null ? 0 : above.Depth + 1;
    }

    /// <summary>The unit, or the layer of the law.</summary>
    public string UnitId { get; }

    /// <summary>The one above it; null for the topmost.</summary>
    public UnitInChain? Above { get; }

    /// <summary>Whether it is a layer of the law.</summary>
    public bool IsLaw { get; }

    /// <summary>How many stand above it.</summary>
    public int Depth { get; }

    /// <summary>Whether it is the unit that is asked about, the last of the chain.</summary>
    public bool IsAsked => !IsLaw && string.Equals(UnitId, Question.UnitId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"unit {UnitId}";
}

/// <summary>A document of a unit of the chain.</summary>
public sealed class UnitDocument : PolicyFact
{
    /// <summary>A document.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="document">The document.</param>
    public UnitDocument(UnitInChain unit, PolicyDocument document)
        : base(Guard.NotNull(unit).Question)
    {
        Unit = unit;
        Document = Guard.NotNull(document);
        FirstDay = document.Dates.From ?? LocalDate.MinIsoValue;
        LastDay = document.Dates.To?.PlusDays(-1) ?? LocalDate.MaxIsoValue;
    }

    /// <summary>The unit.</summary>
    public UnitInChain Unit { get; }

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The first day on which it is in effect; the first of all days for "always".</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day on which it is in effect; the last of all days for "until further notice".</summary>
    public LocalDate LastDay { get; }

    /// <summary>Whom it is about.</summary>
    public PolicyTarget AppliesTo => Document.AppliesTo;

    /// <inheritdoc/>
    public override string ToString() => $"document {Document.Id}";
}

/// <summary>A directive of a document of the chain.</summary>
public sealed class DocumentDirective : PolicyFact
{
    /// <summary>A directive.</summary>
    /// <param name="document">The document.</param>
    /// <param name="directive">The directive as the document has it.</param>
    /// <param name="catalogue">The settings that documents may speak of.</param>
    /// <param name="position">Its place in the document.</param>
    /// <exception cref="ArgumentException">The directive names no setting of the catalogue, or a part of it is not of the setting's type.</exception>
    public DocumentDirective(UnitDocument document, Directive directive, SettingCatalogue catalogue, int position)
        : this(document, TypedDirective.Read(Guard.NotNull(directive), Guard.NotNull(document).Document, Guard.NotNull(catalogue)), position)
    {
    }

    internal DocumentDirective(UnitDocument document, TypedDirective directive, int position)
        : base(document.Question)
    {
        Document = document;
        Typed = directive;
        Position = position;
    }

    /// <summary>The document.</summary>
    public UnitDocument Document { get; }

    /// <summary>The setting that it speaks of.</summary>
    public Setting Setting => Typed.Setting;

    /// <summary>The document, its unit and where the directive was read.</summary>
    public PolicySource Source => Typed.Source;

    /// <summary>Whether it says anything of the value.</summary>
    public bool ChangesValue => Typed.ChangesValue;

    /// <summary>Whether it returns to what the unit inherits.</summary>
    public bool Clears => Typed.Clears;

    /// <summary>What it would leave descendants; null where it says nothing of that.</summary>
    public SettingConstraint? Descendants => Typed.Descendants;

    /// <summary>The descendants that are free from that for a time.</summary>
    public IReadOnlyList<Exemption> Exemptions => Typed.Exemptions;

    /// <summary>Its place in the document.</summary>
    public int Position { get; }

    internal TypedDirective Typed { get; }

    /// <inheritdoc/>
    public override string ToString() => $"directive on {Setting.Name} of {Document.Document.Id}";
}

/// <summary>Frees a unit and all below it, before a date, from what a directive leaves descendants.</summary>
public sealed class DirectiveExemption : PolicyFact
{
    /// <summary>An exemption.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="exemption">The exemption as the document has it.</param>
    public DirectiveExemption(DocumentDirective directive, Exemption exemption)
        : base(Guard.NotNull(directive).Question)
    {
        Directive = directive;
        Exemption = Guard.NotNull(exemption);
    }

    /// <summary>The directive.</summary>
    public DocumentDirective Directive { get; }

    /// <summary>The exemption as the document has it.</summary>
    public Exemption Exemption { get; }

    /// <summary>The unit.</summary>
    public string UnitId => Exemption.UnitId;

    /// <summary>The date on which it has ended.</summary>
    public LocalDate Until => Exemption.Until;

    /// <inheritdoc/>
    public override string ToString() => $"exemption of {UnitId} from the {Directive}";
}

/// <summary>A setting that documents may speak of, with what its definition leaves every unit.</summary>
public sealed class KnownSetting : PolicyFact
{
    /// <summary>A setting.</summary>
    /// <param name="question">The question.</param>
    /// <param name="setting">The setting.</param>
    /// <exception cref="ArgumentException">What its definition leaves units does not fit its type.</exception>
    public KnownSetting(PolicyQuestion question, Setting setting)
        : this(question, new SettingBounds(Guard.NotNull(setting), SettingFunctions.LeftByDefinition(setting)))
    {
    }

    internal KnownSetting(PolicyQuestion question, SettingBounds left)
        : base(Guard.NotNull(question)) => Left = left;

    /// <summary>The setting.</summary>
    public Setting Setting => Left.Setting;

    /// <summary>What its definition leaves every unit.</summary>
    public SettingBounds Left { get; }

    /// <inheritdoc/>
    public override string ToString() => $"setting {Setting.Name}";
}

/// <summary>A directive of a document that is in force for the question.</summary>
public sealed class DirectiveInForce : PolicyFact
{
    /// <summary>A directive that counts.</summary>
    /// <param name="directive">The directive.</param>
    public DirectiveInForce(DocumentDirective directive)
        : base(Guard.NotNull(directive).Question)
    {
        Directive = directive;
        Rank = new DirectiveRank(Document.AppliesTo.ConditionCount, Document.Document.Dates.From);
    }

    /// <summary>The directive.</summary>
    public DocumentDirective Directive { get; }

    /// <summary>The unit that says it.</summary>
    public UnitInChain Unit => Document.Unit;

    /// <summary>The setting that it speaks of.</summary>
    public Setting Setting => Directive.Setting;

    /// <summary>How nearly the document is aimed, and from when on it holds.</summary>
    public DirectiveRank Rank { get; }

    /// <summary>The document.</summary>
    public UnitDocument Document => Directive.Document;

    /// <inheritdoc/>
    public override string ToString() => $"{Directive}, in force";
}

/// <summary>What decides between documents of one unit: the higher rank has the last word, and equal ones tie.</summary>
/// <param name="Conditions">How many conditions the document has: one for a list of roles, and one for each tag.</param>
/// <param name="From">The first date on which it is in effect; null for "always".</param>
public sealed record DirectiveRank(int Conditions, LocalDate? From);

/// <summary>A unit is free from what a directive of one above it leaves its descendants.</summary>
public sealed class UnitExempt : PolicyFact
{
    /// <summary>An exemption that holds.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="unit">The unit.</param>
    public UnitExempt(DocumentDirective directive, UnitInChain unit)
        : base(Guard.NotNull(directive).Question)
    {
        Directive = directive;
        Unit = Guard.NotNull(unit);
    }

    /// <summary>The directive.</summary>
    public DocumentDirective Directive { get; }

    /// <summary>The unit.</summary>
    public UnitInChain Unit { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Unit} is free from the {Directive}";
}
