using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Tests.Support;
using static Hr.Attendance.Rules.Tests.Support.PublicationCase;

namespace Hr.Attendance.Rules.Tests.Policies.Publishing;

public class AuthorityTests
{
    private const string Future = "2026-04-01";
    private static readonly Dictionary<string, string> K12 = new() { ["line"] = "k12" };
    private static readonly Dictionary<string, string> Adult = new() { ["line"] = "adult" };

    private readonly PublicationCase _case = new();

    [Theory]
    [InlineData(AdministrationRole.Viewer, "group", "group", "HRA1250")]
    [InlineData(AdministrationRole.Viewer, "sh", "sh", "HRA1250")]
    [InlineData((AdministrationRole)77, "group", "sh", "HRA1250")]
    [InlineData(AdministrationRole.GroupAdministrator, "group", "group", "")]
    [InlineData(AdministrationRole.GroupAdministrator, "group", "sh-k12", "")]
    [InlineData(AdministrationRole.GroupAdministrator, "sh", "group", "HRA1252")]
    [InlineData(AdministrationRole.GroupAdministrator, "sh", "bj", "HRA1252")]
    [InlineData(AdministrationRole.GroupAdministrator, "nowhere", "sh", "HRA1251")]
    [InlineData(AdministrationRole.BranchAdministrator, "sh", "sh", "")]
    [InlineData(AdministrationRole.BranchAdministrator, "sh", "sh-k12", "")]
    [InlineData(AdministrationRole.BranchAdministrator, "sh", "bj", "HRA1252")]
    [InlineData(AdministrationRole.BranchAdministrator, "sh", "group", "HRA1252")]
    [InlineData(AdministrationRole.BranchAdministrator, "group", "group", "HRA1253")]
    [InlineData(AdministrationRole.BranchAdministrator, "group", "sh", "")]
    [InlineData(AdministrationRole.BusinessLineAdministrator, "sh", "sh", "HRA1254")]
    public void Who_may_publish_where(AdministrationRole role, string administers, string unit, string refusal)
    {
        var review = _case.Publish(Document("new", unit, "session.maxIdle", "PT9M", from: Future), Written.Author("author", administers, role));
        review.IsAccepted.ShouldBe(refusal.Length == 0);
        string.Join(",", review.Findings.Select(finding => finding.Code)).ShouldBe(refusal);
        review.Book.Documents.Any(document => document.Id == "new").ShouldBe(review.IsAccepted);
    }

    [Theory]
    [InlineData("sh", "line", "k12", true)]
    [InlineData("sh-k12", "line", "k12", true)]
    [InlineData("sh", "line", "adult", false)]
    [InlineData("sh", "grade", "k12", false)]
    [InlineData("bj", "line", "k12", false)]
    public void A_business_line_administrator_publishes_for_the_own_line_only(string unit, string tag, string value, bool isAccepted)
    {
        var document = Document("new", unit, "session.maxIdle", "PT9M", from: Future, tags: new() { [tag] = value });
        _case.Publish(document, LineAdministrator()).IsAccepted.ShouldBe(isAccepted);
    }

    [Fact]
    public void A_document_narrower_than_the_line_stays_inside_it()
    {
        var document = Document(
            "new", "sh", "session.maxIdle", "PT9M", from: Future, roles: ["online-service"],
            tags: new() { ["line"] = "k12", ["grade"] = "7" });
        _case.Publish(document, LineAdministrator()).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void A_new_version_needs_authority_over_the_line_of_the_old_one_too()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", from: Future, tags: Adult));
        var aimed = Document("d", "sh", "session.maxIdle", "PT9M", from: Future, tags: K12);
        _case.Publish(aimed, LineAdministrator()).Findings.Single().Code.ShouldBe("HRA1254");
        _case.Publish(aimed, LineAdministrator(new BusinessLine("line", "adult"))).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bj", "sh")]
    [InlineData("sh", "bj")]
    [InlineData("group", "sh")]
    [InlineData("sh", "group")]
    public void A_document_is_not_moved_out_of_or_into_what_its_author_does_not_administer(string from, string to)
    {
        _case.Has(Document("d", from, "session.maxIdle", "PT9M", from: Future));
        var review = _case.Publish(Document("d", to, "session.maxIdle", "PT9M", from: Future), BranchAdministrator);
        review.IsAccepted.ShouldBeFalse();
        review.Findings.Single().Code.ShouldBe("HRA1252");
        _case.Publish(Document("d", to, "session.maxIdle", "PT9M", from: Future)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void The_newest_version_decides_whose_a_document_is()
    {
        _case.Has(Document("d", "bj", "session.maxIdle", "PT9M", from: Future), "2026-01-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT8M", from: Future), "2026-02-01T00:00:00Z");
        _case.Publish(Document("d", "sh", "session.maxIdle", "PT7M", from: Future), BranchAdministrator).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void Withdrawing_needs_the_same_authority()
    {
        _case.Has(Document("d", "group", "session.maxIdle", "PT9M"));
        _case.Withdraw("d", Future, BranchAdministrator).Findings.Single().Code.ShouldBe("HRA1252");
        _case.Withdraw("d", Future, BranchAdministrator with { Role = AdministrationRole.Viewer }).Findings.Single().Code.ShouldBe("HRA1250");
        _case.Withdraw("d", Future).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_publishes_for_the_law()
    {
        _case.Publish(Document("new", "CN", "session.maxIdle", "PT9M", from: Future)).Findings.Single().Code.ShouldBe("HRA1255");
        _case.Publish(Document("cn-labour-law", "group", "session.maxIdle", "PT9M", from: Future)).Findings.Single().Code.ShouldBe("HRA1255");
        _case.Withdraw("cn-labour-law", Future).Findings.Single().Code.ShouldBe("HRA1255");
    }

    [Fact]
    public void A_branch_administrator_does_not_open_or_exempt_what_is_not_theirs()
    {
        _case.Has(Document("group", "group", "session.maxIdle", "PT20M", Between("PT10M", "PT30M")));
        var opens = Document("new", "sh", [Written.Directive("session.maxIdle") with { Descendants = new Delegation.Open() }], Future);
        _case.Publish(opens, BranchAdministrator).Findings.Single().Code.ShouldBe("HRA1260");
        var exempts = Document(
            "new",
            "sh",
            [Written.Directive("session.maxIdle") with { Descendants = new Delegation.Locked(), Exemptions = [Written.Exemption("bj", On("2027-01-01"))] }],
            Future);
        _case.Publish(exempts, BranchAdministrator).Findings.Single().Code.ShouldBe("HRA1216");
    }

    private static PolicyAuthor BranchAdministrator { get; } = Written.Author("bao", "sh", AdministrationRole.BranchAdministrator);

    private static PolicyAuthor LineAdministrator(params BusinessLine[] further) =>
        Written.Author("lin", "sh", AdministrationRole.BusinessLineAdministrator) with { Lines = [new BusinessLine("line", "k12"), .. further] };
}
