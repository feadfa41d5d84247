using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Data;

/// <summary>A group of many units, each with a few documents that set, bound and narrow; the same group for the same seed.</summary>
internal sealed class PolicyGroup
{
    private const int Branching = 8;
    private const int DirectivesOfDocument = 6;

    internal PolicyGroup(int seed, int units, int documentsOfUnit, int settings)
    {
        var random = new Random(seed);
        var own = Enumerable.Range(0, settings - SettingCatalogue.Standard.Settings.Count)
            .Select(i => new Setting<Duration>($"host.setting{i}", SettingTypes.Duration, Duration.FromMinutes(20), "a setting of the host", "自定义设置"));
        var catalogue = SettingCatalogue.Standard.With([.. own]);
        Setting[] durations = [.. catalogue.Settings.Where(setting => setting.Type == SettingTypes.Duration || setting.Type == SettingTypes.OptionalDuration)];
        UnitIds = [.. Enumerable.Range(0, units).Select(i => $"u{i}")];
        var tree = UnitTreeBuilder.Build(
            UnitIds.Select((id, i) => new OrganizationUnit { Id = id, ParentId = i == 0 ? null : UnitIds[(i - 1) / Branching] }),
            DateTimeZoneProviders.Tzdb,
            []);
        var documents = UnitIds.SelectMany(unit => Enumerable.Range(0, documentsOfUnit).Select(i => Document(unit, i, durations, random)));
        Book = PolicyBook.Build(documents, tree, StatutoryLayer.China, catalogue, []);
    }

    internal IReadOnlyList<string> UnitIds { get; }

    internal PolicyBook Book { get; }

    private static PolicyDocument Document(string unit, int number, Setting[] settings, Random random)
    {
        random.Shuffle(settings);
        return new PolicyDocument
        {
            Id = $"{unit}-{number}",
            UnitId = unit,
            Dates = new DateRange(new LocalDate(2025, 1 + (number * 3), 1), null),
            Directives =
            [
                .. settings.Take(DirectivesOfDocument).Select(setting => new Directive
                {
                    SettingName = setting.Name,
                    Change = new ValueChange.Set(Minutes(random.Next(10, 31))),
                    Descendants = random.Next(3) == 0 ? new Delegation.Within(Minutes(random.Next(5, 15)), Minutes(random.Next(25, 40))) : null,
                }),
            ],
            OnConflict = ConflictHandling.Clamp,
        };
    }

    private static PolicyValue Minutes(int minutes) => PolicyValue.Of($"PT{minutes}M");
}
