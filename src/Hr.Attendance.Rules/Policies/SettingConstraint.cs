using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>Who set a part of a constraint.</summary>
public sealed record PolicySource
{
    internal PolicySource()
    {
    }

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The document's unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Where the directive was read.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>What a unit's ancestors leave it to do with one setting. Immutable.</summary>
public sealed class SettingConstraint
{
    private readonly Setting _setting;

    private SettingConstraint(Setting setting, bool isLocked, object? lower, object? upper, IReadOnlyList<object?>? oneOf, IReadOnlyList<PolicySource> sources)
    {
        _setting = setting;
        IsLocked = isLocked;
        Lower = lower;
        Upper = upper;
        OneOf = oneOf;
        Sources = sources;
    }

    /// <summary>Whether only the inherited value is left.</summary>
    public bool IsLocked { get; }

    /// <summary>The lowest value allowed; null for no lower bound.</summary>
    public object? Lower { get; }

    /// <summary>The highest value allowed; null for no upper bound.</summary>
    public object? Upper { get; }

    /// <summary>The values allowed (for a list: its elements); null for no such list. Where there is one there are no bounds beside it.</summary>
    public IReadOnlyList<object?>? OneOf { get; }

    /// <summary>Who set it, from the root down.</summary>
    public IReadOnlyList<PolicySource> Sources { get; }

    /// <summary>Whether everything is allowed.</summary>
    public bool IsOpen => !IsLocked && Lower is null && Upper is null && OneOf is null;

    /// <summary>The type of what <see cref="OneOf"/> names.</summary>
    private SettingType ElementType => _setting.Type.ElementType ?? _setting.Type;

    /// <summary>The constraint as a document writes it: <c>"locked"</c>, <c>{"between": […]}</c> and so on; null when everything is allowed.</summary>
    /// <returns>The value.</returns>
    public PolicyValue ToPolicyValue()
    {
        if (IsLocked)
        {
            return PolicyValue.Of("locked");
        }

        var members = new List<KeyValuePair<string, PolicyValue>>();
        if (Lower is not null && Upper is not null)
        {
            members.Add(new("between", PolicyValue.Of([_setting.Type.Write(Lower), _setting.Type.Write(Upper)])));
        }
        else if (Lower is not null)
        {
            members.Add(new("atLeast", _setting.Type.Write(Lower)));
        }
        else if (Upper is not null)
        {
            members.Add(new("atMost", _setting.Type.Write(Upper)));
        }

        if (OneOf is not null)
        {
            members.Add(new("oneOf", PolicyValue.Of(OneOf.Select(ElementType.Write))));
        }

        return members.Count == 0 ? PolicyValue.Null : PolicyValue.Of(members);
    }

    /// <summary>The constraint as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsOpen ? "open" : ToPolicyValue().ToString().Trim('"');

    internal static SettingConstraint Open(Setting setting) => new(setting, false, null, null, null, []);

    internal static SettingConstraint Locked(Setting setting, PolicySource source) => new(setting, true, null, null, null, [source]);

    internal static SettingConstraint Within(Setting setting, object? lower, object? upper, PolicySource source) =>
        new(setting, false, lower, upper, null, [source]);

    internal static SettingConstraint Among(Setting setting, IReadOnlyList<object?> values, PolicySource source) =>
        new(setting, false, null, null, [.. values.Distinct()], [source]);

    /// <summary>What all of some constraints allow; one that would leave nothing of those before it does not count.</summary>
    internal static SettingConstraint Common(Setting setting, IEnumerable<SettingConstraint> constraints)
    {
        var common = Open(setting);
        foreach (var constraint in constraints)
        {
            common = common.Intersect(constraint) ?? common;
        }

        return common;
    }

    /// <summary>Whether a value is allowed where <paramref name="inherited"/> is what the ancestors gave.</summary>
    internal bool Allows(object? value, object? inherited) =>
        IsLocked ? _setting.Type.AreEqual(value, inherited) : IsWithinBounds(value) && IsAmong(value, inherited);

    /// <summary>The bound that a value passes, where that bound is itself allowed; without one only the inherited value is left.</summary>
    internal bool TryClamp(object? value, out object? nearest)
    {
        // Only a bound tells where to stop. Of named values none is the nearest, and null (no window, no cap) lies on neither side of a
        // bound.
        nearest = IsLocked || value is null ? null
            : Lower is not null && _setting.Type.Compare(value, Lower) < 0 ? Lower
            : Upper is not null && _setting.Type.Compare(value, Upper) > 0 ? Upper
            : null;
        return nearest is not null && Allows(nearest, inherited: null);
    }

    /// <summary>What both constraints allow; null when that is nothing.</summary>
    internal SettingConstraint? Intersect(SettingConstraint narrower)
    {
        if (IsLocked || narrower.IsOpen)
        {
            return this;
        }

        IReadOnlyList<PolicySource> sources = [.. Sources, .. narrower.Sources];
        if (narrower.IsLocked)
        {
            return new SettingConstraint(_setting, true, null, null, null, sources);
        }

        // Bounds that pass each other leave nothing, and so do named values of which none is left. The caller then keeps what there was: to
        // leave nothing is never what a document means.
        object? lower = Stricter(Lower, narrower.Lower, 1);
        object? upper = Stricter(Upper, narrower.Upper, -1);
        if (lower is not null && upper is not null && _setting.Type.Compare(lower, upper) is not <= 0)
        {
            return null;
        }

        var bounds = new SettingConstraint(_setting, false, lower, upper, null, sources);
        var oneOf = (OneOf, narrower.OneOf) switch
        {
            (null, null) => null,
            ({ } mine, null) => mine,
            (null, { } theirs) => theirs,
            ({ } mine, { } theirs) => theirs.Where(value => mine.Any(allowed => ElementsEqual(allowed, value))).ToArray(),
        };
        if (oneOf is null)
        {
            return bounds;
        }

        // Values that are named leave nothing for bounds to say but which of them are left.
        oneOf = [.. oneOf.Where(bounds.IsWithinBounds)];
        return oneOf.Count == 0 ? null : new SettingConstraint(_setting, false, null, null, oneOf, sources);
    }

    /// <summary>Whether another constraint, of a descendant, names something that this one does not allow.</summary>
    internal bool IsWidenedBy(SettingConstraint descendant)
    {
        if (IsOpen || descendant.IsLocked)
        {
            return false;
        }

        // What a descendant leaves out goes on as it was, so only what it names can widen: a bound beyond this one, a value that is not
        // among these, and "open", which names everything.
        return IsLocked
            || descendant.IsOpen
            || (descendant.Lower is not null && !IsWithinBounds(descendant.Lower))
            || (descendant.Upper is not null && !IsWithinBounds(descendant.Upper))
            || (descendant.OneOf is not null && descendant.OneOf.Any(value => !IsWithinBounds(value) || !IsElementAmong(value)));
    }

    /// <summary>Whether a value lies within the bounds.</summary>
    internal bool IsWithinBounds(object? value)
    {
        if (Lower is null && Upper is null)
        {
            return true;
        }

        // Null is no place on the scale: no cap, no window. Whoever sets a bound means that there is one, so null breaks every bound.
        return value is not null
            && (Lower is null || _setting.Type.Compare(value, Lower) >= 0)
            && (Upper is null || _setting.Type.Compare(value, Upper) <= 0);
    }

    /// <summary>Whether a value, or each element of a list, is among those that are named.</summary>
    internal bool IsAmong(object? value, object? inherited)
    {
        if (OneOf is null || _setting.Type.ElementType is null)
        {
            return IsElementAmong(value);
        }

        // An empty list has no element that could be wrong. Where it means "any" it holds what is not named too, so that only who has it
        // already may ask for it.
        var elements = _setting.Type.Elements(value);
        return elements.Count == 0 && _setting.EmptyMeansAny
            ? _setting.Type.Elements(inherited).Count == 0
            : elements.All(IsElementAmong);
    }

    private bool IsElementAmong(object? element) => OneOf is null || OneOf.Any(allowed => ElementsEqual(allowed, element));

    private bool ElementsEqual(object? a, object? b) => ElementType.AreEqual(a, b);

    private object? Stricter(object? a, object? b, int direction) =>
        a is null ? b : b is null ? a : _setting.Type.Compare(a, b) * direction >= 0 ? a : b;
}
