using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Tells who takes part in the conversations of an archive.</summary>
internal sealed class ArchiveParticipants(AccountMap accounts, DateTimeZone zone, SetAsideCounts setAside)
{
    /// <summary>A message with its author and addressee; null when it is set aside.</summary>
    internal InstantMessage? Attribute(ArchiveMessage message, SourcePlace place)
    {
        var at = Instant.FromUnixTimeMilliseconds(message.Time!.Value);
        var date = at.InZone(zone).Date;

        // Only what passes between an employee and a customer is evidence of service. A message that may have a customer in it is kept even
        // if not everybody is known; one among colleagues is not stored at all, whoever wrote it.
        var sender = accounts.Find(message.From!, date);
        if (sender is null)
        {
            setAside.Add(InstantMessagingDiagnostics.UnlistedAccount, place.Line, message.From!);
            return null;
        }

        var recipients = message.Recipients.ConvertAll(recipient => accounts.Find(recipient, date));
        int unlisted = recipients.FindIndex(recipient => recipient is null);
        if (!MayHaveCustomer(sender, recipients))
        {
            setAside.Add(unlisted < 0 ? InstantMessagingDiagnostics.BetweenColleagues : InstantMessagingDiagnostics.UnlistedAccount,
                place.Line, unlisted < 0 ? string.Empty : message.Recipients[unlisted]);
            return null;
        }

        bool isComplete = unlisted < 0 && recipients.Count > 0;
        return new InstantMessage
        {
            EvidenceId = message.Id!,
            ConversationId = ConversationOf(message),
            At = at,
            Sender = sender.Kind,
            Author = sender.EmployeeId,
            Addressee = isComplete ? OnlyEmployee(sender, recipients) : null,
            Source = place,
        };
    }

    /// <summary>Whether a customer is there; in a group whose members are not told, one is taken to be.</summary>
    private static bool MayHaveCustomer(Account sender, List<Account?> recipients) =>
        recipients.Count == 0 || sender.Kind == AccountKind.Customer || recipients.Exists(recipient => recipient?.Kind == AccountKind.Customer);

    private static string? OnlyEmployee(Account sender, List<Account?> recipients)
    {
        string? only = sender.EmployeeId;
        foreach (var recipient in recipients)
        {
            if (recipient?.EmployeeId is { } employee)
            {
                if (only is not null && only != employee)
                {
                    return null;
                }

                only = employee;
            }
        }

        return only;
    }

    private static string ConversationOf(ArchiveMessage message) =>
        message.Room ?? "im-" + Fingerprint.Of(
            [.. message.Recipients.Append(message.From!).Distinct(StringComparer.Ordinal).OrderBy(account => account, StringComparer.Ordinal)]);
}
