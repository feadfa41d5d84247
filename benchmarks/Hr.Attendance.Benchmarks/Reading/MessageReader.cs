using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>Our reader, enumerated to the end.</summary>
internal static class MessageReader
{
    internal static CheckSum Read(byte[] file, EvidenceFormat format)
    {
        using var stream = new MemoryStream(file);
        return Sum(EvidenceReader.ReadMessages(stream, format, new ReadingLog("messages")));
    }

    internal static CheckSum Sum(IEnumerable<Message> messages)
    {
        var sum = default(CheckSum);
        foreach (var message in messages)
        {
            sum.Records++;
            sum.AddId(message.EvidenceId);
            sum.AddId(message.EmployeeId);
            sum.AddId(message.ConversationId);
            long seconds = message.At.ToUnixTimeSeconds();
            sum.Seconds += seconds;
            sum.AddSender(message.Sender, seconds);
        }

        return sum;
    }
}
