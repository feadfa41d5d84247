using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Tests.Demand;

/// <summary>Customers of a group in Shanghai with the branches `north` and `south`: `n1` and `n2` are of north, `s1` of south. Times are local.</summary>
internal sealed class DemandCase
{
    internal static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly List<Message> _messages = [];
    private readonly List<Employee> _people = [];
    private readonly string _zone;

    internal DemandCase(string zone = "Asia/Shanghai", string? zoneOfSouth = null)
    {
        _zone = zone;
        var tree = UnitTreeBuilder.Build(
            [Written.Unit("group", zone: zone), Written.Unit("north", "group"), Written.Unit("south", "group", zone: zoneOfSouth)],
            DateTimeZoneProviders.Tzdb,
            []);
        _people.AddRange([Person("n1", "north", "k12"), Person("n2", "north", null), Person("s1", "south", "k12")]);
        Chart = OrganizationChart.Build(tree, _people, []);
    }

    internal OrganizationChart Chart { get; }

    internal DemandTerms Terms { get; set; } = new();

    internal List<Diagnostic> Diagnostics { get; } = [];

    internal IEnumerable<string> Codes => Diagnostics.Select(diagnostic => diagnostic.Code);

    internal List<Message> Messages => _messages;

    internal EvidenceSet Evidence => EvidenceSet.Build(new EvidenceRecords { Messages = _messages }, Chart, []);

    internal IReadOnlyList<CustomerEpisode> Episodes => Evidence.ReadCustomerEpisodes();

    /// <summary>A customer who asks somebody, or nobody, and is answered so many seconds later, or never.</summary>
    internal DemandCase Asks(string at, string? employee, int? answeredAfter = 30, string? conversation = null)
    {
        string id = conversation ?? $"c{_messages.Count}";
        Says(at, id, MessageSender.Customer, employee);
        return answeredAfter is { } seconds ? Says(At(at) + Duration.FromSeconds(seconds), id, MessageSender.Employee, employee) : this;
    }

    internal DemandCase Says(string at, string conversation, MessageSender sender, string? employee) => Says(At(at), conversation, sender, employee);

    internal DemandCase Says(Instant at, string conversation, MessageSender sender, string? employee)
    {
        _messages.Add(Recorded.Message($"m{_messages.Count}", employee, conversation, at, sender));
        return this;
    }

    internal DemandHistory Count(string from, string to) => ConversationHistory.Read(Evidence, Chart, Terms).Count(Date(from), Date(to), Diagnostics);

    internal Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss")
        .Parse(local.Length == 16 ? $"{local}:00" : local).Value.InZoneLeniently(DateTimeZoneProviders.Tzdb[_zone]).ToInstant();

    internal static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    internal static Employee Person(string id, string unit, string? line) => new(
        id,
        new DatedValues<string>(unit),
        [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)],
        line is null ? null : new Dictionary<string, string> { ["line"] = line });
}
