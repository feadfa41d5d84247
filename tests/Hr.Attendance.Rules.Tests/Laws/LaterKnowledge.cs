using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>What was known of two people's week, and what is known of it later: evidence that came or went, a policy or a wage that changed.</summary>
public sealed record LaterKnowledge(Evenings Known, Evenings Late, int Withdrawn, int Policy, int PolicyNow, bool IsWageChanged)
{
    private static readonly (string, object?)[][] Policies =
    [
        [],
        [("session.minimumOnline", "PT10M")],
        [("response.window", "PT5M"), ("credit.roundTo", "PT5M")],
        [("satisfaction.minimum", 0.6), ("session.windows", new[] { "19:00-23:00" })],
        [("session.basis", "activity"), ("session.maxIdle", "PT10M"), ("credit.dailyCap", "PT1H")],
        [("day.split", "atBoundary"), ("session.mergeGap", "PT20M"), ("overtime.basis", "beyondStandard")],
        [("overtime.workday", 2.0), ("session.activityTail", "PT4M")],
        [("overtime.hoursSystem", "comprehensive"), ("overtime.standardDay", "PT1H")],
        [("allowance.perDay", new Money(30, "CNY")), ("allowance.monthlyCap", new Money(50, "CNY")), ("alert.qualityDrop", 0)],
        [("compensatoryLeave.restDay", "leave"), ("compensatoryLeave.within", 1)],
        [
            ("limit.consecutiveDays", 1), ("limit.minimumRest", "PT12H"), ("alert.missingEvidence", 1), ("alert.withoutRole", 1),
            ("limit.monthlyOvertime", "PT2H"),
        ],
    ];

    internal WorkCase Before => Case(Policy, 8700);

    internal WorkCase After => Case(PolicyNow, IsWageChanged ? 9000 : 8700);

    internal EvidenceRecords Records => ForTwo(Known, string.Empty, 0);

    /// <summary>Tuesday is a rest day, so that there is leave to earn.</summary>
    private static IWorkCalendar Calendar { get; } =
        WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 3)] = DayKind.RestDay });

    /// <summary>All that is known later: without some of the first records, with those that came late.</summary>
    internal EvidenceRecords RecordsNow
    {
        get
        {
            var (known, late) = (ForTwo(Known, string.Empty, Withdrawn), ForTwo(Late, "late-", 0));
            return new EvidenceRecords
            {
                Punches = [.. known.Punches, .. late.Punches],
                Messages = [.. known.Messages, .. late.Messages],
                Ratings = [.. known.Ratings, .. late.Ratings],
                Leave = [.. known.Leave, .. late.Leave],
            };
        }
    }

    private static WorkCase Case(int policy, decimal wage) =>
        new WorkCase().Says([("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }), .. Policies[policy]]).Earns(wage).Colleague("e2").With(Calendar);

    /// <summary>Every third message is the colleague's, so that conversations are shared and ratings can move.</summary>
    private static EvidenceRecords ForTwo(Evenings evenings, string prefix, int withdrawn) => new()
    {
        Punches = [.. evenings.Records.Punches.Skip(withdrawn).Select(punch => punch with { EvidenceId = prefix + punch.EvidenceId })],
        Messages =
        [
            .. evenings.Records.Messages.Skip(withdrawn).Select((message, i) =>
                message with { EvidenceId = prefix + message.EvidenceId, EmployeeId = message.At.ToUnixTimeSeconds() / 60 % 3 == 0 ? "e2" : "e1" }),
        ],
        Ratings = [.. evenings.Records.Ratings.Select(rating => rating with { EvidenceId = prefix + rating.EvidenceId })],

        // As much leave as there are ratings, so that it comes and goes with the rest.
        Leave =
        [
            .. evenings.Records.Ratings.Take(2).Select((rating, i) =>
                Recorded.Leave(
                    $"{prefix}l{i}", "e1", new LocalDate(2026, 3, 3).PlusDays(i), Duration.FromMinutes(10 * (int)rating.Score))),
        ],
    };

    public static class Generators
    {
        public static Arbitrary<LaterKnowledge> Arbitrary()
        {
            var evenings = Evenings.Generators.Arbitrary().Generator;
            var none = Gen.Constant(new Evenings(new EvidenceRecords()));
            var policy = Gen.Choose(0, Policies.Length - 1);
            var policies = Gen.Zip(policy, Gen.Zip(policy, Gen.Elements(true, false, false)))
                .Select(drawn => (Was: drawn.Item1, IsNow: drawn.Item2.Item2 ? drawn.Item2.Item1 : drawn.Item1));
            var facts = Gen.Zip(Gen.Elements(0, 0, 1, 3), Gen.Elements(false, false, true));
            return Gen.Zip(Gen.Zip(evenings, Gen.OneOf(none, evenings, Few(evenings))), Gen.Zip(policies, facts))
                .Select(drawn => new LaterKnowledge(
                    drawn.Item1.Item1, drawn.Item1.Item2, drawn.Item2.Item2.Item1, drawn.Item2.Item1.Was, drawn.Item2.Item1.IsNow,
                    drawn.Item2.Item2.Item2))
                .ToArbitrary();
        }

        private static Gen<Evenings> Few(Gen<Evenings> evenings) => evenings.Select(all => new Evenings(new EvidenceRecords
        {
            Punches = [.. all.Records.Punches.Take(1)],
            Messages = [.. all.Records.Messages.Take(2)],
            Ratings = [.. all.Records.Ratings.Take(1)],
        }));
    }
}
