using System.Text;
using Hr.Attendance.Cli.Commands;
using Hr.Attendance.Cli.Output;

// Chinese must survive a console whose own encoding is another.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = Console.OpenStandardOutput();
var streams = new StandardStreams(output, Console.Error) { IsOutputTerminal = !Console.IsOutputRedirected, IsErrorTerminal = !Console.IsErrorRedirected };
return await CommandLine.RunAsync(args, streams).ConfigureAwait(false);
