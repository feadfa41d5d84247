using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Laws.WorkforceGenerators;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Draws and shrinks cases about a subject.</summary>
internal static class DrawnCases
{
    // Clocks go forward in New York on 2026-03-08 and back on 2026-11-01, both Sundays: the first four.
    private static readonly (LocalDate Start, string North, string South)[] Scenes =
    [
        (new LocalDate(2026, 3, 6), "America/New_York", "Asia/Shanghai"), (new LocalDate(2026, 3, 7), "America/New_York", "America/New_York"),
        (new LocalDate(2026, 10, 30), "America/New_York", "UTC"), (new LocalDate(2026, 10, 31), "Asia/Shanghai", "America/New_York"),
        (new LocalDate(2026, 3, 2), "Asia/Shanghai", "Asia/Shanghai"), (new LocalDate(2026, 3, 4), "Asia/Shanghai", "UTC"),
        (new LocalDate(2026, 2, 27), "UTC", "UTC"),
    ];

    internal static Arbitrary<DrawnCase> About(DrawnSubject subject) =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed), subject)), Shrink);

    internal static DrawnCase Make(Random random, DrawnSubject subject)
    {
        int days = random.Next(2, 6);
        int cellSeconds = random.Next(6) == 0 ? 10 : 60;
        var scene = Scene(random, subject, days);
        DrawnPerson[] people =
            [.. Enumerable.Range(1, HowMany(random, subject)).Select(number => DrawnPeople.Draw(random, $"e{number}", days, subject))];
        string[] roles = [.. people.SelectMany(person => person.Roles).Select(role => role.Role).Distinct()];
        var policy = DrawnPolicy.Draw(random, subject, roles, cellSeconds < 60);
        var moments = DrawnMoments.Draw(random, subject, scene, policy, days);
        var (lapse, within) = subject.SharesConversations || random.Next(6) == 0
            ? (random.Of(DrawnCase.UsualLapse, Duration.FromHours(1), Duration.FromMinutes(30), Duration.FromMinutes(10)),
                random.Of(DrawnCase.UsualRatingWithin, Duration.FromDays(1), Duration.FromHours(1), Duration.FromMinutes(10)))
            : (DrawnCase.UsualLapse, DrawnCase.UsualRatingWithin);
        var shared = subject.SharesConversations ? new DrawnConversations(random, people, lapse, within, Duration.FromSeconds(cellSeconds)) : null;
        var plan = subject.HasPlan || random.Next(10) == 0 ? new DrawnPlan(random, scene, policy, days, subject.IsOnDuty) : null;
        var evidence = new DrawnEvidence(random, moments, people, cellSeconds, subject.RolesMeet, shared, plan).Draw();
        var made = new DrawnCase(scene, cellSeconds, people, policy, evidence) { TurnLapse = lapse, RatingWithin = within };
        made = random.Next(5) == 0 ? made with { FromDay = random.Next(0, 2), ToDay = random.Next(1, days + 1) } : made;
        return made with { Scene = WithLaws(scene, random, subject, days) };
    }

    private static int HowMany(Random random, DrawnSubject subject) => subject.SharesConversations ? random.Of(2, 2, 3) : random.Of(1, 1, 2, 2, 3);

    private static DrawnScene Scene(Random random, DrawnSubject subject, int days)
    {
        var (start, north, south) = subject.ClocksChange ? Scenes[random.Next(4)] : random.Of(Scenes);
        return new DrawnScene(start, north, south, Dates(random, start, days, subject.ClocksChange ? 2 : random.Of(0, 1, 2, 2)));
    }

    /// <summary>South under a law, or with a calendar, of its own; drawn last, so that all else is as it was without.</summary>
    private static DrawnScene WithLaws(DrawnScene scene, Random random, DrawnSubject subject, int days) =>
        !subject.LawsDiffer && random.Next(4) > 0 ? scene : scene with
        {
            SouthLaw = random.Of(null, "none", DrawnCase.Law, DrawnCase.Law),
            SouthDates = random.Next(2) == 0 ? Dates(random, scene.Start, days, random.Of(1, 2, 2)) : null,
            Unknown = random.Next(4) == 0 ? scene.Start.PlusDays(random.Next(days + 1)) : null,
        };

    private static Dictionary<LocalDate, DayKind> Dates(Random random, LocalDate start, int days, int count)
    {
        var dates = new Dictionary<LocalDate, DayKind>();
        for (; count > 0; count--)
        {
            dates[start.PlusDays(random.Next(days + 1))] = random.Of(
                DayKind.Workday, DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday, DayKind.StatutoryHoliday);
        }

        return dates;
    }

    /// <summary>The same with less: people, roles, then parts of each list, the large ones first.</summary>
    internal static IEnumerable<DrawnCase> Shrink(DrawnCase given)
    {
        var evidence = given.Evidence;
        return given.People.Where(_ => given.People.Count > 1).Select(person => Without(given, person))
            .Concat(given.People.SelectMany(person =>
                Simpler(person).Select(simpler => given with { People = [.. given.People.Select(other => other == person ? simpler : other)] })))
            .Concat(Parts(given.Policy).Where(lines => lines.Any(SaysPeriod) || !given.Policy.Any(SaysPeriod)).Select(lines => given with { Policy = lines }))
            .Concat(Parts(evidence.Punches).Select(punches => given with { Evidence = Changed(evidence, punches: punches) }))
            .Concat(Parts(evidence.Messages).Select(messages => given with { Evidence = Changed(evidence, messages: messages) }))
            .Concat(Parts(evidence.Ratings).Select(ratings => given with { Evidence = Changed(evidence, ratings: ratings) }))
            .Concat(Parts(evidence.Presence).Select(presence => given with { Evidence = Changed(evidence, presence: presence) }))
            .Concat(Parts(evidence.Shifts).Select(shifts => given with { Evidence = Changed(evidence, shifts: shifts) }))
            .Concat(Parts(evidence.Leave).Select(leave => given with { Evidence = Changed(evidence, leave: leave) }))
            .Concat(Parts(evidence.Approvals).Select(approvals => given with { Evidence = Changed(evidence, approvals: approvals) }))
            .Concat(Parts(evidence.Decisions).Select(decisions => given with { Evidence = Changed(evidence, decisions: decisions) }))
            .Concat(Parts(evidence.Assignments).Select(rows => given with { Evidence = Changed(evidence, assignments: rows) }))
            .Concat(given.TurnLapse == DrawnCase.UsualLapse ? [] : [given with { TurnLapse = DrawnCase.UsualLapse }])
            .Concat(given.RatingWithin == DrawnCase.UsualRatingWithin ? [] : [given with { RatingWithin = DrawnCase.UsualRatingWithin }])
            .Concat(Simpler(given.Scene).Select(scene => given with { Scene = scene }))
            .Concat(given.Scene.Dates.Keys.Select(date => given with
            {
                Scene = given.Scene with { Dates = given.Scene.Dates.Where(one => one.Key != date).ToDictionary(one => one.Key, one => one.Value) },
            }));
    }

    /// <summary>Without a word on it hours are added up over a month, and that is longer than a case.</summary>
    private static bool SaysPeriod(PolicyLine line) => line.Setting == AttendanceSettings.OvertimeComprehensivePeriod.Name;

    private static IEnumerable<DrawnScene> Simpler(DrawnScene scene)
    {
        if (scene.SouthLaw is not null)
        {
            yield return scene with { SouthLaw = null };
        }

        if (scene.SouthDates is not null)
        {
            yield return scene with { SouthDates = null };
        }

        if (scene.Unknown is not null)
        {
            yield return scene with { Unknown = null };
        }
    }

    private static IEnumerable<DrawnPerson> Simpler(DrawnPerson person)
    {
        foreach (var role in person.Roles.Where(_ => person.Roles.Count > 1))
        {
            yield return person with { Roles = [.. person.Roles.Where(other => other != role)] };
        }

        foreach (var role in person.Roles.Where(role => role.FromDay is not null || role.ToDay is not null || role.Unit is not null))
        {
            yield return person with { Roles = [.. person.Roles.Select(other => other == role ? new DrawnRole(role.Role, role.Kind) : other).Distinct()] };
        }

        if (person.Move is not null || person.EmployedFrom is not null || person.EmployedTo is not null)
        {
            yield return new DrawnPerson(person.Id, person.Unit, person.Roles);
        }
    }

    private static DrawnCase Without(DrawnCase given, DrawnPerson person) => given with
    {
        People = [.. given.People.Where(other => other != person)],
        Evidence = Changed(
            given.Evidence,
            punches: [.. given.Evidence.Punches.Where(punch => punch.EmployeeId != person.Id)],
            messages: [.. given.Evidence.Messages.Where(message => message.EmployeeId != person.Id)],
            presence: [.. given.Evidence.Presence.Where(span => span.EmployeeId != person.Id)],
            assignments: [.. given.Evidence.Assignments.Where(row => row.EmployeeId != person.Id)],
            shifts: [.. given.Evidence.Shifts.Where(shift => shift.EmployeeId != person.Id)],
            leave: [.. given.Evidence.Leave.Where(leave => leave.EmployeeId != person.Id)],
            approvals: [.. given.Evidence.Approvals.Where(approval => approval.EmployeeId != person.Id)],
            decisions: [.. given.Evidence.Decisions.Where(decision => decision.EmployeeId != person.Id)]),
    };
}

/// <summary>Picks among a few.</summary>
internal static class RandomChoice
{
    internal static T Of<T>(this Random random, params T[] values) => values[random.Next(values.Length)];
}
