namespace Hr.Attendance.Cli.Output;

/// <summary>Text from data, made safe for a terminal: what would steer it is shown as a replacement character.</summary>
internal static class Printable
{
    internal static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text;
}
