using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Tells who wrote the messages of the conversations of one text export.</summary>
internal sealed class QqConversation(AccountMap accounts, Func<LocalDate, DateTimeZone> zoneOn, string? owner, ReadingLog log, SetAsideCounts setAside)
{
    private const string OwnSide = "me";
    private const string FriendSide = "friend";

    private readonly Dictionary<(string Sender, long Second), int> _ordinals = [];

    /// <summary>The messages of a conversation with a customer that are of somebody known.</summary>
    internal List<Message> Read(QqBlock block)
    {
        bool isGroup = block.IsGroup;
        var kept = block.Headers.FindAll(header => (!isGroup || header.Account is not null) && Keep(header, block, isGroup));
        _ordinals.Clear();
        return kept.Count == 0 ? [] : isGroup ? ReadGroup(block.Partner!, kept) : ReadFriend(block.Partner!, kept);
    }

    /// <summary>Counts a message, and sets it aside where it cannot be one of a known conversation.</summary>
    private bool Keep(QqHeader header, QqBlock block, bool isGroup)
    {
        log.CountRecord();
        var kind = header.IsSystem ? InstantMessagingDiagnostics.NoMessage
            : block.Partner is null ? InstantMessagingDiagnostics.NoConversation
            : !isGroup && owner is null ? InstantMessagingDiagnostics.UnknownOwner
            : null;
        if (kind is not null)
        {
            setAside.Add(kind, header.Line);
            return false;
        }

        string? fault = header.At is not { } at ? "there is no such time"
            : !EngineYears.Contain(at.Date) ? MessageTime.Fault
            : header.IsUnreadable ? "the name is no text in the file's encoding; save the file as UTF-8"
            : null;
        if (fault is not null)
        {
            log.AddMalformed(header.Line, Bilingual.Same(fault));
        }

        return fault is null;
    }

    private List<Message> ReadGroup(string group, List<QqHeader> headers)
    {
        string conversation = "qq-" + Fingerprint.Of("group", group);
        var senders = headers.ConvertAll(header => accounts.Find(header.Account!, header.At!.Value.Date));

        // A group counts only where a customer is in it. Where none is known, an account that nobody listed may be that customer, so this
        // is said of all messages and not that colleagues were among themselves.
        bool hasCustomer = senders.Exists(sender => sender?.Kind == AccountKind.Customer);
        int firstUnlisted = senders.FindIndex(sender => sender is null);
        var messages = new List<Message>(headers.Count);
        for (int i = 0; i < headers.Count; i++)
        {
            if (senders[i] is { } sender && hasCustomer)
            {
                messages.Add(MessageOf(headers[i], conversation, headers[i].Account!, sender, null));
            }
            else if (firstUnlisted >= 0)
            {
                setAside.Add(InstantMessagingDiagnostics.UnlistedAccount, headers[i].Line, headers[senders[i] is null ? i : firstUnlisted].Account!);
            }
            else
            {
                setAside.Add(InstantMessagingDiagnostics.BetweenColleagues, headers[i].Line);
            }
        }

        return messages;
    }

    private List<Message> ReadFriend(string partner, List<QqHeader> headers)
    {
        string? account = QqHeader.AccountIn(partner.AsSpan(), out int nameLength);
        string conversation = "qq-" + Fingerprint.Of("friend", owner!, account ?? partner);
        var friend = new Friend(
            partner.Substring(0, nameLength).Trim(),
            account ?? headers.Find(header => header.Account is not null && header.Account != owner).Account);

        // An export gives the owner's own messages a name and no number. In a chat of two whoever is not the friend is the owner, but only
        // where the friend was recognised or no second name is left: else the friend has another name here, and what they wrote would be
        // taken for the owner's.
        bool mayBeOwner = headers.Exists(header => header.Name == friend.Name)
            || headers.Where(header => header.Account is null).Select(header => header.Name).Distinct(StringComparer.Ordinal).Take(2).Count() < 2;
        var messages = new List<Message>(headers.Count);
        foreach (var header in headers)
        {
            if (ReadFriendsOrOwn(header, friend, mayBeOwner, conversation) is { } message)
            {
                messages.Add(message);
            }
        }

        return messages;
    }

    private Message? ReadFriendsOrOwn(QqHeader header, Friend friend, bool mayBeOwner, string conversation)
    {
        var date = header.At!.Value.Date;
        var self = accounts.Find(owner!, date);
        var listed = header.Account is null ? accounts.FindListed(header.Name, date) : null;
        bool isFriend = header.Account is { } account
            ? account != owner
            : listed is null ? header.Name == friend.Name : listed.EmployeeId is null || listed.EmployeeId != self?.EmployeeId;
        string friendsAccount = (isFriend ? header.Account : null) ?? friend.Account ?? friend.Name;
        var other = (isFriend ? listed : null) ?? accounts.Find(friendsAccount, date);
        if (!isFriend && header.Account is null && listed is null && !mayBeOwner)
        {
            setAside.Add(InstantMessagingDiagnostics.UnlistedName, header.Line, header.Name);
        }
        else if (self is not { Kind: AccountKind.Employee })
        {
            setAside.Add(InstantMessagingDiagnostics.UnlistedAccount, header.Line, owner!);
        }
        else if (other is null)
        {
            bool isName = friendsAccount == friend.Name;
            setAside.Add(isName ? InstantMessagingDiagnostics.UnlistedName : InstantMessagingDiagnostics.UnlistedAccount, header.Line, friendsAccount);
        }
        else if (other.Kind != AccountKind.Customer)
        {
            setAside.Add(InstantMessagingDiagnostics.BetweenColleagues, header.Line);
        }
        else
        {
            return MessageOf(header, conversation, isFriend ? FriendSide : OwnSide, isFriend ? other : self, self.EmployeeId);
        }

        return null;
    }

    private Message MessageOf(QqHeader header, string conversation, string side, Account sender, string? assignee)
    {
        // Local times without an offset: one that comes twice is taken for the earlier, one that the clocks skip is moved forward. The
        // number within a second gives equal messages ids of their own, the same in every export.
        var at = header.At!.Value.InZoneLeniently(zoneOn(header.At.Value.Date)).ToInstant();
        long second = at.ToUnixTimeSeconds();
        _ordinals.TryGetValue((side, second), out int ordinal);
        _ordinals[(side, second)] = ordinal + 1;
        string id = "qq-" + Fingerprint.Of(conversation, side, second.ToString(CultureInfo.InvariantCulture), ordinal.ToString(CultureInfo.InvariantCulture));
        var written = header.IsAutomatic ? MessageSender.Auto : sender.Sender;
        return new Message
        {
            EvidenceId = id,
            EmployeeId = written == MessageSender.Employee ? sender.EmployeeId : assignee,
            ConversationId = conversation,
            At = at,
            Sender = written,
            Source = new SourcePlace(log.File, header.Line),
        };
    }

    /// <summary>The other one in a chat: the name shown, and the account where an export gives it.</summary>
    private sealed record Friend(string Name, string? Account);
}
