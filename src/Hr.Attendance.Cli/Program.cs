using System.Text;
using Hr.Attendance.Cli.Commands;

// Chinese must survive a console whose own encoding is another.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args).ConfigureAwait(false);
