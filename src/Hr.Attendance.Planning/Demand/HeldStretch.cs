using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>A time in which somebody was busy with a conversation without a rest.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Start">The first instant.</param>
/// <param name="End">The end; not before the start.</param>
/// <param name="IsLast">Whether it is the person's last one in the episode.</param>
internal readonly record struct HeldStretch(string EmployeeId, Instant Start, Instant End, bool IsLast)
{
    /// <summary>To read what a customer wrote and to write an answer takes so long, before it is sent.</summary>
    private static readonly Duration Writing = Duration.FromMinutes(1);

    /// <summary>Where nobody writes so long, nobody is busy with the conversation.</summary>
    private static readonly Duration Rest = Duration.FromMinutes(10);

    /// <summary>The stretches of everybody in some conversations.</summary>
    internal static IEnumerable<HeldStretch> Of(IEnumerable<CustomerEpisode> episodes)
    {
        foreach (var episode in episodes)
        {
            foreach (string employee in episode.Messages.Where(message => message.Sender == MessageSender.Employee)
                .Select(message => message.EmployeeId!).Distinct(StringComparer.Ordinal))
            {
                HeldStretch? open = null;
                foreach (var stretch in Of(episode.Messages, employee))
                {
                    if (open is { } before)
                    {
                        yield return before;
                    }

                    open = stretch;
                }

                yield return open!.Value with { IsLast = true };
            }
        }
    }

    private static IEnumerable<HeldStretch> Of(IReadOnlyList<Message> messages, string employee)
    {
        HeldStretch? stretch = null;
        for (int i = 0; i < messages.Count; i++)
        {
            var at = messages[i].At;
            bool rested = i > 0 && at - messages[i - 1].At > Rest;
            if (rested && stretch is { } ended)
            {
                yield return ended;
                stretch = null;
            }

            if (messages[i].Sender == MessageSender.Employee && string.Equals(messages[i].EmployeeId, employee, StringComparison.Ordinal))
            {
                var before = i == 0 ? at : messages[i - 1].At;
                stretch = stretch is { } goesOn
                    ? goesOn with { End = at }
                    : new HeldStretch(employee, Instant.Max(before, at - Writing), at, false);
            }
        }

        if (stretch is { } last)
        {
            yield return last;
        }
    }
}
