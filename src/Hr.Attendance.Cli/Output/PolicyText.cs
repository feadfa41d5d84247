using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>An effective policy for a terminal: each setting's value, who set it, and the bound from above.</summary>
internal sealed class PolicyText(IAnsiConsole console, MessageLanguage language)
{
    internal void Write(EffectivePolicy policy, LocalDate on, IReadOnlyList<Diagnostic> diagnostics)
    {
        console.WriteLine(Printable.Of($"{Words.Policy.In(language)}: {policy.UnitId}, {policy.Role}, {LocalDatePattern.Iso.Format(on)}"));
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(Words.Setting.In(language)).NoWrap());
        table.AddColumns(Words.Value.In(language), Words.SetBy.In(language), Words.Constraint.In(language));
        foreach (var resolved in policy.Settings)
        {
            table.AddRow(
                new Text(resolved.Setting.Name),
                new Text(Plain(resolved.WrittenValue)),
                new Text(SetBy(resolved)),
                new Text(Constraint(resolved.Constraint)));
        }

        console.Write(table);
        foreach (var diagnostic in diagnostics)
        {
            console.WriteWholeLine(DiagnosticText.Of(diagnostic, language));
        }
    }

    private string SetBy(ResolvedSetting resolved) => resolved.SetBy is { } source ? Name(source) : Words.Default.In(language);

    private static string Constraint(SettingConstraint constraint) =>
        constraint.IsOpen ? string.Empty : string.Join('\n', [Plain(constraint.ToPolicyValue()), .. constraint.Sources.Select(Name)]);

    /// <summary>The document, its unit and its line: with a file, the file's name says which document it is.</summary>
    private static string Name(PolicySource source) => source.Place.File is { } file
        ? Printable.Of($"{source.UnitId} {Path.GetFileName(file)}:{source.Place.Line}")
        : Printable.Of($"{source.UnitId} {source.DocumentId}");

    /// <summary>A value without the quotes of JSON; a list line by line.</summary>
    private static string Plain(PolicyValue value) => value switch
    {
        PolicyValue.Text text => text.Value,
        PolicyValue.List list => string.Join('\n', list.Items.Select(Plain)),
        PolicyValue.Record { Members.Count: 1 } bound => $"{bound.Members.Keys.First()} {string.Join(", ", Plain(bound.Members.Values.First()).Split('\n'))}",
        _ => value.ToString(),
    };
}
