using System.Diagnostics.CodeAnalysis;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The settings that documents may speak of. Immutable.</summary>
public sealed class SettingCatalogue
{
    private readonly Dictionary<string, Setting> _byName;

    private SettingCatalogue(IReadOnlyList<Setting> settings)
    {
        Settings = settings;
        _byName = settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
    }

    /// <summary>The built-in settings: <see cref="AttendanceSettings.All"/>.</summary>
    public static SettingCatalogue Standard { get; } = new(AttendanceSettings.All);

    /// <summary>The settings, built-in ones first.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>This catalogue and further settings of a host.</summary>
    /// <param name="settings">The further settings.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public SettingCatalogue With(params Setting[] settings) => new([.. Settings, .. Guard.NotNull(settings)]);

    /// <summary>Finds a setting by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="setting">The setting; null when there is none.</param>
    /// <returns>Whether it was found.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out Setting? setting) => _byName.TryGetValue(Guard.NotNull(name), out setting);
}
