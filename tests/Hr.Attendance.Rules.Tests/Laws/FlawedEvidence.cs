using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>
/// Evidence as it comes from real systems: people nobody knows, records given twice, corrected and withdrawn, ids that contradict each other,
/// impossible times and scores, punches for roles not held, ins without outs and outs without ins. Some of it is of unknown place.
/// </summary>
public sealed record FlawedEvidence(EvidenceRecords Records)
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly string[] People = ["e1", "e1", "e1", "e1", "e1", "e2", "e2", "nobody"];
    private static readonly string?[] Roles = [null, "online-service", "online-service", "online-service", "teacher"];

    internal IEnumerable<EvidenceRecord> All => Records.All;

    /// <summary>The same with each list changed.</summary>
    internal EvidenceRecords With(Func<IEnumerable<EvidenceRecord>, IEnumerable<EvidenceRecord>> change) => new()
    {
        Punches = [.. change(Records.Punches).Cast<Punch>()],
        Messages = [.. change(Records.Messages).Cast<Message>()],
        Ratings = [.. change(Records.Ratings).Cast<Rating>()],
        Presence = [.. change(Records.Presence).Cast<Presence>()],
        Leave = [.. change(Records.Leave).Cast<Leave>()],
        Shifts = [.. change(Records.Shifts).Cast<Shift>()],
        Approvals = [.. change(Records.Approvals).Cast<Approval>()],
        Decisions = [.. change(Records.Decisions).Cast<Decision>()],
        SetAside = Records.SetAside,
    };

    public override string ToString() => string.Join("\n", All.Select(record => record.ToString()));

    public static class Generators
    {
        public static Arbitrary<FlawedEvidence> Arbitrary() =>
            Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed))).ToArbitrary();

        private static FlawedEvidence Make(Random random) => new(new EvidenceRecords
        {
            Punches = Some(random, 12, i => Recorded.Punch(
                $"p{i}", Person(random), Time(random), (PunchKind)(random.Next(5) / 2), Roles[random.Next(Roles.Length)],
                random.Next(3) == 0 ? "gate" : null, source: Place(random, "punches", i))),
            Messages = Some(random, 30, i => Message(random, i)),
            Ratings = Some(random, 6, i => Recorded.Rating(
                $"r{i}", $"c{random.Next(6)}", Time(random), random.Next(12) / 2m, 1, random.Next(8) == 0 ? 1 : 5,
                Place(random, "ratings", i))),
            Presence = Some(random, 5, i => Recorded.Presence(
                $"a{i}", Person(random), Time(random), Time(random), (PresenceState)random.Next(2), Place(random, "presence", i))),
            Leave = Some(random, 3, i => Recorded.Leave(
                $"l{i}", Person(random), Date(random), Duration.FromHours(random.Next(30)), random.Next(2) == 0 ? "sick" : Leave.Compensatory,
                Place(random, "leave", i))),
            Shifts = Some(random, 3, i => random.Next(4) == 0
                ? Recorded.Shift($"s{i}", Person(random), Date(random), null, null, source: Place(random, "shifts", i))
                : Recorded.Shift(
                    $"s{i}", Person(random), Date(random), new LocalTime(random.Next(24), 0), new LocalTime(random.Next(24), 0),
                    Roles[random.Next(Roles.Length)], Place(random, "shifts", i))),
            Approvals = Some(random, 3, i => Recorded.Approval(
                $"o{i}", Person(random), Time(random), Time(random), (ApprovalState)random.Next(2), source: Place(random, "approvals", i))),
            Decisions = Some(random, 3, i => Recorded.Decision(
                $"d{i}", Person(random), Time(random), (DecisionKind)random.Next(3), Time(random), source: Place(random, "decisions", i))),
            SetAside = random.Next(3),
        });

        /// <summary>Some records, each of its own id, and then some of them again: as they were, or changed, corrected or taken back.</summary>
        private static List<T> Some<T>(Random random, int most, Func<int, T> make)
            where T : EvidenceRecord
        {
            var records = Enumerable.Range(0, random.Next(most + 1)).Select(make).ToList();
            int originals = records.Count;
            for (int again = originals; again < originals + random.Next((originals / 2) + 1); again++)
            {
                int which = random.Next(originals);
                var source = make(again).Source;
                var said = random.Next(2) == 0 ? records[which] : make(which);
                records.Add(said with
                {
                    Revision = Math.Max(0, random.Next(6) - 3),
                    IsWithdrawn = said.IsWithdrawn || random.Next(8) == 0,
                    Source = source,
                });
            }

            return records;
        }

        private static Message Message(Random random, int i)
        {
            var sender = (MessageSender)random.Next(4);
            string? person = sender == MessageSender.Employee || random.Next(6) > 0 ? Person(random) : null;
            return Recorded.Message($"m{i}", person, $"c{random.Next(4)}", Time(random), sender, Place(random, "messages", i));
        }

        private static string Person(Random random) => People[random.Next(People.Length)];

        /// <summary>An evening of three, to ten minutes, so that records meet at one instant; now and then a time that cannot be.</summary>
        private static Instant Time(Random random) => random.Next(40) switch
        {
            0 => Instant.FromUtc(1969, 12, 31, 23, 59),
            1 => Instant.FromUtc(2200, 1, 1, 0, 0),
            _ => Monday + Duration.FromDays(random.Next(3)) + Duration.FromMinutes(600 + (10 * random.Next(24))),
        };

        private static LocalDate Date(Random random) => Time(random).InUtc().Date;

        private static SourcePlace Place(Random random, string file, int line) =>
            random.Next(10) == 0 ? SourcePlace.None : new SourcePlace($"{file}-{random.Next(2)}.csv", line + 2);
    }
}
