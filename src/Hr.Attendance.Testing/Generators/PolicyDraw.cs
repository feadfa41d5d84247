using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Draws what the units of a group say: values of each setting's type, and delegations around them.</summary>
/// <param name="dice">The dice.</param>
/// <param name="chart">The group.</param>
/// <param name="catalogue">The settings.</param>
internal sealed class PolicyDraw(Dice dice, DrawnChart chart, SettingCatalogue catalogue)
{
    // Most of what is drawn is sound, because a property of sound policies is told nothing by others. Now and then one document is made to
    // break a bound from above, and the caller is told: a property may be about just that.

    /// <summary>Once in so many draws, documents are left to contradict each other.</summary>
    private const int DrawsForEachConflict = 6;

    private static readonly string[] Lines = ["k12", "adult"];

    private readonly Setting[] _judging =
        [.. catalogue.Settings.Where(setting => setting.Name.Split('.')[0] is "session" or "response" or "satisfaction" or "activity" or "credit")];
    private readonly Setting[] _planning = [.. catalogue.Settings.Where(setting => setting.Name.Split('.')[0] is "primary" or "punch" or "overtime")];
    private readonly Setting[] _own = [.. catalogue.Settings.Except(SettingCatalogue.Standard.Settings)];
    private readonly HashSet<(string Unit, LocalDate? From)> _begins = [];

    /// <summary>Draws documents.</summary>
    /// <param name="size">How many there may be, as FsCheck grows it: 0 to 100.</param>
    internal DrawnPolicies Draw(int size)
    {
        string root = chart.Chart.Units.Root!.Id;
        var documents = new List<PolicyDocument> { RootDocument(root) };
        for (int more = dice.Below(2 + Math.Min(8, size / 8)); more > 0; more--)
        {
            documents.Add(Document(documents.Count + 1, dice.Pick(chart.Chart.Units.Units).Id, 1 + dice.Below(5)));
        }

        bool mayConflict = dice.OnceIn(DrawsForEachConflict);
        if (mayConflict && DrawConflict(documents) is { } planted)
        {
            documents.Add(planted);
        }

        return new DrawnPolicies(chart, Laws(), documents, catalogue, mayConflict);
    }

    /// <summary>Mostly none; else one for everybody, or one of their own for a unit and those below it, or both.</summary>
    private StatutoryLayers Laws()
    {
        var laws = StatutoryLayers.ForAll(dice.OnceIn(4) ? Law("law") : StatutoryLayer.None);
        return dice.OnceIn(4) ? laws.With(dice.Pick(chart.Chart.Units.Units).Id, dice.OnceIn(4) ? StatutoryLayer.None : Law("law-of-unit")) : laws;
    }

    /// <summary>That of China, or one that says this or that.</summary>
    private StatutoryLayer Law(string id) => dice.OnceIn(3) ? StatutoryLayer.China : new StatutoryLayer
    {
        Id = id,
        Documents =
        [
            new PolicyDocument
            {
                Id = id,
                UnitId = id,
                Dates = new DateRange(chart.FirstDay.PlusDays(-90), null),
                Directives = [.. Settings(1 + dice.Below(4)).Select(setting => Directive(setting, id, id))],
                Place = new SourcePlace(id),
            },
        ],
        Calendar = WorkCalendar.MondayToFriday,
    };

    /// <summary>A document of a unit that breaks a bound from above; null where there is no bound to break.</summary>
    private PolicyDocument? DrawConflict(List<PolicyDocument> documents)
    {
        // Only what is certain to break: a bound without exemptions, a value that is known to lie outside it, and a unit below.
        var breaking = documents.SelectMany(bound => bound.Directives
            .Where(directive => directive.Descendants is not null and not Delegation.Open && directive.Exemptions.Count == 0)
            .Select(directive => (Bound: bound, Broken: Beyond(directive), Units: Below(bound.UnitId))))
            .Where(planted => planted.Broken is not null && planted.Units.Count > 0)
            .ToList();
        if (breaking.Count == 0)
        {
            return null;
        }

        var (above, broken, units) = dice.Pick(breaking);
        string unit = dice.Pick(units);
        var from = Begin(unit);
        return new PolicyDocument
        {
            Id = "planted",
            UnitId = unit,
            Dates = new DateRange(from, above.Dates.To <= from ? null : above.Dates.To),
            Directives = [broken!],
            AppliesTo = above.AppliesTo,
            Place = new SourcePlace("planted"),
        };
    }

    /// <summary>A directive whose value is none that another lets descendants have; null where none is known.</summary>
    private Directive? Beyond(Directive directive)
    {
        var setting = catalogue.Settings.First(setting => setting.Name == directive.SettingName);
        var outside = SettingValues.Of(setting).Where(value => directive.Descendants switch
        {
            Delegation.Locked => directive.Change is ValueChange.Set set && !set.Value.Equals(value),
            Delegation.OneOf oneOf => setting.Type.ElementType is null && !oneOf.Values.Contains(value),
            Delegation.Within within => IsOutside(setting, value, within),
            _ => false,
        }).ToList();
        return outside.Count == 0 ? null : new Directive
        {
            SettingName = setting.Name,
            Change = new ValueChange.Set(dice.Pick(outside)),
            Place = new SourcePlace("planted", 0, setting.Name),
        };
    }

    private static bool IsOutside(Setting setting, PolicyValue value, Delegation.Within within)
    {
        return Compare(value, within.AtLeast) < 0 || Compare(value, within.AtMost) > 0;

        int? Compare(PolicyValue one, PolicyValue? bound) =>
            bound is not null
            && setting.Type.TryRead(one, out object? left)
            && left is not null
            && setting.Type.TryRead(bound, out object? right)
            && right is not null
                ? setting.Type.Compare(left, right)
                : null;
    }

    private List<string> Below(string unit) =>
        [.. chart.Chart.Units.Units.Select(other => other.Id).Where(other => other != unit && chart.Chart.Units.ChainTo(other).Contains(unit))];

    /// <summary>What the group has always said: half of what sessions are judged by where somebody says so, and more.</summary>
    private PolicyDocument RootDocument(string root)
    {
        var judged = _judging.Concat(_own).Where(setting => setting.DefaultValue is null && !dice.OnceIn(2)).ToList();
        var directives = judged.Concat(Settings(1 + dice.Below(6)).Except(judged)).Select(setting => Directive(setting, "d1", root));
        return new PolicyDocument
        {
            Id = "d1",
            UnitId = root,
            Dates = new DateRange(chart.FirstDay.PlusDays(-60), null),
            Directives = [.. directives],
            Place = new SourcePlace("d1"),
        };
    }

    private PolicyDocument Document(int number, string unit, int settings)
    {
        string id = "d" + number.ToString(CultureInfo.InvariantCulture);
        var from = Begin(unit);
        var to = dice.OnceIn(5) ? (LocalDate?)chart.FirstDay.PlusDays(dice.Between(1, DrawnChart.Days)) : null;
        var target = new PolicyTarget(
            dice.OnceIn(4) ? [dice.OneOf("online-service", "adviser", "sales")] : null,
            dice.OnceIn(6) ? new Dictionary<string, string> { ["line"] = dice.Pick(Lines) } : null);
        return new PolicyDocument
        {
            Id = id,
            UnitId = unit,
            Dates = new DateRange(from, from < to ? to : null),
            Directives = [.. Settings(settings).Select(setting => Directive(setting, id, unit))],
            AppliesTo = target,
            OnConflict = dice.Below(8) switch { 0 or 1 => ConflictHandling.Clamp, 2 => ConflictHandling.Inherit, _ => ConflictHandling.Refuse },
            Place = new SourcePlace(id),
        };
    }

    /// <summary>A date of its own for each document of a unit, so that no two tie: long ago, or one of the dates that matter.</summary>
    private LocalDate Begin(string unit)
    {
        var from = chart.FirstDay.PlusDays(dice.OnceIn(3) ? dice.Between(1, DrawnChart.Days - 1) : -dice.Between(5, 30));
        while (!_begins.Add((unit, from)))
        {
            from = from.PlusDays(-1);
        }

        return from;
    }

    /// <summary>
    /// Some settings, each once: mostly those that sessions are judged and credited by, and a host's own; then those of plan, clock and overtime.
    /// </summary>
    private IEnumerable<Setting> Settings(int count) => Enumerable.Range(0, count)
        .Select(_ => dice.Pick(_own.Length > 0 && dice.OnceIn(3) ? _own : Familiar()))
        .Distinct();

    private IReadOnlyList<Setting> Familiar() => dice.Below(8) switch
    {
        < 5 when _judging.Length > 0 => _judging,
        < 7 when _planning.Length > 0 => _planning,
        _ => catalogue.Settings,
    };

    private Directive Directive(Setting setting, string document, string unit)
    {
        var value = dice.Pick(SettingValues.Of(setting));
        var delegation = dice.OnceIn(3) ? DelegationOf(setting, value) : null;
        return new Directive
        {
            SettingName = setting.Name,
            Change = ChangeTo(setting, value, isSilent: delegation is not null && dice.OnceIn(4)),
            Descendants = delegation,
            Exemptions = delegation is not null && dice.OnceIn(8) ? Exempting(unit) : [],
            Place = new SourcePlace(document, 0, setting.Name),
        };
    }

    private ValueChange? ChangeTo(Setting setting, PolicyValue value, bool isSilent)
    {
        if (isSilent)
        {
            return null;
        }

        if (setting.Type.ElementType is { } element && dice.OnceIn(3) && SettingValues.ElementsOf(setting, element) is { Count: > 0 } elements)
        {
            return new ValueChange.ChangeList([dice.Pick(elements)], dice.OnceIn(2) ? [dice.Pick(elements)] : []);
        }

        return dice.OnceIn(12) ? new ValueChange.Clear() : new ValueChange.Set(value);
    }

    /// <summary>What descendants may do, such that the unit's own value is among it.</summary>
    private Delegation? DelegationOf(Setting setting, PolicyValue value) => dice.Below(8) switch
    {
        0 => new Delegation.Locked(),
        1 => new Delegation.Open(),
        2 or 3 => Among(setting, value),
        _ => Around(setting, value) is { } within ? within : Among(setting, value),
    };

    private Delegation.OneOf? Among(Setting setting, PolicyValue value)
    {
        if (setting.Type.ElementType is not { } element)
        {
            return new Delegation.OneOf([.. new[] { value, dice.Pick(SettingValues.Of(setting)) }.Distinct()]);
        }

        var own = value is PolicyValue.List list ? list.Items : [];
        var others = SettingValues.ElementsOf(setting, element);
        PolicyValue[] allowed = [.. own.Concat(others.Count > 0 ? [dice.Pick(others)] : []).Distinct()];
        return allowed.Length == 0 ? null : new Delegation.OneOf(allowed);
    }

    private Delegation.Within? Around(Setting setting, PolicyValue value)
    {
        if (!setting.Type.IsOrdered || !setting.Type.TryRead(value, out object? typed) || typed is null)
        {
            return null;
        }

        var low = Bound(setting, typed, -1);
        var high = Bound(setting, typed, 1);
        return dice.Below(3) switch
        {
            0 => new Delegation.Within(low, null),
            1 => new Delegation.Within(null, high),
            _ => new Delegation.Within(low, high),
        };
    }

    /// <summary>A value on one side of another, or that value itself.</summary>
    private PolicyValue Bound(Setting setting, object value, int side)
    {
        var beyond = SettingValues.Of(setting)
            .Where(other => setting.Type.TryRead(other, out object? typed) && typed is not null && setting.Type.Compare(typed, value) * side >= 0)
            .ToList();
        return beyond.Count > 0 ? dice.Pick(beyond) : setting.Type.Write(value);
    }

    private Exemption[] Exempting(string unit)
    {
        var below = Below(unit);
        return below.Count == 0
            ? []
            : [new Exemption { UnitId = dice.Pick(below), Until = chart.FirstDay.PlusDays(dice.Between(-3, DrawnChart.Days)), Reason = "drawn" }];
    }
}
