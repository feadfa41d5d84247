using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Text;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Reads the text files that the message manager of QQ exports.</summary>
/// <remarks>
/// Only the lines above the messages are read: when, and who. What a message says is passed over and never kept; of it is noticed only
/// whether it begins with <c>[自动回复]</c>, by which the program marks its own replies. A line that has the shape of such a line is taken
/// for one wherever it stands: an export gives no means to tell it from a quotation.
/// <para>
/// An export has no message ids. The evidence id is a fingerprint of the conversation, the sender, the second and the place among equal ones,
/// so that a message has one id in all exports that have it. A group is known by its name, a chat with a friend by the owner's account and
/// the friend's number or, where the export gives none, name.
/// </para>
/// <para>
/// Files may be UTF-8, UTF-16 or GB18030. A conversation is held in memory, without its words, until it ends. Nothing but a failure of the
/// stream itself is thrown; the stream is not closed. Enumerate the messages once; the log is complete when the enumeration has ended.
/// </para>
/// </remarks>
public static class QqExportReader
{
    /// <summary>Reads an export.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="accounts">Who writes from which account.</param>
    /// <param name="zone">The zone of the times. A time that the clocks skip moves forward by what is skipped; of two equal ones the earlier counts.</param>
    /// <param name="owner">The account whose messages were exported, without which chats with friends are set aside; null when it is not known.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The messages of conversations with customers, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="owner"/> is null.</exception>
    public static IEnumerable<Message> Read(Stream stream, AccountMap accounts, DateTimeZone zone, string? owner, ReadingLog log)
    {
        Guard.NotNull(zone);

        return Read(stream, accounts, _ => zone, owner, log);
    }

    /// <summary>Reads an export whose zone depends on the date.</summary>
    internal static IEnumerable<Message> Read(Stream stream, AccountMap accounts, Func<LocalDate, DateTimeZone> zoneOn, string? owner, ReadingLog log)
    {
        Guard.NotNull(stream);
        Guard.NotNull(accounts);
        Guard.NotNull(log);

        return ReadBlocks(stream, accounts, zoneOn, owner, log);
    }

    private static IEnumerable<Message> ReadBlocks(
        Stream stream, AccountMap accounts, Func<LocalDate, DateTimeZone> zoneOn, string? owner, ReadingLog log)
    {
        if (owner is not null && !accounts.IsEverAnEmployees(owner))
        {
            log.Add(InstantMessagingDiagnostics.OwnerIsNoEmployee, new SourcePlace(log.File), ("account", owner));
            yield break;
        }

        var setAside = new SetAsideCounts(log);
        var conversation = new QqConversation(accounts, zoneOn, owner, log, setAside);
        using var text = TextEncodings.OpenText(stream);
        try
        {
            foreach (var block in QqBlock.Read(text))
            {
                foreach (var message in conversation.Read(block))
                {
                    yield return message;
                }
            }
        }
        finally
        {
            setAside.Report();
        }
    }
}
