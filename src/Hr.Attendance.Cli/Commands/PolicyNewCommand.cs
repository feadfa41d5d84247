using System.CommandLine;
using System.Text;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Templates;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy new</c>: a document for a unit from a template, or the list of templates.</summary>
internal static class PolicyNewCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var list = new Option<bool>("--list") { Description = "List the templates with what they are for." };
        var template = new Option<string?>("--template") { Description = "The template." };
        var unit = new Option<string?>("--unit") { Description = "The unit that is to say the document." };
        var id = new Option<string?>("--id") { Description = "The document's id; the template's if not given." };
        var from = CommonOptions.Date("--from", "The first date on which it is in effect; 2026-01-01 if not given.");
        from.Required = false;
        var file = new Option<string?>("--out") { Description = "A new file to write it to, instead of printing it." };
        var scenarios = new Option<string?>("--scenarios") { Description = "A new file to write scenarios for `policy test` to, worked out by hand." };
        var language = CommonOptions.Language();
        var command = new Command("new", "Begin a policy document from a template.") { list, template, unit, id, from, file, scenarios, language };
        command.SetAction(parsed => parsed.GetValue(list)
            ? CommandLine.Print(streams, () => List(CommonOptions.LanguageOf(parsed.GetValue(language))))
            : CommandLine.Run(streams, () => Write(
                streams,
                Find(parsed.GetValue(template)),
                parsed.GetValue(unit),
                parsed.GetValue(id),
                parsed.GetResult(from) is null ? null : parsed.GetValue(from),
                parsed.GetValue(file),
                parsed.GetValue(scenarios))));
        return command;
    }

    private static PolicyTemplate Find(string? id)
    {
        string known = string.Join(", ", PolicyTemplates.All.Select(template => $"`{template.Id}`"));
        return id is null
            ? throw new UsageException($"say --template and --unit, or --list; there are {known}")
            : PolicyTemplates.Find(id) ?? throw new UsageException($"there is no template `{id}`; there are {known}");
    }

    private static int Write(StandardStreams streams, PolicyTemplate template, string? unit, string? id, LocalDate? from, string? file, string? scenarios)
    {
        if (string.IsNullOrEmpty(unit) || id is { Length: 0 })
        {
            throw new UsageException("say with --unit which unit the document is of; --id must not be empty");
        }

        string document = template.DocumentFor(unit, id, from);
        foreach (string path in new[] { file, scenarios }.OfType<string>().Where(path => File.Exists(path) || Directory.Exists(path)))
        {
            throw new UsageException($"`{path}` exists already and is left as it is; give {(path == file ? "--out" : "--scenarios")} another name");
        }

        if (scenarios is not null)
        {
            WriteNew(streams, scenarios, template.ScenariosFor(unit, from));
        }

        if (file is null)
        {
            streams.Print(document);
            return ExitCode.Done;
        }

        WriteNew(streams, file, document);
        return ExitCode.Done;
    }

    private static void WriteNew(StandardStreams streams, string file, string text)
    {
        ResultFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)), overwrite: false);
        streams.Error.WriteLine($"wrote {file}");
    }

    private static string List(MessageLanguage language) => string.Join("\n", PolicyTemplates.All.Select(template =>
        $"{template.Id}: {template.Title(language)}\n\n{Indented(template.Explanation(language))}\n"));

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));
}
