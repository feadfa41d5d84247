using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Policies;

/// <summary>A directive counts on the dates and for the people of its document.</summary>
[Name("Policy: a directive is in force with its document"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class DirectiveIsInForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        PolicyQuestion question = null!;
        UnitDocument document = null!;
        DocumentDirective directive = null!;

        When()
            .Match(() => question)
            .Match(
                () => document,
                one => one.Question == question,
                one => one.FirstDay <= question.Date,
                one => question.Date <= one.LastDay,
                one => one.AppliesTo.Matches(question.Role, question.Tags))
            .Match(() => directive, one => one.Document == document);
        Then().Yield(_ => new DirectiveInForce(directive));
    }
}

/// <summary>A setting of which no directive in force speaks has the value of its definition, in every unit.</summary>
[Name("Policy: a setting that nobody speaks of keeps its definition"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class SettingKeepsItsDefinition : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UnitInChain unit = null!;
        KnownSetting setting = null!;

        When()
            .Match(() => unit, one => one.IsAsked)
            .Match(() => setting, one => one.Question == unit.Question)
            .Not<DirectiveInForce>(one => one.Setting == setting.Setting, one => one.Question == setting.Question);
        Then().Yield(_ => new SettingOfUnit(setting, unit));
    }
}

/// <summary>A setting of which some directive in force speaks begins with its definition, above the topmost unit.</summary>
[Name("Policy: a setting begins with its definition"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class SettingBeginsWithItsDefinition : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        KnownSetting setting = null!;

        When()
            .Match(() => setting)
            .Exists<DirectiveInForce>(one => one.Setting == setting.Setting, one => one.Question == setting.Question);
        Then().Yield(_ => new SettingOfUnit(setting, null));
    }
}

/// <summary>An exemption frees a unit until its date.</summary>
[Name("Policy: a unit is exempt for a time"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class UnitIsExempt : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        PolicyQuestion question = null!;
        DirectiveExemption exemption = null!;
        UnitInChain unit = null!;

        When()
            .Match(() => question)
            .Match(() => exemption, one => one.Question == question, one => question.Date < one.Until)
            .Match(() => unit, one => one.Question == question, one => one.UnitId == exemption.UnitId, one => !one.IsLaw);
        Then().Yield(_ => new UnitExempt(exemption.Directive, unit));
    }
}

/// <summary>A unit begins with the value of the unit above it, and with what that unit leaves it.</summary>
[Name("Policy: a unit inherits a setting from the one above"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class UnitInherits : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingOfUnit above = null!;
        UnitInChain unit = null!;
        IEnumerable<IGrouping<DirectiveRank, DirectiveInForce>> said = null!;

        When()
            .Match(() => above)
            .Match(() => unit, one => one.Above == above.Unit, one => one.Question == above.Question)
            .Not<UnitExempt>(one => one.Unit == unit, one => above.IsNarrowedBy(one.Directive))
            .Query(() => said, query => query
                .Match<DirectiveInForce>(one => one.Setting == above.Setting, one => one.Unit == unit)
                .GroupBy(one => one.Rank)
                .Collect()
                .OrderBy(ofOneRank => ofOneRank.Count() > 1 ? 0 : 1)
                .ThenBy(ofOneRank => ofOneRank.Key.Conditions)
                .ThenBy(ofOneRank => ofOneRank.Key.From));
        Then().Yield(_ => above.HandedDownTo(unit, said));
    }
}

/// <summary>A unit that is exempt is left what all but the directives that it is free from leave it.</summary>
[Name("Policy: a unit that is exempt inherits a setting without what it is free from"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
public sealed class ExemptUnitInherits : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SettingOfUnit above = null!;
        UnitInChain unit = null!;
        IEnumerable<UnitExempt> freed = null!;
        IEnumerable<IGrouping<DirectiveRank, DirectiveInForce>> said = null!;

        When()
            .Match(() => above)
            .Match(() => unit, one => one.Above == above.Unit, one => one.Question == above.Question)
            .Query(() => freed, query => query
                .Match<UnitExempt>(one => one.Unit == unit, one => above.IsNarrowedBy(one.Directive))
                .Collect()
                .Where(exemptions => exemptions.Any()))
            .Query(() => said, query => query
                .Match<DirectiveInForce>(one => one.Setting == above.Setting, one => one.Unit == unit)
                .GroupBy(one => one.Rank)
                .Collect()
                .OrderBy(ofOneRank => ofOneRank.Count() > 1 ? 0 : 1)
                .ThenBy(ofOneRank => ofOneRank.Key.Conditions)
                .ThenBy(ofOneRank => ofOneRank.Key.From));
        Then().Yield(_ => above.HandedDownTo(unit, said, freed));
    }
}
