using System.Runtime.CompilerServices;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// Evidence files in the order of the columns, read once from beginning to end while a run asks for one piece of the people after the other: a
/// month goes by and only the people of the moment are in memory.
/// </summary>
/// <remarks>
/// It relies on how <see cref="GroupMonth"/> is drawn: conversations are shared by two neighbours at most, who are in one piece where a piece has
/// an even number of people, and their codes go up with the people. One question at a time.
/// </remarks>
internal sealed class SortedFiles : IEvidenceSource, IDisposable
{
    private readonly List<FileStream> _files = [];
    private readonly IEnumerator<Punch> _punches;
    private readonly IEnumerator<Message> _messages;
    private readonly IEnumerator<Rating> _ratings;
    private bool _hasPunch;
    private bool _hasMessage;
    private bool _hasRating;

    internal SortedFiles(string folder)
    {
        _punches = Open(folder, "punches", EvidenceReader.ReadPunches);
        _messages = Open(folder, "messages", EvidenceReader.ReadMessages);
        _ratings = Open(folder, "ratings", EvidenceReader.ReadRatings);
        _hasPunch = _punches.MoveNext();
        _hasMessage = _messages.MoveNext();
        _hasRating = _ratings.MoveNext();
    }

    /// <summary>Nobody outside the piece has a message in its conversations.</summary>
    public bool ConversationsAreShared => false;

    public Task<EvidenceRecords> ReadAsync(EvidenceQuery query, CancellationToken cancellationToken)
    {
        var people = query.EmployeeIds.ToHashSet(StringComparer.Ordinal);
        var conversations = new HashSet<string>(StringComparer.Ordinal);
        var (punches, messages, ratings) = (new List<Punch>(), new List<Message>(), new List<Rating>());
        string last = string.Empty;
        for (; _hasPunch && people.Contains(_punches.Current.EmployeeId); _hasPunch = _punches.MoveNext())
        {
            punches.Add(_punches.Current);
        }

        for (; _hasMessage && people.Contains(_messages.Current.EmployeeId!); _hasMessage = _messages.MoveNext())
        {
            string conversation = _messages.Current.ConversationId;
            last = string.CompareOrdinal(conversation, last) > 0 ? conversation : last;
            conversations.Add(conversation);
            messages.Add(_messages.Current);
        }

        for (; _hasRating && string.CompareOrdinal(_ratings.Current.ConversationId, last) <= 0; _hasRating = _ratings.MoveNext())
        {
            if (conversations.Contains(_ratings.Current.ConversationId))
            {
                ratings.Add(_ratings.Current);
            }
        }

        return Task.FromResult(new EvidenceRecords { Punches = punches, Messages = messages, Ratings = ratings });
    }

    public Task<EvidenceRecords> ReadConversationsAsync(ConversationQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Not known before the last row was read.</summary>
    public Task<Instant?> ReadLatestMessageAtAsync(CancellationToken cancellationToken) => Task.FromResult<Instant?>(null);

    /// <summary>Ratings of nobody are not looked for: the files are read once.</summary>
    public async IAsyncEnumerable<Rating> ReadRatingsAsync(EvidenceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public void Dispose()
    {
        _punches.Dispose();
        _messages.Dispose();
        _ratings.Dispose();
        _files.ForEach(file => file.Dispose());
    }

    private IEnumerator<T> Open<T>(string folder, string kind, Func<Stream, EvidenceFormat, ReadingLog, IEnumerable<T>> read)
    {
        var file = File.OpenRead(WorkspaceFiles.EvidenceFile(folder, kind));
        _files.Add(file);
        return read(file, EvidenceFormat.Csv, new ReadingLog(kind)).GetEnumerator();
    }
}
