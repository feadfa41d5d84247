using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.History;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Support.PublicationCase;

namespace Hr.Attendance.Rules.Tests.Policies.History;

public class PolicyHistoryTests
{
    private const string Closing = "2026-02-05T00:00:00Z";
    private static readonly DateRange January = new(On("2026-01-01"), On("2026-02-01"));

    private readonly PublicationCase _case = new();

    [Fact]
    public void A_closed_payroll_is_reproduced_after_a_retroactive_change()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        var asClosed = _case.Book().Resolve("sh", "sales", NoTags, On("2026-01-20"));
        _case.Has(Document("d", "sh", "session.maxIdle", "PT8M"), "2026-03-01T00:00:00Z");
        MaxIdle(_case.Book(), "2026-01-20").ShouldBe(8);
        var reproduced = _case.Book().AsKnownAt(At(Closing)).Resolve("sh", "sales", NoTags, On("2026-01-20"));
        reproduced.Settings.Select(Text).ShouldBe(asClosed.Settings.Select(Text));
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-01-20").ShouldBe(9);
    }

    [Theory]
    [InlineData("2025-12-31T23:59:59Z", 30)] // nothing was published
    [InlineData("2026-01-01T00:00:00Z", 9)] // what is published at the instant is known
    [InlineData("2026-02-28T23:59:59Z", 9)]
    [InlineData("2026-03-01T00:00:00Z", 8)]
    [InlineData("2999-01-01T00:00:00Z", 7)]
    public void The_newest_version_known_at_an_instant_counts_whatever_order_they_came_in(string instant, double minutes)
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT8M"), "2026-03-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT7M"), "2026-04-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        MaxIdle(_case.Book().AsKnownAt(At(instant)), "2026-01-20").ShouldBe(minutes);
        MaxIdle(_case.Book().AsKnownAt(At("2020-01-01T00:00:00Z")).AsKnownAt(At(instant)), "2026-01-20").ShouldBe(minutes);
        MaxIdle(_case.Book(), "2026-01-20").ShouldBe(7);
    }

    [Fact]
    public void A_document_without_an_instant_was_always_known_and_is_replaced_by_every_version_with_one()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT8M"), "2026-03-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"));
        MaxIdle(_case.Book().AsKnownAt(Instant.MinValue), "2026-01-20").ShouldBe(9);
        MaxIdle(_case.Book(), "2026-01-20").ShouldBe(8);
        _case.Book().Documents.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_versions_of_one_instant_are_a_mistake_and_the_first_is_kept()
    {
        var first = Document("d", "sh", "session.maxIdle", "PT9M") with { PublishedAt = Now };
        var second = Document("d", "bj", "session.maxIdle", "PT8M") with { PublishedAt = Now, Place = PlaceOf("d2", 1) };
        var diagnostics = new List<Diagnostic>();
        var book = PolicyBook.Build([first, second], Tree, null, SettingCatalogue.Standard, diagnostics);
        diagnostics.Single().Code.ShouldBe("HRA1201");
        diagnostics.Single().Place.File.ShouldBe("policies/d2.json");
        diagnostics.Single().RelatedPlaces.Single().File.ShouldBe("policies/d.json");
        MaxIdle(book, "2026-01-20").ShouldBe(9);
    }

    [Fact]
    public void A_version_that_moves_the_document_leaves_nothing_behind()
    {
        _case.Has(Document("d", "bj", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-03-01T00:00:00Z");
        MaxIdle(_case.Book(), "2026-01-20").ShouldBe(9);
        MaxIdle(_case.Book(), "2026-01-20", "bj").ShouldBe(30);
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-01-20").ShouldBe(30);
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-01-20", "bj").ShouldBe(9);
    }

    [Fact]
    public void A_version_that_changes_the_target_or_the_dates_no_longer_reaches_what_the_old_one_reached()
    {
        _case.Has(Document("target", "sh", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        _case.Has(Document("target", "sh", "session.maxIdle", "PT9M", roles: ["online-service"]), "2026-03-01T00:00:00Z");
        _case.Has(Document("dates", "bj", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        _case.Has(Document("dates", "bj", "session.maxIdle", "PT9M", from: "2026-06-01"), "2026-03-01T00:00:00Z");
        MaxIdle(_case.Book(), "2026-05-31").ShouldBe(30);
        MaxIdle(_case.Book(), "2026-05-31", "bj").ShouldBe(30);
        MaxIdle(_case.Book(), "2026-06-01", "bj").ShouldBe(9);
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-05-31").ShouldBe(9);
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-05-31", "bj").ShouldBe(9);
    }

    [Theory]
    [InlineData("2026-01-01")] // the date on which it begins
    [InlineData("2025-06-01")]
    public void A_version_that_ends_no_later_than_it_begins_withdraws_the_document(string to)
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT8M", to: to), "2026-03-01T00:00:00Z");
        MaxIdle(_case.Book(), "2026-01-20").ShouldBe(30);
        MaxIdle(_case.Book(), "2025-06-01").ShouldBe(30);
        MaxIdle(_case.Book().AsKnownAt(At(Closing)), "2026-01-20").ShouldBe(9);
        Compare(January).Single().Dates.ShouldBe(January);
    }

    [Theory]
    [InlineData("nowhere", new[] { "sales" }, "HRA1202")]
    [InlineData("sh", new string[0], "HRA1217")]
    public void An_unsound_newer_version_leaves_the_older_one_in_force(string unit, string[] roles, string code)
    {
        var older = Document("d", "sh", "session.maxIdle", "PT9M") with { PublishedAt = At(Closing) };
        var newer = Document("d", unit, "session.maxIdle", "PT8M", roles: roles) with { PublishedAt = Now };
        var diagnostics = new List<Diagnostic>();
        var book = PolicyBook.Build([newer, older], Tree, null, SettingCatalogue.Standard, diagnostics);
        diagnostics.Single().Code.ShouldBe(code);
        MaxIdle(book, "2026-01-20").ShouldBe(9);
    }

    [Fact]
    public void The_law_was_always_known()
    {
        var policy = _case.Book(StatutoryLayer.China).AsKnownAt(Instant.MinValue).Resolve("sh", "sales", NoTags, On("2026-01-20"));
        policy.Resolved(AttendanceSettings.OvertimeRestDay).SetBy!.DocumentId.ShouldBe("cn-labour-law");
    }

    [Fact]
    public void A_retroactive_change_is_seen_with_the_provenance_of_both()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-01-01T00:00:00Z");
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", to: "2026-01-10"), "2026-03-01T00:00:00Z");
        _case.Has(Document("late", "group", "session.maxIdle", "PT8M"), "2026-03-01T00:00:00Z");
        var difference = Compare(January).Single();
        difference.Setting.ShouldBe(AttendanceSettings.SessionMaxIdle);
        difference.ChangesValue.ShouldBeTrue();
        difference.Dates.ShouldBe(new DateRange(On("2026-01-10"), On("2026-02-01")));
        (difference.Before.WrittenValue, difference.Before.SetBy!.DocumentId).ShouldBe((PolicyValue.Of("PT9M"), "d"));
        (difference.After.WrittenValue, difference.After.SetBy!.DocumentId).ShouldBe((PolicyValue.Of("PT8M"), "late"));
        difference.Causes.Select(cause => (cause.Id, cause.PublishedAt)).ShouldBe([("late", At("2026-03-01T00:00:00Z")), ("d", At("2026-01-01T00:00:00Z"))]);
    }

    [Fact]
    public void Each_stretch_of_dates_is_a_difference_of_its_own_and_equal_neighbours_are_one()
    {
        _case.Has(Document("elsewhere", "group", "session.mergeGap", "PT1M", from: "2026-01-05"));
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"), "2026-03-01T00:00:00Z");
        _case.Has(Document("e", "sh", "session.maxIdle", "PT8M", from: "2026-01-20"), "2026-03-01T00:00:00Z");
        Compare(DateRange.Always).Select(difference => (difference.Dates, difference.After.WrittenValue)).ShouldBe(
        [
            (new DateRange(On("2026-01-01"), On("2026-01-20")), PolicyValue.Of("PT9M")),
            (new DateRange(On("2026-01-20"), null), PolicyValue.Of("PT8M")),
        ]);
    }

    [Fact]
    public void A_bound_that_changes_no_value_is_a_difference_but_none_of_the_value()
    {
        _case.Has(Document("group", "group", [Written.Directive("session.maxIdle") with { Descendants = Between("PT1M", "PT1H") }]), "2026-03-01T00:00:00Z");
        var difference = Compare(January).Single();
        difference.ChangesValue.ShouldBeFalse();
        difference.After.Constraint.ToString().ShouldBe("{\"between\": [\"PT1M\", \"PT1H\"]}");
    }

    [Fact]
    public void There_is_no_difference_for_others_on_other_dates_or_between_equal_instants()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M", to: "2026-02-01", roles: ["online-service"]), "2026-03-01T00:00:00Z");
        Compare(January).ShouldBeEmpty();
        Compare(January, role: "online-service").Count.ShouldBe(1);
        Compare(new DateRange(On("2026-02-01"), null), role: "online-service").ShouldBeEmpty();
        Compare(new DateRange(On("2026-02-01"), On("2026-01-01")), role: "online-service").ShouldBeEmpty();
        PolicyHistory.Compare(_case.Book(), Now, Now, "sh", "online-service", NoTags, January).ShouldBeEmpty();
    }

    [Fact]
    public void Books_that_read_the_same_documents_apart_do_not_differ()
    {
        _case.Has(Document("d", "sh", "session.maxIdle", "PT9M"));
        var other = new PublicationCase().Has(Document("d", "sh", "session.maxIdle", "PT9M"))
            .Has(Document("e", "sh", "session.maxIdle", "PT8M", from: "2026-01-02"));
        PolicyHistory.Compare(_case.Book(), _case.Book(), "sh", "sales", NoTags, January).ShouldBeEmpty();
        PolicyHistory.Compare(_case.Book(), other.Book(), "sh", "sales", NoTags, January).Single().Causes.Select(cause => cause.Id).ShouldBe(["e"]);
    }

    [Fact]
    public void A_wrong_call_is_an_exception()
    {
        var hosts = PolicyBook.Build([], Tree, null, SettingCatalogue.Standard.With(new Setting<int>("acme.n", SettingTypes.Count, 1, "n", "数")), []);
        Should.Throw<ArgumentException>(() => PolicyHistory.Compare(_case.Book(), hosts, "sh", "sales", NoTags, January));
        Should.Throw<ArgumentException>(() => PolicyHistory.Compare(_case.Book(), Now, Now, "nowhere", "sales", NoTags, January));
    }

    private IReadOnlyList<PolicyDifference> Compare(DateRange dates, string role = "sales") =>
        PolicyHistory.Compare(_case.Book(), At(Closing), Now, "sh", role, NoTags, dates);

    private static string Text(ResolvedSetting resolved) =>
        $"{resolved.Setting.Name} {resolved.WrittenValue} {resolved.SetBy} {resolved.Constraint} {resolved.HandedDown} {string.Join(";", resolved.Chain)}";

    private static double MaxIdle(PolicyBook book, string date, string unit = "sh") =>
        book.Resolve(unit, "sales", NoTags, On(date)).Get(AttendanceSettings.SessionMaxIdle).TotalMinutes;
}
