namespace Hr.Attendance.Rules.Evidence;

/// <summary>Takes evidence row by row, as readers of files and databases find it. Nobody may add from two threads at once.</summary>
/// <remarks>
/// Of punches, messages and ratings a group has millions, so these come as fields that lie in the reader's own memory and hold until the call
/// returns. Of all other kinds there are few, and they come as records.
/// </remarks>
public interface IEvidenceSink
{
    /// <summary>Takes a punch.</summary>
    /// <param name="punch">Its fields.</param>
    void Add(in PunchRow punch);

    /// <summary>Takes a message.</summary>
    /// <param name="message">Its fields.</param>
    void Add(in MessageRow message);

    /// <summary>Takes a rating.</summary>
    /// <param name="rating">Its fields.</param>
    void Add(in RatingRow rating);

    /// <summary>Takes a record of any kind.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    void Add(EvidenceRecord record);

    /// <summary>Takes to whom a conversation is assigned.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assignment"/> is null.</exception>
    void Add(ConversationAssignment assignment);
}
