using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Sdk.Reference;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of a file of the contract, or their names.</summary>
internal static class SchemaCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var name = new Argument<string?>("name") { Description = "The file; the names are listed if not given.", Arity = ArgumentArity.ZeroOrOne };
        string[] names = [.. ContractSchemas.Names, .. PlanningSchemas.Names];
        name.AcceptOnlyFromAmong(names);
        var command = new Command("schema", "Print the JSON Schema of a file that is read or written.") { name };
        command.SetAction(parsed => CommandLine.Print(streams, () =>
            parsed.GetValue(name) is { } wanted ? Write(wanted) : string.Join("\n", names) + "\n"));
        return command;
    }

    private static string Write(string name) => PlanningSchemas.Names.Contains(name) ? PlanningSchemas.Write(name) : ContractSchemas.Write(name);
}
