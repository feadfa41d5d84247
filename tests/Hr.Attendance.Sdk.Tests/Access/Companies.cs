using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Access;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Access;

/// <summary>Draws companies and those who look at their results.</summary>
public static class Companies
{
    private static readonly string[] UnitIds = ["group", "sh", "sh-a", "bj"];
    private static readonly string[] PersonIds = ["e1", "e2", "e3", "e4"];

    public static Arbitrary<Company> Company() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))).ToArbitrary();

    public static Arbitrary<Viewer> Viewers() => Gen.Choose(0, int.MaxValue - 1).Select(seed => DrawViewer(new Random(seed))).ToArbitrary();

    internal static Company Draw(Random random)
    {
        var people = PersonIds.Select(id => Person(id, random)).ToList();
        return new Company(people, new Draft(random).Of(people), [.. Policy(random)]);
    }

    private static Viewer DrawViewer(Random random) => new(
        Enumerable.Range(0, random.Next(4)).Select(_ => new Grant(Scope(random), (AccessRights)random.Next(1, 8)) { Days = Days(random) }));

    private static ViewerScope Scope(Random random) => random.Next(6) switch
    {
        0 => ViewerScope.Self(One(random, [.. PersonIds, "nobody"])),
        1 => ViewerScope.Team(One(random, [.. PersonIds, "nobody"])),
        2 or 3 => ViewerScope.Branch(One(random, [.. UnitIds, "nowhere"])),
        4 => ViewerScope.Group,
        _ => ViewerScope.Branch("sh"),
    };

    private static DateRange Days(Random random) => random.Next(3) switch
    {
        0 => new DateRange(Day(random), null),
        1 when Day(random) is var from => new DateRange(from, from.PlusDays(random.Next(0, 20))),
        _ => DateRange.Always,
    };

    private static Employee Person(string id, Random random)
    {
        var units = Dated(random, () => One(random, UnitIds));
        var wage = Dated(random, () => new Money(random.Next(300_000, 2_000_000) / 100m, "CNY"));
        RoleAssignment[] roles =
        [
            Written.Role("sales", RoleKind.Primary, DateRange.Always),
            Written.Role(
                "online-service",
                RoleKind.Concurrent,
                random.Next(3) == 0 ? new DateRange(Day(random), null) : DateRange.Always,
                random.Next(3) == 0 ? One(random, UnitIds) : null),
        ];
        return new Employee(
            id,
            units,
            roles,
            new Dictionary<string, string> { ["line"] = "k12" },
            wage,
            random.Next(4) == 0 ? new DateRange(new LocalDate(2025, 5, 1), new LocalDate(2026, 3, 25)) : default);
    }

    private static DatedValues<T> Dated<T>(Random random, Func<T> draw)
        where T : notnull =>
        random.Next(2) == 0
            ? new DatedValues<T>(draw())
            : new DatedValues<T>([(null, draw()), (Day(random), draw()), (new LocalDate(2026, 4, random.Next(1, 9)), draw())]);

    private static LocalDate Day(Random random) => new(2026, 3, random.Next(1, 32));

    private static IEnumerable<Directive> Policy(Random random)
    {
        yield return Says("overtime.hoursSystem", One(random, "standard", "standard", "comprehensive"));
        yield return Says("overtime.basis", One(random, "allConcurrent", "beyondStandard"));
        yield return Says("compensatoryLeave.restDay", One(random, "pay", "leave"));
        yield return Says("compensatoryLeave.within", PolicyValue.Of(random.Next(0, 12)));
        yield return Says("limit.dailyOvertime", "PT1H");
        yield return Says("limit.monthlyOvertime", "PT6H");
        yield return Says("limit.minimumRest", "PT14H");
        yield return Says("limit.consecutiveDays", PolicyValue.Of(2));
        yield return Says("alert.missingEvidence", PolicyValue.Of(1));
        yield return Says("alert.qualityDrop", PolicyValue.Of(0.01m));
        yield return Says("response.window", "PT5M");
        yield return Says("response.minShare", PolicyValue.Of(0.2m));
        yield return Says("allowance.perDay", Amount(20, "CNY"));
        yield return Says("allowance.perNightHour", Amount(3, One(random, "CNY", "USD")));
        yield return Says("allowance.monthlyCap", Amount(50, "CNY"));
    }

    private static Directive Says(string setting, string value) => Says(setting, PolicyValue.Of(value));

    private static Directive Says(string setting, PolicyValue value) => Written.Directive(setting) with { Change = new ValueChange.Set(value) };

    private static PolicyValue Amount(int amount, string currency) => PolicyValue.Of(
        new Dictionary<string, PolicyValue> { ["amount"] = PolicyValue.Of(amount), ["currency"] = PolicyValue.Of(currency) });

    private static T One<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    /// <summary>Evidence in the making: evenings of each person, some of them with a punch that is missing.</summary>
    private sealed class Draft(Random random)
    {
        private readonly List<Punch> _punches = [];
        private readonly List<Message> _messages = [];
        private readonly List<Rating> _ratings = [];
        private readonly List<Leave> _leave = [];

        internal EvidenceRecords Of(IReadOnlyList<Employee> people)
        {
            foreach (var person in people)
            {
                for (var date = Tests.Access.Company.From.PlusDays(-30); date <= Tests.Access.Company.To; date = date.PlusDays(1))
                {
                    Day(person.Id, date);
                }
            }

            return new EvidenceRecords { Punches = _punches, Messages = _messages, Ratings = _ratings, Leave = _leave };
        }

        private void Day(string person, LocalDate date)
        {
            if (random.Next(3) == 0)
            {
                Punched(person, At(date, 9), At(date, 17), null);
            }

            if (random.Next(3) != 0)
            {
                return;
            }

            var start = At(date, 18);
            Punched(person, start, start + Duration.FromMinutes(random.Next(20, 300)), "online-service");
            for (int i = 0; i < 4; i++)
            {
                string conversation = $"{person}-{i}";
                var asked = start + Duration.FromMinutes(5 * i);
                _messages.Add(Recorded.Message($"EV-m{_messages.Count}", person, conversation, asked, MessageSender.Customer));
                _messages.Add(Recorded.Message(
                    $"EV-m{_messages.Count}", person, conversation, asked + Duration.FromMinutes(random.Next(1, 12)),
                    MessageSender.Employee));
            }

            if (random.Next(3) == 0)
            {
                _ratings.Add(Recorded.Rating($"EV-r{_ratings.Count}", $"{person}-{random.Next(4)}", start, random.Next(1, 6), 1, 5));
                _leave.Add(Recorded.Leave($"EV-l{_leave.Count}", person, date.PlusDays(3), Duration.FromHours(random.Next(1, 4))));
            }
        }

        private void Punched(string person, Instant from, Instant to, string? role)
        {
            _punches.Add(Recorded.Punch($"EV-p{_punches.Count}", person, from, PunchKind.In, role, $"PLACE{random.Next(3)}", $"TERM{random.Next(3)}"));
            if (random.Next(8) != 0)
            {
                _punches.Add(Recorded.Punch($"EV-p{_punches.Count}", person, to, PunchKind.Out, role, $"PLACE{random.Next(3)}", $"TERM{random.Next(3)}"));
            }
        }

        private static Instant At(LocalDate date, int hour) => date.At(new LocalTime(hour, 0)).InUtc().ToInstant() - Duration.FromHours(8);
    }
}
