using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>All documents of one unit, or of one statutory layer, in the order in which they apply. Immutable.</summary>
internal sealed class UnitDocuments
{
    private readonly CompiledDocument[] _documents;

    internal UnitDocuments(string unitId, bool isStatutory, IEnumerable<CompiledDocument> documents)
    {
        UnitId = unitId;
        IsStatutory = isStatutory;

        // The last document that says something decides: one with more conditions, which speaks of fewer people, over one with fewer,
        // whenever they begin, so that what is said for some stands against a later word for all; then one that begins later. Those that
        // are equal in both tie (LevelDirectives); the id only makes the order the same whatever order they were read in.
        _documents =
        [
            .. documents
                .OrderBy(document => document.Document.AppliesTo.ConditionCount)
                .ThenBy(document => document.Document.Dates.From)
                .ThenBy(document => document.Document.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The unit, or the statutory layer, which may have the name of a unit.</summary>
    internal string UnitId { get; }

    internal bool IsStatutory { get; }

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

        return touching.ToDictionary(entry => entry.Key, entry => LevelDirectives.Separate(UnitId, entry.Value, diagnostics));
    }
}
