using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Support.PublicationCase;

namespace Hr.Attendance.Rules.Tests.Policies.Publishing;

public class PublicationTests
{
    private const string Future = "2026-04-01";
    private readonly PublicationCase _case = new();

    [Fact]
    public void An_accepted_document_counts_from_its_publication_on_and_is_stamped_with_it()
    {
        var review = _case.Publish(Document("d", "sh", "session.maxIdle", "PT9M", from: Future) with { PublishedAt = At("2020-01-01T00:00:00Z") });
        review.Findings.ShouldBeEmpty();
        review.Version!.PublishedAt.ShouldBe(Now);
        MaxIdle(review.Book, "sh", Future).ShouldBe(9);
        MaxIdle(review.Book.AsKnownAt(Now), "sh", Future).ShouldBe(9);
        MaxIdle(review.Book.AsKnownAt(Now - Duration.Epsilon), "sh", Future).ShouldBe(30);
    }

    [Theory]
    [InlineData(ConflictHandling.Refuse)]
    [InlineData(ConflictHandling.Clamp)]
    [InlineData(ConflictHandling.Inherit)]
    public void A_document_that_breaks_a_constraint_is_not_accepted_whatever_it_says_of_conflicts(ConflictHandling onConflict)
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M")));
        var review = _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future, onConflict: onConflict));
        var finding = review.Findings.Single();
        finding.Code.ShouldBe("HRA1259");
        finding.Severity.ShouldBe(DiagnosticSeverity.Error);
        finding.Place.ShouldBe(PlaceOf("d", 5));
        finding.RelatedPlaces.ShouldBe([PlaceOf("group", 5)]);
        finding.GetMessage().ShouldContain("for * from 2026-04-01 on");
        review.Version.ShouldBeNull();
        review.Book.Documents.ShouldNotContain(document => document.Id == "d");
    }

    [Fact]
    public void A_constraint_that_begins_later_is_found()
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M"), from: "2027-01-01"));
        _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future)).Findings.Single().GetMessage().ShouldContain("from 2027-01-01 on");
        _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future, to: "2027-01-01")).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void A_constraint_on_some_of_its_people_is_found()
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M"), roles: ["sales"], tags: new() { ["line"] = "k12" }));
        var message = _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future)).Findings.Single().GetMessage();
        message.ShouldContain("for sales, line=k12 from");
        _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future, roles: ["online-service"])).IsAccepted.ShouldBeTrue();
        _case.Publish(Document("d", "sh", "session.minimumOnline", "PT5M", from: Future, tags: new() { ["line"] = "adult" })).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void A_conflict_that_only_people_of_three_documents_at_once_meet_is_found()
    {
        // The lock alone leaves PT30M, the default; the value alone locks nothing. Only who has both tags is left PT20M.
        _case.Has(Document("lock", "group", [Written.Directive("session.maxIdle") with { Descendants = new Delegation.Locked() }]) with
        {
            AppliesTo = Tagged("a"),
        });
        _case.Has(Document("value", "group", "session.maxIdle", "PT20M", from: "2026-01-02", tags: new() { ["b"] = "yes" }));
        var document = Document("d", "sh", "session.maxIdle", "PT30M", from: Future, tags: new() { ["c"] = "yes" });
        _case.Publish(document).Findings.Single().GetMessage().ShouldContain("for a=yes, b=yes, c=yes from");
    }

    [Fact]
    public void The_law_binds_the_root_too()
    {
        _case.Publish(Document("d", "group", "overtime.restDay", 1.5, from: Future)).Findings.Single().Code.ShouldBe("HRA1259");
        _case.Publish(Document("d", "group", "overtime.restDay", 2.5, from: Future)).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PT5M", "PT20M", false)]
    [InlineData("PT40M", "PT50M", false)]
    [InlineData("PT10M", "PT20M", true)]
    public void A_document_that_leaves_descendants_more_than_it_was_left_is_not_accepted(string low, string high, bool isAccepted)
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M")));
        var review = _case.Publish(Document("d", "sh", "session.minimumOnline", "PT15M", Between(low, high), from: Future));
        review.Findings.Select(finding => finding.Code).ShouldBe(isAccepted ? [] : ["HRA1260"]);
        review.IsAccepted.ShouldBe(isAccepted);
    }

    [Theory]
    [InlineData("session.maxIddle", "PT9M", "HRA1210")]
    [InlineData("session.maxIdle", "soon", "HRA1211")]
    public void What_cannot_be_read_is_not_accepted(string setting, string value, string code)
    {
        var review = _case.Publish(Document("d", "sh", setting, value, from: Future));
        review.IsAccepted.ShouldBeFalse();
        review.Findings.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void A_document_of_an_unknown_unit_or_for_an_empty_list_of_roles_is_not_accepted()
    {
        _case.Publish(Document("d", "nowhere", "session.maxIdle", "PT9M", from: Future)).Findings.Single().Code.ShouldBe("HRA1202");
        _case.Publish(Document("d", "sh", "session.maxIdle", "PT9M", from: Future, roles: [])).Findings.Single().Code.ShouldBe("HRA1217");
    }

    [Fact]
    public void A_version_that_is_in_force_on_no_date_withdraws_what_was_published()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", from: Future), "2025-12-01T00:00:00Z");
        var review = _case.Publish(Document("d", "sh", "session.maxIdle", "PT9M", from: Future, to: Future));
        review.Findings.ShouldBeEmpty();
        MaxIdle(review.Book, "sh", Future).ShouldBe(30);
    }

    [Fact]
    public void A_document_that_ties_with_another_is_not_accepted()
    {
        _case.Has(Document("other", "sh", "session.maxIdle", "PT9M", from: Future, roles: ["sales"]));
        var finding = _case.Publish(Document("d", "sh", "session.maxIdle", "PT8M", from: Future, tags: new() { ["line"] = "k12" })).Findings.Single();
        finding.Code.ShouldBe("HRA1261");
        finding.RelatedPlaces.ShouldBe([PlaceOf("other", 5)]);
        finding.GetMessage().ShouldContain("for sales, line=k12 from");
        _case.Publish(Document("d", "sh", "session.maxIdle", "PT8M", from: Future, roles: ["online-service"])).IsAccepted.ShouldBeTrue();
        _case.Publish(Document("d", "sh", "session.mergeGap", "PT8M", from: Future)).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-15", false)] // 04:00 UTC is noon in Shanghai, on the 15th
    [InlineData("2026-03-14", true)]
    public void A_document_that_begins_before_its_publication_is_reported_as_retroactive(string from, bool isRetroactive)
    {
        var document = Document("d", "sh", "session.maxIdle", "PT9M", from: from);
        var review = _case.Publish(document);
        review.IsAccepted.ShouldBeTrue();
        review.Findings.Select(finding => (finding.Code, finding.Severity)).ShouldBe(isRetroactive ? [("HRA1262", DiagnosticSeverity.Warning)] : []);
        var strict = _case.Publish(document, rules: new PublicationRules { AllowsRetroactiveChanges = false });
        strict.Findings.Select(finding => finding.Code).ShouldBe(isRetroactive ? ["HRA1263"] : []);
        strict.IsAccepted.ShouldBe(!isRetroactive);
    }

    [Fact]
    public void The_date_of_publication_is_that_of_the_unit_s_zone()
    {
        // 20:00 UTC on the 14th is 04:00 on the 15th in Shanghai.
        var change = new PolicyChange.Publish(Document("d", "sh", "session.maxIdle", "PT9M", from: "2026-03-14"));
        PolicyPublication.Review(_case.Book(), GroupAdministrator, change, At("2026-03-14T20:00:00Z")).Findings.Single().Code.ShouldBe("HRA1262");
        PolicyPublication.Review(_case.Book(), GroupAdministrator, change, At("2026-03-14T15:00:00Z")).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-01", null, "PT9M", null)] // nothing changes
    [InlineData("2026-01-01", "2026-06-01", "PT9M", null)] // it ends in the future
    [InlineData("2026-01-01", "2026-03-01", "PT9M", "2026-03-01")] // it ended in the past
    [InlineData("2026-01-01", null, "PT8M", "2026-01-01")] // it always said something else
    [InlineData("2026-04-01", null, "PT9M", "2026-01-01")] // it never said anything before April
    [InlineData("2025-12-01", null, "PT9M", "2025-12-01")]
    public void A_new_version_is_retroactive_where_it_says_something_else_than_the_old_one_about_the_past(
        string from, string? to, string value, string? reachesTo)
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2025-12-01T00:00:00Z");
        var review = _case.Publish(Document("d", "sh", "session.maxIdle", value, from: from, to: to));
        review.IsAccepted.ShouldBeTrue();
        review.Findings.Count.ShouldBe(reachesTo is null ? 0 : 1);
        review.Findings.ShouldAllBe(finding => finding.Code == "HRA1262" && finding.GetMessage().Contains($"reaches back to {reachesTo},"));
    }

    [Theory]
    [InlineData(ConflictHandling.Refuse, "HRA1264", "PT15M")]
    [InlineData(ConflictHandling.Clamp, "HRA1265", "PT10M")]
    [InlineData(ConflictHandling.Inherit, "HRA1266", "PT15M")]
    public void Headquarters_sees_whom_a_tighter_constraint_hits(ConflictHandling onConflict, string code, string kept)
    {
        _case.Has(Document("branch", "sh", "session.minimumOnline", "PT5M", from: Future, onConflict: onConflict));
        _case.Has(Document("fits", "bj", "session.minimumOnline", "PT12M", from: Future));
        var review = _case.Publish(Document("d", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M"), from: Future));
        review.IsAccepted.ShouldBeTrue();
        var warning = review.Findings.Single();
        (warning.Code, warning.Severity).ShouldBe((code, DiagnosticSeverity.Warning));
        warning.Place.ShouldBe(PlaceOf("branch", 5));
        warning.RelatedPlaces.ShouldBe([PlaceOf("d", 5)]);
        warning.GetMessage().ShouldContain(kept);
    }

    [Fact]
    public void A_document_that_was_broken_before_is_not_news()
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M")));
        _case.Has(Document("branch", "sh", "session.minimumOnline", "PT5M", from: Future));
        _case.Publish(Document("d", "group", "session.minimumOnline", "PT20M", Between("PT15M", "PT30M"), from: Future)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Only_people_whom_a_change_is_about_are_looked_at()
    {
        _case.Has(Document("branch", "sh", "session.minimumOnline", "PT5M", from: Future, roles: ["sales"]));
        _case.Publish(Document("d", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M"), from: Future, roles: ["online-service"]))
            .Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Withdrawing_a_bound_can_hit_who_lived_by_it()
    {
        // `later` opens what `group` bounds; without it the branch is bound again.
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M")));
        _case.Has(Document("later", "group", "session.minimumOnline", "PT15M", new Delegation.Open(), from: "2026-02-01"));
        _case.Has(Document("branch", "sh", "session.minimumOnline", "PT5M", from: "2026-02-01"));
        var review = _case.Withdraw("later", Future);
        review.IsAccepted.ShouldBeTrue();
        review.Findings.Single().Code.ShouldBe("HRA1264");
        review.Findings.Single().GetMessage().ShouldContain("from 2026-04-01 on");
    }

    [Fact]
    public void A_withdrawn_document_says_nothing_from_the_date_on_and_stays_in_the_history()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2025-12-01T00:00:00Z");
        var review = _case.Withdraw("d", Future);
        review.Findings.ShouldBeEmpty();
        MaxIdle(review.Book, "sh", "2026-03-31").ShouldBe(9);
        MaxIdle(review.Book, "sh", Future).ShouldBe(30);
        MaxIdle(review.Book.AsKnownAt(Now - Duration.Epsilon), "sh", Future).ShouldBe(9);
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2025-01-01")]
    public void A_document_withdrawn_before_it_begins_says_nothing_at_all(string from)
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2025-12-01T00:00:00Z");
        var review = _case.Withdraw("d", from);
        review.IsAccepted.ShouldBeTrue();
        review.Findings.Single().Code.ShouldBe("HRA1262");
        MaxIdle(review.Book, "sh", "2026-01-01").ShouldBe(30);
        MaxIdle(review.Book.AsKnownAt(Now - Duration.Epsilon), "sh", "2026-01-01").ShouldBe(9);
        PolicyPublication.Review(review.Book, GroupAdministrator, new PolicyChange.Withdraw("d", On(Future)), Now + Duration.Epsilon)
            .Findings.Single().Code.ShouldBe("HRA1257");
    }

    [Fact]
    public void A_withdrawn_document_can_be_published_again()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2025-12-01T00:00:00Z");
        var withdrawn = _case.Withdraw("d", "2026-01-01").Book;
        var change = new PolicyChange.Publish(Document("d", "sh", "session.maxIdle", "PT7M", from: Future));
        var again = PolicyPublication.Review(withdrawn, GroupAdministrator, change, Now + Duration.FromHours(1));
        again.Findings.ShouldBeEmpty();
        MaxIdle(again.Book, "sh", Future).ShouldBe(7);
    }

    [Fact]
    public void A_document_that_its_ancestors_have_outlawed_can_be_withdrawn()
    {
        _case.Has(Document("group", "group", "session.minimumOnline", "PT15M", Between("PT10M", "PT30M")));
        _case.Has(Document("branch", "sh", "session.minimumOnline", "PT5M"));
        _case.Withdraw("branch", Future).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void There_must_be_something_to_withdraw()
    {
        _case.Withdraw("d", Future).Findings.Single().Code.ShouldBe("HRA1256");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", to: Future));
        _case.Withdraw("d", Future).Findings.Single().Code.ShouldBe("HRA1257");
    }

    [Theory]
    [InlineData("2026-03-15T04:00:00Z", false)]
    [InlineData("2026-03-15T04:00:01Z", false)]
    [InlineData("2026-03-15T03:59:59Z", true)]
    public void A_version_is_published_later_than_the_one_before_it(string last, bool isAccepted)
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", from: Future), last);
        var review = _case.Publish(Document("d", "sh", "session.maxIdle", "PT8M", from: Future));
        review.IsAccepted.ShouldBe(isAccepted);
        review.Findings.Select(finding => finding.Code).ShouldBe(isAccepted ? [] : ["HRA1258"]);
    }

    [Fact]
    public void More_policies_than_people_can_tell_apart_are_said_to_be_unchecked()
    {
        // Fifteen documents with a tag each tell 32,768 audiences apart.
        for (int i = 0; i < 15; i++)
        {
            _case.Has(Document($"t{i}", "group", "session.maxIdle", "PT9M", from: $"2026-01-{i + 1:00}", tags: new() { [$"t{i}"] = "yes" }));
        }

        var review = _case.Publish(Document("d", "sh", "session.maxIdle", "PT8M", from: Future));
        review.IsAccepted.ShouldBeTrue();
        review.Findings.Single().Code.ShouldBe("HRA1268");
    }

    [Fact]
    public void A_view_of_the_past_takes_no_documents() =>
        Should.Throw<ArgumentException>(() => PolicyPublication.Review(
            _case.Book().AsKnownAt(Now), GroupAdministrator, new PolicyChange.Withdraw("d", On(Future)), Now));

    private static PolicyTarget Tagged(string tag) => new(null, new Dictionary<string, string> { [tag] = "yes" });

    private static double MaxIdle(PolicyBook book, string unit, string date) =>
        book.Resolve(unit, "sales", NoTags, On(date)).Get(AttendanceSettings.SessionMaxIdle).TotalMinutes;
}
