using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Punches as plain arrays of one length, by employee, then by time, <c>in</c> before <c>out</c>, then by evidence.</summary>
/// <param name="Employee">Whose: the position among the chart's employees, which are by ordinal id.</param>
/// <param name="At">When, as Unix seconds.</param>
/// <param name="Kind">In or out.</param>
/// <param name="Role">The role's code, a position in <see cref="GroupMonth.Roles"/>; -1 where the punch names none.</param>
/// <param name="Evidence">The number of the evidence id.</param>
internal sealed record PunchColumns(int[] Employee, long[] At, PunchKind[] Kind, int[] Role, int[] Evidence)
{
    internal int Count => At.Length;
}

/// <summary>Messages as plain arrays of one length, by employee, then by time, by sender (customer, auto, employee), by evidence.</summary>
/// <param name="Employee">Whose: the position among the chart's employees.</param>
/// <param name="Conversation">The conversation's code, dense from 0.</param>
/// <param name="At">When, as Unix seconds.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="Evidence">The number of the evidence id.</param>
internal sealed record MessageColumns(int[] Employee, int[] Conversation, long[] At, MessageSender[] Sender, int[] Evidence)
{
    internal int Count => At.Length;
}

/// <summary>Ratings as plain arrays of one length, by conversation, then by evidence.</summary>
/// <param name="Conversation">The conversation's code.</param>
/// <param name="At">When, as Unix seconds.</param>
/// <param name="Score">The score.</param>
/// <param name="Min">The lowest score possible.</param>
/// <param name="Max">The highest score possible.</param>
/// <param name="Evidence">The number of the evidence id.</param>
internal sealed record RatingColumns(int[] Conversation, long[] At, decimal[] Score, decimal[] Min, decimal[] Max, int[] Evidence)
{
    internal int Count => At.Length;
}
