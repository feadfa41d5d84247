using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// The value of one setting, worked out from the contract's text (<b>Resolution</b>) with lists and loops alone; of the engine it uses how a
/// setting's values are read and compared.
/// </summary>
internal sealed class PlainResolution(PolicyTrees trees, Setting setting)
{
    /// <summary>The value that a unit has, and the document that gave it; null for the default.</summary>
    internal (PolicyValue Value, string? Document) Of(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var value = setting.Type.Write(setting.DefaultValue);
        string? setBy = null;
        var narrowings = new List<(Delegation Delegation, IReadOnlyList<Exemption> Exemptions)>();
        // "go from the root (the statutory documents first) down to the unit"
        foreach (var (unit, documents) in LawOf(unitId).Concat(trees.Tree.ChainTo(unitId).Select(unit => (unit, trees.Documents))))
        {
            // An exemption frees a unit and all below it from a narrowing, before its date.
            narrowings = [.. narrowings.Where(narrowing => !narrowing.Exemptions.Any(exemption => exemption.UnitId == unit && date < exemption.Until))];
            var left = narrowings.Aggregate(Left.Everything, (all, narrowing) => all.Narrowed(narrowing.Delegation, setting) ?? all);
            var (inherited, inheritedFrom) = (value, setBy);
            Delegation? own = null;
            IReadOnlyList<Exemption> exempt = [];
            foreach (var (document, directive) in InOrder(documents, unit, role, tags, date))
            {
                if (directive.Change is ValueChange.Clear)
                {
                    (value, setBy) = (inherited, inheritedFrom);
                }
                else if (Asked(directive.Change, value) is { } asked)
                {
                    (value, setBy) = left.Allows(asked, inherited, setting) ? (asked, document.Id)
                        : document.OnConflict != ConflictHandling.Clamp ? (value, setBy)
                        : left.Nearest(asked, setting) is { } nearest ? (nearest, document.Id)
                        : (inherited, inheritedFrom);
                }

                // Of what a unit's documents leave its descendants the last counts, whatever became of the values.
                if (directive.Descendants is { } said && IsSound(said))
                {
                    (own, exempt) = (said, directive.Exemptions);
                }
            }

            if (own is not null)
            {
                narrowings.Add((own, exempt));
            }
        }

        return (value, setBy);
    }

    /// <summary>"`statutory` names the documents that stand above the root for the unit and all below it": those that the nearest unit above names.</summary>
    private IEnumerable<(string Unit, IReadOnlyList<PolicyDocument> Documents)> LawOf(string unitId)
    {
        string? name = trees.Tree.ChainTo(unitId)
            .Select(unit => trees.Units.Single(one => one.Id == unit).StatutoryName)
            .LastOrDefault(name => name is not null);
        return trees.Layers.Where(layer => layer.Id == name).Select(layer => (layer.Id, layer.Documents));
    }

    /// <summary>What a unit's documents in effect say to somebody: fewer conditions first, then the earlier date; what ties is left out.</summary>
    private IEnumerable<(PolicyDocument Document, Directive Directive)> InOrder(
        IReadOnlyList<PolicyDocument> documents, string unit, string role, IReadOnlyDictionary<string, string> tags, LocalDate date) =>
        from document in documents
        where document.UnitId == unit && date >= document.Dates.From && (document.Dates.To is null || date < document.Dates.To)
        where (document.AppliesTo.Roles is null || document.AppliesTo.Roles.Contains(role))
            && document.AppliesTo.Tags.All(wanted => tags.TryGetValue(wanted.Key, out string? has) && has == wanted.Value)
        from directive in document.Directives
        where directive.SettingName == setting.Name
        let conditions = (document.AppliesTo.Roles is null ? 0 : 1) + document.AppliesTo.Tags.Count
        group (document, directive) by (conditions, document.Dates.From) into alike
        where alike.Count() == 1
        orderby alike.Key.conditions, alike.Key.From
        select alike.Single();

    private static PolicyValue? Asked(ValueChange? change, PolicyValue value) => change switch
    {
        ValueChange.Set set => set.Value,
        ValueChange.ChangeList list => PolicyValue.Of(((PolicyValue.List)value).Items.Except(list.Remove).Union(list.Append)),
        _ => null,
    };

    /// <summary>Bounds that leave nothing between them, and bounds at null, are set aside.</summary>
    private bool IsSound(Delegation delegation) => delegation is not Delegation.Within within
        || ((within.AtLeast, within.AtMost) is var (low, high)
            && low is not PolicyValue.NullValue
            && high is not PolicyValue.NullValue
            && (low is null || high is null || Compare(low, high, setting) <= 0));

    private static int? Compare(PolicyValue one, PolicyValue other, Setting setting)
    {
        setting.Type.TryRead(one, out object? left).ShouldBeTrue();
        setting.Type.TryRead(other, out object? right).ShouldBeTrue();
        return setting.Type.Compare(left!, right!);
    }

    /// <summary>What the ancestors leave.</summary>
    private sealed record Left(bool IsLocked, PolicyValue? Low, PolicyValue? High, IReadOnlyList<PolicyValue>? OneOf)
    {
        internal static Left Everything { get; } = new(false, null, null, null);

        internal bool Allows(PolicyValue asked, PolicyValue inherited, Setting setting)
        {
            if (IsLocked)
            {
                return asked.Equals(inherited);
            }

            // No window at all is any time: more than whatever is named.
            bool isAny = setting == AttendanceSettings.SessionWindows && asked is PolicyValue.List { Items.Count: 0 };
            return IsWithin(asked, setting)
                && (OneOf is null
                    || (isAny ? inherited is PolicyValue.List { Items.Count: 0 }
                        : asked is PolicyValue.List list ? list.Items.All(OneOf.Contains) : OneOf.Contains(asked)));
        }

        internal PolicyValue? Nearest(PolicyValue asked, Setting setting) =>
            IsLocked || OneOf is not null || asked is PolicyValue.NullValue ? null
            : Low is not null && Compare(asked, Low, setting) < 0 ? Low
            : High;

        /// <summary>What is left of it; null for nothing.</summary>
        internal Left? Narrowed(Delegation delegation, Setting setting)
        {
            if (IsLocked || delegation is Delegation.Open)
            {
                return this;
            }

            if (delegation is Delegation.Locked)
            {
                return new Left(true, null, null, null);
            }

            var within = delegation as Delegation.Within;
            var low = Low is null || (within?.AtLeast is { } later && Compare(later, Low, setting) > 0) ? within?.AtLeast : Low;
            var high = High is null || (within?.AtMost is { } earlier && Compare(earlier, High, setting) < 0) ? within?.AtMost : High;
            if (low is not null && high is not null && Compare(low, high, setting) > 0)
            {
                return null;
            }

            var bounds = new Left(false, low, high, null);
            var named = (OneOf, (delegation as Delegation.OneOf)?.Values) switch
            {
                (null, null) => null,
                ({ } mine, null) => mine,
                (null, { } theirs) => theirs,
                ({ } mine, { } theirs) => [.. theirs.Where(mine.Contains)],
            };

            // Among named values bounds have said what they can when those beyond them are gone.
            return named is null ? bounds
                : named.Where(value => bounds.IsWithin(value, setting)).ToList() is { Count: > 0 } rest ? new Left(false, null, null, rest)
                : null;
        }

        private bool IsWithin(PolicyValue value, Setting setting) =>
            (Low is null && High is null)
            || (value is not PolicyValue.NullValue
                && (Low is null || Compare(value, Low, setting) >= 0)
                && (High is null || Compare(value, High, setting) <= 0));
    }
}
