using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Text;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Reads message archives of enterprise IM systems, in the form of WeCom's archive: JSON objects, deciphered.</summary>
/// <remarks>
/// The objects may stand one after the other (JSON lines), in an array, or in an array that is a property of an object around it. Of each
/// are read <c>msgid</c>, <c>action</c>, <c>from</c>, <c>tolist</c>, <c>roomid</c>, <c>msgtime</c> and <c>msgtype</c>; what the message says
/// is passed over and never kept. The conversation is the <c>roomid</c>; where there is none, a fingerprint of the accounts.
/// <para>
/// Files of any length are read in bounded memory. An object that cannot be read is set aside and reading goes on; where an array itself
/// is broken, what comes before is kept. Nothing but a failure of the stream itself is thrown; the stream is not closed. Enumerate the
/// messages once; the log is complete when the enumeration has ended.
/// </para>
/// </remarks>
public static class MessageArchiveReader
{
    /// <summary>The length in bytes of the longest message that is read: 1 MiB.</summary>
    public const int LongestMessage = 1024 * 1024;

    /// <summary>Reads an archive.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="accounts">Who writes from which account.</param>
    /// <param name="zone">The zone in which the dates of <paramref name="accounts"/> are meant.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The messages of conversations with customers, in order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Message> Read(Stream stream, AccountMap accounts, DateTimeZone zone, ReadingLog log)
    {
        Guard.NotNull(stream);
        Guard.NotNull(accounts);
        Guard.NotNull(zone);
        Guard.NotNull(log);

        return ReadObjects(stream, accounts, zone, log);
    }

    private static IEnumerable<Message> ReadObjects(Stream stream, AccountMap accounts, DateTimeZone zone, ReadingLog log)
    {
        var setAside = new SetAsideCounts(log);
        var participants = new ArchiveParticipants(accounts, zone, setAside);
        var objects = new ArchiveObjects(TextEncodings.OpenUtf8(stream), LongestMessage);
        try
        {
            while (objects.Read())
            {
                if (ReadObject(objects, log, setAside) is { } message && participants.Find(message, new SourcePlace(log.File, objects.Line)) is { } made)
                {
                    yield return made;
                }
            }

            if (objects.Broken is { } reason)
            {
                log.Add(InstantMessagingDiagnostics.BrokenArchive, new SourcePlace(log.File, objects.Line), ("reason", reason));
            }
        }
        finally
        {
            setAside.Report();
        }
    }

    /// <summary>The current object, if it is a sound message.</summary>
    private static ArchiveMessage? ReadObject(ArchiveObjects objects, ReadingLog log, SetAsideCounts setAside)
    {
        // Each object is an answer, a record that is no message, a message with a fault, or a message. Only the last three are records:
        // what an interface answers when it has nothing to give was never evidence.
        string fault = objects.Fault;
        var message = fault.Length == 0 ? ArchiveMessage.Parse(objects.Object, out fault) : null;
        if (message is { IsEmptyAnswer: true } && fault.Length == 0)
        {
            return null;
        }

        log.CountRecord();
        if (message is not null && fault.Length == 0 && message.IsNoMessage)
        {
            setAside.Add(InstantMessagingDiagnostics.NoMessage, objects.Line);
            return null;
        }

        fault = fault.Length > 0 ? fault : message!.WhatItLacks;
        if (fault.Length > 0)
        {
            log.AddMalformed(objects.Line, Bilingual.Same($"{fault} (message {log.Records.ToString(CultureInfo.InvariantCulture)} of the file)"));
            return null;
        }

        return message;
    }
}
