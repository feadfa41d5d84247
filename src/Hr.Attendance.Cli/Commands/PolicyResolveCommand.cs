using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy resolve</c>: every setting in force for a unit and a role, and who decided it.</summary>
internal static class PolicyResolveCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var command = new Command("resolve", "Show each setting's value and where it comes from.");
        var questionOf = PolicyQuestion.AddTo(command);
        command.SetAction(parsed => CommandLine.Run(streams, () => Resolve(streams, questionOf(parsed))));
        return command;
    }

    private static int Resolve(StandardStreams streams, PolicyQuestion question)
    {
        var (policies, found) = question.ReadPolicies();
        var policy = policies.Resolve(question.Unit, question.Role, question.Tags, question.On);
        var diagnostics = Diagnostic.InOrder(found.Concat(policy.Diagnostics));
        using var text = streams.Text();
        if (question.AsJson)
        {
            text.Writer.Write(PolicyJsonWriter.Write(policy, question.On, diagnostics, question.Language));
        }
        else
        {
            new PolicyText(text.Console, question.Language).Write(policy, question.On, diagnostics);
        }

        return ExitCode.Of(diagnostics);
    }
}
