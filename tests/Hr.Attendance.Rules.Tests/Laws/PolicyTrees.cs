using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A tree of units up to six levels deep, and documents that say all kinds of things against each other.</summary>
public sealed record PolicyTrees(IReadOnlyList<OrganizationUnit> Units, IReadOnlyList<PolicyDocument> Documents)
{
    internal static readonly LocalDate FirstDate = new(2026, 1, 1);

    /// <summary>Settings of each kind of type: optional and plain, ordered and not, a list.</summary>
    internal static readonly Setting[] Settings =
    [
        AttendanceSettings.SessionMinimumOnline, AttendanceSettings.ResponseMinShare, AttendanceSettings.SessionMaxIdle,
        AttendanceSettings.CreditRounding, AttendanceSettings.SessionWindows,
    ];

    internal static readonly (string Role, IReadOnlyDictionary<string, string> Tags)[] Audiences =
    [
        ("sales", new Dictionary<string, string>()),
        ("online-service", new Dictionary<string, string> { ["line"] = "k12" }),
        ("online-service", new Dictionary<string, string> { ["line"] = "adult" }),
    ];

    /// <summary>The statutory layers that units may name.</summary>
    public IReadOnlyList<StatutoryLayer> Layers { get; init; } = [];

    internal UnitTree Tree { get; } = UnitTreeBuilder.Build(Units, DateTimeZoneProviders.Tzdb, []);

    internal PolicyBook Book() => BookOf(Documents);

    internal PolicyBook BookOf(IEnumerable<PolicyDocument> documents) => PolicyBook.Build(
        documents,
        Tree,
        StatutoryLayers.NamedBy(Tree, Layers, new Dictionary<string, IReadOnlyDictionary<LocalDate, DayKind>>(), []),
        SettingCatalogue.Standard,
        []);

    /// <summary>What a book says of some units, to everybody, early and late.</summary>
    internal static List<string> Answers(PolicyBook book, IEnumerable<string> units) =>
    [
        .. from unit in units
           from audience in Audiences
           from day in new[] { 3, 8 }
           let policy = book.Resolve(unit, audience.Role, audience.Tags, FirstDate.PlusDays(day))
           from setting in Settings
           select $"{unit} {audience.Role} {day} {Text(policy.Resolved(setting))}",
    ];

    internal static string Text(ResolvedSetting resolved) =>
        $"{resolved.Setting} {resolved.WrittenValue} {resolved.SetBy?.DocumentId} {resolved.Constraint} {resolved.HandedDown} "
        + string.Join(";", resolved.Chain.Select(step => $"{step.Source.DocumentId} {step.Outcome} {step.Value}"));

    internal IEnumerable<string> Below(string unit) => Units.Select(other => other.Id).Where(other => Tree.ChainTo(other).Contains(unit));

    public override string ToString() =>
        string.Join(", ", Units.Select(unit => $"{unit.Id}<{unit.ParentId} {unit.StatutoryName}")) + "\n"
        + string.Join("\n", Layers.SelectMany(layer => layer.Documents).Concat(Documents).Select(document =>
            $"{document.Id} of {document.UnitId} {document.Dates} {document.OnConflict} for "
            + $"{string.Join("|", document.AppliesTo.Roles ?? [])} {string.Join("|", document.AppliesTo.Tags)}: "
            + string.Join(
                "; ",
                document.Directives.Select(directive =>
                    $"{directive.SettingName} {directive.Change} {directive.Descendants} {string.Join("|", directive.Exemptions)}"))));

    public static class Generators
    {
        private const int NoEnd = 1000;

        private static readonly string[] Windows = ["18:00-24:00", "06:00-08:00", "12:00-13:00"];
        private static readonly string[] Roundings = ["down", "up", "nearest"];

        public static Arbitrary<PolicyTrees> Arbitrary() =>
            Arb.From(Gen.Sized(size =>
                from count in Gen.Choose(1, size > 100 ? 40 : 10)
                from parents in Gen.Choose(0, 1000).ListOf(count)
                from documents in DocumentFor(count).ListOf(size)
                select Make([.. parents], [.. documents])), Smaller);

        private static IEnumerable<PolicyTrees> Smaller(PolicyTrees trees) =>
            Enumerable.Range(0, trees.Documents.Count).Select(left => trees with { Documents = [.. trees.Documents.Where((_, i) => i != left)] });

        private static PolicyTrees Make(List<int> parents, List<PolicyDocument> documents)
        {
            var depth = new List<int>();
            var units = new List<OrganizationUnit>();
            for (int i = 0; i < parents.Count; i++)
            {
                int parent = i == 0 ? -1 : parents[i] % i;
                parent = parent >= 0 && depth[parent] == 5 ? 0 : parent;
                depth.Add(parent < 0 ? 0 : depth[parent] + 1);
                units.Add(Written.Unit($"u{i}", parent < 0 ? null : $"u{parent}"));
            }

            return new PolicyTrees(
                units,
                [.. documents.Select((document, i) => document with
                {
                    Id = $"d{i}",
                    Directives = [.. document.Directives.Select(directive => directive with { Place = new SourcePlace($"d{i}") })],
                })]);
        }

        private static Gen<PolicyDocument> DocumentFor(int unitCount) =>
            from unit in Gen.Choose(0, unitCount - 1)
            from document in DocumentOf($"u{unit}", unitCount)
            select document;

        internal static Gen<PolicyDocument> DocumentOf(string unit, int unitCount) =>
            from start in Gen.Choose(0, 8)
            from length in Gen.Frequency((6, Gen.Constant(NoEnd)), (2, Gen.Choose(1, 8)), (1, Gen.Choose(-1, 0)))
            from role in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("sales", "online-service")))
            from line in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("k12", "adult")))
            from onConflict in Gen.Elements(ConflictHandling.Refuse, ConflictHandling.Clamp, ConflictHandling.Inherit)
            from directives in Gen.SubListOf(Settings).SelectMany(settings => Gen.CollectToList(settings, setting => DirectiveOn(setting, unitCount)))
            select Written.Document(
                "d",
                unit,
                new DateRange(FirstDate.PlusDays(start), length == NoEnd ? null : FirstDate.PlusDays(start + length)),
                [.. directives]) with
            {
                AppliesTo = new PolicyTarget(role is null ? null : [role], line is null ? null : new Dictionary<string, string> { ["line"] = line }),
                OnConflict = onConflict,
            };

        private static Gen<Directive> DirectiveOn(Setting setting, int unitCount) =>
            from change in ChangeOf(setting)
            from delegation in DelegationOf(setting)
            from exempt in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(0, unitCount - 1)))
            from until in Gen.Choose(0, 10)
            select Written.Directive(setting.Name) with
            {
                Change = change,
                Descendants = delegation,
                Exemptions = exempt < 0 || delegation is null ? [] : [Written.Exemption($"u{exempt}", FirstDate.PlusDays(until))],
            };

        private static Gen<ValueChange?> ChangeOf(Setting setting)
        {
            var set = ValueOf(setting).Select(value => (ValueChange?)new ValueChange.Set(value));
            var none = Gen.Constant<ValueChange?>(null);
            var clear = Gen.Constant<ValueChange?>(new ValueChange.Clear());
            return setting == AttendanceSettings.SessionWindows
                ? Gen.Frequency(
                    (2, set),
                    (2, Gen.Zip(WindowList(), WindowList()).Select(lists => (ValueChange?)new ValueChange.ChangeList(lists.Item1, lists.Item2))),
                    (1, clear),
                    (1, none))
                : Gen.Frequency((5, set), (1, clear), (1, none));
        }

        private static Gen<PolicyValue> ValueOf(Setting setting) => setting.Name switch
        {
            "session.minimumOnline" => Gen.Frequency((6, Minutes()), (1, Gen.Constant(PolicyValue.Null))),
            "response.minShare" => Gen.Choose(0, 10).Select(tenths => PolicyValue.Of(tenths / 10m)),
            "credit.rounding" => Gen.Elements(Roundings).Select(PolicyValue.Of),
            "session.windows" => WindowList().Select(windows => PolicyValue.Of(windows)),
            _ => Minutes(),
        };

        private static Gen<Delegation?> DelegationOf(Setting setting)
        {
            var none = Gen.Constant<Delegation?>(null);
            var locked = Gen.Constant<Delegation?>(new Delegation.Locked());
            var open = Gen.Constant<Delegation?>(new Delegation.Open());
            var one = setting == AttendanceSettings.SessionWindows ? Gen.Elements(Windows).Select(PolicyValue.Of) : ValueOf(setting);
            var oneOf = one.NonEmptyListOf().Select(values => (Delegation?)new Delegation.OneOf([.. values.Take(4)]));
            if (!setting.Type.IsOrdered)
            {
                return Gen.Frequency((4, none), (1, locked), (1, open), (2, oneOf));
            }

            var bound = ValueOf(setting).Where(value => value is not PolicyValue.NullValue);
            var atLeast = bound.Select(low => (Delegation?)new Delegation.Within(low, null));
            var atMost = bound.Select(high => (Delegation?)new Delegation.Within(null, high));
            var between = Gen.Zip(bound, bound).Select(ends => (Delegation?)new Delegation.Within(ends.Item1, ends.Item2)); // some the wrong way round
            return Gen.Frequency((4, none), (1, locked), (1, open), (1, oneOf), (2, atLeast), (2, atMost), (3, between));
        }

        private static Gen<PolicyValue> Minutes() => Gen.Choose(1, 12).Select(fives => PolicyValue.Of(IsoDuration.Format(Duration.FromMinutes(fives * 5))));

        private static Gen<PolicyValue[]> WindowList() => Gen.SubListOf(Windows).Select(windows => windows.Select(PolicyValue.Of).ToArray());
    }
}
