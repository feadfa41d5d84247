using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class ResolutionTests : PolicyDocumentsCase
{
    [Fact]
    public void Without_a_document_a_setting_has_its_default()
    {
        var resolved = Resolve(AttendanceSettings.SessionMaxIdle);
        resolved.Value.ShouldBe(Duration.FromMinutes(30));
        resolved.SetBy.ShouldBeNull();
    }

    [Fact]
    public void A_descendant_inherits_what_its_ancestor_sets_and_says_who_did()
    {
        Says("group", "session.minimumOnline", "PT15M");
        var resolved = Resolve(AttendanceSettings.SessionMinimumOnline);
        resolved.Value.ShouldBe(Duration.FromMinutes(15));
        resolved.SetBy!.UnitId.ShouldBe("group");
    }

    [Theory]
    [InlineData("PT10M", "PT10M")] // both ends are included
    [InlineData("PT30M", "PT30M")]
    [InlineData("PT9M", "PT15M")]
    [InlineData("PT31M", "PT15M")]
    [InlineData(null, "PT15M")] // null satisfies no bound
    public void A_value_must_lie_within_the_bounds_that_the_ancestors_leave(string? asked, string inForce)
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", asked);
        Resolve(AttendanceSettings.SessionMinimumOnline).WrittenValue.ShouldBe(PolicyValue.Of(inForce));
        Found.Select(diagnostic => diagnostic.Code).ShouldBe(asked == inForce ? [] : ["HRA1203"]);
    }

    [Theory]
    [InlineData("PT9M", "PT10M", "sh")]
    [InlineData("PT31M", "PT30M", "sh")]
    [InlineData(null, "PT15M", "group")] // nothing is nearest to null: the inherited value
    public void Clamping_takes_the_nearest_value_that_is_allowed(string? asked, string inForce, string setBy)
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", asked, onConflict: ConflictHandling.Clamp);
        var resolved = Resolve(AttendanceSettings.SessionMinimumOnline);
        resolved.WrittenValue.ShouldBe(PolicyValue.Of(inForce));
        resolved.SetBy!.UnitId.ShouldBe(setBy);
        Found.Single().Code.ShouldBe("HRA1204");
    }

    [Fact]
    public void Inheriting_passes_the_directive_over_with_a_warning()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT5M", onConflict: ConflictHandling.Inherit);
        Resolve(AttendanceSettings.SessionMinimumOnline).SetBy!.UnitId.ShouldBe("group");
        Found.Single().Code.ShouldBe("HRA1205");
        Found.Single().Severity.ShouldBe(DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_conflict_names_both_places_and_every_step_is_in_the_chain()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT5M");
        var resolved = Resolve(AttendanceSettings.SessionMinimumOnline);
        Found.Single().Place.File.ShouldBe("policies/d2.json");
        Found.Single().RelatedPlaces.Single().File.ShouldBe("policies/d1.json");
        resolved.Chain.Select(step => (step.Source.DocumentId, step.Outcome)).ShouldBe([("d1", StepOutcome.Applied), ("d2", StepOutcome.Refused)]);
        resolved.Constraint.ToString().ShouldBe("{\"between\": [\"PT10M\", \"PT30M\"]}");
    }

    [Fact]
    public void Locked_leaves_the_inherited_value_only()
    {
        Says("group", "session.maxIdle", "PT20M", new Delegation.Locked());
        Says("sh", "session.maxIdle", "PT20M");
        Says("sh-k12", "session.maxIdle", "PT25M", onConflict: ConflictHandling.Clamp);
        Resolve(AttendanceSettings.SessionMaxIdle, "sh-k12").Value.ShouldBe(Duration.FromMinutes(20));
        Found.Single().Code.ShouldBe("HRA1204");
    }

    [Fact]
    public void One_of_holds_for_each_element_of_a_list()
    {
        Says("group", "session.windows", new[] { "18:00-24:00" }, new Delegation.OneOf([PolicyValue.Of("18:00-24:00"), PolicyValue.Of("06:00-08:00")]));
        Append("sh", "session.windows", "06:00-08:00");
        Append("sh-k12", "session.windows", "02:00-03:00");
        Resolve(AttendanceSettings.SessionWindows, "sh").WrittenValue.ToString().ShouldBe("[\"18:00-24:00\", \"06:00-08:00\"]");
        Resolve(AttendanceSettings.SessionWindows, "sh-k12").WrittenValue.ToString().ShouldBe("[\"18:00-24:00\", \"06:00-08:00\"]");
        Found.Single().Code.ShouldBe("HRA1203");
    }

    [Theory]
    [InlineData(ConflictHandling.Refuse, "HRA1203")]
    [InlineData(ConflictHandling.Clamp, "HRA1204")]
    [InlineData(ConflictHandling.Inherit, "HRA1205")]
    public void An_empty_list_that_means_any_is_none_of_what_is_named(ConflictHandling onConflict, string code)
    {
        Says("group", "session.windows", new[] { "18:00-24:00" }, new Delegation.OneOf([PolicyValue.Of("18:00-24:00"), PolicyValue.Of("06:00-08:00")]));
        Says("sh", "session.windows", Array.Empty<string>(), onConflict: onConflict);
        Resolve(AttendanceSettings.SessionWindows).WrittenValue.ToString().ShouldBe("[\"18:00-24:00\"]");
        Found.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void Taking_the_last_window_away_asks_for_any_time_too()
    {
        Says("group", "session.windows", new[] { "18:00-24:00" }, new Delegation.OneOf([PolicyValue.Of("18:00-24:00")]));
        Documents.Add(Document("sh", Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([], [PolicyValue.Of("18:00-24:00")]) }));
        Resolve(AttendanceSettings.SessionWindows).WrittenValue.ToString().ShouldBe("[\"18:00-24:00\"]");
        Found.Single().Code.ShouldBe("HRA1203");
    }

    [Fact]
    public void An_empty_list_that_means_any_may_be_kept_and_asked_for_again_where_it_is_inherited()
    {
        Documents.Add(Document("group", Written.Directive("session.windows") with { Descendants = new Delegation.OneOf([PolicyValue.Of("18:00-24:00")]) }));
        Says("sh", "session.windows", new[] { "18:00-24:00" }, from: 2);
        Says("sh", "session.windows", Array.Empty<string>(), from: 3);
        Resolve(AttendanceSettings.SessionWindows).WrittenValue.ToString().ShouldBe("[]");
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_list_that_means_none_has_no_element_that_could_break_what_is_named()
    {
        Says("group", "allowance.nightWindow", new[] { "22:00-06:00" }, new Delegation.OneOf([PolicyValue.Of("22:00-06:00")]));
        Says("sh", "allowance.nightWindow", Array.Empty<string>());
        Resolve(AttendanceSettings.AllowanceNightWindow).WrittenValue.ToString().ShouldBe("[]");
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void Null_may_be_chosen_only_where_it_is_named()
    {
        Says("group", "response.window", "PT2M", new Delegation.OneOf([PolicyValue.Null, PolicyValue.Of("PT2M")]));
        Says("sh", "response.window", null);
        Says("sh-k12", "response.window", "PT3M");
        Resolve(AttendanceSettings.ResponseWindow).Value.ShouldBeNull();
        Found.ShouldBeEmpty();
        Resolve(AttendanceSettings.ResponseWindow, "sh-k12").Value.ShouldBeNull();
        Found.Single().Code.ShouldBe("HRA1203");
    }

    [Fact]
    public void A_unit_is_not_bound_by_what_it_leaves_its_descendants()
    {
        Says("group", "session.minimumOnline", "PT1H", Between10And30);
        Resolve(AttendanceSettings.SessionMinimumOnline, "group").Value.ShouldBe(Duration.FromHours(1));
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void A_descendant_narrows_for_its_own_descendants()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT20M", Within("PT20M", null));
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.ToString().ShouldBe("{\"between\": [\"PT20M\", \"PT30M\"]}");
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void A_descendant_cannot_widen()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT15M", Within("PT5M", "PT20M"));
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.ToString().ShouldBe("{\"between\": [\"PT10M\", \"PT20M\"]}");
        Found.Single().Code.ShouldBe("HRA1206");
    }

    [Fact]
    public void Open_under_a_bound_keeps_the_bound_with_a_warning()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT15M", new Delegation.Open());
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.IsOpen.ShouldBeFalse();
        Found.Single().Code.ShouldBe("HRA1206");
    }

    [Fact]
    public void An_empty_intersection_keeps_what_the_ancestors_leave()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT15M", Within("PT40M", "PT50M"));
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.ToString().ShouldBe("{\"between\": [\"PT10M\", \"PT30M\"]}");
        Found.Single().Code.ShouldBe("HRA1207");
    }

    [Fact]
    public void A_later_document_of_the_unit_replaces_its_own_narrowing()
    {
        Says("group", "session.minimumOnline", "PT15M", Within("PT10M", "PT20M"), from: 1);
        Says("group", "session.minimumOnline", "PT15M", Within("PT5M", "PT60M"), from: 2);
        Says("sh", "session.minimumOnline", "PT50M");
        Resolve(AttendanceSettings.SessionMinimumOnline).Value.ShouldBe(Duration.FromMinutes(50));
        Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ConflictHandling.Refuse)]
    [InlineData(ConflictHandling.Clamp)]
    [InlineData(ConflictHandling.Inherit)]
    public void What_a_directive_leaves_its_descendants_counts_though_its_value_is_not_applied(ConflictHandling onConflict)
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT5M", Within("PT12M", "PT14M"), onConflict);
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.ToString().ShouldBe("{\"between\": [\"PT12M\", \"PT14M\"]}");
    }

    [Fact]
    public void What_a_directive_leaves_its_descendants_counts_though_its_value_cannot_be_read()
    {
        Says("sh", "session.minimumOnline", "soon", Within("PT12M", "PT14M"));
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.ToString().ShouldBe("{\"between\": [\"PT12M\", \"PT14M\"]}");
    }

    [Fact]
    public void An_exemption_frees_a_descendant_and_all_below_it_before_its_date()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30, exempt: Written.Exemption("sh", Today.PlusDays(1)));
        Says("sh", "session.minimumOnline", "PT1M");
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Value.ShouldBe(Duration.FromMinutes(1));
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Constraint.IsOpen.ShouldBeTrue();
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12", on: Today.PlusDays(1)).Value.ShouldBe(Duration.FromMinutes(15));
        Resolve(AttendanceSettings.SessionMinimumOnline, "bj").Constraint.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void An_exemption_frees_all_below_a_unit_that_says_nothing_itself()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30, exempt: Written.Exemption("sh", Today.PlusDays(1)));
        Says("sh-k12", "session.minimumOnline", "PT1M");
        Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12").Value.ShouldBe(Duration.FromMinutes(1));
    }

    [Fact]
    public void Clear_returns_to_what_the_ancestors_gave_even_where_it_is_locked()
    {
        Says("group", "session.maxIdle", "PT20M", new Delegation.Locked());
        Documents.Add(Document("sh", Written.Directive("session.maxIdle") with { Change = new ValueChange.Clear() }));
        Resolve(AttendanceSettings.SessionMaxIdle).Value.ShouldBe(Duration.FromMinutes(20));
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void Clear_always_may_though_what_it_returns_to_breaks_the_bound()
    {
        Says("group", "session.minimumOnline", "PT1H", Between10And30);
        Says("sh", "session.minimumOnline", "PT20M", from: 2);
        Documents.Add(Document("sh", Written.Directive("session.minimumOnline") with { Change = new ValueChange.Clear() }) with
        {
            Dates = new DateRange(new LocalDate(2026, 1, 3), null),
        });
        var resolved = Resolve(AttendanceSettings.SessionMinimumOnline);
        (resolved.Value, resolved.SetBy!.UnitId).ShouldBe((Duration.FromHours(1), "group"));
        Found.ShouldBeEmpty();
    }

    [Fact]
    public void Equal_questions_share_one_policy()
    {
        Says("sh", "session.maxIdle", "PT1M");
        var book = Book();
        var policy = book.Resolve("sh", "sales", NoTags, Today);
        book.Resolve("sh", "sales", new Dictionary<string, string> { ["unheard"] = "of" }, Today.PlusDays(40)).ShouldBeSameAs(policy);
    }

    [Fact]
    public void A_host_adds_settings_of_its_own()
    {
        var terminals = new Setting<int>("acme.terminals", SettingTypes.Count, 3, "terminals", "终端");
        Says("sh", "acme.terminals", 7);
        var tree = Tree();
        var policy = PolicyBook.Build(Documents, tree, null, SettingCatalogue.Standard.With(terminals), Found).Resolve("sh", "sales", NoTags, Today);
        policy.Get(terminals).ShouldBe(7);
        Found.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Book().Resolve("sh", "sales", NoTags, Today).Get(terminals));
        Should.Throw<ArgumentException>(() => SettingCatalogue.Standard.With(new Setting<int>("day.split", SettingTypes.Count, 3, "parts", "段")));
    }

    [Fact]
    public void Append_and_remove_change_a_list()
    {
        Says("group", "session.windows", new[] { "18:00-24:00", "06:00-08:00" });
        Documents.Add(Document("sh", Written.Directive("session.windows") with
        {
            Change = new ValueChange.ChangeList(
                [PolicyValue.Of("12:00-13:00"), PolicyValue.Of("18:00-24:00")], [PolicyValue.Of("06:00-08:00"), PolicyValue.Of("01:00-02:00")]),
        }));
        Resolve(AttendanceSettings.SessionWindows).WrittenValue.ToString().ShouldBe("[\"18:00-24:00\", \"12:00-13:00\"]");
        Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PT5M")]
    [InlineData("PT60M")]
    public void Clamping_under_one_of_leaves_the_inherited_value_whatever_bounds_there_are_too(string asked)
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says("sh", "session.minimumOnline", "PT20M", new Delegation.OneOf([PolicyValue.Of("PT10M"), PolicyValue.Of("PT30M"), PolicyValue.Of("PT50M")]));
        Says("sh-k12", "session.minimumOnline", asked, onConflict: ConflictHandling.Clamp);
        var resolved = Resolve(AttendanceSettings.SessionMinimumOnline, "sh-k12");
        resolved.WrittenValue.ShouldBe(PolicyValue.Of("PT20M"));
        resolved.Constraint.ToString().ShouldBe("{\"oneOf\": [\"PT10M\", \"PT30M\"]}");
    }

    [Fact]
    public void The_law_comes_before_the_root_even_where_a_unit_has_the_name_of_the_law()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("CN"), Written.Unit("sh", "CN")], DateTimeZoneProviders.Tzdb, []);
        Says("CN", "overtime.restDay", 1.5, onConflict: ConflictHandling.Clamp);
        var resolved = PolicyBook.Build(Documents, tree, StatutoryLayer.China, SettingCatalogue.Standard, Found).Resolve("sh", "sales", NoTags, Today)
            .Resolved(AttendanceSettings.OvertimeRestDay);
        resolved.Value.ShouldBe(2m);
        resolved.Chain.Select(step => (step.Source.DocumentId, step.Outcome)).ShouldBe([("cn-labour-law", StepOutcome.Applied), ("d1", StepOutcome.Clamped)]);
    }

    [Fact]
    public void A_host_s_setting_may_bound_every_unit_where_nobody_says()
    {
        var bonus = new Setting<decimal>("acme.bonus", SettingTypes.Number, 2m, "bonus", "奖金")
        {
            DefaultDelegation = new Delegation.Within(PolicyValue.Of(1m), null),
        };
        Says("group", "acme.bonus", 0.5);
        var catalogue = SettingCatalogue.Standard.With(bonus);
        var policy = PolicyBook.Build(Documents, Tree(), null, catalogue, Found).Resolve("sh", "sales", NoTags, Today);
        policy.Get(bonus).ShouldBe(2m);
        policy.Diagnostics.Single().Code.ShouldBe("HRA1203");
        var unfit = new Setting<int>("acme.unfit", SettingTypes.Count, 3, "unfit", "不符")
        {
            DefaultDelegation = new Delegation.Within(PolicyValue.Of("three"), null),
        };
        Should.Throw<ArgumentException>(() => SettingCatalogue.Standard.With(unfit));
    }
}
