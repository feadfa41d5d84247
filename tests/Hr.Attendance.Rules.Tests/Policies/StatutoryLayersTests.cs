using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

/// <summary>Several statutory layers and calendars in one tree: `group`, below it `sh` with `sh-k12`, and `bj`.</summary>
public class StatutoryLayersTests
{
    private static readonly LocalDate Wednesday = new(2026, 3, 4);
    private static readonly Dictionary<string, string> NoTags = [];

    private static readonly Dictionary<string, IReadOnlyDictionary<LocalDate, DayKind>> Calendars = new()
    {
        ["fair"] = new Dictionary<LocalDate, DayKind> { [Wednesday] = DayKind.StatutoryHoliday },
        ["quiet"] = new Dictionary<LocalDate, DayKind> { [Wednesday] = DayKind.RestDay },
    };

    [Fact]
    public void A_layer_and_a_calendar_are_inherited_until_somebody_names_others()
    {
        var book = Named(group: ("CN", "quiet"), sh: (null, "fair"), k12: (null, null), bj: (null, null));
        LawsOf(book).ShouldBe(["group CN RestDay", "sh CN StatutoryHoliday", "sh-k12 CN StatutoryHoliday", "bj CN RestDay"]);
    }

    [Fact]
    public void Naming_a_layer_ends_the_calendar_from_above_be_it_the_same_layer()
    {
        var book = Named(group: ("CN", "quiet"), sh: ("CN", null), k12: ("none", "fair"), bj: ("none", null));
        LawsOf(book).ShouldBe(["group CN RestDay", "sh CN Workday", "sh-k12 none StatutoryHoliday", "bj none Workday"]);
    }

    [Fact]
    public void Dates_that_a_named_calendar_does_not_have_are_those_of_the_layer_and_not_of_the_calendar_above()
    {
        // Mid-Autumn Festival in China, a Friday.
        var festival = new LocalDate(2026, 9, 25);
        var book = Named(group: ("CN", "quiet"), sh: (null, "fair"), k12: ("none", "fair"), bj: (null, null));
        (KindOn("sh"), KindOn("sh-k12")).ShouldBe((DayKind.StatutoryHoliday, DayKind.Workday));

        DayKind? KindOn(string unit) => book.StatutoryOf(unit).Calendar.KindOf(festival);
    }

    [Fact]
    public void A_name_that_nothing_stands_for_is_an_error_with_its_place_and_the_unit_has_what_it_would_have_without()
    {
        var found = new List<Diagnostic>();
        var tree = Tree((null, null), ("Mars", "moon"), (null, null), ("none", "moon"));
        var layers = StatutoryLayers.NamedBy(
            tree, [StatutoryLayer.China], Calendars, found, new Dictionary<LocalDate, DayKind> { [Wednesday] = DayKind.RestDay });
        LawsOf(PolicyBook.Build([], tree, layers, SettingCatalogue.Standard, found))
            .ShouldBe(["group none RestDay", "sh none RestDay", "sh-k12 none RestDay", "bj none Workday"]);
        found.Select(finding => $"{finding.Code} {finding.Place} {finding.GetMessage()}").ShouldBe(
        [
            "HRA1020 org.json:2 unit `sh` names the statutory layer `Mars`, which there is not; it has its parent's, and the root has none, so name one of "
                + "`CN`, `none` or add `statutory/Mars.json`",
            "HRA1021 org.json:4 unit `bj` names the calendar `moon`, which there is not; it has the one that it would have without it, so name one of "
                + "`fair`, `quiet` or add `calendars/moon.csv`",
            "HRA1021 org.json:2 unit `sh` names the calendar `moon`, which there is not; it has the one that it would have without it, so name one of "
                + "`fair`, `quiet` or add `calendars/moon.csv`",
        ]);
    }

    [Fact]
    public void A_host_says_which_layer_holds_for_whom_in_one_line()
    {
        var layers = StatutoryLayers.ForAll(StatutoryLayer.China).With("bj", StatutoryLayer.None with { Calendar = new Closed() });
        LawsOf(Book([], layers)).ShouldBe(["group CN Workday", "sh CN Workday", "sh-k12 CN Workday", "bj none RestDay"]);
        LawsOf(Book([], StatutoryLayer.China)).ShouldBe(["group CN Workday", "sh CN Workday", "sh-k12 CN Workday", "bj CN Workday"]);
        Should.Throw<ArgumentException>(() => Book([], StatutoryLayer.China).StatutoryOf("nowhere"));
        Should.Throw<ArgumentException>(() =>
            Book([], StatutoryLayers.ForAll(StatutoryLayer.China).With("bj", Law("CN", 1.2m)))).Message.ShouldContain("`CN`");
    }

    [Fact]
    public void A_layer_for_a_unit_that_is_not_in_the_tree_is_refused()
    {
        Should.Throw<ArgumentException>(() => Book([], StatutoryLayers.None.With("gruop", StatutoryLayer.China)))
            .Message.ShouldContain("`CN` is for the unit `gruop`, which is not in the tree");
    }

    [Fact]
    public void What_a_document_of_the_group_may_say_depends_on_whose_law_stands_above()
    {
        var book = Book([Says("low", "group", 1.0m)], StatutoryLayers.None.With("sh", StatutoryLayer.China));
        Value(book, "group").ShouldBe(1.0m);
        Value(book, "bj").ShouldBe(1.0m);
        Value(book, "sh").ShouldBe(1.5m);
        Value(book, "sh-k12").ShouldBe(1.5m);
    }

    [Fact]
    public void A_layer_may_have_the_name_of_a_unit_and_neither_is_taken_for_the_other()
    {
        var book = Book([Says("own", "sh", 1.25m)], StatutoryLayers.None.With("bj", Law("sh", 1.75m)));
        (Value(book, "sh"), Value(book, "bj"), Value(book, "group")).ShouldBe((1.25m, 1.75m, 1.5m));
        var levels = SettingExplanation.Of(book, AttendanceSettings.OvertimeWorkday, "bj", "sales", NoTags, Wednesday).Levels;
        levels.Select(level => (level.UnitId, level.IsStatutory)).ShouldBe([("sh", true), ("group", false), ("bj", false)]);
    }

    [Fact]
    public void A_layer_has_versions_and_mistakes_like_any_documents()
    {
        var early = Says("act", "x", 1.2m) with { PublishedAt = Instant.FromUtc(2026, 1, 1, 0, 0) };
        var late = Says("act", "x", 1.4m) with { PublishedAt = Instant.FromUtc(2026, 3, 1, 0, 0) };
        var nobody = Says("nobody", "x", 9m) with { AppliesTo = new PolicyTarget([]) };
        var found = new List<Diagnostic>();
        var law = new StatutoryLayer { Id = "x", Documents = [early, late, late, nobody], Calendar = WorkCalendar.MondayToFriday };
        var book = PolicyBook.Build([], Tree(), law, SettingCatalogue.Standard, found);
        Value(book, "sh").ShouldBe(1.4m);
        Value(book.AsKnownAt(Instant.FromUtc(2026, 2, 1, 0, 0)), "sh").ShouldBe(1.2m);
        found.Select(finding => finding.Descriptor).ShouldBe([PolicyDiagnostics.DuplicateDocument, PolicyDiagnostics.NoRoles], ignoreOrder: true);
    }

    [Fact]
    public void Publishing_is_refused_where_a_document_breaks_the_law_of_a_single_branch()
    {
        var book = Book([], StatutoryLayers.None.With("sh-k12", StatutoryLayer.China));
        Review("group").Findings.Select(finding => finding.Descriptor).ShouldContain(PublicationDiagnostics.BreaksConstraint);
        Review("group").IsAccepted.ShouldBeFalse();
        Review("sh").IsAccepted.ShouldBeFalse();
        Review("bj").IsAccepted.ShouldBeTrue();

        PublicationReview Review(string unit) => PolicyPublication.Review(
            book, PublicationCase.GroupAdministrator, new PolicyChange.Publish(Says("low", unit, 1.0m)), PublicationCase.Now);
    }

    [Fact]
    public void A_check_tries_documents_under_every_law_that_stands_above_somebody_who_comes_under_them()
    {
        var report = PolicyCheck.Run(Book([Says("low", "group", 1.0m)], StatutoryLayers.None.With("sh", StatutoryLayer.China)));
        report.Diagnostics.Select(finding => finding.Descriptor).ShouldBe([PolicyDiagnostics.Refused]);

        // What changes nothing under one law does under the other.
        PolicyCheck.Run(Book([Says("same", "group", 1.5m)], StatutoryLayers.ForAll(StatutoryLayer.China).With("bj", Law("x", 1.25m))))
            .Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Two_books_under_other_laws_have_other_fingerprints_and_a_scenario_may_change_dates_without_resolving_again()
    {
        var all = StatutoryLayers.ForAll(StatutoryLayer.China);
        string[] prints = [.. new[] { all, all.With("sh", StatutoryLayer.None), all.With("bj", StatutoryLayer.None), StatutoryLayers.None }
            .Select(layers => Book([], layers).Fingerprint)];
        prints.ShouldBeUnique();

        var book = Book([], all);
        var changed = book.WithDates(Calendars["quiet"]);
        LawsOf(changed).ShouldBe(["group CN RestDay", "sh CN RestDay", "sh-k12 CN RestDay", "bj CN RestDay"]);
        changed.Resolve("sh", "sales", NoTags, Wednesday).ShouldBeSameAs(book.Resolve("sh", "sales", NoTags, Wednesday));
        book.WithDates(new Dictionary<LocalDate, DayKind>()).ShouldBeSameAs(book);
    }

    private static decimal Value(PolicyBook book, string unit) => book.Resolve(unit, "sales", NoTags, Wednesday).Get(AttendanceSettings.OvertimeWorkday);

    private static PolicyDocument Says(string id, string unit, decimal value) => PublicationCase.Document(id, unit, "overtime.workday", value);

    private static StatutoryLayer Law(string id, decimal value) =>
        new() { Id = id, Documents = [Says($"law-{id}", id, value)], Calendar = WorkCalendar.MondayToFriday };

    private static PolicyBook Book(IEnumerable<PolicyDocument> documents, StatutoryLayers layers)
    {
        var found = new List<Diagnostic>();
        var book = PolicyBook.Build(documents, Tree(), layers, SettingCatalogue.Standard, found);
        found.ShouldBeEmpty();
        return book;
    }

    private static PolicyBook Named(
        (string? Law, string? Calendar) group, (string? Law, string? Calendar) sh, (string? Law, string? Calendar) k12, (string? Law, string? Calendar) bj)
    {
        var found = new List<Diagnostic>();
        var tree = Tree(group, sh, k12, bj);
        var book = PolicyBook.Build(
            [], tree, StatutoryLayers.NamedBy(tree, StatutoryLayer.BuiltIn, Calendars, found), SettingCatalogue.Standard, found);
        found.ShouldBeEmpty();
        return book;
    }

    private static UnitTree Tree(params (string? Law, string? Calendar)[] names)
    {
        (string Id, string? Parent)[] units = [("group", null), ("sh", "group"), ("sh-k12", "sh"), ("bj", "group")];
        return UnitTreeBuilder.Build(
            units.Select((unit, i) => Written.Unit(unit.Id, unit.Parent, place: new SourcePlace("org.json", i + 1)) with
            {
                StatutoryName = i < names.Length ? names[i].Law : null,
                CalendarName = i < names.Length ? names[i].Calendar : null,
            }),
            DateTimeZoneProviders.Tzdb,
            []);
    }

    private static IEnumerable<string> LawsOf(PolicyBook book) => new[] { "group", "sh", "sh-k12", "bj" }
        .Select(unit => $"{unit} {book.StatutoryOf(unit).Id} {book.StatutoryOf(unit).Calendar.KindOf(Wednesday)}");

    private sealed class Closed : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => DayKind.RestDay;
    }
}
