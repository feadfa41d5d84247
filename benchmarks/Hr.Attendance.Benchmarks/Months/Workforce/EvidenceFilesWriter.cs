using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Writes the evidence of a month, one part of it after the other, into the folder of a workspace.</summary>
internal sealed class EvidenceFilesWriter : IDisposable
{
    private readonly EvidenceFileWriter _punches;
    private readonly EvidenceFileWriter _messages;
    private readonly EvidenceFileWriter _ratings;

    internal EvidenceFilesWriter(string folder, EvidenceFormat format)
    {
        folder = Directory.CreateDirectory(Path.Combine(folder, "evidence")).FullName;
        _punches = new EvidenceFileWriter(folder, "punches", format, ["evidence_id", "employee_id", "at", "kind", "role"]);
        _messages = new EvidenceFileWriter(folder, "messages", format, ["evidence_id", "employee_id", "conversation_id", "at", "sender"]);
        _ratings = new EvidenceFileWriter(folder, "ratings", format, ["evidence_id", "conversation_id", "at", "score", "min", "max"]);
    }

    internal void Write(GroupMonth month)
    {
        WritePunches(month);
        WriteMessages(month);
        WriteRatings(month.Ratings, month.First);
        WriteRatings(month.RatingsOffScale, month.First);
    }

    public void Dispose()
    {
        _punches.Dispose();
        _messages.Dispose();
        _ratings.Dispose();
    }

    private void WritePunches(GroupMonth month)
    {
        var (punches, first) = (month.Punches, month.First);
        var repeated = new HashSet<int>(month.RepeatedPunches);
        for (int i = 0; i < punches.Count; i++)
        {
            string role = punches.Role[i] < 0 ? string.Empty : GroupMonth.Roles[punches.Role[i]];
            for (int times = repeated.Contains(punches.Evidence[i]) ? 2 : 1; times > 0; times--)
            {
                _punches.Write(
                    GroupObjects.PunchId(first.Punch + punches.Evidence[i]),
                    GroupObjects.EmployeeId(first.Employee + punches.Employee[i]),
                    Time(punches.At[i]),
                    punches.Kind[i] == PunchKind.In ? "in" : "out",
                    role);
            }
        }
    }

    private void WriteMessages(GroupMonth month)
    {
        var (messages, first) = (month.Messages, month.First);
        for (int i = 0; i < messages.Count; i++)
        {
            _messages.Write(
                GroupObjects.MessageId(first.Message + messages.Evidence[i]),
                GroupObjects.EmployeeId(first.Employee + messages.Employee[i]),
                GroupObjects.ConversationId(first.Conversation + messages.Conversation[i]),
                Time(messages.At[i]),
                messages.Sender[i] switch { MessageSender.Customer => "customer", MessageSender.Auto => "auto", _ => "employee" });
        }
    }

    private void WriteRatings(RatingColumns ratings, FirstNumbers first)
    {
        for (int i = 0; i < ratings.Count; i++)
        {
            _ratings.Write(
                GroupObjects.RatingId(first.Rating + ratings.Evidence[i]),
                GroupObjects.ConversationId(first.Conversation + ratings.Conversation[i]),
                Time(ratings.At[i]),
                Number(ratings.Score[i]),
                Number(ratings.Min[i]),
                Number(ratings.Max[i]));
        }
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Shanghai's time, with its offset.</summary>
    private static string Time(long unixSeconds) =>
        DateTime.UnixEpoch.AddSeconds(unixSeconds + MonthOfMarch.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);
}
