using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

[Properties(MaxTest = 300, Arbitrary = [typeof(Documents)])]
public class ResolutionLaws
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly string[] Chain = ["u0", "u1", "u2", "u3"];

    [Property]
    public void The_order_of_documents_does_not_matter(PolicyDocument[] documents, int seed)
    {
        var shuffle = new Random(seed);
        Text(Resolve([.. documents.OrderBy(_ => shuffle.Next())], "u3")).ShouldBe(Text(Resolve(documents, "u3")));
    }

    [Property]
    public void A_value_that_a_descendant_sets_satisfies_what_its_ancestors_leave(PolicyDocument[] documents)
    {
        foreach (string unit in Chain)
        {
            var resolved = Resolve(documents, unit);
            if (resolved.SetBy?.UnitId == unit && resolved.Value is Duration value)
            {
                (resolved.Constraint.Lower is not Duration lower || value >= lower).ShouldBeTrue();
                (resolved.Constraint.Upper is not Duration upper || value <= upper).ShouldBeTrue();
            }
        }
    }

    [Property]
    public void What_a_unit_leaves_is_never_more_than_it_was_left(PolicyDocument[] documents)
    {
        foreach (string unit in Chain)
        {
            var resolved = Resolve(documents, unit);
            (resolved.Constraint.IsLocked && !resolved.HandedDown.IsLocked).ShouldBeFalse();
            if (!resolved.HandedDown.IsLocked && resolved.Constraint.Lower is Duration lower)
            {
                ((Duration?)resolved.HandedDown.Lower).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(lower);
            }
        }
    }

    [Property]
    public void A_locked_value_is_the_same_in_the_whole_subtree(PolicyDocument[] documents)
    {
        for (int level = 0; level < Chain.Length; level++)
        {
            var above = Resolve(documents, Chain[level]);
            if (above.HandedDown.IsLocked)
            {
                Chain.Skip(level).Select(unit => Resolve(documents, unit).WrittenValue).Distinct().Count().ShouldBe(1);
            }
        }
    }

    [Property]
    public void Removing_a_document_changes_nothing_above_its_unit(PolicyDocument[] documents)
    {
        foreach (var removed in documents.Take(5))
        {
            int level = Array.IndexOf(Chain, removed.UnitId);
            foreach (string above in Chain.Take(level))
            {
                Text(Resolve([.. documents.Where(document => document != removed)], above)).ShouldBe(Text(Resolve(documents, above)));
            }
        }
    }

    private static ResolvedSetting Resolve(IReadOnlyList<PolicyDocument> documents, string unit)
    {
        var tree = UnitTreeBuilder.Build(Chain.Select((id, level) => new OrganizationUnit(id, level == 0 ? null : Chain[level - 1])), DateTimeZoneProviders.Tzdb, []);
        return PolicyBook.Build(documents, tree, null, SettingCatalogue.Standard, []).Resolve(unit, "sales", new Dictionary<string, string>(), Today)
            .Resolved(AttendanceSettings.SessionMinimumOnline);
    }

    private static string Text(ResolvedSetting resolved) =>
        $"{resolved.WrittenValue} {resolved.SetBy?.DocumentId} {resolved.Constraint} {resolved.HandedDown} {string.Join(";", resolved.Chain.Select(step => $"{step.Source.DocumentId} {step.Outcome}"))}";

    public static class Documents
    {
        public static Arbitrary<PolicyDocument[]> Arbitrary()
        {
            var minutes = Gen.Choose(1, 60).Select(minutes => PolicyValue.Of($"PT{minutes}M"));
            var delegation = Gen.OneOf(
                Gen.Constant<Delegation?>(null),
                Gen.Constant<Delegation?>(new Delegation.Locked()),
                Gen.Constant<Delegation?>(new Delegation.Open()),
                minutes.Select(low => (Delegation?)new Delegation.Within(low, null)),
                minutes.Select(high => (Delegation?)new Delegation.Within(null, high)),
                minutes.ListOf().Select(values => (Delegation?)(values.Count == 0 ? null : new Delegation.OneOf([.. values]))));
            var change = Gen.OneOf(
                Gen.Constant<ValueChange?>(null),
                Gen.Constant<ValueChange?>(new ValueChange.Clear()),
                Gen.Constant<ValueChange?>(new ValueChange.Set(PolicyValue.Null)),
                minutes.Select(value => (ValueChange?)new ValueChange.Set(value)));
            var document = Gen.Zip(Gen.Zip(change, delegation), Gen.Zip(Gen.Choose(0, 3), Gen.Zip(Gen.Choose(1, 9), Gen.Elements(ConflictHandling.Refuse, ConflictHandling.Clamp, ConflictHandling.Inherit))));
            return document.ListOf().Select(drawn => drawn.Select((one, i) => new PolicyDocument(
                $"d{i}", Chain[one.Item2.Item1], new DateRange(new LocalDate(2026, 1, one.Item2.Item2.Item1), null),
                [new Directive("session.minimumOnline") { Change = one.Item1.Item1, Descendants = one.Item1.Item2 }])
                {
                    OnConflict = one.Item2.Item2.Item2,
                }).ToArray()).ToArbitrary();
        }
    }
}
