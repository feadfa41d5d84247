using System.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>The few names that a column may hold, and what they stand for.</summary>
internal sealed class Choice<T>(params (string Name, T Value)[] choices)
    where T : struct
{
    private readonly (byte[] Name, T Value)[] _choices = [.. choices.Select(choice => (Encoding.UTF8.GetBytes(choice.Name), choice.Value))];

    internal string Names { get; } = string.Join(", ", choices.Select(choice => choice.Name));

    internal T? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var (name, value) in _choices)
        {
            if (utf8.SequenceEqual(name))
            {
                return value;
            }
        }

        return null;
    }
}
