using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What to do with a punch in that has no punch out.</summary>
public enum MissingOutRepair
{
    /// <summary>It ends a little after the employee's last message before the next punch in.</summary>
    LastActivity,

    /// <summary>It is set aside.</summary>
    Discard,
}

/// <summary>The policy values that pairing depends on.</summary>
public readonly record struct PunchPairingRules
{
    /// <summary>What to do with a punch in that has no punch out.</summary>
    public MissingOutRepair MissingOut { get; init; }

    /// <summary>A pair longer than this is taken for two unrelated punches.</summary>
    public Duration MaxOpen { get; init; }

    /// <summary>How long after a last message work is taken to end.</summary>
    public Duration ActivityTail { get; init; }
}

/// <summary>A span of work between two punches, or between a punch and where it was repaired to end.</summary>
public sealed record PunchPair
{
    /// <summary>The punch that begins it.</summary>
    public required Punch In { get; init; }

    /// <summary>The punch that ends it; null where it was repaired.</summary>
    public required Punch? Out { get; init; }

    /// <summary>When it ends; not before the punch in.</summary>
    public required Instant End { get; init; }

    /// <summary>When it begins.</summary>
    public Instant Start => In.At;

    /// <summary>The span, half-open; empty when both punches have one time.</summary>
    public Interval Interval => new(Start, End);
}

/// <summary>Pairs the punches of one employee and one role, and repairs what is missing.</summary>
public static class PunchPairing
{
    /// <summary>Pairs punches.</summary>
    /// <remarks>
    /// An <c>in</c> followed by another <c>in</c>, by nothing, or by an <c>out</c> later than the longest open time has no <c>out</c>:
    /// it ends after the employee's last message in reach, never after the next <c>in</c>, or is set aside. An <c>out</c> that closes
    /// nothing is set aside.
    /// </remarks>
    /// <param name="punches">The punches of one role, in the order of <see cref="EmployeeEvidence.Punches"/>.</param>
    /// <param name="activity">The employee's own messages, in order of time, whatever role they belong to.</param>
    /// <param name="rulesAt">The rules in force for a punch in.</param>
    /// <param name="diagnostics">Takes a warning for each repair and each punch that is set aside.</param>
    /// <returns>The pairs, by start.</returns>
    public static IReadOnlyList<PunchPair> Pair(
        IReadOnlyList<Punch> punches, IReadOnlyList<Message> activity, Func<Punch, PunchPairingRules> rulesAt, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(punches);
        Guard.NotNull(activity);
        Guard.NotNull(rulesAt);
        Guard.NotNull(diagnostics);
        var pairs = new List<PunchPair>();
        Pair(punches, activity, position => rulesAt(punches[position]), diagnostics, (_, pair) => pairs.Add(pair));
        return pairs;
    }

    /// <summary>The same, with punches told apart by their position, and each pair given away with that of its punch in.</summary>
    internal static void Pair(
        IReadOnlyList<Punch> punches,
        IReadOnlyList<Message> activity,
        Func<int, PunchPairingRules> rulesAt,
        ICollection<Diagnostic> diagnostics,
        Action<int, PunchPair> take)
    {
        // Only neighbours can be a pair. To look further (to skip a second "in", say) would join two evenings into one whenever a punch is
        // missing, and a missing punch is the usual fault.
        for (int i = 0; i < punches.Count; i++)
        {
            if (punches[i].Kind == PunchKind.Out)
            {
                diagnostics.Add(EvidenceDiagnostics.OutWithoutIn.At(
                    punches[i].Source, ("evidence", punches[i].EvidenceId), ("employee", punches[i].EmployeeId)));
                continue;
            }

            var rules = rulesAt(i);
            if (i + 1 < punches.Count && punches[i + 1].Kind == PunchKind.Out && punches[i + 1].At - punches[i].At <= rules.MaxOpen)
            {
                take(i, new PunchPair { In = punches[i], Out = punches[i + 1], End = punches[i + 1].At });
                i++;
            }
            else if (Repair(punches[i], NextIn(punches, i), activity, rules, diagnostics) is { } repaired)
            {
                take(i, repaired);
            }
        }
    }

    /// <summary>The time of the next punch in after a position; the end of time where there is none.</summary>
    private static Instant NextIn(IReadOnlyList<Punch> punches, int position)
    {
        for (int i = position + 1; i < punches.Count; i++)
        {
            if (punches[i].Kind == PunchKind.In)
            {
                return punches[i].At;
            }
        }

        return Instant.MaxValue;
    }

    private static PunchPair? Repair(
        Punch punch, Instant nextIn, IReadOnlyList<Message> activity, PunchPairingRules rules, ICollection<Diagnostic> diagnostics)
    {
        var last = rules.MissingOut == MissingOutRepair.Discard ? null : LastInReach(punch, nextIn, activity, rules.MaxOpen);
        if (last is null)
        {
            diagnostics.Add(EvidenceDiagnostics.MissingOutDiscarded.At(punch.Source, ("evidence", punch.EvidenceId), ("employee", punch.EmployeeId)));
            return null;
        }

        var end = Instant.Min(last.At + rules.ActivityTail, nextIn);
        diagnostics.Add(EvidenceDiagnostics.MissingOutRepaired.Between(punch.Source, [last.Source],
            ("evidence", punch.EvidenceId), ("employee", punch.EmployeeId), ("message", last.EvidenceId), ("end", InstantPattern.ExtendedIso.Format(end))));
        return new PunchPair { In = punch, Out = null, End = end };
    }

    /// <summary>The last message that is not before a punch, not more than <paramref name="maxOpen"/> after it and before the next punch in.</summary>
    private static Message? LastInReach(Punch punch, Instant nextIn, IReadOnlyList<Message> activity, Duration maxOpen)
    {
        // Messages are in order of time, and what is out of reach stays out of reach, so the last one in reach is found by halving.
        var search = new SortedSearch(activity.Count);
        while (search.IsOpen)
        {
            var at = activity[search.Middle].At;
            search.Answer(at < nextIn && at - punch.At <= maxOpen);
        }

        return search.Place > 0 && activity[search.Place - 1].At >= punch.At ? activity[search.Place - 1] : null;
    }
}
