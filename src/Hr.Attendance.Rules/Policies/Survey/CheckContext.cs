using NodaTime;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>What all analyses of one check know. Not thread-safe: it remembers.</summary>
internal sealed class CheckContext
{
    private readonly Dictionary<string, IReadOnlyList<DateTimeZone>> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documentsByRole;

    internal CheckContext(PolicyBook book, PolicySurvey survey, LocalDate? on)
    {
        Book = book;
        Order = survey.Order;
        Staff = survey.Staff;
        On = on;
        DocumentsOf = book.Compiled.Where(document => !document.IsStatutory && !document.Document.Dates.IsEmpty)
            .ToLookup(document => document.Document.UnitId, StringComparer.Ordinal);
        LawSources = new HashSet<PolicySource>(
            book.Compiled.Where(document => document.IsStatutory).SelectMany(document => document.Directives).Select(directive => directive.Source),
            SameSource.Instance);

        _documentsByRole = book.Compiled
            .SelectMany(document => (document.Document.AppliesTo.Roles ?? []).Distinct(StringComparer.Ordinal))
            .GroupBy(role => role, StringComparer.Ordinal)
            .ToDictionary(role => role.Key, role => role.Count(), StringComparer.Ordinal);

        // One pass over all units notes where things are. After it, "does anybody below speak of this?" is a search in a list of positions
        // and not a walk through a subtree for each question.
        for (int position = 0; position < Order.Units.Count; position++)
        {
            NoteUnit(Order.Units[position].Id, position);
        }
    }

    internal PolicyBook Book { get; }

    internal UnitOrder Order { get; }

    internal StaffByUnit Staff { get; }

    /// <summary>The date as at which documents are checked; null where none was given.</summary>
    internal LocalDate? On { get; }

    /// <summary>The documents of each unit that are in force on some date, without those of the law.</summary>
    internal ILookup<string, CompiledDocument> DocumentsOf { get; }

    /// <summary>The directives of the law.</summary>
    internal HashSet<PolicySource> LawSources { get; }

    /// <summary>Where documents speak of a setting.</summary>
    internal TreePositions<Setting> Speakers { get; } = new();

    /// <summary>Where somebody has a role.</summary>
    internal TreePositions<string> Roles { get; } = new();

    /// <summary>Where somebody has a tag.</summary>
    internal TreePositions<(string Key, string Value)> Tags { get; } = new();

    /// <summary>How much time one session can have.</summary>
    internal LargestSessions LargestSessions { get; } = new();

    /// <summary>How many documents are aimed at a role.</summary>
    internal int DocumentsNaming(string role) => _documentsByRole.TryGetValue(role, out int count) ? count : 0;

    /// <summary>The zones in which people live under the policies of a unit: its own and those of the units below it, each once.</summary>
    internal IReadOnlyList<DateTimeZone> ZonesOf(string unitId)
    {
        if (!_zones.TryGetValue(unitId, out var zones))
        {
            var (from, end) = (Order.PositionOf(unitId), Order.EndOf(unitId));
            zones = [.. Enumerable.Range(from, end - from)
                .Select(position => Book.Units.ZoneOf(Order.Units[position].Id))
                .GroupBy(zone => zone.Id)
                .Select(same => same.First())];
            _zones.Add(unitId, zones);
        }

        return zones;
    }

    private void NoteUnit(string unitId, int position)
    {
        foreach (var directive in DocumentsOf[unitId].SelectMany(document => document.Directives))
        {
            Speakers.Add(directive.Setting, position);
        }

        foreach (var audience in Staff.In(unitId))
        {
            Roles.Add(audience.Role, position);
            foreach (var tag in audience.Tags)
            {
                Tags.Add((tag.Key, tag.Value), position);
            }
        }
    }
}
