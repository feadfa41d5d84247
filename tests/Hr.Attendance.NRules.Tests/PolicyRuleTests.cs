using Hr.Attendance.NRules.Policies;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.NRules.Tests.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Each rule of inheritance by itself: a few facts, the one rule, and whether it fires.</summary>
public class PolicyRuleTests
{
    private static readonly LocalDate Today = new(2026, 3, 10);

    // What a definition leaves every unit stands for what units above leave: the same bounds, in one line.
    private static readonly Setting<Duration?> Bounded = Time("test.bounded", new Delegation.Within(Value("PT10M"), Value("PT30M")));
    private static readonly Setting<Duration?> Locked = Time("test.locked", new Delegation.Locked());
    private static readonly Setting<Duration?> Named = Time("test.named", new Delegation.OneOf([Value("PT10M"), Value("PT20M")]));
    private static readonly Setting<Duration?> Open = Time("test.open", new Delegation.Open());

    private static readonly Setting<Money?> Paid = new("test.paid", SettingTypes.OptionalAmount, new Money(20, "CNY"), "a test", "测试")
    {
        DefaultDelegation = new Delegation.Within(Amount(10, "CNY"), null),
    };

    private static readonly SettingCatalogue Catalogue = SettingCatalogue.Standard.With(Bounded, Locked, Named, Open, Paid);

    private static readonly PolicyQuestion Question =
        new("sh", "online-service", new Dictionary<string, string> { ["line"] = "k12" }, Today);

    private static readonly UnitInChain Group = new(Question, "group");
    private static readonly UnitInChain Branch = new(Question, "sh", Group);

    [Theory, TestOf(typeof(DirectiveIsInForce))]
    [InlineData(-1, null, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 1, true)]
    [InlineData(null, 0, false)]
    [InlineData(null, null, true)]
    public void A_directive_is_in_force_from_its_first_date_to_the_day_before_its_end(int? from, int? to, bool isInForce)
    {
        var document = Document("d", Group) with { Dates = new DateRange(DayAfter(from), DayAfter(to)) };
        var directive = Said(document, Open, "PT5M");
        Fired<DirectiveIsInForce, DirectiveInForce>(Question, directive.Document, directive).Count.ShouldBe(isInForce ? 1 : 0);
    }

    [Theory, TestOf(typeof(DirectiveIsInForce))]
    [InlineData("online-service", "k12", true)]
    [InlineData("sales", "k12", false)]
    [InlineData("online-service", "adult", false)]
    public void A_directive_is_in_force_for_whom_its_document_is_aimed_at(string role, string line, bool isInForce)
    {
        var target = new PolicyTarget([role], new Dictionary<string, string> { ["line"] = line });
        var directive = Said(Document("d", Group) with { AppliesTo = target }, Open, "PT5M");
        Fired<DirectiveIsInForce, DirectiveInForce>(Question, directive.Document, directive).Count.ShouldBe(isInForce ? 1 : 0);
    }

    [Fact, TestOf(typeof(SettingKeepsItsDefinition))]
    public void A_setting_keeps_its_definition_where_nobody_speaks_of_it()
    {
        var known = new KnownSetting(Question, Bounded);
        var answer = Fired<SettingKeepsItsDefinition, SettingOfUnit>(Branch, Group, known).Single();
        (answer.IsAnswer, answer.Resolved.WrittenValue.ToString(), answer.Resolved.Chain.Count).ShouldBe((true, "\"PT20M\"", 0));
        Fired<SettingKeepsItsDefinition, SettingOfUnit>(Branch, known, InForce(Group, Bounded, "PT5M")).ShouldBeEmpty();
        Fired<SettingKeepsItsDefinition, SettingOfUnit>(Branch, known, InForce(Group, Open, "PT5M")).ShouldNotBeEmpty();
    }

    [Fact, TestOf(typeof(SettingBeginsWithItsDefinition))]
    public void A_setting_begins_with_its_definition_where_somebody_speaks_of_it()
    {
        var known = new KnownSetting(Question, Bounded);
        var begins = Fired<SettingBeginsWithItsDefinition, SettingOfUnit>(
            known, InForce(Group, Bounded, "PT5M"), InForce(Branch, Bounded, "PT6M")).Single();
        (begins.Unit, begins.Value.ToString(), begins.HandedDown.ToString())
            .ShouldBe((null, "test.bounded = \"PT20M\"", """{"between": ["PT10M", "PT30M"]}"""));
        Fired<SettingBeginsWithItsDefinition, SettingOfUnit>(known, InForce(Group, Open, "PT5M")).ShouldBeEmpty();
    }

    [Theory, TestOf(typeof(UnitIsExempt))]
    [InlineData("sh", 1, true)]
    [InlineData("sh", 0, false)]
    [InlineData("bj", 1, false)]
    public void A_unit_is_exempt_until_the_date_of_its_exemption(string unit, int until, bool isExempt)
    {
        var exemption = new DirectiveExemption(Said(Document("d", Group), Open, "PT5M"), Written.Exemption(unit, Today.PlusDays(until)));
        Fired<UnitIsExempt, UnitExempt>(Question, exemption, Group, Branch).Select(exempt => exempt.Unit).ShouldBe(isExempt ? [Branch] : []);
    }

    [Fact, TestOf(typeof(UnitIsExempt), typeof(SettingKeepsItsDefinition))]
    public void The_layer_of_the_law_is_neither_exempt_nor_asked_about_though_it_has_the_name_of_a_unit()
    {
        var law = new UnitInChain(Question, "sh", isLaw: true);
        var exemption = new DirectiveExemption(Said(Document("d", Group), Open, "PT5M"), Written.Exemption("sh", Today.PlusDays(1)));
        Fired<UnitIsExempt, UnitExempt>(Question, exemption, law).ShouldBeEmpty();
        Fired<SettingKeepsItsDefinition, SettingOfUnit>(law, new KnownSetting(Question, Open)).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(UnitInherits))]
    public void A_unit_inherits_value_and_room_and_hears_its_directives_by_rank_ties_first()
    {
        var above = ByDefinition(Bounded);
        DirectiveInForce[] said =
        [
            new(Said(Document("late", Group) with { Dates = new DateRange(Today, null) }, Bounded, "PT11M")),
            InForce(Document("aimed", Group) with { AppliesTo = new PolicyTarget(["online-service"]) }, Bounded, "PT12M"),
            InForce(Document("b", Group) with { Dates = new DateRange(Today.PlusDays(-1), null) }, Bounded, "PT13M"),
            InForce(Document("a", Group) with { Dates = new DateRange(Today.PlusDays(-1), null) }, Bounded, "PT14M"),
            InForce(Document("always", Group), Bounded, "PT15M"),
        ];
        var begins = Fired<UnitInherits, SettingSoFar>([above, Group, Branch, .. said]).Single();
        (begins.Unit, begins.Position, begins.Value, begins.Left.ToString()).ShouldBe((Group, 0, above.Value, """{"between": ["PT10M", "PT30M"]}"""));
        begins.Said.Select(ofOneRank => string.Join("+", ofOneRank.Directives.Select(directive => directive.Document.Document.Id)))
            .ShouldBe(["a+b", "always", "late", "aimed"]);
    }

    [Fact, TestOf(typeof(UnitInherits))]
    public void A_unit_inherits_from_the_unit_above_it_and_from_no_other()
    {
        var ofGroup = new SettingOfUnit(new SettingSoFar(ByDefinition(Bounded), Group));
        Fired<UnitInherits, SettingSoFar>(ofGroup, Group, Branch).Select(begins => begins.Unit).ShouldBe([Branch]);
        Fired<UnitInherits, SettingSoFar>(ofGroup, Group).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(ExemptUnitInherits), typeof(UnitInherits))]
    public void A_unit_that_is_exempt_inherits_without_what_it_is_free_from()
    {
        var directive = Said(Document("d", Group), Open, "PT15M", new Delegation.Within(Value("PT10M"), null));
        var ofGroup = NarrowedBy(directive);
        ofGroup.HandedDown.ToString().ShouldBe("""{"atLeast": "PT10M"}""");
        var exempt = new UnitExempt(directive, Branch);
        Fired<ExemptUnitInherits, SettingSoFar>(ofGroup, Branch, exempt).Single().Left.ToString().ShouldBe("open");
        Fired<UnitInherits, SettingSoFar>(ofGroup, Branch, exempt).ShouldBeEmpty();

        Fired<ExemptUnitInherits, SettingSoFar>(ofGroup, Branch).ShouldBeEmpty();
        Fired<UnitInherits, SettingSoFar>(ofGroup, Branch).Single().Left.ToString().ShouldBe("""{"atLeast": "PT10M"}""");

        // Free from another directive, which took nothing away from this setting.
        var other = new UnitExempt(Said(Document("e", Group), Bounded, "PT15M"), Branch);
        Fired<ExemptUnitInherits, SettingSoFar>(ofGroup, Branch, other).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(DirectivesTie))]
    public void Directives_of_one_rank_tie()
    {
        var (a, b) = (InForce(Document("a", Group), Open, "PT5M"), InForce(Document("b", Group), Open, "PT6M"));
        var after = Fired<DirectivesTie, SettingSoFar>(new SettingSoFar(ByDefinition(Open), Group, new DirectivesOfOneRank(b, a))).Single();
        after.Steps.Select(step => (step.Source.DocumentId, step.Asked.ToString(), step.Outcome, step.Value.ToString())).ShouldBe(
        [
            ("a", "\"PT5M\"", StepOutcome.Tied, "\"PT20M\""),
            ("b", "\"PT6M\"", StepOutcome.Tied, "\"PT20M\""),
        ]);
        (after.Position, after.Finding?.Code).ShouldBe((1, "HRA1208"));
        Fired<DirectivesTie, SettingSoFar>(new SettingSoFar(ByDefinition(Open), Group, new DirectivesOfOneRank(a))).ShouldBeEmpty();
        Fired<DirectivesTie, SettingSoFar>(new SettingSoFar(ByDefinition(Open), Group)).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(ValueAsked), typeof(Cleared), typeof(ValueLeftAlone))]
    public void The_next_directive_asks_for_a_value_or_clears_it_or_leaves_it_alone()
    {
        var sets = Before(Open, new ValueChange.Set(Value("PT5M")));
        var clears = Before(Open, new ValueChange.Clear());
        var silent = Before(Open, change: null);
        var done = new SettingSoFar(ByDefinition(Open), Group);

        Fired<ValueAsked, DirectiveAsks>(sets).Single().Value.ToString().ShouldBe("test.open = \"PT5M\"");
        Fired<ValueAsked, DirectiveAsks>(clears, silent, done).ShouldBeEmpty();

        var cleared = Fired<Cleared, SettingSoFar>(clears).Single();
        (cleared.Value, cleared.Steps.Single().Outcome, cleared.Finding).ShouldBe((clears.Above.Value, StepOutcome.Applied, null));
        Fired<Cleared, SettingSoFar>(sets, silent, done).ShouldBeEmpty();

        var alone = Fired<ValueLeftAlone, SettingSoFar>(silent).Single();
        (alone.Value, alone.Steps.Count, alone.Position).ShouldBe((silent.Value, 0, 1));
        Fired<ValueLeftAlone, SettingSoFar>(sets, clears, done).ShouldBeEmpty();
    }

    [Theory]
    [TestOf(typeof(Applied), typeof(BelowLowerBound), typeof(AboveUpperBound), typeof(NotMeasuredByBounds), typeof(LockedAbove), typeof(NotNamedAbove))]
    [InlineData("PT9M59S", false, true, false, false)]
    [InlineData("PT10M", true, false, false, false)]
    [InlineData("PT30M", true, false, false, false)]
    [InlineData("PT30M1S", false, false, true, false)]
    [InlineData(null, false, false, false, true)]
    public void A_value_is_applied_between_the_bounds_and_at_them(string? value, bool isApplied, bool isBelow, bool isAbove, bool isNotMeasured)
    {
        var asks = new DirectiveAsks(Before(Bounded, new ValueChange.Set(Value(value))));
        var applied = Fired<Applied, SettingSoFar>(asks);
        applied.Select(after => (after.Value, after.SetBy?.DocumentId, after.Steps.Single().Outcome, after.Finding))
            .ShouldBe(isApplied ? [(asks.Value, "d", StepOutcome.Applied, null)] : []);
        Fired<BelowLowerBound, DirectiveNotAllowed>(asks).Select(broken => broken.Nearest).ShouldBe(isBelow ? [asks.Left.Lower] : []);
        Fired<AboveUpperBound, DirectiveNotAllowed>(asks).Select(broken => broken.Nearest).ShouldBe(isAbove ? [asks.Left.Upper] : []);
        Fired<NotMeasuredByBounds, DirectiveNotAllowed>(asks).Select(broken => broken.Nearest).ShouldBe(isNotMeasured ? [null] : []);
        Fired<LockedAbove, DirectiveNotAllowed>(asks).ShouldBeEmpty();
        Fired<NotNamedAbove, DirectiveNotAllowed>(asks).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(NotMeasuredByBounds), typeof(BelowLowerBound), typeof(Applied))]
    public void An_amount_in_another_currency_is_neither_below_the_bound_nor_allowed()
    {
        var asks = new DirectiveAsks(Before(Paid, new ValueChange.Set(Amount(1, "USD"))));
        Fired<NotMeasuredByBounds, DirectiveNotAllowed>(asks).Count.ShouldBe(1);
        Fired<BelowLowerBound, DirectiveNotAllowed>(asks).ShouldBeEmpty();
        Fired<Applied, SettingSoFar>(asks).ShouldBeEmpty();
    }

    [Theory, TestOf(typeof(LockedAbove), typeof(Applied))]
    [InlineData("PT20M", true)]
    [InlineData("PT21M", false)]
    public void Where_a_setting_is_locked_the_inherited_value_alone_is_applied(string value, bool isApplied)
    {
        var asks = new DirectiveAsks(Before(Locked, new ValueChange.Set(Value(value))));
        Fired<LockedAbove, DirectiveNotAllowed>(asks).Select(broken => broken.Nearest).ShouldBe(isApplied ? [] : [null]);
        Fired<Applied, SettingSoFar>(asks).Count.ShouldBe(isApplied ? 1 : 0);
    }

    [Theory, TestOf(typeof(NotNamedAbove), typeof(Applied))]
    [InlineData("PT10M", true)]
    [InlineData("PT15M", false)]
    [InlineData(null, false)]
    public void Where_values_are_named_one_of_them_is_applied(string? value, bool isApplied)
    {
        var asks = new DirectiveAsks(Before(Named, new ValueChange.Set(Value(value))));
        Fired<NotNamedAbove, DirectiveNotAllowed>(asks).Select(broken => broken.Nearest).ShouldBe(isApplied ? [] : [null]);
        Fired<Applied, SettingSoFar>(asks).Count.ShouldBe(isApplied ? 1 : 0);
    }

    [Theory, TestOf(typeof(Applied), typeof(Refused), typeof(Inherited), typeof(Clamped), typeof(ClampedToInherited))]
    [InlineData(ConflictHandling.Refuse)]
    [InlineData(ConflictHandling.Inherit)]
    [InlineData(ConflictHandling.Clamp)]
    public void What_is_not_allowed_is_refused_passed_over_or_clamped_as_the_document_says(ConflictHandling onConflict)
    {
        // An earlier directive of the unit set 12 minutes; the next asks for five.
        var first = InForce(Document("first", Group), Bounded, "PT12M");
        var next = InForce(Document("next", Group) with { OnConflict = onConflict }, Bounded, "PT5M");
        var begins = new SettingSoFar(ByDefinition(Bounded), Group, new DirectivesOfOneRank(first), new DirectivesOfOneRank(next));
        var asks = new DirectiveAsks(Fired<Applied, SettingSoFar>(new DirectiveAsks(begins)).Single());
        var (nearest, nowhere) = (new DirectiveNotAllowed(asks, asks.Left.Lower), new DirectiveNotAllowed(asks, null));

        Of(Fired<Refused, SettingSoFar>(nearest)).ShouldBe(Only(ConflictHandling.Refuse, "PT12M first Refused HRA1203"));
        Of(Fired<Inherited, SettingSoFar>(nearest)).ShouldBe(Only(ConflictHandling.Inherit, "PT12M first Inherited HRA1205"));
        Of(Fired<Clamped, SettingSoFar>(nearest)).ShouldBe(Only(ConflictHandling.Clamp, "PT10M next Clamped HRA1204"));
        Of(Fired<Clamped, SettingSoFar>(nowhere)).ShouldBeEmpty();
        Of(Fired<ClampedToInherited, SettingSoFar>(nowhere)).ShouldBe(Only(ConflictHandling.Clamp, "PT20M  Clamped HRA1204"));
        Of(Fired<ClampedToInherited, SettingSoFar>(nearest)).ShouldBeEmpty();

        IEnumerable<string> Only(ConflictHandling handling, string expected) => handling == onConflict ? [expected] : [];
        IEnumerable<string> Of(IEnumerable<SettingSoFar> decided) => decided.Select(after =>
            $"{after.Value.Written.ToString().Trim('"')} {after.SetBy?.DocumentId} {after.Steps.Single().Outcome} {after.Finding!.Code}");
    }

    [Fact, TestOf(typeof(HandedDown), typeof(LastWordOnDescendants))]
    public void A_unit_that_has_had_its_say_leaves_its_descendants_what_it_was_left_unless_a_directive_takes_something_away()
    {
        var silent = new SettingSoFar(ByDefinition(Bounded), Group);
        var midway = Before(Bounded, new ValueChange.Set(Value("PT15M")));
        var narrows = SaidBy(Said(Document("d", Group), Bounded, "PT15M", new Delegation.Locked()));

        Fired<HandedDown, SettingOfUnit>(silent, midway, narrows).Select(setting => (setting.Said, setting.HandedDown)).ShouldBe([(silent, silent.Left)]);
        Fired<LastWordOnDescendants, UnitNarrows>(silent, midway, narrows).Select(asked => asked.SoFar).ShouldBe([narrows]);
    }

    [Fact, TestOf(typeof(Applied), typeof(LastWordOnDescendants))]
    public void Of_several_directives_on_descendants_the_last_decides()
    {
        DirectivesOfOneRank[] said =
        [
            new(new DirectiveInForce(Said(Document("first", Group), Open, "PT15M", new Delegation.Locked()))),
            new(new DirectiveInForce(Said(Document("last", Group), Open, "PT15M", new Delegation.Within(null, Value("PT30M"))))),
            new(InForce(Document("silent", Group), Open, "PT15M")),
        ];
        var soFar = new SettingSoFar(ByDefinition(Open), Group, said);
        for (int i = 0; i < said.Length; i++)
        {
            soFar = Fired<Applied, SettingSoFar>(new DirectiveAsks(soFar)).Single();
        }

        Fired<LastWordOnDescendants, UnitNarrows>(soFar).Single().Directive.Document.Document.Id.ShouldBe("last");
    }

    [Theory, TestOf(typeof(Narrowed), typeof(KeptFromWidening), typeof(KeptFromLeavingNothing))]
    [InlineData("PT10M", "PT30M", true, false, false)]
    [InlineData("PT11M", "PT29M", true, false, false)]
    [InlineData("PT9M", "PT30M", false, true, false)]
    [InlineData("PT10M", "PT31M", false, true, false)]
    [InlineData("PT30M", "PT40M", false, true, false)]
    [InlineData("PT30M1S", "PT40M", false, false, true)]
    [InlineData("PT1M", "PT10M", false, true, false)]
    [InlineData("PT1M", "PT9M59S", false, false, true)]
    public void A_unit_narrows_within_what_it_was_left(string lower, string upper, bool isNarrowed, bool isKept, bool isNothing)
    {
        var narrows = new UnitNarrows(SaidBy(Said(Document("d", Group), Bounded, "PT15M", new Delegation.Within(Value(lower), Value(upper)))));
        Fired<Narrowed, SettingOfUnit>(narrows).Select(setting => (setting.HandedDown, setting.Findings.Count))
            .ShouldBe(isNarrowed ? [(narrows.InCommon!, 0)] : []);
        Fired<KeptFromWidening, SettingOfUnit>(narrows).Select(setting => (setting.HandedDown, setting.Findings.Single().Code))
            .ShouldBe(isKept ? [(narrows.InCommon!, "HRA1206")] : []);
        Fired<KeptFromLeavingNothing, SettingOfUnit>(narrows).Select(setting => (setting.HandedDown, setting.Findings.Single().Code))
            .ShouldBe(isNothing ? [(narrows.Left, "HRA1207")] : []);
    }

    [Fact, TestOf(typeof(KeptFromLeavingNothing))]
    public void Named_values_of_which_none_is_left_leave_nothing()
    {
        var asked = new Delegation.OneOf([Value("PT11M"), Value("PT20M")]);
        Fired<KeptFromLeavingNothing, SettingOfUnit>(new UnitNarrows(SaidBy(Said(Document("d", Group), Named, "PT20M", asked)))).ShouldBeEmpty();
        asked = new Delegation.OneOf([Value("PT11M")]);
        Fired<KeptFromLeavingNothing, SettingOfUnit>(new UnitNarrows(SaidBy(Said(Document("d", Group), Named, "PT20M", asked)))).Count.ShouldBe(1);
    }

    [Fact, TestOf(typeof(KeptFromWidening), typeof(Narrowed))]
    public void To_open_what_was_bounded_or_locked_widens_and_to_lock_narrows()
    {
        foreach (var setting in new[] { Bounded, Locked, Named })
        {
            var opens = new UnitNarrows(SaidBy(Said(Document("d", Group), setting, "PT20M", new Delegation.Open())));
            Fired<KeptFromWidening, SettingOfUnit>(opens).Single().HandedDown.ToString().ShouldBe(opens.Left.ToString());
            Fired<Narrowed, SettingOfUnit>(opens).ShouldBeEmpty();
            var locks = new UnitNarrows(SaidBy(Said(Document("d", Group), setting, "PT20M", new Delegation.Locked())));
            Fired<Narrowed, SettingOfUnit>(locks).Single().HandedDown.ToString().ShouldBe("locked");
            Fired<KeptFromWidening, SettingOfUnit>(locks).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_directive_that_cannot_be_read_is_a_wrong_call()
    {
        var document = new UnitDocument(Group, Document("d", Group));
        Should.Throw<ArgumentException>(() => new DocumentDirective(document, Written.Directive("test.none"), Catalogue, 0));
        Should.Throw<ArgumentException>(() => Said(Document("d", Group), Bounded, "20 minutes")).Message.ShouldContain("test.bounded");
        Should.Throw<ArgumentException>(() => new DirectiveAsks(new SettingSoFar(ByDefinition(Open), Group)));
        Should.Throw<InvalidOperationException>(() => new SettingSoFar(ByDefinition(Open), Group).AfterClear());
        Should.Throw<ArgumentException>(() => new UnitNarrows(new SettingSoFar(ByDefinition(Open), Group)));
    }

    /// <summary>What one rule yields from some facts.</summary>
    private static List<TYielded> Fired<TRule, TYielded>(params object[] facts)
        where TRule : Rule
    {
        var fixture = new RuleFixture().Load<TRule>().Insert(facts).Fire();
        List<TYielded> yielded = [.. fixture.Facts<TYielded>().Where(fact => !facts.Contains((object)fact!))];
        yielded.Count.ShouldBe(fixture.Fired<TRule>());
        return yielded;
    }

    private static SettingOfUnit ByDefinition(Setting setting) => new(new KnownSetting(Question, setting), unit: null);

    /// <summary>A setting before the one directive of the group, which is called <c>d</c>.</summary>
    private static SettingSoFar Before(Setting setting, ValueChange? change)
    {
        var document = new UnitDocument(Group, Document("d", Group));
        var directive = new DocumentDirective(document, Written.Directive(setting.Name) with { Change = change }, Catalogue, 0);
        return new SettingSoFar(ByDefinition(setting), Group, new DirectivesOfOneRank(new DirectiveInForce(directive)));
    }

    /// <summary>A setting after one directive, whose value is left.</summary>
    private static SettingSoFar SaidBy(DocumentDirective directive)
    {
        var begins = new SettingSoFar(ByDefinition(directive.Setting), Group, new DirectivesOfOneRank(new DirectiveInForce(directive)));
        var asks = new DirectiveAsks(begins);
        return asks.Gives(StepOutcome.Applied, asks.Value);
    }

    private static SettingOfUnit NarrowedBy(DocumentDirective directive)
    {
        var narrows = new UnitNarrows(SaidBy(directive));
        return narrows.HandsDown(narrows.InCommon!);
    }

    private static DirectiveInForce InForce(UnitInChain unit, Setting setting, string value) => InForce(Document("d", unit), setting, value);

    private static DirectiveInForce InForce(PolicyDocument document, Setting setting, string value) => new(Said(document, setting, value));

    private static DocumentDirective Said(PolicyDocument document, Setting setting, string value, Delegation? descendants = null) => new(
        new UnitDocument(document.UnitId == Group.UnitId ? Group : Branch, document),
        Written.Directive(setting.Name) with { Change = new ValueChange.Set(Value(value)), Descendants = descendants },
        Catalogue,
        position: 0);

    private static PolicyDocument Document(string id, UnitInChain unit) => Written.Document(id, unit.UnitId, DateRange.Always, []);

    private static PolicyValue Value(string? value) => value is null ? PolicyValue.Null : PolicyValue.Of(value);

    private static PolicyValue Amount(decimal amount, string currency) =>
        PolicyValue.Of([new KeyValuePair<string, PolicyValue>("amount", PolicyValue.Of(amount)), new("currency", PolicyValue.Of(currency))]);

    private static LocalDate? DayAfter(int? days) => days is { } known ? Today.PlusDays(known) : null;

    private static Setting<Duration?> Time(string name, Delegation left) =>
        new(name, SettingTypes.OptionalDuration, Duration.FromMinutes(20), "a test", "测试") { DefaultDelegation = left };
}
