using System.Globalization;
using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Support;

/// <summary>
/// A small training group: salespeople who answer customers in the evening. Days are read on the clocks of Shanghai unless a test says otherwise.
/// </summary>
internal sealed class PlanningWorld
{
    internal const string Role = "online-service";

    internal static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>A Monday.</summary>
    internal static readonly LocalDate FirstDay = new(2026, 11, 30);

    private readonly List<OrganizationUnit> _units = [new OrganizationUnit { Id = "group", ZoneId = "Asia/Shanghai" }];
    private readonly List<Employee> _employees = [];
    private readonly List<Directive> _directives = [];
    private readonly List<EvidenceRecord> _records = [];
    private int _ids;

    internal StatutoryLayer Law { get; set; } = StatutoryLayer.China;

    /// <summary>What documents of the group say unless a test says otherwise: evenings, answers in two minutes to 80 %.</summary>
    internal static PlanningWorld Usual()
    {
        var world = new PlanningWorld();
        world.Says("primary.schedule", ["Mon-Fri 09:00-18:00"]);
        world.Says("primary.breaks", ["12:00-13:00"]);
        world.Says("session.windows", ["18:00-24:00"]);
        world.Says("response.window", "PT2M");
        world.Says("session.minimumOnline", "PT15M");
        world.Says("limit.minimumRest", "PT9H");
        world.Says("limit.consecutiveDays", 6);
        return world;
    }

    internal CreditRounding Rounding { get; private set; } = CreditRounding.Down;

    internal Duration RoundTo { get; private set; } = Duration.FromMinutes(1);

    internal void RoundsBy(CreditRounding rounding, Duration step)
    {
        (Rounding, RoundTo) = (rounding, step);
        Says("credit.rounding", rounding switch { CreditRounding.Up => "up", CreditRounding.Nearest => "nearest", _ => "down" });
        Says("credit.roundTo", IsoDuration.Format(step));
    }

    internal void Says(string setting, string value) => SaysValue(setting, PolicyValue.Of(value));

    internal void Says(string setting, decimal value) => SaysValue(setting, PolicyValue.Of(value));

    internal void Says(string setting, string[] values) => SaysValue(setting, PolicyValue.Of(values.Select(PolicyValue.Of)));

    private void SaysValue(string setting, PolicyValue value)
    {
        _directives.RemoveAll(directive => directive.SettingName == setting);
        _directives.Add(new Directive { SettingName = setting, Change = new ValueChange.Set(value) });
    }

    internal void Unit(string id, string parent, string? zone = null) => _units.Add(new OrganizationUnit { Id = id, ParentId = parent, ZoneId = zone });

    internal void Person(string id, string unit = "group", LocalDate? until = null, decimal? wage = 8700, string? line = null) => _employees.Add(new Employee(
        id,
        new DatedValues<string>(unit),
        [
            new RoleAssignment { Role = "sales", Kind = RoleKind.Primary, Dates = new DateRange(new LocalDate(2025, 1, 1), until) },
            new RoleAssignment { Role = Role, Kind = RoleKind.Concurrent, Dates = new DateRange(new LocalDate(2025, 6, 1), until) },
        ],
        line is null ? null : new Dictionary<string, string> { ["line"] = line },
        wage is { } amount ? new DatedValues<Money>(new Money(amount, "CNY")) : null));

    internal void People(int count, string unit = "group")
    {
        for (int i = 0; i < count; i++)
        {
            Person(string.Create(CultureInfo.InvariantCulture, $"{unit}-{i:00}"), unit);
        }
    }

    internal string NextId() => string.Create(CultureInfo.InvariantCulture, $"x{_ids++:000000}");

    internal void Add(EvidenceRecord record) => _records.Add(record);

    internal void OnLeave(string employee, LocalDate date, LocalTime? from = null, LocalTime? to = null) => Add(new Leave
    {
        EvidenceId = NextId(), EmployeeId = employee, Date = date, Duration = Duration.FromHours(from is null ? 8 : 2), Kind = "annual", From = from, To = to,
    });

    internal void Said(string employee, LocalDate date, int fromHour, int toHour, AvailabilityState state) => Add(new Availability
    {
        EvidenceId = NextId(), EmployeeId = employee, From = At(date, fromHour), To = At(date, toHour), State = state,
    });

    internal void Duty(string employee, LocalDate date, int fromHour, int toHour) => Add(new Shift
    {
        EvidenceId = NextId(), EmployeeId = employee, Date = date, From = new LocalTime(fromHour % 24, 0), To = new LocalTime(toHour % 24, 0),
        Role = Role, Kind = ShiftKind.Work,
    });

    /// <summary>Weeks of conversations before the plan, busiest at eight, each answered by people in turn.</summary>
    internal void History(int weeks, double busy = 1, string[]? owners = null)
    {
        var draws = new SearchDraws(weeks);
        string[] people = owners ?? [.. _employees.Select(employee => employee.Id)];
        int turn = 0;
        for (var date = FirstDay.PlusDays(-7 * weeks); date < FirstDay; date = date.PlusDays(1))
        {
            for (int slot = 0; slot < 12; slot++)
            {
                double mean = busy * (1 + (5 * Math.Exp(-Math.Pow((slot - 4) / 2.5, 2)))) * (date.DayOfWeek > IsoDayOfWeek.Friday ? 1.5 : 1);
                int customers = (int)Math.Floor(mean + draws.Share());
                for (int i = 0; i < customers; i++)
                {
                    var at = At(date, 18) + Duration.FromMinutes((30 * slot) + draws.Below(30));
                    Conversation(people.Length == 0 ? null : people[turn++ % people.Length], at);
                }
            }
        }
    }

    internal void Conversation(string? employee, Instant start)
    {
        string id = NextId();
        Message(id, employee, start, MessageSender.Customer);
        if (employee is not null)
        {
            Message(id, employee, start + Duration.FromSeconds(50), MessageSender.Employee);
            Message(id, employee, start + Duration.FromMinutes(3), MessageSender.Customer);
            Message(id, employee, start + Duration.FromMinutes(4), MessageSender.Employee);
        }
    }

    internal void Message(string conversation, string? employee, Instant at, MessageSender sender) => Add(new Message
    {
        EvidenceId = NextId(), EmployeeId = employee, ConversationId = conversation, At = at, Sender = sender,
    });

    internal static Instant At(LocalDate date, int hour) => date.AtMidnight().InZoneStrictly(Shanghai).ToInstant() + Duration.FromHours(hour);

    internal AttendanceEngine Engine() => new(Chart(), Policies());

    internal EvidenceSet Evidence() => EvidenceSet.Build(EvidenceRecords.Of(_records), Chart(), new List<Diagnostic>());

    internal PlanningRequest Request(int days = 7) => new()
    {
        Evidence = Evidence(), FirstDay = FirstDay, LastDay = FirstDay.PlusDays(days - 1), Limits = new() { WorkUnits = 0.05 },
    };

    internal DutyPlan Plan(int days = 7) => new PlanningEngine(Engine()).Plan(Request(days));

    private OrganizationChart? _chart;

    private OrganizationChart Chart() => _chart ??= OrganizationChart.Build(
        UnitTreeBuilder.Build(_units, DateTimeZoneProviders.Tzdb, new List<Diagnostic>()), _employees, new List<Diagnostic>());

    private PolicyBook Policies() => PolicyBook.Build(
        [new PolicyDocument { Id = "group", UnitId = "group", Dates = new DateRange(new LocalDate(2025, 1, 1), null), Directives = _directives }],
        Chart().Units, Law, SettingCatalogue.Standard, new List<Diagnostic>());
}
