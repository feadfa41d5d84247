using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>The headers of one conversation in a text export. What stands between them, the messages' words, is passed over as it is read.</summary>
/// <param name="Category">The category in which the conversation stands; null when none is named.</param>
/// <param name="Partner">The friend or the group; null when none is named.</param>
internal sealed record QqBlock(string? Category, string? Partner)
{
    private const int LongestLine = 4096;
    private const int ShortestRule = 8;
    private const string FriendCategory = "我的好友";
    private const string AutomaticReply = "[自动回复]";

    /// <summary>The headers, in order of the file.</summary>
    internal List<QqHeader> Headers { get; } = [];

    /// <summary>
    /// Whether this is a group. Its category tells, where it is one of the program's own; else that headers in groups give accounts, and
    /// those in chats with a friend do not.
    /// </summary>
    internal bool IsGroup =>
        Category.AsSpan().IndexOf('群') >= 0
        || (Category != FriendCategory && Headers.FindIndex(header => !header.IsSystem) is >= 0 and var first && Headers[first].Account is not null);

    /// <summary>Cuts an export into its conversations.</summary>
    internal static IEnumerable<QqBlock> Read(TextReader text)
    {
        var lines = new LineReader<char>(text.Read, '\n', '\r', LongestLine);
        var names = new StringCache();
        var block = new QqBlock(null, null);

        // Who the partner is stands below a rule of equal signs, and is looked for only there: somebody may well write the same words in a
        // message. Of the messages themselves only the first line is looked at, for the mark of automatic replies.
        bool isAfterRule = false;
        bool isAfterHeader = false;
        while (lines.Read())
        {
            // A line that is too long is part of what somebody wrote, and comes as an empty one.
            if (isAfterRule && block.Following(lines.Line.AsSpan()) is { } next)
            {
                if (block.Headers.Count > 0)
                {
                    yield return block;
                }

                block = next;
            }
            else if (QqHeader.Parse(lines.Line.AsSpan(), lines.Number) is { } header)
            {
                block.Headers.Add(header with { Name = names.Get(header.Name), Account = header.Account is null ? null : names.Get(header.Account) });
                isAfterHeader = true;
                isAfterRule = false;
                continue;
            }
            else if (isAfterHeader && lines.Line.AsSpan().StartsWith(AutomaticReply.AsSpan(), StringComparison.Ordinal))
            {
                block.Headers[block.Headers.Count - 1] = block.Headers[block.Headers.Count - 1] with { IsAutomatic = true };
            }

            isAfterHeader = false;
            isAfterRule = IsRule(lines.Line.AsSpan());
        }

        if (block.Headers.Count > 0)
        {
            yield return block;
        }
    }

    /// <summary>The block that a line of a preamble begins; null when the line is none.</summary>
    private QqBlock? Following(ReadOnlySpan<char> line) =>
        LabelledValue(line, "消息分组", out string? category) ? new QqBlock(category, null)
        : LabelledValue(line, "消息对象", out string? partner) ? new QqBlock(Category, partner)
        : null;

    private static bool LabelledValue(ReadOnlySpan<char> line, string label, out string? value)
    {
        bool isLabelled = line.Length > label.Length && line.StartsWith(label.AsSpan(), StringComparison.Ordinal) && line[label.Length] is (':' or '：');
        var rest = isLabelled ? line.Slice(label.Length + 1).Trim() : default;
        value = rest.Length == 0 ? null : rest.ToString();
        return isLabelled;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= ShortestRule && line.Trim('=').Length == 0;
}
