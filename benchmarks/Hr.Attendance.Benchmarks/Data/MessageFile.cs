using System.Text;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Benchmarks.Data;

/// <summary>Messages as the bytes of a file, written the way mixed exports look.</summary>
/// <remarks>
/// Every other message gives its instant in UTC, the others in China's time.
/// </remarks>
internal static class MessageFile
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.Rfc3339;
    private static readonly Offset China = Offset.FromHours(8);

    internal static byte[] AsJsonLines(IEnumerable<Message> messages)
    {
        var text = new StringBuilder();
        int row = 0;
        foreach (var message in messages)
        {
            text.Append("{\"evidence_id\":\"").Append(message.EvidenceId).Append("\",\"employee_id\":\"").Append(message.EmployeeId)
                .Append("\",\"conversation_id\":\"").Append(message.ConversationId).Append("\",\"at\":\"").Append(Written(message.At, row))
                .Append("\",\"sender\":\"").Append(Name(message.Sender)).Append("\"}\n");
            row++;
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Written(Instant at, int row) => Iso.Format(at.WithOffset(row % 2 == 0 ? Offset.Zero : China));

    private static string Name(MessageSender sender) => sender switch
    {
        MessageSender.Customer => "customer",
        MessageSender.Employee => "employee",
        _ => "auto",
    };
}
