using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.NRules.Policies;

/// <summary>Asks what policy a unit has for a role, tags and a business day.</summary>
public sealed class PolicyQuestion
{
    internal PolicyQuestion(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        UnitId = unitId;
        Role = role;
        Tags = tags;
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

/// <summary>A unit of the chain, from the law (or the group) down.</summary>
public sealed class UnitInChain : PolicyFact
{
    internal UnitInChain(PolicyQuestion question, string unitId, int depth)
        : base(question)
    {
        UnitId = unitId;
        Depth = depth;
    }

    /// <summary>The unit, or the layer of the law.</summary>
    public string UnitId { get; }

    /// <summary>How many stand above it.</summary>
    public int Depth { get; }

    /// <inheritdoc/>
    public override string ToString() => $"unit {UnitId}";
}

/// <summary>A document of a unit of the chain.</summary>
public sealed class UnitDocument : PolicyFact
{
    internal UnitDocument(UnitInChain unit, PolicyDocument document, int position)
        : base(unit.Question)
    {
        Unit = unit;
        Document = document;
        Position = position;
    }

    /// <summary>The unit.</summary>
    public UnitInChain Unit { get; }

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The document's place in the order in which those of its unit apply.</summary>
    internal int Position { get; }

    internal bool IsInForce => Document.Dates.Contains(Question.Date) && Document.AppliesTo.Matches(Question.Role, Question.Tags);

    /// <inheritdoc/>
    public override string ToString() => $"document {Document.Id}";
}

/// <summary>A directive of a document of the chain.</summary>
public sealed class DocumentDirective : PolicyFact
{
    internal DocumentDirective(UnitDocument document, LevelDirective directive, int position)
        : base(document.Question)
    {
        Document = document;
        Directive = directive;
        Position = position;
    }

    /// <summary>The document.</summary>
    public UnitDocument Document { get; }

    /// <summary>The setting that it speaks of.</summary>
    public Setting Setting => Directive.Setting;

    internal LevelDirective Directive { get; }

    /// <summary>Its place in the document.</summary>
    internal int Position { get; }

    /// <inheritdoc/>
    public override string ToString() => $"directive on {Setting.Name} of {Document.Document.Id}";
}

/// <summary>A directive of a document that is in force for the question.</summary>
public sealed class DirectiveInForce : PolicyFact
{
    internal DirectiveInForce(DocumentDirective directive)
        : base(directive.Question) => Directive = directive;

    /// <summary>The directive.</summary>
    public DocumentDirective Directive { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Directive}, in force";

    internal UnitSetting UnitSetting => new(Directive.Document.Unit, Directive.Setting);
}

/// <summary>What the directives of one unit on one setting are grouped by.</summary>
internal sealed record UnitSetting(UnitInChain Unit, Setting Setting);

/// <summary>All that one unit says of one setting; documents that tie are set apart.</summary>
public sealed class SettingSaid : PolicyFact
{
    internal SettingSaid(UnitInChain unit, Setting setting, LevelSaying saying)
        : base(unit.Question)
    {
        Unit = unit;
        Setting = setting;
        Saying = saying;
    }

    /// <summary>The unit.</summary>
    public UnitInChain Unit { get; }

    /// <summary>The setting.</summary>
    public Setting Setting { get; }

    internal LevelSaying Saying { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Unit} on {Setting.Name}";
}

/// <summary>A setting that documents may speak of, with what its definition leaves every unit.</summary>
public sealed class KnownSetting : PolicyFact
{
    internal KnownSetting(PolicyQuestion question, SettingStep step)
        : base(question) => Step = step;

    /// <summary>The setting.</summary>
    public Setting Setting => Step.Resolved.Setting;

    internal SettingStep Step { get; }

    /// <inheritdoc/>
    public override string ToString() => $"setting {Setting.Name}";
}

/// <summary>A setting as a unit of the chain has it.</summary>
public sealed class SettingOfUnit : PolicyFact
{
    /// <summary>The depth of what stands above the topmost unit: the definitions of the settings.</summary>
    internal const int Definitions = -1;

    internal SettingOfUnit(PolicyQuestion question, int depth, SettingStep step)
        : base(question)
    {
        Depth = depth;
        Step = step;
    }

    /// <summary>How many units stand above the unit; below zero for the definition of the setting.</summary>
    public int Depth { get; }

    /// <summary>The value, who set it, and what it leaves the units below.</summary>
    public ResolvedSetting Resolved => Step.Resolved;

    internal SettingStep Step { get; }

    /// <summary>The setting as a unit below has it.</summary>
    internal SettingOfUnit HandedDownTo(UnitInChain unit, IEnumerable<SettingSaid> said) =>
        new(Question, unit.Depth, Step.Below(unit.UnitId, Question.Date, said.SingleOrDefault()?.Saying));

    /// <inheritdoc/>
    public override string ToString() => $"{Resolved.Setting.Name} = {Resolved.WrittenValue}";
}
