using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>A few records of one kind with all that an id may hold, and a seed for how they are written down.</summary>
public sealed record EvidenceCase(EvidenceKind Kind, IReadOnlyList<EvidenceRecord> Records, int Seed)
{
    // No carriage return: the end of a line inside quotes is read as a line feed, whatever it was.
    private static readonly string[] Pieces =
    [
        "a", "m1", "e-7", ",", "\"", "\"\"", "\n", " ", "'", "\\", "{", "}", "[", ":", ";", "\t", "/", "#", "null", "0", "=1+1", "\u00E9", "\u0001", "\u2028",
        "张", "三", "客服", "一", "。", "牛", "联通", "한", "ß", "\U0001F600", "\U00020000",
    ];

    public override string ToString() => $"{Kind}, seed {Seed}:\n{string.Join("\n", Records)}";

    public static class Generators
    {
        public static Arbitrary<EvidenceCase> Arbitrary() =>
            Gen.Zip(Gen.Elements(EvidenceKinds.All), Gen.Choose(0, int.MaxValue - 1))
                .Select(drawn => Make(drawn.Item1, new Random(drawn.Item2), drawn.Item2))
                .ToArbitrary();
    }

    internal static EvidenceRecord Another(EvidenceKind kind, int seed) => Record(kind, new Random(seed));

    private static EvidenceCase Make(EvidenceKind kind, Random random, int seed) =>
        new(kind, [.. Enumerable.Range(0, random.Next(9)).Select(_ => Record(kind, random))], seed);

    private static EvidenceRecord Record(EvidenceKind kind, Random random) => random.Next(8) switch
    {
        0 => Withdrawn(kind, Text(random), Revision(random)),
        1 => Content(kind, random) with { Revision = Revision(random) },
        _ => Content(kind, random),
    };

    private static EvidenceRecord Withdrawn(EvidenceKind kind, string id, long revision) => kind switch
    {
        EvidenceKind.Punches => Punch.Withdrawn(id, revision),
        EvidenceKind.Messages => Rules.Evidence.Message.Withdrawn(id, revision),
        EvidenceKind.Ratings => Rating.Withdrawn(id, revision),
        EvidenceKind.Availability => Availability.Withdrawn(id, revision),
        EvidenceKind.Leave => Rules.Evidence.Leave.Withdrawn(id, revision),
        EvidenceKind.Shifts => Rules.Evidence.Shift.Withdrawn(id, revision),
        EvidenceKind.Approvals => Approval.Withdrawn(id, revision),
        EvidenceKind.Decisions => Rules.Evidence.Decision.Withdrawn(id, revision),
        _ => Presence.Withdrawn(id, revision),
    };

    private static long Revision(Random random) => random.Next(3) switch { 0 => 0, 1 => random.Next(1, 9), _ => random.NextInt64() };

    private static EvidenceRecord Content(EvidenceKind kind, Random random) => kind switch
    {
        EvidenceKind.Punches => Recorded.Punch(
            Text(random), Text(random), At(random), (PunchKind)random.Next(3), Perhaps(random), Perhaps(random), Perhaps(random)),
        EvidenceKind.Messages => Message(random, (MessageSender)random.Next(4)),
        EvidenceKind.Ratings => Recorded.Rating(Text(random), Text(random), At(random), Number(random), Number(random), Number(random)),
        EvidenceKind.Availability => Recorded.Availability(Text(random), Text(random), At(random), At(random), (AvailabilityState)random.Next(3)),
        EvidenceKind.Leave => Leave(random, random.Next(2) == 0),
        EvidenceKind.Shifts => Shift(random, random.Next(3) == 0),
        EvidenceKind.Approvals => Recorded.Approval(Text(random), Text(random), At(random), At(random), (ApprovalState)random.Next(2), Perhaps(random)),
        EvidenceKind.Decisions => Decision(random) with { Reason = Perhaps(random) },
        _ => Recorded.Presence(Text(random), Text(random), At(random), At(random), (PresenceState)random.Next(2)),
    };

    private static Decision Decision(Random random) =>
        Recorded.Decision(Text(random), Text(random), At(random), (DecisionKind)random.Next(3), At(random), Perhaps(random));

    private static Leave Leave(Random random, bool isTimed) =>
        Recorded.Leave(Text(random), Text(random), Date(random), Duration.FromSeconds(random.Next(100_000)), Text(random)) with
        {
            From = isTimed ? Time(random) : null,
            To = isTimed ? Time(random) : null,
        };

    private static Shift Shift(Random random, bool isFree) =>
        Recorded.Shift(Text(random), Text(random), Date(random), isFree ? null : Time(random), isFree ? null : Time(random), Perhaps(random));

    private static LocalDate Date(Random random) => new LocalDate(1, 1, 1).PlusDays(random.Next(3_600_000));

    private static LocalTime Time(Random random) =>
        random.Next(4) == 0 ? LocalTime.Midnight : LocalTime.FromSecondsSinceMidnight((random.Next(1440) * 60) + (random.Next(2) * random.Next(60)));

    private static Message Message(Random random, MessageSender sender)
    {
        string? employee = sender == MessageSender.Employee ? Text(random) : Perhaps(random);
        return Recorded.Message(Text(random), employee, Text(random), At(random), sender) with { Role = Perhaps(random) };
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(20) == 0 ? 90 : random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string? Perhaps(Random random) => random.Next(2) == 0 ? null : Text(random);

    private static Instant At(Random random)
    {
        // From the year 2 to 9998: an offset takes none of them past the first or the last one.
        var at = Instant.FromUnixTimeSeconds(random.NextInt64(-62_100_000_000, 253_370_000_000));
        return random.Next(3) == 0 ? at + Duration.FromNanoseconds(random.Next(1_000_000_000)) : at;
    }

    private static decimal Number(Random random) => random.Next(4) switch
    {
        0 => random.Next(-5, 6),
        1 => 1_000_000_000,
        _ => new decimal(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(1, 12)),
    };
}
