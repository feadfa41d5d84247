using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What people say of their time is for planning alone.</summary>
[Laws(60)]
public class AvailabilityLaws
{
    [Law(Arbitrary = [typeof(AboutAnything)])]
    public void Availability_changes_no_figure_whatever_it_says(DrawnCase given, int seed)
    {
        var (engine, evidence, _) = given.Prepare();
        var said = WithAvailability(given, new Random(seed)).Prepare().Evidence;
        var (without, with) = (engine.Evaluate(evidence, given.From, given.To), engine.Evaluate(said, given.From, given.To));
        ReportText.OfEmployees(with).ShouldBe(ReportText.OfEmployees(without), given.ToString());
        with.UnitAlerts.ShouldBe(without.UnitAlerts);
        with.Evidence.Used.ShouldBe(without.Evidence.Used + 20 - (with.Evidence.SetAside - without.Evidence.SetAside));
    }

    public static class AboutAnything
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Anything);
    }

    private static DrawnCase WithAvailability(DrawnCase given, Random random) => given with
    {
        Evidence = EvidenceRecords.Of(
            given.Evidence.All.Concat(Enumerable.Range(0, 20).Select(number =>
            {
                var from = given.From.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(random.Next(-2000, 20_000));
                var person = given.People[random.Next(given.People.Count)];
                return Recorded.Availability(
                    $"v{number}", person.Id, from, from + Duration.FromMinutes(random.Next(-30, 600)), (AvailabilityState)random.Next(3));
            })),
            given.Evidence.Assignments,
            given.Evidence.LatestMessageAt),
    };
}
