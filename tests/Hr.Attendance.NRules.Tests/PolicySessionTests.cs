using Hr.Attendance.NRules.Firing;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests;

/// <summary>A session of a host with the rules of policies alone: documents go in, settings come out.</summary>
public class PolicySessionTests
{
    /// <summary>For laws, which need many sessions.</summary>
    private static readonly ISessionFactory Shared = Compiled();

    private static readonly LocalDate Today = new(2026, 3, 10);

    private static readonly PolicyQuestion Question = new("sh", "online-service", new Dictionary<string, string>(), Today);

    [Fact]
    public void A_host_inserts_documents_and_reads_how_a_setting_came_about()
    {
        var (group, branch) = Chain();
        var fixture = Rules().Insert(Question, group, branch, new KnownSetting(Question, AttendanceSettings.SessionMinimumOnline))
            .Insert(Says(group, "group", ConflictHandling.Refuse, "PT15M", new Delegation.Within(PolicyValue.Of("PT10M"), PolicyValue.Of("PT30M"))))
            .Insert(Says(branch, "branch", ConflictHandling.Clamp, "PT45M"))
            .Fire();

        var answer = fixture.Facts<SettingOfUnit>().Single(setting => setting.IsAnswer);
        answer.Resolved.Chain.Select(step => $"{step.Source.DocumentId} asks for {step.Asked}: {step.Outcome}, {step.Value}").ShouldBe(
        [
            "group asks for \"PT15M\": Applied, \"PT15M\"",
            "branch asks for \"PT45M\": Clamped, \"PT30M\"",
        ]);
        answer.Findings.Select(finding => finding.Code).ShouldBe(["HRA1204"]);

        // The same, from fact to fact: why the value is what it is.
        fixture.Facts<DirectiveNotAllowed>().Single().ToString()
            .ShouldBe("""branch asks for session.minimumOnline = "PT45M", left {"between": ["PT10M", "PT30M"]}: not allowed""");
        answer.Said!.Above.ToString().ShouldBe("session.minimumOnline = \"PT15M\" of group");
        answer.Said.Above.Said!.Above.Unit.ShouldBeNull();
    }

    [Fact]
    public void What_was_found_goes_with_the_directive_that_it_was_found_in()
    {
        var (group, branch) = Chain();
        object[] wrong = Says(branch, "branch", ConflictHandling.Refuse, "PT45M");
        var fixture = Rules().Insert(Question, group, branch, new KnownSetting(Question, AttendanceSettings.SessionMinimumOnline))
            .Insert(Says(group, "group", ConflictHandling.Refuse, "PT15M", new Delegation.Locked()))
            .Insert(wrong)
            .Fire();
        Answer().ShouldBe(("\"PT15M\"", 2, 1));

        fixture.Session.RetractAll(wrong);
        fixture.Fire();
        Answer().ShouldBe(("\"PT15M\"", 1, 0));

        fixture.Insert(Says(branch, "branch", ConflictHandling.Refuse, "PT15M")).Fire();
        Answer().ShouldBe(("\"PT15M\"", 2, 0));

        (string Value, int Steps, int Findings) Answer()
        {
            var settings = fixture.Facts<SettingOfUnit>();
            var answer = settings.Single(setting => setting.IsAnswer);
            return (answer.Resolved.WrittenValue.ToString(), answer.Resolved.Chain.Count, settings.Sum(setting => setting.Findings.Count));
        }
    }

    [Fact]
    public void A_rule_of_a_host_puts_directives_in_force_on_a_condition_of_its_own()
    {
        var (group, branch) = Chain();
        var lastYear = new DateRange(null, new LocalDate(2026, 1, 1));
        var fixture = Rules().Load<LastYearsDocumentHoldsInACampaign>()
            .Insert(Question, group, branch, new KnownSetting(Question, AttendanceSettings.SessionMinimumOnline))
            .Insert(Says(group, "group", ConflictHandling.Refuse, "PT15M"))
            .Insert(Says(branch, "campaign", ConflictHandling.Refuse, "PT5M", dates: lastYear))
            .Fire();
        Answer().ShouldBe("\"PT15M\"");

        var campaign = new Campaign("campaign", Today);
        fixture.Insert(campaign).Fire();
        Answer().ShouldBe("\"PT5M\"");

        fixture.Session.Retract(campaign);
        fixture.Fire();
        Answer().ShouldBe("\"PT15M\"");

        string Answer() => fixture.Facts<SettingOfUnit>().Single(setting => setting.IsAnswer).Resolved.WrittenValue.ToString();
    }

    [Fact]
    public void Several_questions_share_a_session()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "three-branches"));
        PolicyQuestion[] questions =
        [
            .. from unit in workspace.Chart.Units.Units
               from role in new[] { "teacher", "online-service" }
               select new PolicyQuestion(unit.Id, role, new Dictionary<string, string>(), Today),
        ];
        var session = Shared.CreateSession();
        session.InsertAll(questions.SelectMany(question => PolicyFacts.Of(workspace.Policies, question)));
        session.Fire();
        foreach (var question in questions)
        {
            Answers(session, question).ShouldBe(Expected(workspace.Policies, question));
        }
    }

    [Law(100, EndSize = 40, Arbitrary = [typeof(PolicyTrees.Generators)])]
    public void The_order_in_which_facts_are_inserted_does_not_matter(PolicyTrees given)
    {
        var book = given.Book();
        foreach (var unit in given.Units)
        {
            var (role, tags) = PolicyTrees.Audiences[1];
            var question = new PolicyQuestion(unit.Id, role, tags, PolicyTrees.FirstDate.PlusDays(5));
            var session = Shared.CreateSession();
            session.InsertAll(PolicyFacts.Of(book, question).Reverse());
            session.Fire();
            Answers(session, question).ShouldBe(Expected(book, question));
        }
    }

    [Law(100, EndSize = 40, Arbitrary = [typeof(PolicyTrees.Generators)])]
    public void Nothing_is_concluded_that_has_to_be_taken_back(PolicyTrees given)
    {
        var book = given.Book();
        foreach (var unit in given.Units)
        {
            var (role, tags) = PolicyTrees.Audiences[1];
            var session = Shared.CreateSession();
            var takenBack = new List<object?>();
            session.Events.FactRetractedEvent += (_, fact) => takenBack.Add(fact.Fact.Value);
            session.Events.FactUpdatedEvent += (_, fact) => takenBack.Add(fact.Fact.Value);
            session.InsertAll(PolicyFacts.Of(book, new PolicyQuestion(unit.Id, role, tags, PolicyTrees.FirstDate.PlusDays(5))));
            session.Fire();
            takenBack.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_setting_of_which_nobody_speaks_costs_one_firing_however_long_the_chain_is()
    {
        var (group, branch) = Chain();
        var fixture = Rules().Insert(Question, group, branch).Insert(Says(group, "group", ConflictHandling.Refuse, "PT15M"))
            .Insert([.. SettingCatalogue.Standard.Settings.Select(setting => new KnownSetting(Question, setting))]);
        int all = 0;
        fixture.Session.Events.RuleFiredEvent += (_, _) => all++;
        fixture.Fire();
        int others = SettingCatalogue.Standard.Settings.Count - 1;
        fixture.Fired<DirectiveIsInForce>().ShouldBe(1);
        fixture.Fired<SettingKeepsItsDefinition>().ShouldBe(others);
        fixture.Fired<SettingBeginsWithItsDefinition>().ShouldBe(1);
        fixture.Fired<UnitInherits>().ShouldBe(2);
        fixture.Fired<ValueAsked>().ShouldBe(1);
        fixture.Fired<Applied>().ShouldBe(1);
        fixture.Fired<HandedDown>().ShouldBe(2);
        all.ShouldBe(others + 8);
    }

    private static RuleFixture Rules() => new RuleFixture().LoadFolderOf<Applied>();

    private static ISessionFactory Compiled()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.From(typeof(PolicyFacts).Assembly).Where(rule => rule.IsTagged(RuleTags.Policies)));
        return repository.Compile();
    }

    private static (UnitInChain Group, UnitInChain Branch) Chain()
    {
        var group = new UnitInChain(Question, "group");
        return (group, new UnitInChain(Question, "sh", group));
    }

    private static object[] Says(
        UnitInChain unit, string id, ConflictHandling onConflict, string value, Delegation? descendants = null, DateRange dates = default)
    {
        var document = new UnitDocument(unit, Written.Document(id, unit.UnitId, dates, []) with { OnConflict = onConflict });
        var directive = Written.Directive("session.minimumOnline") with { Change = new ValueChange.Set(PolicyValue.Of(value)), Descendants = descendants };
        return [document, new DocumentDirective(document, directive, SettingCatalogue.Standard, position: 0)];
    }

    private static IEnumerable<string> Answers(ISession session, PolicyQuestion question) => session.Query<SettingOfUnit>()
        .AsEnumerable()
        .Where(setting => setting.IsAnswer && setting.Question == question)
        .OrderBy(setting => setting.Setting.Name, StringComparer.Ordinal)
        .Select(setting => PolicyTrees.Text(setting.Resolved));

    private static IEnumerable<string> Expected(PolicyBook book, PolicyQuestion question) =>
        book.Resolve(question.UnitId, question.Role, question.Tags, question.Date).Settings
            .OrderBy(setting => setting.Setting.Name, StringComparer.Ordinal)
            .Select(PolicyTrees.Text);

    /// <summary>A fact of the host: a document that holds on a day once more.</summary>
    public sealed record Campaign(string DocumentId, LocalDate Date);

    /// <summary>A rule of the host.</summary>
    public sealed class LastYearsDocumentHoldsInACampaign : Rule
    {
        public override void Define()
        {
            Campaign campaign = null!;
            DocumentDirective directive = null!;

            When()
                .Match(() => campaign)
                .Match(
                    () => directive,
                    one => one.Document.Document.Id == campaign.DocumentId,
                    one => one.Question.Date == campaign.Date,
                    one => one.Document.LastDay < one.Question.Date);
            Then().Yield(_ => new DirectiveInForce(directive));
        }
    }
}
