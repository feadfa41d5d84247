using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Differential;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Laws(100, EndSize = 40, Arbitrary = [typeof(PolicyTrees.Generators)])]
public class ResolutionLaws
{
    private static readonly LocalDate Today = PolicyTrees.FirstDate.PlusDays(8);

    [Law]
    public void The_order_of_documents_does_not_matter(PolicyTrees trees, int seed)
    {
        var shuffle = new Random(seed);
        PolicyTrees.Answers(trees.BookOf(trees.Documents.OrderBy(_ => shuffle.Next())), Ids(trees))
            .ShouldBe(PolicyTrees.Answers(trees.Book(), Ids(trees)));
    }

    [Law]
    public void The_order_of_questions_does_not_matter(PolicyTrees trees)
    {
        var book = trees.Book();
        PolicyTrees.Answers(book, Ids(trees).Reverse());
        PolicyTrees.Answers(book, Ids(trees)).ShouldBe(PolicyTrees.Answers(trees.Book(), Ids(trees)));
    }

    [Law]
    public void Each_value_is_that_of_a_plain_reading_of_the_contract(PolicyTrees trees)
    {
        var book = trees.Book();
        foreach (var setting in PolicyTrees.Settings)
        {
            var plain = new PlainResolution(trees, setting);
            foreach (string unit in Ids(trees))
            {
                foreach (var (role, tags) in PolicyTrees.Audiences)
                {
                    foreach (int day in new[] { 3, 8 })
                    {
                        var resolved = book.Resolve(unit, role, tags, PolicyTrees.FirstDate.PlusDays(day)).Resolved(setting);
                        (resolved.WrittenValue, resolved.SetBy?.DocumentId)
                            .ShouldBe(plain.Of(unit, role, tags, PolicyTrees.FirstDate.PlusDays(day)), $"{setting} of {unit} for {role} on day {day}");
                    }
                }
            }
        }
    }

    [Law]
    public void What_is_said_for_some_stands_against_any_word_for_all_of_the_same_unit(PolicyTrees trees, byte which, byte day)
    {
        string unit = trees.Units[which % trees.Units.Count].Id;
        var forAll = Written.Document("for all", unit, new DateRange(PolicyTrees.FirstDate.PlusDays(day % 9), null),
        [
            .. PolicyTrees.Settings.Select(setting => Written.Directive(setting.Name) with
            {
                Change = new ValueChange.Set(setting.Type.Write(setting.DefaultValue)),
            }),
        ]);
        var (before, after) = (trees.Book(), trees.BookOf([.. trees.Documents, forAll]));
        var sayingForSome = trees.Documents.Where(document => document.UnitId == unit && document.AppliesTo.ConditionCount > 0)
            .SelectMany(document => document.Directives.Where(directive => directive.Change is ValueChange.Set)
                .Select(directive => (document.Id, directive.SettingName)))
            .ToHashSet();
        foreach (var (role, tags) in PolicyTrees.Audiences)
        {
            foreach (var was in PolicyTrees.Settings.Select(before.Resolve(unit, role, tags, Today).Resolved))
            {
                if (was.SetBy is { } setBy && setBy.UnitId == unit && sayingForSome.Contains((setBy.DocumentId, was.Setting.Name)))
                {
                    var now = after.Resolve(unit, role, tags, Today).Resolved(was.Setting);
                    (now.WrittenValue, now.SetBy!.DocumentId).ShouldBe((was.WrittenValue, setBy.DocumentId));
                }
            }
        }
    }

    [Law]
    public void Resolving_a_chain_in_two_halves_is_resolving_it_at_once(PolicyTrees trees, byte cut)
    {
        // An exemption names a unit below the cut, which a summary of the upper half cannot.
        var documents = trees.Documents.Select(WithoutExemptions).ToList();
        var whole = trees.BookOf(documents);
        string middle = trees.Units[cut % trees.Units.Count].Id;
        var lowerUnits = trees.Below(middle).ToList();
        var lowerTree = UnitTreeBuilder.Build(
            trees.Units
                .Where(unit => lowerUnits.Contains(unit.Id))
                .Select(unit => unit.Id == middle ? unit with { ParentId = "upper" } : unit)
                .Append(Written.Unit("upper")),
            DateTimeZoneProviders.Tzdb, []);
        var (role, tags) = PolicyTrees.Audiences[cut % PolicyTrees.Audiences.Length];
        var upper = Summary(whole, trees.Tree.ChainTo(middle), role, tags);
        var lower = PolicyBook.Build(
            documents.Where(document => lowerUnits.Contains(document.UnitId)).Append(upper), lowerTree, null, SettingCatalogue.Standard, []);
        foreach (string unit in lowerUnits)
        {
            foreach (var setting in PolicyTrees.Settings)
            {
                var atOnce = whole.Resolve(unit, role, tags, Today).Resolved(setting);
                var inHalves = lower.Resolve(unit, role, tags, Today).Resolved(setting);
                inHalves.WrittenValue.ShouldBe(atOnce.WrittenValue);
                inHalves.Constraint.ToString().ShouldBe(atOnce.Constraint.ToString());
            }
        }
    }

    [Law]
    public void A_value_that_a_unit_changes_satisfies_what_each_of_its_ancestors_leaves(PolicyTrees trees)
    {
        // What it inherits may lie outside: an ancestor is not bound by what it leaves, and a locked value may be said again.
        var book = trees.BookOf(trees.Documents.Select(WithoutExemptions));
        foreach (var (unit, policy) in Policies(trees, book))
        {
            foreach (var resolved in policy.Settings.Where(resolved => resolved.SetBy?.UnitId == unit && !resolved.Constraint.IsLocked))
            {
                foreach (string ancestor in trees.Tree.ChainTo(unit).SkipLast(1))
                {
                    var left = book.Resolve(ancestor, policy.Role, PolicyTrees.Audiences[0].Tags, Today).Resolved(resolved.Setting);
                    var inherited = book.Resolve(trees.Tree.ChainTo(unit)[^2], policy.Role, PolicyTrees.Audiences[0].Tags, Today).Resolved(resolved.Setting);
                    Satisfies(resolved, left.HandedDown, inherited.WrittenValue)
                        .ShouldBeTrue($"{unit} {resolved.Setting} = {resolved.WrittenValue} under {left.HandedDown} of {ancestor}");
                }
            }
        }
    }

    [Law]
    public void Removing_a_document_changes_only_its_unit_and_what_lies_below(PolicyTrees trees, byte which)
    {
        if (trees.Documents.Count == 0)
        {
            return;
        }

        var removed = trees.Documents[which % trees.Documents.Count];
        var untouched = Ids(trees).Except(trees.Below(removed.UnitId)).ToList();
        PolicyTrees.Answers(trees.BookOf(trees.Documents.Where(document => document != removed)), untouched)
            .ShouldBe(PolicyTrees.Answers(trees.Book(), untouched));
    }

    [Law]
    public void A_locked_setting_has_one_value_in_the_whole_subtree(PolicyTrees trees)
    {
        var book = trees.BookOf(trees.Documents.Select(WithoutExemptions));
        foreach (var (unit, policy) in Policies(trees, book))
        {
            foreach (var locked in policy.Settings.Where(resolved => resolved.HandedDown.IsLocked))
            {
                trees.Below(unit).Select(below => book.Resolve(below, policy.Role, PolicyTrees.Audiences[0].Tags, Today).Resolved(locked.Setting).WrittenValue)
                    .ShouldAllBe(value => value.Equals(locked.WrittenValue));
            }
        }
    }

    [Law]
    public void Narrowing_what_an_ancestor_leaves_never_widens_what_a_descendant_has_left(PolicyTrees trees, byte low, byte high)
    {
        // The root leaves from 5 to 60 minutes, then less; where the less has nothing in common with what a unit on the way leaves, that
        // unit's own narrowing no longer counts (a warning says so) and the law does not speak.
        var wide = Leaves(1, 12);
        var narrow = Leaves(1 + (low % 12), 1 + (low % 12) + (high % (12 - (low % 12))));
        var others = trees.Documents.Select(WithoutExemptions).Where(document => document.UnitId != "u0").ToList();
        var before = trees.BookOf([wide, .. others]);
        var after = trees.BookOf([narrow, .. others]);
        foreach (string unit in Ids(trees).Skip(1))
        {
            var policy = after.Resolve(unit, "sales", PolicyTrees.Audiences[0].Tags, Today);
            bool isEmpty = policy.Diagnostics.Any(diagnostic => diagnostic.Code == PolicyDiagnostics.EmptyConstraint.Code);
            if (!isEmpty)
            {
                var earlier = before.Resolve(unit, "sales", PolicyTrees.Audiences[0].Tags, Today).Resolved(AttendanceSettings.SessionMaxIdle).Constraint;
                var now = policy.Resolved(AttendanceSettings.SessionMaxIdle).Constraint;
                IsNarrower(now, earlier).ShouldBeTrue($"{unit}: {earlier} became {now}");
            }
        }

        static PolicyDocument Leaves(int low, int high) => Written.Document("root", "u0", new DateRange(PolicyTrees.FirstDate, null),
        [
            Written.Directive("session.maxIdle") with
            {
                Descendants = new Delegation.Within(PolicyValue.Of($"PT{low * 5}M"), PolicyValue.Of($"PT{high * 5}M")),
            },
        ]);
    }

    [Law]
    public void A_unit_that_says_nothing_has_what_its_parent_has(PolicyTrees trees)
    {
        var book = trees.BookOf(trees.Documents.Select(WithoutExemptions));
        foreach (var unit in trees.Units.Where(unit => unit.ParentId is not null && trees.Documents.All(document => document.UnitId != unit.Id)))
        {
            foreach (var (role, tags) in PolicyTrees.Audiences)
            {
                var parent = book.Resolve(unit.ParentId!, role, tags, Today);
                var policy = book.Resolve(unit.Id, role, tags, Today);
                policy.Settings.Select(resolved => resolved.WrittenValue).ShouldBe(parent.Settings.Select(resolved => resolved.WrittenValue));
                policy.Settings.Select(resolved => resolved.Constraint.ToString()).ShouldBe(parent.Settings.Select(resolved => resolved.HandedDown.ToString()));
            }
        }
    }

    private static IEnumerable<string> Ids(PolicyTrees trees) => trees.Units.Select(unit => unit.Id);

    private static IEnumerable<(string Unit, EffectivePolicy Policy)> Policies(PolicyTrees trees, PolicyBook book) =>
        Ids(trees).Select(unit => (unit, book.Resolve(unit, "sales", PolicyTrees.Audiences[0].Tags, Today)));

    private static PolicyDocument WithoutExemptions(PolicyDocument document) =>
        document with { Directives = [.. document.Directives.Select(directive => directive with { Exemptions = [] })] };

    /// <summary>A document that says what a chain of units comes to: each value, and what is left below.</summary>
    private static PolicyDocument Summary(PolicyBook book, IReadOnlyList<string> chain, string role, IReadOnlyDictionary<string, string> tags)
    {
        if (chain.Count == 1)
        {
            return Written.Document("upper", "upper", new DateRange(PolicyTrees.FirstDate, null), []);
        }

        var above = book.Resolve(chain[^2], role, tags, Today);
        return Written.Document("upper", "upper", new DateRange(PolicyTrees.FirstDate, null),
        [
            .. PolicyTrees.Settings.Select(above.Resolved).Select(resolved => Written.Directive(resolved.Setting.Name) with
            {
                Change = new ValueChange.Set(resolved.WrittenValue),
                Descendants = DelegationOf(resolved.HandedDown, resolved.Setting),
            }),
        ]);
    }

    private static Delegation DelegationOf(SettingConstraint constraint, Setting setting)
    {
        var element = setting.Type.ElementType ?? setting.Type;
        return constraint.IsOpen ? new Delegation.Open()
            : constraint.IsLocked ? new Delegation.Locked()
            : constraint.OneOf is not null ? new Delegation.OneOf([.. constraint.OneOf.Select(element.Write)])
            : new Delegation.Within(Bound(constraint.Lower), Bound(constraint.Upper));

        PolicyValue? Bound(object? value) => value is null ? null : setting.Type.Write(value);
    }

    /// <summary>Written from the contract, apart from the code under test.</summary>
    private static bool Satisfies(ResolvedSetting resolved, SettingConstraint constraint, PolicyValue inherited)
    {
        if (constraint.IsLocked)
        {
            return resolved.WrittenValue.Equals(inherited);
        }

        bool isWithin = (constraint.Lower is null && constraint.Upper is null) || (resolved.Value switch
        {
            Duration time => (constraint.Lower is not Duration low || time >= low) && (constraint.Upper is not Duration high || time <= high),
            decimal share => (constraint.Lower is not decimal low || share >= low) && (constraint.Upper is not decimal high || share <= high),
            _ => false,
        });
        var allowed = constraint.OneOf?.Select((resolved.Setting.Type.ElementType ?? resolved.Setting.Type).Write).ToList();
        var values = resolved.WrittenValue is PolicyValue.List list ? list.Items : [resolved.WrittenValue];
        bool isAny = resolved.Setting == AttendanceSettings.SessionWindows && values.Count == 0;
        return isWithin && (allowed is null || (isAny ? inherited is PolicyValue.List { Items.Count: 0 } : values.All(allowed.Contains)));
    }

    private static bool IsNarrower(SettingConstraint now, SettingConstraint earlier) =>
        now.IsLocked
        || (!earlier.IsLocked
            && (earlier.OneOf is null || (now.OneOf is not null && now.OneOf.All(earlier.OneOf.Contains)))
            && (now.OneOf is not null
                || ((earlier.Lower is not Duration low || now.Lower is Duration nowLow && nowLow >= low)
                    && (earlier.Upper is not Duration high || now.Upper is Duration nowHigh && nowHigh <= high))));
}

/// <summary>The same laws over trees of up to forty units with hundreds of documents.</summary>
[Laws(5, StartSize = 200, EndSize = 300, Arbitrary = [typeof(PolicyTrees.Generators)])]
public class ResolutionLawsOfLargeTrees : ResolutionLaws;
