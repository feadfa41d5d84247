using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A span of work between two punches, or between a punch and where it was repaired to end.</summary>
internal sealed record WordedPair(Punch In, Punch? Out, Instant End)
{
    internal Instant Start => In.At;
}

/// <summary>The policy values that pairing depends on.</summary>
internal sealed record WordedPairing(MissingOutRepair MissingOut, Duration MaxOpen, Duration ActivityTail);

/// <summary>Step 1 of the contract for the punches of one role, told one by one without regard to the time it takes.</summary>
internal static class WordedPunches
{
    internal static IEnumerable<WordedPair> Pairs(IReadOnlyList<Punch> punches, List<Message> activity, Func<Punch, WordedPairing> rulesAt)
    {
        for (int i = 0; i < punches.Count; i++)
        {
            var punch = punches[i];
            var next = i + 1 < punches.Count ? punches[i + 1] : null;
            if (punch.Kind == PunchKind.Out)
            {
                continue;
            }

            var rules = rulesAt(punch);
            if (next?.Kind == PunchKind.Out && next.At - punch.At <= rules.MaxOpen)
            {
                yield return new WordedPair(punch, next, next.At);
                i++;
                continue;
            }

            var nextIn = punches.Skip(i + 1).FirstOrDefault(later => later.Kind == PunchKind.In);
            var last = activity.LastOrDefault(message =>
                message.At >= punch.At && message.At - punch.At <= rules.MaxOpen && (nextIn is null || message.At < nextIn.At));
            if (rules.MissingOut == MissingOutRepair.LastActivity && last is not null)
            {
                var end = last.At + rules.ActivityTail;
                yield return new WordedPair(punch, null, nextIn is null || end < nextIn.At ? end : nextIn.At);
            }
        }
    }
}
