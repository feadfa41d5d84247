using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The directives of one unit on one setting, in the order in which they apply; what ties is apart.</summary>
internal sealed record LevelDirectives(
    IReadOnlyList<(CompiledDirective Directive, ConflictHandling OnConflict)> Applicable,
    IReadOnlyList<CompiledDirective> Tied)
{
    internal static LevelDirectives None { get; } = new([], []);

    internal bool IsEmpty => Applicable.Count == 0 && Tied.Count == 0;

    /// <summary>Sets apart, and reports, what documents of one number of conditions and one first date say of a setting.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="touching">The directives with their documents, in the order in which they apply.</param>
    /// <param name="diagnostics">Takes what ties.</param>
    internal static LevelDirectives Separate(
        string unitId, IReadOnlyList<(CompiledDirective Directive, PolicyDocument Document)> touching, ICollection<Diagnostic> diagnostics)
    {
        var applicable = new List<(CompiledDirective, ConflictHandling)>(touching.Count);
        var tied = new List<CompiledDirective>();

        // What ties is decided setting by setting: two documents for one audience and date may well speak of different things.
        foreach (var group in touching.GroupBy(touched => (touched.Document.AppliesTo.ConditionCount, touched.Document.Dates.From)))
        {
            var members = group.ToList();
            if (members.Count == 1)
            {
                applicable.Add((members[0].Directive, members[0].Document.OnConflict));
                continue;
            }

            tied.AddRange(members.Select(member => member.Directive));
            diagnostics.Add(SettingFindings.Tie(unitId, members[0].Directive.Setting, [.. members.Select(member => member.Directive.Source)]));
        }

        return new LevelDirectives(applicable, tied);
    }
}
