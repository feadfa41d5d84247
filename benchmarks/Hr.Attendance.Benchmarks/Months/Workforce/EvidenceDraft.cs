using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

internal readonly record struct DrawnPunch(long At, PunchKind Kind, int Role, int Evidence);

internal readonly record struct DrawnMessage(int Conversation, long At, MessageSender Sender, int Evidence);

internal readonly record struct DrawnRating(int Conversation, long At, int Score, int Min, int Max, int Evidence);

/// <summary>Gives out the numbers of evidence and conversations while a month is drawn, and keeps what belongs to no one person.</summary>
internal sealed class EvidenceDraft
{
    internal int Punches { get; private set; }

    internal int Messages { get; private set; }

    /// <summary>How many ratings there are so far, those off their scale among them.</summary>
    internal int AllRatings { get; private set; }

    /// <summary>The ratings so far, by evidence.</summary>
    internal List<DrawnRating> Ratings { get; } = [];

    /// <summary>Ratings whose score lies outside their scale; the engine sets them aside when evidence is checked, so no column has them.</summary>
    internal List<DrawnRating> RatingsOffScale { get; } = [];

    /// <summary>The evidence numbers of punches that are recorded twice, with the same content; they count once, so columns have them once.</summary>
    internal List<int> RepeatedPunches { get; } = [];

    internal int Conversations { get; private set; }

    internal int NextConversation() => Conversations++;

    internal DrawnPunch Punch(long at, PunchKind kind, int role) => new(at, kind, role, Punches++);

    internal DrawnMessage Message(int conversation, long at, MessageSender sender) => new(conversation, at, sender, Messages++);

    internal void Rate(int conversation, long at, int score, int min, int max) => Ratings.Add(new DrawnRating(conversation, at, score, min, max, AllRatings++));

    internal void RateOffScale(int conversation, long at) => RatingsOffScale.Add(new DrawnRating(conversation, at, 7, 1, 5, AllRatings++));
}
