using System.Text;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using NodaTime.Text;
using ParquetSharp;
using Encoding = System.Text.Encoding;

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

    /// <summary>Row groups and types as DuckDB writes them.</summary>
    internal static byte[] AsParquet(IReadOnlyList<Message> messages)
    {
        using var stream = new MemoryStream();
        Column[] columns =
        [
            new Column<string>("evidence_id"), new Column<string>("employee_id"), new Column<string>("conversation_id"),
            new Column<DateTime?>("at", LogicalType.Timestamp(isAdjustedToUtc: true, TimeUnit.Micros)), new Column<string>("sender"),
        ];
        using (var writer = new ParquetFileWriter(stream, columns, leaveOpen: true))
        {
            foreach (var group in messages.Chunk(122_880))
            {
                using var rows = writer.AppendRowGroup();
                Write(rows, group, message => message.EvidenceId);
                Write(rows, group, message => message.EmployeeId);
                Write(rows, group, message => message.ConversationId);
                Write(rows, group, message => (DateTime?)message.At.ToDateTimeUtc());
                Write(rows, group, message => Name(message.Sender));
            }

            writer.Close();
        }

        return stream.ToArray();

        static void Write<T>(RowGroupWriter rows, Message[] group, Func<Message, T> valueOf)
        {
            using var writer = rows.NextColumn().LogicalWriter<T>();
            writer.WriteBatch(Array.ConvertAll(group, message => valueOf(message)));
        }
    }

    private static string Written(Instant at, int row) => Iso.Format(at.WithOffset(row % 2 == 0 ? Offset.Zero : China));

    private static string Name(MessageSender sender) => sender switch
    {
        MessageSender.Customer => "customer",
        MessageSender.Employee => "employee",
        _ => "auto",
    };
}
