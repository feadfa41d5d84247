using System.Text;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Text to a stream: coloured and as wide as the window on a terminal, plain and 100 columns wide anywhere else.</summary>
internal sealed class TextOutput : IDisposable
{
    private const int PlainWidth = 100;

    private TextOutput(StreamWriter writer, IAnsiConsole console)
    {
        Writer = writer;
        Console = console;
    }

    internal StreamWriter Writer { get; }

    internal IAnsiConsole Console { get; }

    internal static TextOutput To(Stream stream, bool isTerminal)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65_536, leaveOpen: true) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Without ANSI the library would colour the process's own console instead of this stream; without colours it writes plain text.
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        return new TextOutput(writer, console);
    }

    public void Dispose() => Writer.Dispose();
}
