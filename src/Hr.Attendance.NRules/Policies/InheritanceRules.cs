using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Policies;

/// <summary>Above the topmost unit a setting has the value of its definition.</summary>
[Name("Policy: a setting begins with its definition"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
internal sealed class SettingBeginsWithItsDefinition : Rule
{
    public override void Define()
    {
        KnownSetting setting = null!;

        When().Match(() => setting);
        Then().Yield(_ => new SettingOfUnit(setting.Question, SettingOfUnit.Definitions, setting.Step));
    }
}

/// <summary>A directive counts on the dates and for the people of its document.</summary>
[Name("Policy: a directive is in force with its document"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies)]
internal sealed class DirectiveIsInForceWithItsDocument : Rule
{
    public override void Define()
    {
        UnitDocument document = null!;
        DocumentDirective directive = null!;

        When()
            .Match(() => document, one => one.IsInForce)
            .Match(() => directive, one => one.Document == document);
        Then().Yield(_ => new DirectiveInForce(directive));
    }
}

/// <summary>What the documents of one unit say of one setting stands together; those of one date and one reach tie and are set apart.</summary>
[Name("Policy: a unit speaks of a setting with one voice"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies), Priority(RulePriorities.AfterDirectives)]
internal sealed class UnitSpeaksWithOneVoice : Rule
{
    public override void Define()
    {
        IGrouping<UnitSetting, DirectiveInForce> said = null!;

        When().Query(() => said, query => query.Match<DirectiveInForce>().GroupBy(directive => directive.UnitSetting));
        Then().Yield(_ => Together(said.Key, said));
    }

    private static SettingSaid Together(UnitSetting of, IEnumerable<DirectiveInForce> said)
    {
        var inOrder = said.Select(one => one.Directive).OrderBy(one => one.Document.Position).ThenBy(one => one.Position);
        return new SettingSaid(of.Unit, of.Setting, new LevelSaying(of.Unit.UnitId, inOrder.Select(one => one.Directive)));
    }
}

/// <summary>From each unit to the one below it: a setting is what the unit inherits, changed by what the unit says within what it was left.</summary>
[Name("Policy: a unit inherits a setting from the one above"), Tag(RuleTags.Attendance), Tag(RuleTags.Policies), Priority(RulePriorities.AfterUnits)]
internal sealed class UnitInheritsSetting : Rule
{
    public override void Define()
    {
        SettingOfUnit above = null!;
        UnitInChain unit = null!;
        IEnumerable<SettingSaid> said = null!;

        When()
            .Match(() => above)
            .Match(() => unit, one => one.Question == above.Question, one => one.Depth == above.Depth + 1)
            .Query(() => said, query => query
                .Match<SettingSaid>(one => one.Unit == unit, one => one.Setting == above.Resolved.Setting)
                .Collect());
        Then().Yield(_ => above.HandedDownTo(unit, said));
    }
}
