using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>All settings as one unit of a chain has them. Immutable to its users; shared by all units to which nothing else is said.</summary>
internal sealed class PolicyState
{
    private readonly SettingState[] _settings;
    private PolicyState? _forSilentUnit;

    private PolicyState(SettingCatalogue catalogue, SettingState[] settings, IReadOnlyList<Diagnostic> diagnostics)
    {
        Catalogue = catalogue;
        Diagnostics = diagnostics;
        _settings = settings;
        Settings = Array.ConvertAll(settings, static state => state.Resolved);
    }

    internal SettingCatalogue Catalogue { get; }

    /// <summary>By the position in the catalogue.</summary>
    internal ResolvedSetting[] Settings { get; }

    /// <summary>What was found on the way down to the unit.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The settings where no document says anything.</summary>
    internal static PolicyState Default(SettingCatalogue catalogue) =>
        new(catalogue, [.. catalogue.Settings.Select((setting, position) => SettingState.Default(setting, catalogue.DefaultConstraints[position]))], []);

    /// <summary>The settings of a unit that were resolved elsewhere, one step after the other.</summary>
    internal static PolicyState Of(SettingCatalogue catalogue, IEnumerable<SettingState> settings, IReadOnlyList<Diagnostic> diagnostics) =>
        new(catalogue, [.. settings], diagnostics);

    /// <summary>The exemptions of a unit from what its ancestors leave.</summary>
    internal IEnumerable<Exemption> ExemptionsOf(string unitId) => _settings
        .Where(state => state.Narrowings.Count > 0)
        .SelectMany(state => state.Narrowings)
        .SelectMany(narrowing => narrowing.Exemptions)
        .Where(exemption => exemption.UnitId == unitId);

    /// <summary>Goes down by one unit.</summary>
    /// <param name="directives">What the unit's documents say, by the setting's position in the catalogue.</param>
    /// <param name="exemptions">The exemptions that free the unit.</param>
    /// <param name="found">What was found while the documents were put together.</param>
    internal PolicyState Descend(
        IReadOnlyDictionary<int, LevelDirectives> directives, IReadOnlyCollection<Exemption> exemptions, IReadOnlyCollection<Diagnostic> found)
    {
        // Below a unit that narrowed something, what it handed down becomes what is left to the next unit, even one to which nothing is
        // said. That step is the same for all silent children, and has no effect on theirs: whole subtrees end up with one object.
        if (directives.Count > 0 || exemptions.Count > 0)
        {
            return DescendNow(directives, exemptions, found);
        }

        return _forSilentUnit ??= DescendNow(directives, exemptions, found);
    }

    private PolicyState DescendNow(
        IReadOnlyDictionary<int, LevelDirectives> directives, IReadOnlyCollection<Exemption> exemptions, IReadOnlyCollection<Diagnostic> found)
    {
        var diagnostics = new List<Diagnostic>(found);
        var settings = new SettingState[_settings.Length];
        bool isSame = true;
        for (int i = 0; i < settings.Length; i++)
        {
            var level = directives.TryGetValue(i, out var said) ? said : LevelDirectives.None;
            settings[i] = SettingResolution.Descend(_settings[i], level, exemptions.Contains, diagnostics);
            isSame &= ReferenceEquals(settings[i], _settings[i]);
        }

        // Where nothing became different the object stays the same, and everything below shares what was resolved for it.
        return isSame && diagnostics.Count == 0 ? this
            : new PolicyState(Catalogue, settings, diagnostics.Count == 0 ? Diagnostics : [.. Diagnostics.Concat(diagnostics).Distinct()]);
    }
}
