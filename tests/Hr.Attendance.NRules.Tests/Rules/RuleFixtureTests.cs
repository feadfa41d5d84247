using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.NRules.Timesheets;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>The fixture and the builders, as a host uses them in tests of its own rules.</summary>
public sealed class RuleFixtureTests
{
    [Fact]
    public void One_rule_is_loaded_and_others_do_not_fire()
    {
        var policy = A.Policy(("session.minimumOnline", "PT1H"));
        var fixture = new RuleFixture().Load<OnlineLongEnough>().Insert(policy, A.Session().Under(policy)).Fire();
        (fixture.Fired<OnlineLongEnough>(), fixture.Fired("Online: long enough"), fixture.Fired<EnoughCriteriaMet>()).ShouldBe((1, 1, 0));
        fixture.Facts<CriterionAnswer>().Single().Result.IsMet.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => fixture.Fired(string.Empty));
    }

    [Fact]
    public void A_folder_is_loaded_with_a_rule_of_it()
    {
        var policy = A.Policy(("session.minimumOnline", "PT1H"));
        var fixture = new RuleFixture().LoadFolderOf<OnlineLongEnough>().Insert(policy, A.Session().Under(policy)).Fire();
        (fixture.Fired<OnlineLongEnough>(), fixture.Fired<EnoughCriteriaMet>()).ShouldBe((1, 1));
        fixture.Facts<EarnedTime>().ShouldBeEmpty();
    }

    [Fact]
    public void Options_are_loaded_with_what_a_host_leaves_out()
    {
        var policy = A.Policy(("session.minimumOnline", "PT1H"));
        var fixture = new RuleFixture().Load(new NRulesRuntimeOptions().Without<CreditedWithoutCap>()).Insert(policy, A.Session().Under(policy)).Fire();
        (fixture.Fired<OnlineLongEnough>(), fixture.Fired<EffectiveSessionEarnsNetTime>(), fixture.Fired<CreditedWithoutCap>()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void Facts_are_those_that_hold_yielded_or_inserted()
    {
        var policy = A.Policy(("session.minimumOnline", "PT1H"));
        var session = A.Session().Under(policy).Build();
        var fixture = new RuleFixture().Load<OnlineLongEnough>().Insert(policy, session).Fire();
        fixture.Facts<IAboutSession>().Count.ShouldBe(2);
        fixture.Facts<OnlineAsked>().Single().Minimum.ShouldBe(Duration.FromHours(1));
        fixture.Session.Retract(session);
        fixture.Fire().Facts<IAboutSession>().ShouldBeEmpty();
        fixture.Fired<OnlineLongEnough>().ShouldBe(1);
    }

    [Fact]
    public void Rules_are_loaded_before_facts_are_inserted()
    {
        var fixture = new RuleFixture().Load<OnlineLongEnough>().Insert(A.Policy());
        Should.Throw<InvalidOperationException>(() => fixture.Load<OnlineTooShort>()).Message.ShouldContain("before facts are inserted");
        Should.Throw<InvalidOperationException>(() => fixture.LoadFolderOf<OnlineTooShort>());
        Should.Throw<InvalidOperationException>(() => fixture.Load(new NRulesRuntimeOptions()));
    }

    [Fact]
    public void A_rule_that_feeds_itself_is_told()
    {
        var fixture = new RuleFixture { MostFirings = 50 }.Load<Again>().Insert("a fact");
        Should.Throw<RulesDoNotEndException>(() => fixture.Fire()).Rule.ShouldBe("Test: again");
    }

    [Fact]
    public void Evidence_is_inserted_of_an_employee_of_the_chart()
    {
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 20:00");
        var (engine, evidence) = made.Prepare(made.Records());
        var date = new LocalDate(2026, 3, 2);
        new RuleFixture().Insert(engine, evidence, "e1", date, date).Facts<FormedSession>().Single().Net.ShouldBe(Duration.FromHours(2));
        Should.Throw<ArgumentException>(() => new RuleFixture().Insert(engine, evidence, "nobody", date, date));
    }

    [Fact]
    public void A_policy_says_what_is_written_and_else_what_settings_are_defined_as()
    {
        var policy = A.Policy(
            ("session.minimumOnline", "PT20M"), ("activity.minConversations", 3), ("satisfaction.minimum", 0.25), ("session.windows", new[] { "18:00-23:00" }),
            ("credit.dailyCap", null));
        policy.Get(AttendanceSettings.SessionMinimumOnline).ShouldBe(Duration.FromMinutes(20));
        policy.Get(AttendanceSettings.ActivityMinConversations).ShouldBe(3);
        policy.Get(AttendanceSettings.SatisfactionMinimum).ShouldBe(0.25m);
        policy.Get(AttendanceSettings.SessionWindows).Count.ShouldBe(1);
        policy.Get(AttendanceSettings.CreditDailyCap).ShouldBeNull();
        policy.Get(AttendanceSettings.OvertimeStandardDay).ShouldBe(Duration.FromHours(8));
        policy.Effective.Role.ShouldBe("online-service");
    }

    [Theory]
    [InlineData("session.none", "PT1H", "session.none")] // no such setting
    [InlineData("session.minimumOnline", "an hour", "session.minimumOnline")] // no length of time
    [InlineData("session.minimumOnline", 'x', "Char")] // nothing that a document has
    public void A_policy_that_no_document_could_say_is_a_wrong_call(string setting, object value, string told) =>
        Should.Throw<ArgumentException>(() => A.Policy((setting, value))).Message.ShouldContain(told);

    [Fact]
    public void A_policy_knows_the_settings_of_a_host()
    {
        var own = new Setting<int>("host.most", SettingTypes.Count, 1, "a test", "测试");
        A.Policy(SettingCatalogue.Standard.With(own), ("host.most", 5)).Get(own).ShouldBe(5);
        Should.Throw<ArgumentException>(() => A.Policy(("host.most", 5)));
        Should.Throw<ArgumentNullException>(() => A.Policy((SettingCatalogue)null!));
    }

    [Fact]
    public void A_session_is_what_the_builder_was_told()
    {
        var (policy, employee, start) = (A.Policy(), A.Employee("e7"), Instant.FromUtc(2026, 3, 5, 9, 0));
        var session = A.Session().Under(policy).Of(employee).From(start).Online(Duration.FromHours(2)).Active(Duration.FromMinutes(7))
            .Conversations(4).Rated(0.5m, ratings: 3).Build();
        (session.Policy, session.Employee, session.Date, session.Start).ShouldBe((policy, employee, new LocalDate(2026, 3, 5), start));
        (session.Online, session.Net, session.Active).ShouldBe((Duration.FromHours(2), Duration.FromHours(2), Duration.FromMinutes(7)));
        (session.Conversations, session.Ratings, session.MeanRating, session.Role).ShouldBe((4, 3, 0.5m, "online-service"));
        employee.Employee.Id.ShouldBe("e7");
        Should.Throw<ArgumentNullException>(() => A.Session().Under(null!));
        Should.Throw<ArgumentNullException>(() => A.Session().Of(null!));
    }

    [Fact]
    public void A_session_of_which_nothing_is_told_is_one_hour_and_nobody_in_it()
    {
        var session = A.Session().Build();
        (session.Online, session.Active, session.Conversations, session.Ratings, session.MeanRating)
            .ShouldBe((Duration.FromHours(1), Duration.Zero, 0, 0, null));
        Should.Throw<InvalidOperationException>(() => session.Facts).Message.ShouldContain("without evidence");
        Should.Throw<InvalidOperationException>(() => session.Employee.Steps).Message.ShouldContain("AttendanceSession.Insert");
    }

    [Theory]
    [InlineData(0.79, 100, 79)]
    [InlineData(0.5, 4, 2)]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 3)]
    [InlineData(0.5, 3, null)]
    [InlineData(0.795, 100, null)]
    public void A_share_in_time_is_that_of_whole_turns(double share, int turns, int? inTime)
    {
        if (inTime is null)
        {
            Should.Throw<ArgumentException>(() => A.Session().InTime((decimal)share, turns)).Message.ShouldContain("no whole number");
            return;
        }

        var facts = A.Session().InTime((decimal)share, turns).Facts();
        var session = facts[0].ShouldBeOfType<FormedSession>();
        var judged = facts.Skip(1).Cast<JudgedTurn>().ToList();
        (judged.Count, judged.InTime(), judged.All(turn => turn.Session == session)).ShouldBe((turns, inTime.Value, true));
    }

    [Fact]
    public void A_turn_was_answered_unless_more_is_said_of_it()
    {
        var facts = A.Session().Turn(Duration.FromMinutes(5))
            .Turn(Duration.FromMinutes(6), isAnswered: false).Facts();
        facts.OfType<TurnOfSession>().Select(turn => (turn.WaitedOnDuty.TotalMinutes, turn.IsAnswered, turn.IsBacklog))
            .ShouldBe([(5, true, false), (6, false, false)]);
        Should.Throw<InvalidOperationException>(() => facts.OfType<TurnOfSession>().First().Turn).Message.ShouldContain("without evidence");
    }

    [Name("Test: again")]
    private sealed class Again : Rule
    {
        public override void Define()
        {
            string text = null!;

            When().Match(() => text);
            Then().Do(context => context.Update(text));
        }
    }
}
