namespace Hr.Attendance.Cli.Output;

/// <summary>Where a command writes: results to the one stream, and all that is no result to the other.</summary>
internal sealed class StandardStreams(Stream output, TextWriter error)
{
    internal Stream Output { get; } = output;

    internal TextWriter Error { get; } = error;

    internal bool IsOutputTerminal { get; init; }

    internal bool IsErrorTerminal { get; init; }

    /// <summary>Text for people, as the place it goes to can show it.</summary>
    internal TextOutput Text() => TextOutput.To(Output, IsOutputTerminal);

    /// <summary>Prints a text byte for byte.</summary>
    internal void Print(string content)
    {
        using var text = TextOutput.To(Output, isTerminal: false);
        text.Writer.Write(content);
    }
}
