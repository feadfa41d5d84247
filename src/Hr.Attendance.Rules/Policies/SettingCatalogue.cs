using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// The settings that documents may speak of: the single source of what a document can say, of its JSON Schema and of the settings reference.
/// Immutable.
/// </summary>
public sealed class SettingCatalogue
{
    private readonly Dictionary<string, Setting> _byName;
    private readonly Setting[] _settings;
    private readonly Dictionary<Setting, int> _positions = [];

    private SettingCatalogue(IReadOnlyList<Setting> settings)
    {
        _settings = [.. settings];
        _byName = settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            setting.LikelyPosition = _positions.Count;
            _positions.Add(setting, _positions.Count);
        }

        DefaultConstraints = [.. settings.Select(setting => DocumentCompiler.CompileDefault(setting, this))];
    }

    /// <summary>
    /// The built-in settings: <see cref="AttendanceSettings.All"/>, <see cref="ComplianceSettings.All"/> and
    /// <see cref="PrivacySettings.All"/>.
    /// </summary>
    public static SettingCatalogue Standard { get; } = new([.. AttendanceSettings.All, .. ComplianceSettings.All, .. PrivacySettings.All]);

    /// <summary>The settings, built-in ones first.</summary>
    public IReadOnlyList<Setting> Settings => _settings;

    /// <summary>What is left to every unit where nobody above it says anything, by the setting's position.</summary>
    internal IReadOnlyList<SettingConstraint> DefaultConstraints { get; }

    /// <summary>This catalogue and further settings of a host; a setting that it has already is passed over.</summary>
    /// <param name="settings">The further settings.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">
    /// Another setting has the name of one of them, or a default delegation does not fit the type of its setting.
    /// </exception>
    public SettingCatalogue With(params Setting[] settings)
    {
        var known = new Dictionary<string, Setting>(_byName, StringComparer.Ordinal);
        var further = new List<Setting>();
        foreach (var setting in Guard.NotNull(settings))
        {
            // Two criteria of a host may bring the same setting. Two objects of one name are another matter: one line of a document would
            // then mean two things.
            if (!known.TryGetValue(Guard.NotNull(setting).Name, out var same))
            {
                known.Add(setting.Name, setting);
                further.Add(setting);
            }
            else if (!ReferenceEquals(same, setting))
            {
                throw new ArgumentException(
                    $"the name `{setting.Name}` is taken by another setting: give one of the two another name, "
                        + "or share one `Setting` object where both mean the same",
                    nameof(settings));
            }
        }

        return further.Count == 0 ? this : new([.. Settings, .. further]);
    }

    /// <summary>Whether a setting is one of these: the same object, not only one of the same name.</summary>
    /// <param name="setting">The setting.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(Setting setting) => _positions.ContainsKey(Guard.NotNull(setting));

    /// <summary>Finds a setting by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="setting">The setting; null when there is none.</param>
    /// <returns>Whether it was found.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out Setting? setting) => _byName.TryGetValue(Guard.NotNull(name), out setting);

    /// <summary>The settings whose names are nearest to a name that is none, for a hint: those that contain it first, then the fewest letters away.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">How many to give at most.</param>
    /// <returns>The settings, the nearest first.</returns>
    public IReadOnlyList<Setting> NearestTo(string name, int most = 3)
    {
        Guard.NotNull(name);
        return
        [
            .. Settings
                .OrderBy(setting => name.Length > 0 && Contains(setting.Name, name) ? 0 : 1)
                .ThenBy(setting => Spelling.Distance(setting.Name, name))
                .Take(most),
        ];
    }

    internal int PositionOf(Setting setting)
    {
        // Asked for every setting of every session. The setting remembers where it stood in the last catalogue that was made; that is a
        // guess, checked by looking there, because one setting may be in several catalogues.
        int likely = Guard.NotNull(setting).LikelyPosition;
        if (likely < _settings.Length && ReferenceEquals(_settings[likely], setting))
        {
            return likely;
        }

        return _positions.TryGetValue(setting, out int position)
            ? position
            : throw new ArgumentException($"the setting `{setting.Name}` is not in the catalogue", nameof(setting));
    }

    private static bool Contains(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, CompareOptions.OrdinalIgnoreCase) >= 0;
}
