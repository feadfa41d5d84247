using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A few evenings of one employee: punches and messages close enough together to meet, merge and overlap.</summary>
public sealed record Evenings(EvidenceRecords Records)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    public override string ToString() => string.Join(
        "\n",
        Records.Punches
            .Select(punch => punch.ToString())
            .Concat(Records.Messages.Select(message => message.ToString()))
            .Concat(Records.Ratings.Select(rating => rating.ToString())));

    public static class Generators
    {
        public static Arbitrary<Evenings> Arbitrary()
        {
            var minute = Gen.Choose(0, 3 * 24 * 60);
            var messages = Gen.Zip(minute, Gen.Choose(0, 5))
                .Select(drawn => (At: Start + Duration.FromMinutes(drawn.Item1), Kind: drawn.Item2))
                .ListOf();
            var bursts = Gen.Zip(minute, Gen.Choose(1, 20).ListOf())
                .Select(burst => burst.Item2.Select((gap, i) => (At: Start + Duration.FromMinutes(burst.Item1 + (gap * (i + 1))), Kind: (gap + i) % 6)))
                .ListOf();
            var punches = Gen.Zip(minute, Gen.Choose(0, 3)).Select(drawn => (At: Start + Duration.FromMinutes(drawn.Item1), Kind: drawn.Item2)).ListOf();
            var ratings = Gen.Choose(1, 5).ListOf();
            return Gen.Zip(Gen.Zip(messages, bursts), Gen.Zip(punches, ratings))
                .Select(all => Make(all.Item1.Item1.Concat(all.Item1.Item2.SelectMany(burst => burst)), all.Item2.Item1, all.Item2.Item2))
                .ToArbitrary();
        }

        private static Evenings Make(
            IEnumerable<(Instant At, int Kind)> messages, IEnumerable<(Instant At, int Kind)> punches, IEnumerable<int> ratings) =>
            new(new EvidenceRecords
            {
                Messages =
                [
                    .. messages.Select((message, i) => Recorded.Message($"m{i}", "e1", $"c{message.Kind % 2}", message.At,
                        message.Kind switch { 0 => MessageSender.Auto, 1 or 2 => MessageSender.Customer, _ => MessageSender.Employee },
                        new SourcePlace("messages", i + 1))),
                ],
                Punches =
                [
                    .. punches.Select((punch, i) => Recorded.Punch(
                        $"p{i}", "e1", punch.At, punch.Kind % 2 == 0 ? PunchKind.In : PunchKind.Out,
                        punch.Kind < 2 ? "online-service" : null, source: new SourcePlace("punches", i + 1))),
                ],
                Ratings = [.. ratings.Select((score, i) => Recorded.Rating(
                    $"r{i}", $"c{i % 3}", Start + Duration.FromHours(10 + (4 * i)), score, 1, 5, new SourcePlace("ratings", i + 1)))],
            });
    }
}
