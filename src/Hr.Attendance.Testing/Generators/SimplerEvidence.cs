using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// Simpler evidence near given evidence: less of it first, then fewer conversations, then rounder times. Whatever is tried costs less, so
/// that trying ends.
/// </summary>
internal static class SimplerEvidence
{
    /// <summary>All that one step leads to.</summary>
    internal static IEnumerable<IReadOnlyList<EvidenceOfDay>> Of(IReadOnlyList<EvidenceOfDay> seen)
    {
        // Some steps undo each other (a rounder end makes a longer span), so a step counts only where the whole costs less. That alone
        // makes it end.
        long cost = EvidenceCost.Of(seen);
        return SmallerLists.Of(seen)
            .Concat(SmallerLists.WithOneSimpler(seen, day => WithLessEvidence(day)))
            .Concat(SmallerLists.WithOneSimpler(seen, day => WithRounderTimes(day)))
            .Where(simpler => EvidenceCost.Of(simpler) < cost);
    }

    private static IEnumerable<EvidenceOfDay> WithLessEvidence(EvidenceOfDay day)
    {
        var parts = SmallerLists.Of(day.Chats).Select(chats => day with { Chats = chats })
            .Concat(SmallerLists.Of(day.Online).Select(spans => day with { Online = spans }))
            .Concat(SmallerLists.Of(day.Works).Select(spans => day with { Works = spans }))
            .Concat(SmallerLists.Of(day.Away).Select(spans => day with { Away = spans }))
            .Concat(SmallerLists.Of(day.Punches).Select(punches => day with { Punches = punches }))
            .Concat(Merged(day.Chats).Select(chats => day with { Chats = chats }));
        return parts
            .Concat(SmallerLists.Of(day.Leave).Select(leave => day with { Leave = leave }))
            .Concat(SmallerLists.Of(day.Shifts).Select(shifts => day with { Shifts = shifts }))
            .Concat(SmallerLists.Of(day.Approved).Select(spans => day with { Approved = spans }))
            .Concat(SmallerLists.Of(day.Rejected).Select(spans => day with { Rejected = spans }))
            .Concat(SmallerLists.Of(day.Decisions).Select(decisions => day with { Decisions = decisions }));
    }

    private static IEnumerable<EvidenceOfDay> WithRounderTimes(EvidenceOfDay day)
    {
        var rounder = Moved(day)
            .Concat(SmallerLists.WithOneSimpler(day.Online, SimplerTimes.Of).Select(spans => day with { Online = spans }))
            .Concat(SmallerLists.WithOneSimpler(day.Works, SimplerTimes.Of).Select(spans => day with { Works = spans }))
            .Concat(SmallerLists.WithOneSimpler(day.Away, SimplerTimes.Of).Select(spans => day with { Away = spans }))
            .Concat(SmallerLists.WithOneSimpler(day.Punches, SimplerPunch).Select(punches => day with { Punches = punches }))
            .Concat(SmallerLists.WithOneSimpler(day.Chats, SimplerChat.Of).Select(chats => day with { Chats = chats }));
        rounder = day.OnlineRole is null ? rounder : rounder.Append(day with { OnlineRole = null });
        return rounder
            .Concat(SmallerLists.WithOneSimpler(day.Leave, SimplerLeave).Select(leave => day with { Leave = leave }))
            .Concat(SmallerLists.WithOneSimpler(day.Shifts, SimplerShift).Select(shifts => day with { Shifts = shifts }))
            .Concat(SmallerLists.WithOneSimpler(day.Approved, SimplerTimes.Of).Select(spans => day with { Approved = spans }))
            .Concat(SmallerLists.WithOneSimpler(day.Rejected, SimplerTimes.Of).Select(spans => day with { Rejected = spans }))
            .Concat(SmallerLists.WithOneSimpler(day.Decisions, SimplerDecision).Select(decisions => day with { Decisions = decisions }));
    }

    private static IEnumerable<LeaveTaken> SimplerLeave(LeaveTaken leave)
    {
        var ofDay = leave.Span is { } span ? SimplerTimes.OfDay(span).Select(simpler => leave with { Span = simpler }).Prepend(leave with { Span = null }) : [];
        return ofDay
            .Append(leave with { Kind = Leave.Compensatory })
            .Append(leave with { Time = Duration.FromHours(1) })
            .Where(simpler => simpler != leave);
    }

    private static IEnumerable<PlannedShift> SimplerShift(PlannedShift shift) =>
        shift.Span is { } span ? SimplerTimes.OfDay(span).Select(simpler => shift with { Span = simpler }).Prepend(shift with { Span = null }) : [];

    private static IEnumerable<SessionDecision> SimplerDecision(SessionDecision decision) =>
        SimplerTimes.OfClock(decision.At.Second).Select(second => decision with { At = new ClockTime(second) });

    /// <summary>Each conversation as one with the one before it.</summary>
    private static IEnumerable<IReadOnlyList<Chat>> Merged(IReadOnlyList<Chat> chats) => Enumerable.Range(1, Math.Max(0, chats.Count - 1))
        .Select(i => (IReadOnlyList<Chat>)[.. chats.Take(i - 1), SimplerChat.Merged(chats[i - 1], chats[i]), .. chats.Skip(i + 1)]);

    private static IEnumerable<SinglePunch> SimplerPunch(SinglePunch punch) =>
        SimplerTimes.OfClock(punch.At.Second).Select(second => punch with { At = new ClockTime(second) });

    /// <summary>All that happened online at another time of the day, such that its first event is at a rounder one.</summary>
    private static IEnumerable<EvidenceOfDay> Moved(EvidenceOfDay day)
    {
        int[] begins =
        [
            .. day.Online.Select(span => span.From.Second),
            .. day.Chats.Where(chat => chat.Messages.Count > 0).Select(chat => chat.Messages[0].At.Second),
        ];
        int[] ends =
        [
            .. day.Online.Select(span => span.To.Second),
            .. day.Away.Select(span => span.To.Second),
            .. day.Chats.SelectMany(chat => chat.Messages).Select(message => message.At.Second),
        ];
        if (begins.Length == 0)
        {
            return [];
        }

        int first = begins.Min();
        return SimplerTimes.OfClock(first)
            .Select(second => second - first)
            .Where(step => SimplerTimes.IsOnClock(ends.Max() + step) && day.Away.All(span => SimplerTimes.IsOnClock(span.From.Second + step)))
            .Select(step => day with
            {
                Online = [.. day.Online.Select(span => SimplerTimes.Moved(span, step))],
                Away = [.. day.Away.Select(span => SimplerTimes.Moved(span, step))],
                Chats = [.. day.Chats.Select(chat => SimplerTimes.Moved(chat, step))],
            });
    }
}
