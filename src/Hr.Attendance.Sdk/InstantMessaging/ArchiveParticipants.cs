using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Tells who takes part in the conversations of an archive.</summary>
internal sealed class ArchiveParticipants(AccountMap accounts, DateTimeZone zone, SetAsideCounts setAside)
{
    /// <summary>A message with whoever wrote it or, of a customer's, was alone there to answer it; null when it is set aside.</summary>
    internal Message? Find(ArchiveMessage message, SourcePlace place)
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
        return new Message
        {
            EvidenceId = message.Id!,
            EmployeeId = sender.EmployeeId ?? (isComplete ? OnlyEmployee(recipients) : null),
            ConversationId = ConversationOf(message),
            At = at,
            Sender = sender.Sender,
            Source = place,
        };
    }

    /// <summary>Whether a customer is there; in a group whose members are not told, one is taken to be.</summary>
    private static bool MayHaveCustomer(Account sender, List<Account?> recipients) =>
        recipients.Count == 0 || sender.Kind == AccountKind.Customer || recipients.Exists(recipient => recipient?.Kind == AccountKind.Customer);

    private static string? OnlyEmployee(List<Account?> recipients)
    {
        var employees = recipients.Select(recipient => recipient?.EmployeeId).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return employees.Count == 1 ? employees[0] : null;
    }

    private static string ConversationOf(ArchiveMessage message) =>
        message.Room ?? "im-" + Fingerprint.Of(
            [.. message.Recipients.Append(message.From!).Distinct(StringComparer.Ordinal).OrderBy(account => account, StringComparer.Ordinal)]);
}
