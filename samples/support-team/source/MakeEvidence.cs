// Turns source/support-messages.csv into evidence/messages.csv.
//
//   dotnet run source/MakeEvidence.cs                    from the sample's folder
//   dotnet run source/MakeEvidence.cs INPUT OUTPUT       anywhere else
//
// A conversation is a thread: messages joined by their in_reply_to links, whatever the direction. A link to a
// message that the source does not hold joins nothing. The conversation's id is "c" and the smallest message id in it.
//
// A message of an employee belongs to the account that sent it. A message of a customer belongs to the first of:
//   1. the account whose message replies to it (of several replies the earliest);
//   2. the account it replies to;
//   3. the account of the nearest employee message in the thread, before or after.
// Where two messages are equally good, the one with the smaller id decides.
// A thread in which no employee wrote belongs to nobody: it is left out, and counted in the last line printed.
//
// The output is sorted by time, then by message id as a number, with LF line ends: the same input, the same bytes.

#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.Text;

string input = args.Length > 0 ? args[0] : Path.Combine("source", "support-messages.csv");
string output = args.Length > 1 ? args[1] : Path.Combine("evidence", "messages.csv");

List<Message> messages = File.ReadLines(input).Skip(1).Where(line => line.Length > 0).Select(Message.Parse).ToList();
Dictionary<long, Message> byId = messages.ToDictionary(m => m.Id);
ILookup<long, Message> repliesTo = messages.Where(m => m.InReplyTo is not null).ToLookup(m => m.InReplyTo!.Value);

List<string> lines = [];
var (threads, unattributedThreads, unattributedMessages) = (0, 0, 0);
foreach (List<Message> thread in Threads())
{
    threads++;
    List<Message> byEmployees = thread.Where(m => m.IsEmployee).ToList();
    if (byEmployees.Count == 0)
    {
        unattributedThreads++;
        unattributedMessages += thread.Count;
        continue;
    }

    long conversation = thread.Min(m => m.Id);
    foreach (Message m in thread)
    {
        string account = m.IsEmployee ? m.SenderId : AccountFor(m, byEmployees);
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{m.At:yyyy-MM-ddTHH:mm:ssZ},{m.Id:D19},m{m.Id},{account},c{conversation},{m.Sender}"));
    }
}

lines.Sort(StringComparer.Ordinal); // time and padded id come first, so that the text order is the order wanted
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
using (StreamWriter writer = new(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
{
    writer.Write("evidence_id,employee_id,conversation_id,at,sender\n");
    foreach (string[] f in lines.Select(line => line.Split(',')))
    {
        writer.Write($"{f[2]},{f[3]},{f[4]},{f[0]},{f[5]}\n");
    }
}

Console.WriteLine($"{messages.Count} messages in, {lines.Count} out, in {threads - unattributedThreads} conversations");
Console.WriteLine($"left out: {unattributedMessages} messages in {unattributedThreads} threads without an employee");

IEnumerable<List<Message>> Threads()
{
    HashSet<long> seen = [];
    foreach (Message first in messages)
    {
        if (!seen.Add(first.Id))
        {
            continue;
        }

        List<Message> thread = [first];
        for (int i = 0; i < thread.Count; i++)
        {
            IEnumerable<Message> linked = repliesTo[thread[i].Id];
            if (thread[i].InReplyTo is { } parent && byId.TryGetValue(parent, out Message? message))
            {
                linked = linked.Append(message);
            }

            thread.AddRange(linked.Where(m => seen.Add(m.Id)));
        }

        yield return thread;
    }
}

string AccountFor(Message m, List<Message> byEmployees)
{
    Message? reply = repliesTo[m.Id].Where(r => r.IsEmployee).OrderBy(r => r.At).ThenBy(r => r.Id).FirstOrDefault();
    if (reply is not null)
    {
        return reply.SenderId;
    }

    if (m.InReplyTo is { } parent && byId.TryGetValue(parent, out Message? answered) && answered.IsEmployee)
    {
        return answered.SenderId;
    }

    return byEmployees.OrderBy(e => (e.At - m.At).Duration()).ThenBy(e => e.Id).First().SenderId;
}

internal sealed record Message(long Id, DateTime At, string Sender, string SenderId, long? InReplyTo)
{
    public bool IsEmployee => Sender == "employee";

    // No field of this source is quoted or holds a comma.
    public static Message Parse(string line)
    {
        string[] f = line.Split(',');
        if (f.Length != 5)
        {
            throw new FormatException($"not five fields: `{line}`");
        }

        return new Message(
            long.Parse(f[0], CultureInfo.InvariantCulture),
            DateTime.Parse(f[1], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            f[2],
            f[3],
            f[4].Length == 0 ? null : long.Parse(f[4], CultureInfo.InvariantCulture));
    }
}
