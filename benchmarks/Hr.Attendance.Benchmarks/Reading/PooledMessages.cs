using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>
/// What a program for one kind of file alone makes of messages: columns, ids of employees and conversations as numbers of a pool, ids of evidence in
/// one heap of characters. Nothing is checked but what parsing needs; a row that is not as expected ends everything.
/// </summary>
internal sealed class PooledMessages
{
    private readonly List<long> _at = [];
    private readonly List<MessageSender> _sender = [];
    private readonly List<int> _employee = [];
    private readonly List<int> _conversation = [];
    private readonly List<int> _evidenceEnd = [];
    private readonly IdPool _employees = new();
    private readonly IdPool _conversations = new();
    private char[] _evidence = new char[1 << 20];
    private int _evidenceLength;

    internal int Count => _at.Count;

    internal void Add(
        ReadOnlySpan<char> evidence, ReadOnlySpan<char> employee, ReadOnlySpan<char> conversation, ReadOnlySpan<char> at, ReadOnlySpan<char> sender)
    {
        if (_evidence.Length - _evidenceLength < evidence.Length)
        {
            Array.Resize(ref _evidence, (2 * _evidence.Length) + evidence.Length);
        }

        evidence.CopyTo(_evidence.AsSpan(_evidenceLength));
        _evidenceLength += evidence.Length;
        _evidenceEnd.Add(_evidenceLength);
        _employee.Add(_employees.NumberOf(employee));
        _conversation.Add(_conversations.NumberOf(conversation));
        _at.Add(IsoInstant.UnixSeconds(at));
        _sender.Add(SenderOf(sender));
    }

    internal CheckSum ToSum()
    {
        var sum = default(CheckSum);
        int start = 0;
        for (int i = 0; i < Count; i++)
        {
            sum.Records++;
            sum.AddId(_evidence.AsSpan(start, _evidenceEnd[i] - start));
            sum.AddId(_employees[_employee[i]]);
            sum.AddId(_conversations[_conversation[i]]);
            sum.Seconds += _at[i];
            sum.AddSender(_sender[i], _at[i]);
            start = _evidenceEnd[i];
        }

        return sum;
    }

    private static MessageSender SenderOf(ReadOnlySpan<char> name) => name switch
    {
        "customer" => MessageSender.Customer,
        "employee" => MessageSender.Employee,
        "auto" => MessageSender.Auto,
        _ => throw new FormatException($"`{name}` is no sender"),
    };

    /// <summary>Ids as numbers, by when they first came.</summary>
    private sealed class IdPool
    {
        private readonly Dictionary<string, int> _numbers = [];
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
        private readonly List<string> _ids = [];

        internal IdPool() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

        internal string this[int number] => _ids[number];

        internal int NumberOf(ReadOnlySpan<char> id)
        {
            if (!_bySpan.TryGetValue(id, out int number))
            {
                number = _ids.Count;
                string text = id.ToString();
                _ids.Add(text);
                _numbers.Add(text, number);
            }

            return number;
        }
    }
}
