using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Benchmarks;

/// <summary>
/// A month of invented people, the same in every run: two sessions on most days, six conversations in each, a rating on a third of them, and a
/// policy with three criteria, a cap, an allowance and overtime.
/// </summary>
internal sealed class Month
{
    internal static readonly LocalDate First = new(2026, 3, 1);
    internal static readonly LocalDate Last = new(2026, 3, 31);

    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];

    internal Month(int people)
    {
        var random = new Random(20260301);
        var units = UnitTreeBuilder.Build([new OrganizationUnit("group", ZoneId: "Asia/Shanghai"), new OrganizationUnit("sh", "group")], DateTimeZoneProviders.Tzdb, []);
        string[] ids = [.. Enumerable.Range(0, people).Select(number => $"e{number:000000}")];
        Chart = OrganizationChart.Build(units, ids.Select(id => new Employee(
            id,
            new DatedValues<string>("sh"),
            [new RoleAssignment("sales", RoleKind.Primary, DateRange.Always), new RoleAssignment("online-service", RoleKind.Concurrent, DateRange.Always)],
            monthlyWage: new DatedValues<Money>(new Money(8700, "CNY")))), []);
        Policies = PolicyBook.Build([Policy("group", ("response.window", "PT2M"), ("response.minShare", 0.8m), ("session.minimumOnline", "PT20M"), ("satisfaction.minimum", 0.6m)), Policy("sh", ("credit.dailyCap", "PT3H"), ("response.minShare", 0.9m))],
            units, StatutoryLayer.China, SettingCatalogue.Standard, []);
        foreach (string id in ids)
        {
            for (var date = First; date <= Last; date = date.PlusDays(1))
            {
                if (random.Next(10) > 0)
                {
                    Evening(id, date, 18 * 60, random);
                    Evening(id, date, 21 * 60, random);
                }
            }
        }

        Evidence = EvidenceSet.Build(new EvidenceRecords { Punches = _punches, Messages = _messages, Ratings = _ratings }, Chart, []);
        EmployeeIds = ids;
    }

    internal OrganizationChart Chart { get; }

    internal PolicyBook Policies { get; }

    internal EvidenceSet Evidence { get; }

    internal IReadOnlyList<string> EmployeeIds { get; }

    internal AttendanceEngine EngineWith(AttendanceRuntime runtime) => new(Chart, Policies, WorkCalendar.MondayToFriday, runtime: runtime);

    /// <summary>What all contestants must agree on: credited time, overtime and pay, to the second and the cent.</summary>
    internal static string CheckSum(IEnumerable<EmployeeReport> employees)
    {
        var all = employees.ToList();
        var time = all.Aggregate(Duration.Zero, (sum, employee) => sum + employee.Timesheet.Credited);
        var overtime = all.Aggregate(Duration.Zero, (sum, employee) => sum + employee.Timesheet.Overtime.Total);
        return FormattableString.Invariant($"{all.Count} people, {time} credited, {overtime} overtime, {all.Sum(employee => employee.Pay.Sum(line => line.Amount.Amount))} paid, {all.Sum(employee => employee.Alerts.Count)} alerts");
    }

    private static PolicyDocument Policy(string unit, params (string Setting, object Value)[] settings) =>
        new($"{unit}-2026", unit, DateRange.Always, [.. settings.Select(setting => new Directive(setting.Setting) { Change = new ValueChange.Set(setting.Value is decimal number ? PolicyValue.Of(number) : PolicyValue.Of((string)setting.Value)) })]);

    private void Evening(string id, LocalDate date, int from, Random random)
    {
        var midnight = date.AtMidnight().InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
        var start = midnight + Duration.FromMinutes(from + random.Next(20));
        _punches.Add(new Punch($"p{_punches.Count}", id, start, PunchKind.In, "online-service"));
        for (int i = 0; i < 6; i++)
        {
            string conversation = $"c{_messages.Count}";
            var asked = start + Duration.FromSeconds((i * 720) + random.Next(300));
            _messages.Add(new Message($"m{_messages.Count}", id, conversation, asked, MessageSender.Customer));
            _messages.Add(new Message($"m{_messages.Count}", id, conversation, asked + Duration.FromSeconds(random.Next(20, 140)), MessageSender.Employee));
            if (random.Next(3) == 0)
            {
                _ratings.Add(new Rating($"r{_ratings.Count}", conversation, asked + Duration.FromMinutes(5), random.Next(2, 6), 1, 5));
            }
        }

        _punches.Add(new Punch($"p{_punches.Count}", id, start + Duration.FromMinutes(random.Next(15, 110)), PunchKind.Out, "online-service"));
    }
}
