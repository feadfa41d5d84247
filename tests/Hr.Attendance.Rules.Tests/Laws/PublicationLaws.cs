using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.History;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Laws(100, Arbitrary = [typeof(Changes)])]
public class PublicationLaws
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 12, 0);
    private static readonly string[] Units = ["u0", "u1", "u2", "side"];
    private static readonly Setting[] Settings =
        [AttendanceSettings.SessionMinimumOnline, AttendanceSettings.SessionMaxIdle, AttendanceSettings.SessionWindows];
    private static readonly UnitTree Tree = UnitTreeBuilder.Build(
        [Written.Unit("u0"), Written.Unit("u1", "u0"), Written.Unit("u2", "u1"), Written.Unit("side", "u0")], DateTimeZoneProviders.Tzdb, []);

    private static readonly Question[] Questions =
    [
        .. from unit in Units
           from role in new[] { "sales", "other" }
           from tags in new Dictionary<string, string>[] { [], new() { ["line"] = "k12" }, new() { ["line"] = "k12", ["grade"] = "7" } }
           from day in new[] { 1, 3, 5, 8 }
           select new Question(unit, role, tags, new LocalDate(2026, 1, day)),
    ];

    [Law]
    public void An_accepted_document_is_refused_nowhere(ChangeCase drawn)
    {
        var review = drawn.Review(Administrator);
        if (review.IsAccepted && review.Change is PolicyChange.Publish)
        {
            foreach (var step in Questions.SelectMany(question => SettingsOf(review.Book, question)).SelectMany(setting => setting.Chain))
            {
                (step.Source.DocumentId == review.Version!.Id && step.Outcome != StepOutcome.Applied).ShouldBeFalse();
            }
        }
    }

    [Law]
    public void A_change_is_felt_only_in_the_units_of_its_document_and_below_them(ChangeCase drawn)
    {
        var review = drawn.Review(Administrator);
        string?[] touched = [review.Version?.UnitId, drawn.Existing?.UnitId];
        foreach (var question in Questions.Where(question => !Tree.ChainTo(question.Unit).Any(touched.Contains)))
        {
            Text(review.Book, question).ShouldBe(Text(drawn.Book, question));
        }
    }

    [Law]
    public void A_branch_administrator_changes_nothing_outside_the_branch(ChangeCase drawn)
    {
        var review = drawn.Review(Written.Author("b", "u1", AdministrationRole.BranchAdministrator));
        foreach (var question in Questions.Where(question => question.Unit is "u0" or "side"))
        {
            Text(review.Book, question).ShouldBe(Text(drawn.Book, question));
        }
    }

    [Law]
    public void A_business_line_administrator_changes_nothing_for_people_outside_the_line(ChangeCase drawn)
    {
        var review = drawn.Review(Written.Author("l", "u0", AdministrationRole.BusinessLineAdministrator) with { Lines = [new BusinessLine("line", "k12")] });
        foreach (var question in Questions.Where(question => question.Tags.Count == 0))
        {
            Text(review.Book, question).ShouldBe(Text(drawn.Book, question));
        }
    }

    [Law]
    public void A_viewer_is_never_accepted(ChangeCase drawn)
    {
        var review = drawn.Review(Written.Author("v", "u0", AdministrationRole.Viewer));
        review.IsAccepted.ShouldBeFalse();
        review.Findings.ShouldNotBeEmpty();
        review.Book.ShouldBeSameAs(drawn.Book);
    }

    [Law]
    public void What_was_known_before_a_publication_stays_what_it_was(ChangeCase drawn, int hours)
    {
        var instant = Now - Duration.Epsilon - Duration.FromHours(Math.Abs(hours % 50));
        var (before, after) = (drawn.Book.AsKnownAt(instant), drawn.Review(Administrator).Book.AsKnownAt(instant));
        foreach (var question in Questions)
        {
            Text(after, question).ShouldBe(Text(before, question));
        }
    }

    [Law]
    public void Publishing_then_withdrawing_gives_back_what_held_from_that_date_on(ChangeCase drawn, PositiveInt day)
    {
        var date = new LocalDate(2026, 1, 1 + (day.Get % 9));
        var published = drawn.ReviewAsNew();
        var withdrawn = PolicyPublication.Review(published.Book, Administrator, new PolicyChange.Withdraw("new", date), Now + Duration.FromHours(1));
        foreach (var question in Questions.Where(question => question.Date >= date))
        {
            Text(withdrawn.Book, question).ShouldBe(Text(drawn.Book, question));
        }

        foreach (var question in Questions.Where(question => question.Date < date && question.Date >= (published.Version?.Dates.From ?? date)))
        {
            Text(withdrawn.Book, question).ShouldBe(Text(published.Book, question));
        }
    }

    [Law]
    public void What_was_known_at_an_instant_is_what_a_book_of_the_documents_published_by_then_says(ChangeCase drawn, int hours)
    {
        var instant = Now - Duration.FromHours(Math.Abs(hours % 60));
        var then = BookOf(drawn.Documents.Where(document => document.PublishedAt is null || document.PublishedAt <= instant));
        var known = drawn.Book.AsKnownAt(instant);
        foreach (var question in Questions)
        {
            Text(known, question).ShouldBe(Text(then, question));
        }
    }

    [Law]
    public void A_comparison_shows_each_difference_on_its_dates_and_nothing_else(ChangeCase drawn, int start)
    {
        var (before, after) = (drawn.Book, drawn.Review(Administrator).Book);
        foreach (var question in Questions.Where((_, i) => i % 12 == Math.Abs(start % 12)))
        {
            var differences = PolicyHistory.Compare(before, after, question.Unit, question.Role, question.Tags, new DateRange(new LocalDate(2026, 1, 1), null))
                .Where(difference => difference.Dates.Contains(question.Date))
                .ToDictionary(difference => difference.Setting);
            foreach (var (one, other) in SettingsOf(before, question).Zip(SettingsOf(after, question)))
            {
                string[] texts = [one.WrittenValue.ToString() + one.Constraint, other.WrittenValue.ToString() + other.Constraint];
                differences.TryGetValue(one.Setting, out var difference).ShouldBe(texts[0] != texts[1]);
                (difference is null || difference.Causes.Count > 0).ShouldBeTrue();
                (difference?.After.WrittenValue ?? other.WrittenValue).ShouldBe(other.WrittenValue);
            }
        }
    }

    [Fact]
    public void The_laws_are_about_something()
    {
        // What is drawn is random: rare findings may take more than one draw of five hundred, but not fifty.
        var missing = new HashSet<string>(["HRA1256", "HRA1257", "HRA1259", "HRA1260", "HRA1261", "HRA1262", "HRA1264", "HRA1265", "HRA1266"]);
        int published = 0;
        int withdrawn = 0;
        for (int draw = 0; draw < 50 && (missing.Count > 0 || published <= 40 || withdrawn <= 10); draw++)
        {
            foreach (var review in Changes.Arbitrary().Generator.Sample(200, 500).Select(drawn => drawn.Review(Administrator)))
            {
                published += review is { IsAccepted: true, Change: PolicyChange.Publish } ? 1 : 0;
                withdrawn += review is { IsAccepted: true, Change: PolicyChange.Withdraw } ? 1 : 0;
                missing.ExceptWith(review.Findings.Select(finding => finding.Code));
            }
        }

        missing.ShouldBeEmpty();
        published.ShouldBeGreaterThan(40);
        withdrawn.ShouldBeGreaterThan(10);
    }

    private static PolicyAuthor Administrator { get; } = Written.Author("a", "u0", AdministrationRole.GroupAdministrator);

    private static PolicyBook BookOf(IEnumerable<PolicyDocument> documents) => PolicyBook.Build(documents, Tree, null, SettingCatalogue.Standard, []);

    private static IEnumerable<ResolvedSetting> SettingsOf(PolicyBook book, Question question)
    {
        var policy = book.Resolve(question.Unit, question.Role, question.Tags, question.Date);
        return Settings.Select(policy.Resolved);
    }

    private static string Text(PolicyBook book, Question question) => string.Join("\n", SettingsOf(book, question).Select(resolved =>
        $"{resolved.WrittenValue} {resolved.SetBy?.DocumentId} {resolved.Constraint} {resolved.HandedDown} {string.Join(";", resolved.Chain)}"));

    private sealed record Question(string Unit, string Role, Dictionary<string, string> Tags, LocalDate Date);

    /// <summary>Documents with versions, all published before <see cref="Now"/>, and a change of one of them or of a new one.</summary>
    public sealed record ChangeCase(IReadOnlyList<PolicyDocument> Documents, PolicyChange Change)
    {
        public PolicyBook Book { get; } = BookOf(Documents);

        public PolicyDocument? Existing => Book.Documents.FirstOrDefault(document => document.Id == Change.DocumentId);

        public PublicationReview Review(PolicyAuthor author) => PolicyPublication.Review(Book, author, Change, Now);

        public PublicationReview ReviewAsNew()
        {
            var document = Change is PolicyChange.Publish publish ? publish.Document : Written.Document("new", "u1", DateRange.Always, []);
            return PolicyPublication.Review(Book, Administrator, new PolicyChange.Publish(document with { Id = "new" }), Now);
        }
    }

    public static class Changes
    {
        private static readonly PolicyTarget[] Targets =
        [
            PolicyTarget.Everybody, PolicyTarget.Everybody, new(["sales"]), new(null, new Dictionary<string, string> { ["line"] = "k12" }),
            new(null, new Dictionary<string, string> { ["grade"] = "7" }), new(["sales", "service"], new Dictionary<string, string> { ["line"] = "k12" }),
        ];

        public static Arbitrary<ChangeCase> Arbitrary()
        {
            var publish = Document().Select(document => (PolicyChange)new PolicyChange.Publish(document));
            var withdraw = Gen.Zip(Gen.Choose(0, 6), Gen.Choose(1, 9))
                .Select(drawn => (PolicyChange)new PolicyChange.Withdraw($"d{drawn.Item1}", new LocalDate(2026, 1, drawn.Item2)));
            return Gen.Zip(Document().ListOf(6), Gen.OneOf(publish, publish, withdraw))
                .Select(drawn => new ChangeCase([.. drawn.Item1], drawn.Item2)).ToArbitrary();
        }

        private static Gen<PolicyDocument> Document()
        {
            var identity = Gen.Zip(Gen.Choose(0, 6), Gen.Elements(Units));
            var dates = Gen.Zip(Gen.Choose(0, 8), Gen.Choose(1, 20)).Select(drawn => new DateRange(
                drawn.Item1 == 0 ? null : new LocalDate(2026, 1, drawn.Item1),
                drawn.Item2 > 9 ? null : new LocalDate(2026, 1, drawn.Item1 + 1).PlusDays(drawn.Item2)));
            var publishedAt = Gen.Choose(0, 48).Select(hours => hours == 0 ? (Instant?)null : Now - Duration.FromHours(hours));
            var manner = Gen.Zip(Gen.Elements(Targets), Gen.Elements(ConflictHandling.Refuse, ConflictHandling.Clamp, ConflictHandling.Inherit));
            return Gen.Zip(Gen.Zip(identity, dates), Gen.Zip(Gen.Zip(publishedAt, manner), Directive())).Select(drawn =>
                Written.Document($"d{drawn.Item1.Item1.Item1}", drawn.Item1.Item1.Item2, drawn.Item1.Item2, [drawn.Item2.Item2]) with
                {
                    PublishedAt = drawn.Item2.Item1.Item1,
                    AppliesTo = drawn.Item2.Item1.Item2.Item1,
                    OnConflict = drawn.Item2.Item1.Item2.Item2,
                });
        }

        private static Gen<Directive> Directive()
        {
            var minutes = Gen.Choose(1, 12).Select(minutes => PolicyValue.Of($"PT{minutes * 5}M"));
            var window = Gen.Elements("18:00-20:00", "20:00-22:00", "06:00-08:00").Select(PolicyValue.Of);
            var exemptions = Gen.OneOf(
                Gen.Constant<Exemption[]>([]), Gen.Choose(2, 9).Select(day => new[] { Written.Exemption("u2", new LocalDate(2026, 1, day)) }));
            var ordered = Gen.Zip(Gen.Elements("session.minimumOnline", "session.maxIdle"), Gen.Zip(ChangeOf(minutes), DelegationOf(minutes)));
            var lists = Gen.Zip(Gen.Constant("session.windows"), Gen.Zip(ChangeOfList(window), Gen.OneOf(
                Gen.Constant<Delegation?>(null),
                Gen.Constant<Delegation?>(new Delegation.Locked()),
                window.ListOf(2).Select(values => (Delegation?)new Delegation.OneOf([.. values])))));
            return Gen.Zip(Gen.OneOf(ordered, ordered, lists), exemptions).Select(drawn => Written.Directive(drawn.Item1.Item1) with
            {
                Change = drawn.Item1.Item2.Item1,
                Descendants = drawn.Item1.Item2.Item2,
                Exemptions = drawn.Item2,
            });
        }

        private static Gen<ValueChange?> ChangeOf(Gen<PolicyValue> value) => Gen.OneOf(
            Gen.Constant<ValueChange?>(null),
            Gen.Constant<ValueChange?>(new ValueChange.Clear()),
            value.Select(one => (ValueChange?)new ValueChange.Set(one)),
            value.Select(one => (ValueChange?)new ValueChange.Set(one)));

        private static Gen<ValueChange?> ChangeOfList(Gen<PolicyValue> element) => Gen.OneOf(
            element.Select(one => (ValueChange?)new ValueChange.Set(PolicyValue.Of([one]))),
            element.Select(one => (ValueChange?)new ValueChange.ChangeList([one], [])));

        private static Gen<Delegation?> DelegationOf(Gen<PolicyValue> value) => Gen.OneOf(
            Gen.Constant<Delegation?>(null),
            Gen.Constant<Delegation?>(null),
            Gen.Constant<Delegation?>(new Delegation.Locked()),
            value.Select(low => (Delegation?)new Delegation.Within(low, null)),
            value.Select(high => (Delegation?)new Delegation.Within(null, high)));
    }
}
