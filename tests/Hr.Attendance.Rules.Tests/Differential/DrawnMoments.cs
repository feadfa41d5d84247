using Hr.Attendance.Rules.Tests.Laws;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>The few moments around which a case's evidence gathers: local times at which something turns over in one of the units.</summary>
internal static class DrawnMoments
{
    // Local times that settings speak of.
    private static readonly LocalTime[] Edges =
    [
        new(0, 0), new(0, 30), new(1, 0), new(1, 30), new(2, 0), new(2, 30), new(4, 0), new(6, 0), new(9, 0), new(12, 0), new(18, 0),
        new(18, 0), new(20, 0), new(22, 0), new(22, 0), new(23, 0),
    ];

    private static readonly LocalTime[] EdgesOfNight = [new(0, 0), new(0, 30), new(1, 0), new(1, 30), new(2, 0), new(2, 30), new(3, 0)];

    internal static Instant[] Draw(Random random, DrawnSubject subject, DrawnScene scene, IReadOnlyList<PolicyLine> policy, int days)
    {
        LocalTime[] startsOfDay = [.. policy.Where(line => line.Setting == "day.startsAt")
            .Select(line => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse((string)line.Value!).Value)];
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Moment())];

        Instant Moment()
        {
            var zone = DateTimeZoneProviders.Tzdb[random.Of(scene.NorthZone, scene.SouthZone)];
            var date = scene.Start.PlusDays(random.Next(days));
            if (subject.ClocksChange && random.Next(4) > 0)
            {
                // Around the night to Sunday, on which the clocks are changed.
                return (scene.Start.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)) + random.Of(EdgesOfNight))
                    .InZoneLeniently(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant();
            }

            if ((subject.PolicyChanges || subject.RolesGoOn) && random.Next(4) > 0)
            {
                return (scene.Start.PlusDays(DrawnPolicy.DayOfChange) + random.Of(startsOfDay)).InZoneLeniently(zone).ToInstant();
            }

            return (date + random.Of(startsOfDay.Length > 0 && random.Next(3) == 0 ? startsOfDay : Edges)).InZoneLeniently(zone).ToInstant();
        }
    }
}
