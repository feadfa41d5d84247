using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>One line of a drawn policy: what a unit says of a setting, to one role or to all, always or from a day of the case on.</summary>
public sealed record PolicyLine(string Unit, string Setting, object? Value, string? Role = null, int? FromDay = null)
{
    public override string ToString() =>
        $"{Unit}{(Role is null ? string.Empty : $" to {Role}")}{(FromDay is null ? string.Empty : $" from day {FromDay}")}: "
        + $"{Setting} = {(Value is string[] list ? $"[{string.Join(", ", list)}]" : Value ?? "null")}";
}

/// <summary>
/// Some days in a group of two branches, each in a zone of its own: who works there, under what policy, and what was seen of them. All times
/// are whole minutes.
/// </summary>
/// <remarks>
/// The branch <c>sh</c> is in Shanghai, <c>west</c> in a zone that is drawn. Of the people, <c>e1</c> holds the primary role sales and two
/// concurrent ones; <c>e2</c> holds one concurrent role for two days only and another under the policy of the other branch; <c>e3</c> has no
/// primary role and moves from one branch to the other.
/// </remarks>
public sealed record Workforce(LocalDate Start, string WestZone, IReadOnlyList<string> People, IReadOnlyList<PolicyLine> Policy, EvidenceRecords Evidence)
{
    internal const string Online = "online-service";
    internal const string Adviser = "adviser";
    internal const string Sales = "sales";

    /// <summary>The first and the last business day that any of the evidence can belong to, with room on both sides.</summary>
    internal LocalDate From => Start.PlusDays(-2);

    internal LocalDate To => Start.PlusDays(7);

    internal IEnumerable<EvidenceRecord> AllEvidence =>
        Evidence.Punches.Concat<EvidenceRecord>(Evidence.Messages).Concat(Evidence.Ratings).Concat(Evidence.Presence);

    /// <summary>The engine and the checked evidence.</summary>
    internal (AttendanceEngine Engine, EvidenceSet Evidence) Prepare(AttendanceRuntime? runtime = null)
    {
        var (chart, book) = Organization();
        return (
            new AttendanceEngine(chart, book, WorkCalendar.MondayToFriday, runtime: runtime ?? RuntimeUnderTest.Instance),
            EvidenceSet.Build(Evidence, chart, []));
    }

    internal (OrganizationChart Chart, PolicyBook Book) Organization()
    {
        var tree = UnitTreeBuilder.Build(
            [Written.Unit("group", zone: "Asia/Shanghai"), Written.Unit("sh", "group"), Written.Unit("west", "group", zone: WestZone)],
            DateTimeZoneProviders.Tzdb, []);
        return (OrganizationChart.Build(tree, People.Select(Person), []), PolicyBook.Build(Documents(), tree, statutory: null, SettingCatalogue.Standard, []));
    }

    internal AttendanceReport Report()
    {
        var (engine, evidence) = Prepare();
        return engine.Evaluate(evidence, From, To);
    }

    /// <summary>The same where the whole group says one thing of a setting and nobody anything else.</summary>
    internal Workforce Saying(string setting, object? value) => this with { Policy = [.. Without(setting).Policy, new PolicyLine("group", setting, value)] };

    /// <summary>The same where the whole group says some things, from before the first of the days on, and nobody anything else of their settings.</summary>
    internal Workforce SayingAll(IReadOnlyCollection<(string Setting, object? Value)> says) => this with
    {
        Policy =
        [
            .. Policy.Where(line => says.All(said => said.Setting != line.Setting)),
            .. says.Select(said => new PolicyLine("group", said.Setting, said.Value, FromDay: -10)),
        ],
    };

    /// <summary>The same where nobody says anything of a setting.</summary>
    internal Workforce Without(string setting) => this with { Policy = [.. Policy.Where(line => line.Setting != setting)] };

    internal Employee Person(string id) => id switch
    {
        "e1" => new Employee(
            id,
            new DatedValues<string>("sh"),
            [Held(Sales, RoleKind.Primary), Held(Online), Held(Adviser)],
            monthlyWage: new DatedValues<Money>(new Money(8000, "CNY"))),
        "e2" => new Employee(id, new DatedValues<string>("west"), [Held(Sales, RoleKind.Primary), Held(Online, from: 1, to: 3), Held(Adviser, unit: "sh")]),
        _ => new Employee(id, new DatedValues<string>([(null, "sh"), (Start.PlusDays(2), "west")]), [Held(Online)]),
    };

    private RoleAssignment Held(string role, RoleKind kind = RoleKind.Concurrent, int? from = null, int? to = null, string? unit = null) =>
        Written.Role(role, kind, new DateRange(from is null ? null : Start.PlusDays(from.Value), to is null ? null : Start.PlusDays(to.Value)), unit);

    /// <summary>The documents: one for the lines of each unit, role and first day, so that no two tie.</summary>
    private IEnumerable<PolicyDocument> Documents() => Policy
        .GroupBy(line => (line.Unit, line.Role, line.FromDay))
        .Select(lines => Written.Document(
            $"{lines.Key.Unit}-{lines.Key.Role}-{lines.Key.FromDay}",
            lines.Key.Unit,
            lines.Key.FromDay is { } day ? new DateRange(Start.PlusDays(day), null) : DateRange.Always,
            [.. lines.GroupBy(line => line.Setting)
                .Select(setting => Written.Directive(setting.Key) with { Change = new ValueChange.Set(Values.Of(setting.Last().Value)) })]) with
        {
            AppliesTo = lines.Key.Role is { } role ? new PolicyTarget([role]) : PolicyTarget.Everybody,
        });

    public override string ToString() => string.Join(
        "\n",
        [
            $"{Start:uuuu-MM-dd} and the days after it, west is {WestZone}, people {string.Join(" ", People)}",
            .. Policy.Select(line => line.ToString()),
            .. AllEvidence.Select(TextOf),
        ]);

    private static string TextOf(EvidenceRecord record) => record.EvidenceId + record switch
    {
        Punch punch => $" {punch.EmployeeId} {punch.Kind} {punch.At} {punch.Role}",
        Message message => $" {message.EmployeeId} {message.Sender} {message.At} {message.ConversationId}",
        Presence span => $" {span.EmployeeId} {span.State} {span.From} to {span.To}",
        Rating rating => $" {rating.ConversationId} {rating.Score} of {rating.Min} to {rating.Max}",
        _ => string.Empty,
    };
}
