using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Support;

/// <summary>People by their figures alone, in the branches `sh` and `bj` below `group`.</summary>
internal static class MeasuredPeople
{
    internal static UnitTree Tree { get; } = UnitTreeBuilder.Build(
        [Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group"), Written.Unit("bj", "group"), Written.Unit("sh-k12", "sh")],
        DateTimeZoneProviders.Tzdb, []);

    internal static PersonMeasures Person(
        string id, string unit = "sh", double effectiveHours = 10, double creditedHours = 10, double uncountedHours = 0, long inTime = 9, long judged = 10,
        long conversations = 20, long effective = 10, long sessions = 10, Dictionary<string, string>? tags = null) => new()
        {
            Employee = new Employee(id, new DatedValues<string>(unit), [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)], tags),
            UnitId = unit,
            Measures = new WorkMeasures
            {
                People = 1,
                ActivePeople = 1,
                Effective = Duration.FromHours(effectiveHours),
                Credited = Duration.FromHours(creditedHours),
                UncountedByReason = [Duration.FromHours(uncountedHours), Duration.Zero, Duration.Zero, Duration.Zero],
                InTime = new ShareCount(inTime, judged),
                Conversations = conversations,
                EffectiveSessions = new ShareCount(effective, sessions),
            },
            Days = [new DailyFigures
            {
                Date = new LocalDate(2026, 3, 2),
                Online = Duration.FromHours(effectiveHours),
                Credited = Duration.FromHours(creditedHours),
                Uncounted = Duration.FromHours(uncountedHours),
                InTime = new ShareCount(inTime, judged),
            }],
            OnEqualTerms = new EqualTermsResult
            {
                Sessions = new ShareCount(effective, sessions),
                Time = Duration.FromHours(effectiveHours),
                Online = Duration.FromHours(effectiveHours),
            },
            InvisibleOvertime = InvisibleOvertime.None,
        };
}
