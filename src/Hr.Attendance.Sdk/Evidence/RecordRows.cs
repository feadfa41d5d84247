using System.Text;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Gives punches, messages and ratings that are records to a sink as rows.</summary>
internal static class RecordRows
{
    /// <summary>Gives a record of one of these kinds; false for any other.</summary>
    internal static bool TryAdd(EvidenceRecord record, IEvidenceSink sink)
    {
        switch (record)
        {
            case Punch punch:
                sink.Add(new PunchRow
                {
                    EvidenceId = Utf8(punch.EvidenceId), Revision = punch.Revision, IsWithdrawn = punch.IsWithdrawn, Source = punch.Source,
                    EmployeeId = Utf8(punch.EmployeeId), At = punch.At, Kind = punch.Kind, Role = Utf8(punch.Role), Place = Utf8(punch.Place),
                    Terminal = Utf8(punch.Terminal),
                });
                return true;
            case Message message:
                sink.Add(new MessageRow
                {
                    EvidenceId = Utf8(message.EvidenceId), Revision = message.Revision, IsWithdrawn = message.IsWithdrawn, Source = message.Source,
                    EmployeeId = Utf8(message.EmployeeId), ConversationId = Utf8(message.ConversationId), At = message.At, Sender = message.Sender,
                    Role = Utf8(message.Role),
                });
                return true;
            case Rating rating:
                sink.Add(new RatingRow
                {
                    EvidenceId = Utf8(rating.EvidenceId), Revision = rating.Revision, IsWithdrawn = rating.IsWithdrawn, Source = rating.Source,
                    ConversationId = Utf8(rating.ConversationId), At = rating.At, Score = rating.Score, Min = rating.Min, Max = rating.Max,
                });
                return true;
            default:
                return false;
        }
    }

    private static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(text ?? string.Empty);
}
