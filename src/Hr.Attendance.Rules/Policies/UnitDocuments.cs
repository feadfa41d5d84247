using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>All documents of one unit, in the order in which they apply. Immutable.</summary>
internal sealed class UnitDocuments
{
    /// <summary>How many of the documents that tie a finding names; the rest it counts.</summary>
    private const int MostNamed = 5;

    private readonly CompiledDocument[] _documents;

    internal UnitDocuments(string unitId, IEnumerable<CompiledDocument> documents)
    {
        UnitId = unitId;
        _documents =
        [
            .. documents
                .OrderBy(document => document.Document.Dates.From)
                .ThenBy(document => document.Document.AppliesTo.ConditionCount)
                .ThenBy(document => document.Document.Id, StringComparer.Ordinal),
        ];
    }

    internal string UnitId { get; }

    internal IReadOnlyList<CompiledDocument> All => _documents;

    /// <summary>The positions of the documents that count for a question, in order.</summary>
    internal int[] Matching(string role, IReadOnlyDictionary<string, string> tags, LocalDate date)
    {
        var matching = new List<int>();
        for (int i = 0; i < _documents.Length; i++)
        {
            var document = _documents[i].Document;
            if (document.Dates.Contains(date) && document.AppliesTo.Matches(role, tags))
            {
                matching.Add(i);
            }
        }

        return [.. matching];
    }

    /// <summary>What some of the documents say, by the position of the setting; documents that tie are set apart and reported.</summary>
    internal Dictionary<int, LevelDirectives> DirectivesIn(int[] positions, SettingCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        var touching = new SortedDictionary<int, List<(CompiledDirective Directive, PolicyDocument Document)>>();
        foreach (int position in positions)
        {
            foreach (var directive in _documents[position].Directives)
            {
                int setting = catalogue.PositionOf(directive.Setting);
                if (!touching.TryGetValue(setting, out var directives))
                {
                    touching.Add(setting, directives = []);
                }

                directives.Add((directive, _documents[position].Document));
            }
        }

        return touching.ToDictionary(entry => entry.Key, entry => Separate(entry.Value, diagnostics));
    }

    private LevelDirectives Separate(List<(CompiledDirective Directive, PolicyDocument Document)> touching, List<Diagnostic> diagnostics)
    {
        var applicable = new List<(CompiledDirective, ConflictHandling)>(touching.Count);
        var tied = new List<CompiledDirective>();
        foreach (var group in touching.GroupBy(touched => (touched.Document.Dates.From, touched.Document.AppliesTo.ConditionCount)))
        {
            var members = group.ToList();
            if (members.Count == 1)
            {
                applicable.Add((members[0].Directive, members[0].Document.OnConflict));
                continue;
            }

            tied.AddRange(members.Select(member => member.Directive));
            diagnostics.Add(TieOf(members[0].Directive, [.. members.Skip(1).Select(member => member.Directive)]));
        }

        return new LevelDirectives(applicable, tied);
    }

    private Diagnostic TieOf(CompiledDirective first, List<CompiledDirective> others)
    {
        string named = string.Join(", ", others.Take(MostNamed).Select(other => $"`{other.Source.DocumentId}`"));
        string more = others.Count > MostNamed ? " +" + (others.Count - MostNamed).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return PolicyDiagnostics.Tie.Between(first.Source.Place, [.. others.Select(other => other.Source.Place)],
            ("document", first.Source.DocumentId), ("others", named + more), ("unit", UnitId), ("setting", first.Setting.Name));
    }
}
