using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

[Laws(30)]
public class DemandLaws
{
    private static readonly LocalDate First = new(2026, 10, 30);
    private static readonly LocalDate Last = new(2026, 11, 4);

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void The_order_of_the_records_does_not_matter(DrawnDemand drawn)
    {
        var given = drawn.Messages;
        var turned = new DrawnDemand(drawn.Zone, drawn.Minutes, [.. given.Reverse()]);
        Texts(Count(drawn)).ShouldBe(Texts(Count(turned)));
        var (one, other) = (Episodes(drawn), Episodes(turned));
        ServiceMeasures.Of(one, []).Levels.ShouldBe(ServiceMeasures.Of(other.Reverse(), []).Levels);
        CustomerWaits.Of(one, Instant.MinValue, []).Patience.ShouldBe(CustomerWaits.Of(other.Reverse(), Instant.MinValue, []).Patience);
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void Units_add_up_to_the_unit_above_and_lines_are_no_more_than_their_unit(DrawnDemand drawn)
    {
        var history = Count(drawn);
        var group = history.Of("group").Counts;
        long ofNobody = 0;
        for (int i = 0; i < group.Count; i++)
        {
            int? below = history.Of("north").Counts[i] + history.Of("south").Counts[i];
            (group[i] is null).ShouldBe(below is null);
            (group[i] >= below).ShouldBe(group[i] is not null);
            ofNobody += group[i] - below ?? 0;
            (history.Of("group", "k12").Counts[i] <= group[i]).ShouldBe(group[i] is not null);
        }

        ofNobody.ShouldBe(history.OfNobody);
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void Each_conversation_within_the_days_is_counted_once(DrawnDemand drawn)
    {
        var history = Count(drawn);
        var grid = history.Of("group").Grid;
        history.Of("group").Total.ShouldBe(Episodes(drawn).Count(episode => grid.Locate(episode.Start).Day is var day && day >= First && day <= Last));
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void Parts_of_the_evidence_add_up_where_no_conversation_is_cut(DrawnDemand drawn)
    {
        // The same span of evidence in both parts, so that the same intervals are known.
        var (one, other) = (Part(0), Part(1));
        var (all, first, second) = (Count(drawn).Of("group").Counts, Count(one).Of("group").Counts, Count(other).Of("group").Counts);
        for (int i = 0; i < all.Count; i++)
        {
            if (first[i] is { } here && second[i] is { } there)
            {
                all[i].ShouldBe(here + there);
            }
        }

        DrawnDemand Part(int rest) => drawn with
        {
            Messages = [.. drawn.Messages.Where(message => message.ConversationId[^1] % 2 == rest)],
        };
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void The_time_held_is_that_of_all_stretches_and_each_conversation_of_somebody_ends_once(DrawnDemand drawn)
    {
        var episodes = Episodes(drawn);
        var levels = ServiceMeasures.Of(episodes, []).Levels;
        var stretches = HeldStretch.Of(episodes).ToList();
        levels.Aggregate(Duration.Zero, (sum, level) => sum + level.TimeHeld)
            .ShouldBe(stretches.Aggregate(Duration.Zero, (sum, stretch) => sum + (stretch.End - stretch.Start)));
        levels.Sum(level => level.Finished).ShouldBe(episodes.Sum(episode => episode.Messages
            .Where(message => message.Sender == MessageSender.Employee).Select(message => message.EmployeeId).Distinct().Count()));
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void One_more_who_gives_up_soon_never_makes_customers_more_patient(DrawnDemand drawn)
    {
        var before = Patience(drawn);
        var at = Instant.FromUtc(2026, 11, 1, 12, 0);
        DrawnDemand more = drawn with
        {
            Messages =
            [
                .. drawn.Messages,
                Recorded.Message("gone1", null, "gone", at, MessageSender.Customer), Recorded.Message("gone2", null, "gone", at, MessageSender.Close),
            ],
        };
        Patience(more).ShouldBeLessThanOrEqualTo(before);

        static Duration Patience(DrawnDemand drawn) => CustomerWaits.Of(
            Episodes(drawn).Where(episode => episode.Turns[0].End is EpisodeTurnEnd.Answered or EpisodeTurnEnd.Closed), default, []).Patience;
    }

    [Law(Arbitrary = [typeof(DrawnMessages)])]
    public void Counts_that_are_given_as_rows_come_back(DrawnDemand drawn)
    {
        var history = Count(drawn);
        var rows = history.Series.Where(series => series.UnitId != "group").SelectMany(RowsOf).Reverse().ToList();
        var diagnostics = new List<Diagnostic>();
        var again = HostCounts.ToHistory(rows, drawn.Case.Chart, drawn.Case.Terms, First, Last, diagnostics);
        diagnostics.ShouldBeEmpty();
        again.Of("south").Counts.ShouldBe(history.Series.Any(series => series.UnitId == "south")
            ? history.Of("south").Counts
            : again.Of("south").Counts.Select(_ => (int?)null));

        static IEnumerable<CountedDemand> RowsOf(DemandSeries series)
        {
            if (series.Line is not null)
            {
                yield break;
            }

            for (int i = 0; i < series.Counts.Count; i++)
            {
                var (day, interval) = (series.FirstDay.PlusDays(i / series.Grid.IntervalsPerDay), i % series.Grid.IntervalsPerDay);
                var from = series.Grid.TimeOf(interval);
                if (series.Counts[i] is { } count)
                {
                    yield return new CountedDemand
                    {
                        UnitId = series.UnitId,
                        Date = from < series.Grid.DayStartsAt ? day.PlusDays(1) : day,
                        From = from,
                        To = from.PlusTicks(series.Grid.Interval.BclCompatibleTicks),
                        Count = count,
                    };
                }
            }
        }
    }

    private static DemandHistory Count(DrawnDemand drawn) =>
        ConversationHistory.Read(drawn.Case.Evidence, drawn.Case.Chart, drawn.Case.Terms).Count(First, Last, []);

    private static IReadOnlyList<CustomerEpisode> Episodes(DrawnDemand drawn) => drawn.Case.Episodes;

    private static IEnumerable<string> Texts(DemandHistory history) =>
        history.Series.Select(series => $"{series.UnitId} {series.Line}: {string.Join(" ", series.Counts)}");

    public static class DrawnMessages
    {
        public static Arbitrary<DrawnDemand> Draw() => Arb.From(
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select Make(new Random(seed)));

        private static DrawnDemand Make(Random random)
        {
            // Clocks go back in New York on November 1.
            var from = Instant.FromUtc(2026, 10, 29, 12, 0);
            string?[] people = ["n1", "n2", "s1", null];
            var messages = Enumerable.Range(0, random.Next(120)).Select(number =>
            {
                var sender = random.Next(10) switch { < 5 => MessageSender.Customer, < 9 => MessageSender.Employee, _ => MessageSender.Close };
                string? employee = people[random.Next(sender == MessageSender.Employee ? 3 : 4)];
                var at = from + Duration.FromMinutes(random.Next(7 * 24 * 60) / (1 + random.Next(3)));
                return Recorded.Message($"m{number}", employee, $"c{random.Next(25)}", at, sender);
            });
            return new DrawnDemand(random.Next(2) == 0 ? "America/New_York" : "Asia/Shanghai", new[] { 15, 30, 60 }[random.Next(3)], [.. messages]);
        }
    }

    /// <summary>Messages of a drawn week.</summary>
    public sealed record DrawnDemand(string Zone, int Minutes, IReadOnlyList<Message> Messages)
    {
        internal DemandCase Case
        {
            get
            {
                var made = new DemandCase(Zone) { Terms = new DemandTerms { Interval = Duration.FromMinutes(Minutes) } };
                made.Messages.AddRange(Messages);
                return made;
            }
        }

        public override string ToString() => string.Join(
            "\n", Messages.Select(message => $"{message.At} {message.ConversationId} {message.Sender} {message.EmployeeId}").Prepend($"{Zone} {Minutes}"));
    }
}
