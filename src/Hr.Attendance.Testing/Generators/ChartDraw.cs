using System.Globalization;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Draws a group: units on several levels, in several zones, and people who hold roles, move and earn.</summary>
/// <param name="dice">The dice.</param>
internal sealed class ChartDraw(Dice dice)
{
    private const string Root = "group";
    private const int DeepestLevel = 3;

    private static readonly string[] Levels = [Root, "region", "branch", "team"];
    private static readonly string[] PrimaryRoles = ["sales", "teacher"];
    private static readonly string[] ConcurrentRoles = ["online-service", "adviser"];
    private static readonly string[] Lines = ["k12", "adult"];

    /// <summary>First dates and a zone each: ordinary ones, and changes of the clocks, of the month and of the year.</summary>
    // Few dates and many reasons: ordinary days, a holiday, clocks put forward and back, a zone of half and one of quarter hours, a change
    // of half an hour, the end of a month and of a year.
    private static readonly (LocalDate Start, string Zone)[] Scenes =
    [
        (new LocalDate(2026, 3, 2), "Asia/Shanghai"), (new LocalDate(2026, 4, 29), "Asia/Shanghai"), (new LocalDate(2026, 3, 27), "Europe/London"),
        (new LocalDate(2026, 10, 23), "Europe/London"), (new LocalDate(2026, 10, 2), "Australia/Lord_Howe"), (new LocalDate(2026, 1, 30), "America/St_Johns"),
        (new LocalDate(2026, 12, 30), "Asia/Kathmandu"), (new LocalDate(2026, 6, 1), "UTC"),
    ];

    /// <summary>Draws a group.</summary>
    /// <param name="size">How large it may be, as FsCheck grows it: 0 to 100.</param>
    internal DrawnChart Draw(int size)
    {
        var (start, zone) = dice.Pick(Scenes);
        var units = Units(1 + dice.Below(2 + Math.Min(6, size / 10)), zone);
        int people = 1 + dice.Below(1 + Math.Min(5, size / 12));
        return new DrawnChart(start, units, [.. Enumerable.Range(1, people).Select(number => Person(number, units, start))]);
    }

    private List<OrganizationUnit> Units(int count, string zone)
    {
        var units = new List<OrganizationUnit> { new() { Id = Root, Kind = Root, ZoneId = dice.OneOf("Asia/Shanghai", zone) } };
        var levels = new List<int> { 0 };
        for (int number = 1; number < count; number++)
        {
            int parent = dice.Below(number);
            parent = levels[parent] == DeepestLevel ? 0 : parent;
            int level = levels[parent] + 1;
            levels.Add(level);
            units.Add(new OrganizationUnit
            {
                Id = Numbered(Levels[level] + "-", number),
                ParentId = units[parent].Id,
                Kind = Levels[level],
                ZoneId = dice.OnceIn(4) ? zone : null,
            });
        }

        return units;
    }

    private Employee Person(int number, List<OrganizationUnit> units, LocalDate start)
    {
        string unit = dice.Pick(units).Id;
        var assignments = dice.OnceIn(6) ? [] : Primary(start);
        assignments.AddRange(Concurrent(units, start));
        return new Employee(
            Numbered("e", number),
            dice.OnceIn(5) ? new DatedValues<string>([(null, unit), (Inside(start), dice.Pick(units).Id)]) : new DatedValues<string>(unit),
            assignments,
            dice.OnceIn(2) ? new Dictionary<string, string> { ["line"] = dice.Pick(Lines) } : null,
            Wage(start),
            dice.OnceIn(8) ? new DateRange(start.PlusDays(-400), null) : default);
    }

    /// <summary>One primary role, or one after the other.</summary>
    private List<RoleAssignment> Primary(LocalDate start)
    {
        var change = Inside(start);
        return dice.OnceIn(8)
            ?
            [
                new() { Role = PrimaryRoles[0], Kind = RoleKind.Primary, Dates = new DateRange(null, change) },
                new() { Role = PrimaryRoles[1], Kind = RoleKind.Primary, Dates = new DateRange(change, null) },
            ]
            : [new() { Role = dice.Pick(PrimaryRoles), Kind = RoleKind.Primary, Dates = DateRange.Always }];
    }

    private IEnumerable<RoleAssignment> Concurrent(List<OrganizationUnit> units, LocalDate start)
    {
        string[] roles = dice.Below(4) switch { 0 => ConcurrentRoles, 1 => [ConcurrentRoles[1]], _ => [ConcurrentRoles[0]] };
        foreach (string role in roles)
        {
            var dates = dice.Below(6) switch
            {
                0 => new DateRange(Inside(start), null),
                1 => new DateRange(start.PlusDays(-30), Inside(start)),
                _ => DateRange.Always,
            };
            yield return new RoleAssignment
            {
                Role = role,
                Kind = RoleKind.Concurrent,
                Dates = dates,
                UnitId = dice.OnceIn(6) ? dice.Pick(units).Id : null,
            };
        }
    }

    private DatedValues<Money>? Wage(LocalDate start)
    {
        var wage = new Money(dice.OneOf(5000m, 6543.21m, 8000m, 12000m), "CNY");
        return dice.Below(6) switch
        {
            0 => null,
            1 => new DatedValues<Money>([(null, wage), (Inside(start), wage with { Amount = wage.Amount + 500 })]),
            _ => new DatedValues<Money>(wage),
        };
    }

    private LocalDate Inside(LocalDate start) => start.PlusDays(dice.Between(1, DrawnChart.Days - 1));

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
