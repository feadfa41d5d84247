using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Pay;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.NRules.Timesheets;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NRules;
using NRules.AgendaFilters;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Tests;

/// <summary>What a host takes away, replaces and adds.</summary>
public sealed class OptionsTests
{
    private static readonly LocalDate First = new(2026, 6, 1);
    private static readonly LocalDate Last = new(2026, 6, 3);

    /// <summary>For each rule that answers for a criterion: the criterion, and the evenings of <see cref="ThreeEvenings"/> on which it fires.</summary>
    private static readonly Dictionary<Type, (ICriterion Criterion, int[] Evenings)> Answering = new()
    {
        [typeof(OnlineLongEnough)] = (BuiltInCriteria.MinimumOnline, [0, 1]),
        [typeof(OnlineTooShort)] = (BuiltInCriteria.MinimumOnline, [2]),
        [typeof(AnsweredInTime)] = (BuiltInCriteria.ResponseWindow, [0]),
        [typeof(AnsweredTooLate)] = (BuiltInCriteria.ResponseWindow, [1]),
        [typeof(TooFewTurns)] = (BuiltInCriteria.ResponseWindow, [2]),
        [typeof(CustomersSatisfied)] = (BuiltInCriteria.Satisfaction, [0]),
        [typeof(CustomersDissatisfied)] = (BuiltInCriteria.Satisfaction, [1]),
        [typeof(TooFewRatings)] = (BuiltInCriteria.Satisfaction, [2]),
        [typeof(EnoughConversations)] = (BuiltInCriteria.MinimumConversations, [0, 1]),
        [typeof(TooFewConversations)] = (BuiltInCriteria.MinimumConversations, [2]),
    };

    private static readonly Type[] Defaults =
        [typeof(SessionIsLeftToDefaults), typeof(EnoughOfTheAnswersThereAre), typeof(TooFewOfTheAnswersThereAre), typeof(JudgedByPersonAlone)];

    /// <summary>The rules on sessions and on what they earn, without those by default: whichever of them are gone, something is said of each session.</summary>
    private static readonly IReadOnlyList<Type> RulesThatMayGo =
    [
        .. typeof(EnoughCriteriaMet).Assembly.GetTypes().Where(type => typeof(Rule).IsAssignableFrom(type)
            && (type.Namespace == typeof(EnoughCriteriaMet).Namespace || type.Name.Contains("Earns", StringComparison.Ordinal))
            && !Defaults.Contains(type)
            && type != typeof(AnswersEarnBonus) && type != typeof(SatisfactionEarnsBonus)),
    ];

    public static TheoryData<string> AnsweringRules => [.. Answering.Keys.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(AnsweringRules))]
    public void A_criterion_that_no_rule_answers_is_left_out_of_the_verdict(string rule)
    {
        var (type, (criterion, evenings)) = Answering.Single(one => one.Key.Name == rule);
        var (with, without) = (Verdicts(new NRulesRuntimeOptions()), Verdicts(WithoutAll([type])));
        without.Count.ShouldBe(3);
        for (int evening = 0; evening < 3; evening++)
        {
            with[evening].Criteria.Count.ShouldBe(4);
            var expected = with[evening].Criteria.Where(answer => answer.Criterion != criterion || !evenings.Contains(evening)).ToList();
            expected.Count.ShouldBe(evenings.Contains(evening) ? 3 : 4);
            without[evening].Criteria.ShouldBe(expected);
            without[evening].IsEffective.ShouldBe(expected.All(answer => answer.IsMet));
        }
    }

    [Theory]
    [InlineData(typeof(EnoughCriteriaMet))]
    [InlineData(typeof(TooFewCriteriaMet))]
    [InlineData(typeof(HostCriterionAnswers))]
    public void A_session_that_no_rule_judges_is_judged_by_its_answers(Type rule) =>
        Verdicts(WithoutAll([rule])).Select(verdict => verdict.IsEffective).ShouldBe([true, false, false]);

    [Theory, Rules.TestOf(typeof(JudgedByPersonAlone), typeof(SessionIsLeftToDefaults))]
    [InlineData(DecisionKind.Accept, true)]
    [InlineData(DecisionKind.Refuse, false)]
    public void A_session_that_a_person_decided_on_and_no_rule_judges_is_judged_as_the_person_says(DecisionKind kind, bool isEffective)
    {
        var options = WithoutAll([typeof(AcceptedByPerson), typeof(RefusedByPerson)]);
        var report = Run(ThreeEvenings().Decides(kind, "2026-06-01 18:30", "2026-06-02 09:00"), options);
        report.Timesheet.Days[0].Sessions.Single().IsEffective.ShouldBe(isEffective);
    }

    [Fact]
    public void A_session_of_which_no_rule_says_what_it_earns_earns_nothing_and_stays()
    {
        var options = WithoutAll([typeof(EffectiveSessionEarnsNetTime)]);
        options.MostFirings = 10_000;
        var days = Run(ThreeEvenings(), options).Timesheet.Days;
        days.Select(day => (day.Date.Day, day.Sessions.Count, day.Credited.TotalMinutes)).ShouldBe([(1, 1, 0), (2, 1, 0), (3, 1, 0)]);
        Run(ThreeEvenings(), new NRulesRuntimeOptions()).Timesheet.Days[0].Credited.ShouldBe(Duration.FromHours(2));
    }

    [Law(30, Arbitrary = [typeof(WholeWorkforces), typeof(Choices)])]
    public void Whichever_rules_on_sessions_are_gone_no_session_is_lost_and_none_counted_twice(Workforce given, RulesGone gone)
    {
        var options = WithoutAll(gone.Types);
        options.MostFirings = 50_000;
        var (compiled, evidence) = given.Prepare(AttendanceRuntime.Compiled);
        var (byRules, _) = given.Prepare(new NRulesAttendanceRuntime(options));
        var (expected, actual) = (compiled.Evaluate(evidence, given.From, given.To), byRules.Evaluate(evidence, given.From, given.To));
        Sessions(actual).ShouldBe(Sessions(expected));
        foreach (var session in actual.Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions))
        {
            // Credit is laid once: outside primary time by kinds of days, inside it, and where no calendar knows the date not at all.
            (session.CreditedBy.Total + session.CreditedInPrimary).ShouldBeLessThanOrEqualTo(session.Credited);
        }

        static IEnumerable<string> Sessions(AttendanceReport report) =>
            from employee in report.Employees
            from day in employee.Timesheet.Days
            from session in day.Sessions
            select $"{employee.Employee.Id} {day.Date} {session.Role} {session.Start} {session.Net}";
    }

    [Fact]
    public void A_rule_of_a_host_takes_the_place_of_one_of_the_library()
    {
        // The mean of the first evening's ratings is 1, of the second's 0: the host turns that round.
        var options = new NRulesRuntimeOptions().Replace<CustomersSatisfied, Displeased>();
        options.LeftOut.ShouldBe([typeof(CustomersSatisfied)]);
        options.Rules.ShouldBe([typeof(Displeased)]);
        Verdicts(options).Select(verdict => verdict.Criteria.Single(answer => answer.Criterion == BuiltInCriteria.Satisfaction).IsMet)
            .ShouldBe([false, false, true]);
    }

    [Fact]
    public void A_rule_on_policies_is_replaced_among_those_on_policies()
    {
        var options = new NRulesRuntimeOptions().Replace<DirectiveIsInForce, EndedDocumentsStayInForce>();
        options.PolicyRules.ShouldBe([typeof(EndedDocumentsStayInForce)]);
        options.Rules.ShouldBeEmpty();
        MinimumOnline(options).ShouldBe(Duration.FromMinutes(20));
    }

    [Fact]
    public void A_rule_on_policies_is_added()
    {
        MinimumOnline(new NRulesRuntimeOptions()).ShouldBeNull();
        MinimumOnline(new NRulesRuntimeOptions().AddPolicyRule<EndedDocumentsStayInForce>()).ShouldBe(Duration.FromMinutes(20));
    }

    [Fact]
    public void A_rule_on_policies_that_feeds_itself_ends_with_its_name()
    {
        var options = new NRulesRuntimeOptions { MostFirings = 1000 }.AddPolicyRule<FeedsPolicies>();
        Should.Throw<RulesDoNotEndException>(() => MinimumOnline(options)).Rule.ShouldBe("Test: feeds policies");
    }

    [Fact]
    public void A_rule_that_is_no_class_is_added()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.PrivateTypes().NestedTypes().From(typeof(HoldsShortSessions)));
        var options = new NRulesRuntimeOptions().Add(repository.GetRuleSets().SelectMany(set => set.Rules).Single());
        Run(ThreeEvenings(), options).Timesheet.Days.Select(day => day.Sessions.Single().Hold).ShouldBe([null, null, "short"]);
        Should.Throw<ArgumentNullException>(() => new NRulesRuntimeOptions().Add(null!));
    }

    [Fact]
    public void A_session_is_configured_before_facts_are_inserted()
    {
        var fired = new List<string>();
        var inserted = new List<object>();
        var options = new NRulesRuntimeOptions()
            .ConfigureSession(session => session.Events.RuleFiredEvent += (_, rule) => fired.Add(rule.Rule.Name))
            .ConfigureSession(session => session.Events.FactInsertedEvent += (_, fact) => inserted.Add(fact.Fact.Value!));
        Run(ThreeEvenings(), options);
        fired.Count(rule => rule == new RuleMetadata(typeof(OnlineLongEnough)).Name).ShouldBe(2);
        inserted.OfType<EvaluatedEmployee>().Count().ShouldBe(1);
        Should.Throw<ArgumentNullException>(() => new NRulesRuntimeOptions().ConfigureSession(null!));
    }

    [Fact]
    public void A_filter_of_the_agenda_keeps_a_rule_from_firing()
    {
        var options = new NRulesRuntimeOptions().ConfigureSession(session => session.Agenda.AddFilter(new Keeps(typeof(DayIsPaid))));
        var made = ThreeEvenings().Says(("allowance.perDay", new Money(30, "CNY")), ("allowance.perEffectiveSession", new Money(5, "CNY")));
        Run(made, options).Pay.Select(line => line.Code).ShouldBe(["allowance.perEffectiveSession"]);
        Run(made, new NRulesRuntimeOptions()).Pay.Select(line => line.Code).ShouldBe(["allowance.perEffectiveSession", "allowance.perDay"]);
    }

    [Fact]
    public void Only_rules_of_the_library_are_left_out()
    {
        Should.Throw<ArgumentException>(() => new NRulesRuntimeOptions().Without<Displeased>()).Message.ShouldContain("`Displeased`");
        Should.Throw<ArgumentException>(() => new NRulesRuntimeOptions().Replace<Displeased, HoldsShortSessions>());
        Should.Throw<ArgumentException>(() => new RuleRepository().LoadAttendanceRules(typeof(Displeased)));
        Should.Throw<ArgumentException>(() => new RuleRepository().LoadAttendanceRules(typeof(EarnedTime)));
        new RuleRepository().LoadAttendanceRules(typeof(DayIsPaid)).GetRuleSets().SelectMany(set => set.Rules)
            .ShouldNotContain(rule => rule.Name == new RuleMetadata(typeof(DayIsPaid)).Name);
    }

    [Fact]
    public void Each_session_has_services_of_its_own_that_go_with_it()
    {
        var log = new Log();
        using var services = new ServiceCollection().AddSingleton(log).AddScoped<Notes>()
            .AddHrAttendanceNRules((_, options) => options.AddRule<TakesNotes>())
            .BuildServiceProvider(validateScopes: true);
        var made = ThreeEvenings().Colleague("e2");
        var (engine, evidence) = made.Prepare(made.Records(), services.GetRequiredService<AttendanceRuntime>());
        engine.Evaluate(evidence, First, Last);

        // Of two people one has sessions: three notes in one book.
        log.Entries.ShouldBe(["noted 3, closed"]);
        engine.Evaluate(evidence, First, Last);
        log.Entries.ShouldBe(["noted 3, closed", "noted 3, closed"]);
    }

    [Fact]
    public void A_rule_on_policies_is_given_services_too()
    {
        var log = new Log();
        using var services = new ServiceCollection().AddSingleton(log).AddScoped<Notes>()
            .AddHrAttendanceNRules((_, options) => options.AddPolicyRule<NotesSettings>())
            .BuildServiceProvider(validateScopes: true);
        ResolvedBy(services.GetRequiredService<NRulesAttendanceRuntime>());
        log.Entries.ShouldBe(["noted 1, closed"]);
    }

    /// <summary>
    /// On the first evening all four criteria are met; on the second customers waited too long and are not satisfied; the third is short, with
    /// nobody in it.
    /// </summary>
    private static WorkCase ThreeEvenings() => new WorkCase()
        .Says(("session.minimumOnline", "PT1H"), ("response.window", "PT5M"), ("satisfaction.minimum", 0.5m), ("activity.minConversations", 1))
        .Online("2026-06-01 18:00", "2026-06-01 20:00").Customer("2026-06-01 18:10", "a").Replies("2026-06-01 18:11", "a").Rated(5, "a")
        .Online("2026-06-02 18:00", "2026-06-02 20:00").Customer("2026-06-02 18:10", "b").Replies("2026-06-02 18:30", "b").Rated(1, "b")
        .Online("2026-06-03 18:00", "2026-06-03 18:30");

    private static List<Verdict> Verdicts(NRulesRuntimeOptions options) =>
        [.. Run(ThreeEvenings(), options).Timesheet.Days.SelectMany(day => day.Sessions).Select(session => session.Verdict)];

    private static EmployeeReport Run(WorkCase made, NRulesRuntimeOptions options)
    {
        var (engine, evidence) = made.Prepare(made.Records(), new NRulesAttendanceRuntime(options));
        return engine.Evaluate(evidence, First, Last).Employees.Single();
    }

    private static NRulesRuntimeOptions WithoutAll(IEnumerable<Type> rules)
    {
        var options = new NRulesRuntimeOptions();
        var without = typeof(NRulesRuntimeOptions).GetMethod(nameof(NRulesRuntimeOptions.Without), BindingFlags.Instance | BindingFlags.Public)!;
        foreach (var rule in rules)
        {
            without.MakeGenericMethod(rule).Invoke(options, null);
        }

        return options;
    }

    private static Duration? MinimumOnline(NRulesRuntimeOptions options) =>
        ResolvedBy(new NRulesAttendanceRuntime(options)).Get(AttendanceSettings.SessionMinimumOnline);

    /// <summary>The policy on the first day where the one document ended on that day.</summary>
    private static EffectivePolicy ResolvedBy(NRulesAttendanceRuntime runtime)
    {
        var units = UnitTreeBuilder.Build([Written.Unit("group", zone: "UTC")], DateTimeZoneProviders.Tzdb, []);
        var ended = Written.Document(
            "ended",
            "group",
            new DateRange(null, First),
            [Written.Directive("session.minimumOnline") with { Change = new ValueChange.Set(PolicyValue.Of("PT20M")) }]);
        var book = PolicyBook.Build([ended], units, null, SettingCatalogue.Standard, []);
        return runtime.ResolvePolicy(book, "group", "online-service", new Dictionary<string, string>(), First);
    }

    /// <summary>Some of the rules that may go.</summary>
    public sealed record RulesGone(IReadOnlyList<Type> Types)
    {
        public override string ToString() => $"without {string.Join(", ", Types.Select(type => type.Name))}";
    }

    public static class Choices
    {
        public static Arbitrary<RulesGone> Arbitrary() => Arb.From(
            Gen.SubListOf<Type>(RulesThatMayGo).Select(types => new RulesGone([.. types])),
            gone => gone.Types.Select(type => new RulesGone([.. gone.Types.Where(other => other != type)])));
    }

    private sealed class Keeps(Type rule) : IAgendaFilter
    {
        private readonly string _name = new RuleMetadata(rule).Name;

        public bool Accept(AgendaContext context, Activation activation) => activation.Rule.Name != _name;
    }

    private sealed class Displeased : Rule
    {
        public override void Define()
        {
            SatisfactionAsked asked = null!;
            FormedSession session = null!;

            When()
                .Match(() => asked)
                .Match(() => session, s => s.Policy == asked.Policy, s => s.Ratings >= asked.MinRatings, s => s.MeanRating >= asked.Minimum);
            Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.Satisfaction, 0m, asked.Minimum)));
        }
    }

    private sealed class HoldsShortSessions : Rule
    {
        public override void Define()
        {
            JudgedSession judged = null!;

            When().Match(() => judged, j => j.Session.Online < Duration.FromHours(1));
            Then().Yield(_ => new SessionHold(judged, "short"));
        }
    }

    private sealed class EndedDocumentsStayInForce : Rule
    {
        public override void Define()
        {
            DocumentDirective directive = null!;

            When().Match(() => directive, one => one.Document.LastDay < one.Question.Date);
            Then().Yield(_ => new DirectiveInForce(directive));
        }
    }

    [Name("Test: feeds policies")]
    private sealed class FeedsPolicies : Rule
    {
        public override void Define()
        {
            DocumentDirective directive = null!;

            When().Match(() => directive);
            Then().Do(context => context.Update(directive));
        }
    }

    /// <summary>What notes said when they were closed.</summary>
    internal sealed class Log
    {
        internal List<string> Entries { get; } = [];
    }

    /// <summary>A service of one session.</summary>
    internal sealed class Notes(Log log) : IDisposable
    {
        private int _count;

        public void Note() => _count++;

        public void Dispose() => log.Entries.Add($"noted {_count}, closed");
    }

    private sealed class TakesNotes : Rule
    {
        public override void Define()
        {
            Notes notes = null!;
            CreditedSession session = null!;

            Dependency().Resolve(() => notes);
            When().Match(() => session);
            Then().Do(_ => notes.Note());
        }
    }

    private sealed class NotesSettings : Rule
    {
        public override void Define()
        {
            Notes notes = null!;
            DocumentDirective directive = null!;

            Dependency().Resolve(() => notes);
            When().Match(() => directive);
            Then().Do(_ => notes.Note());
        }
    }
}
