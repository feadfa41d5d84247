namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>From which numbers on a part of a month counts its people, conversations and evidence; within the part all begin at 0.</summary>
internal readonly record struct FirstNumbers(int Employee, int Conversation, int Punch, int Message, int Rating)
{
    internal FirstNumbers After(int people, EvidenceDraft draft) => new(
        Employee + people, Conversation + draft.Conversations, Punch + draft.Punches, Message + draft.Messages, Rating + draft.AllRatings);
}
