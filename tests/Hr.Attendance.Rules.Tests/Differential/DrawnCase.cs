using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A role of a drawn person; the days are counted from the start of the case.</summary>
public sealed record DrawnRole(string Role, RoleKind Kind, int? FromDay = null, int? ToDay = null, string? Unit = null)
{
    public override string ToString() =>
        $"{Kind} "
        + $"{Role}{(FromDay is null ? string.Empty : $" from day {FromDay}")}{(ToDay is null ? string.Empty : $" until day {ToDay}")}"
        + $"{(Unit is null ? string.Empty : $" under {Unit}")}";
}

/// <summary>A drawn person: where, in which roles, and since and until when employed.</summary>
public sealed record DrawnPerson(
    string Id, string Unit, IReadOnlyList<DrawnRole> Roles, (int Day, string Unit)? Move = null, int? EmployedFrom = null, int? EmployedTo = null)
{
    public override string ToString() =>
        $"{Id} of {Unit}{(Move is { } move ? $", of {move.Unit} from day {move.Day}" : string.Empty)}"
        + $"{(EmployedFrom is null ? string.Empty : $", employed from day {EmployedFrom}")}"
        + $"{(EmployedTo is null ? string.Empty : $", employed until day {EmployedTo}")}: {string.Join("; ", Roles)}";
}

/// <summary>Where and when a case takes place: the first of its days, the zones of the two units, and the dates that are not what their weekday says.</summary>
public sealed record DrawnScene(LocalDate Start, string NorthZone, string SouthZone, IReadOnlyDictionary<LocalDate, DayKind> Dates)
{
    /// <summary>The dates of a calendar of south's own; null where it names none.</summary>
    public IReadOnlyDictionary<LocalDate, DayKind>? SouthDates { get; init; }

    /// <summary>The statutory layer that south names, <see cref="DrawnCase.Law"/> or <c>none</c>; null where it names none.</summary>
    public string? SouthLaw { get; init; }

    /// <summary>A date that the calendar of <see cref="DrawnCase.Law"/> does not know; null where it knows all.</summary>
    public LocalDate? Unknown { get; init; }

    public override string ToString() =>
        $"from {LocalDatePattern.Iso.Format(Start)}, north is {NorthZone}, "
        + $"south is {SouthZone} under {SouthLaw ?? "the same law"}{Text(Dates)}{(SouthDates is { } own ? $"; in the south{Text(own)}" : string.Empty)}"
        + $"{(Unknown is { } date ? $"; {LocalDatePattern.Iso.Format(date)} is not known" : string.Empty)}";

    private static string Text(IReadOnlyDictionary<LocalDate, DayKind> dates) =>
        string.Concat(dates.Select(date => $", {LocalDatePattern.Iso.Format(date.Key)} is {date.Value}"));
}

/// <summary>
/// A few people over a few days in two units, `north` and `south`, below `group`: under what policy, and what was seen of them. All times are a
/// whole number of cells, a minute or ten seconds.
/// </summary>
public sealed record DrawnCase(DrawnScene Scene, int CellSeconds, IReadOnlyList<DrawnPerson> People, IReadOnlyList<PolicyLine> Policy, EvidenceRecords Evidence)
{
    private const int DaysBefore = 12;
    private const int DaysLookedAt = 27;

    /// <summary>The statutory layer that south may name; lines of policy may speak for it as for a unit.</summary>
    internal const string Law = "law";

    /// <summary>The first business day that is asked for, counted from the start of the case.</summary>
    public int FromDay { get; init; } = -3;

    /// <summary>The last one, included.</summary>
    public int ToDay { get; init; } = 9;

    /// <summary>When a conversation has come to rest.</summary>
    public Duration TurnLapse { get; init; } = UsualLapse;

    /// <summary>How long a conversation may be rated afterwards.</summary>
    public Duration RatingWithin { get; init; } = UsualRatingWithin;

    internal static Duration UsualLapse { get; } = Duration.FromHours(12);

    internal static Duration UsualRatingWithin { get; } = Duration.FromDays(3);

    internal LocalDate From => Scene.Start.PlusDays(FromDay);

    internal LocalDate To => Scene.Start.PlusDays(ToDay);

    internal IEnumerable<EvidenceRecord> AllEvidence => Evidence.All;

    private IReadOnlyList<OrganizationUnit> Units =>
    [
        Written.Unit("group") with { CalendarName = "group" },
        Written.Unit("north", "group", zone: Scene.NorthZone),
        Written.Unit("south", "group", zone: Scene.SouthZone == "UTC" ? null : Scene.SouthZone) with
        {
            StatutoryName = Scene.SouthLaw,
            CalendarName = Scene.SouthDates is null ? null : "south",
        },
    ];

    private Dictionary<string, IReadOnlyDictionary<LocalDate, DayKind>> Calendars =>
        new() { ["group"] = Scene.Dates, ["south"] = Scene.SouthDates ?? new Dictionary<LocalDate, DayKind>() };

    private StatutoryLayer LawOfSouth => new()
    {
        Id = Law,
        Documents = [.. Documents().Where(document => document.UnitId == Law)],
        Calendar = new ForgetfulCalendar(Scene.Unknown),
    };

    /// <summary>The same under a policy that says something else of some settings, everywhere and always.</summary>
    internal DrawnCase Saying(params (string Setting, object? Value)[] says) => this with
    {
        Policy =
        [
            .. Policy.Where(line => says.All(said => said.Setting != line.Setting)),
            .. says.Select(said => new PolicyLine("group", said.Setting, said.Value)),
        ],
    };

    /// <summary>What the engine is given, and what the plain evaluator is.</summary>
    internal (AttendanceEngine Engine, EvidenceSet Evidence, PlainWorld World) Prepare()
    {
        var tree = UnitTreeBuilder.Build(Units, DateTimeZoneProviders.Tzdb, []);
        List<Employee> employees = [.. People.Select(Person)];
        var chart = OrganizationChart.Build(tree, employees, [], TurnLapse, RatingWithin);
        var layers = StatutoryLayers.NamedBy(tree, [LawOfSouth], Calendars, []);
        var book = PolicyBook.Build(Documents().Where(document => document.UnitId != Law), tree, layers, SettingCatalogue.Standard, []);
        var engine = new AttendanceEngine(chart, book, runtime: RuntimeUnderTest.Instance);
        var time = new PlainTime(Scene.Start.PlusDays(-DaysBefore), DaysLookedAt, Duration.FromSeconds(CellSeconds));
        var world = new PlainWorld(Units, employees, Evidence, book, time)
        {
            TurnLapse = TurnLapse,
            RatingWithin = RatingWithin,
            Calendars = Calendars,
            CalendarsOfLayers = new Dictionary<string, IWorkCalendar> { [Law] = LawOfSouth.Calendar, ["none"] = WorkCalendar.MondayToFriday },
        };
        return (engine, EvidenceSet.Build(Evidence, chart, []), world);
    }

    private Employee Person(DrawnPerson person)
    {
        var unit = person.Move is { } move
            ? new DatedValues<string>([((LocalDate?)null, person.Unit), (Scene.Start.PlusDays(move.Day), move.Unit)])
            : new DatedValues<string>(person.Unit);
        var roles = person.Roles.Select(role => Written.Role(role.Role, role.Kind, Dates(role.FromDay, role.ToDay), role.Unit));
        return new Employee(person.Id, unit, roles, employment: Dates(person.EmployedFrom, person.EmployedTo));
    }

    private DateRange Dates(int? from, int? to) =>
        new(from is { } first ? Scene.Start.PlusDays(first) : null, to is { } end ? Scene.Start.PlusDays(end) : null);

    /// <summary>The documents: one for the lines of each unit, role and first day, so that no two tie.</summary>
    private IEnumerable<PolicyDocument> Documents() => Policy
        .GroupBy(line => (line.Unit, line.Role, line.FromDay))
        .Select(lines => Written.Document(
            $"{lines.Key.Unit}-{lines.Key.Role}-{lines.Key.FromDay}",
            lines.Key.Unit,
            Dates(lines.Key.FromDay, null),
            [.. lines.GroupBy(line => line.Setting)
                .Select(setting => Written.Directive(setting.Key) with { Change = new ValueChange.Set(Values.Of(setting.Last().Value)) })]) with
        {
            AppliesTo = lines.Key.Role is { } role ? new PolicyTarget([role]) : PolicyTarget.Everybody,
        });

    public override string ToString() => string.Join(
        "\n",
        [
            $"{Scene}, cells of {CellSeconds} s, days {FromDay} to {ToDay} asked for, conversations rest after {TurnLapse}, rated within {RatingWithin}",
            .. People.Select(person => person.ToString()),
            .. Policy.Select(line => line.ToString()),
            .. Evidence.All.Select(TextOf),
            .. Evidence.Assignments.Select(row => $"{row.ConversationId} is assigned to {row.EmployeeId} from {row.From} to {row.To}"),
        ]);

    /// <summary>Monday to Friday, but for a date of which it knows nothing.</summary>
    private sealed class ForgetfulCalendar(LocalDate? unknown) : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => date == unknown ? null : WorkCalendar.MondayToFriday.KindOf(date);
    }

    private static string TextOf(EvidenceRecord record) => record.EvidenceId + (record.Revision == 0 ? string.Empty : $" rev {record.Revision}") + record switch
    {
        Punch punch => $" {punch.EmployeeId} {punch.Kind} {punch.At} {punch.Role}",
        Message message => $" {message.ConversationId} {message.At} {message.Sender} {message.EmployeeId ?? "nobody"} {message.Role}",
        Presence span => $" {span.EmployeeId} {span.State} {span.From} to {span.To}",
        Shift shift => $" {shift.EmployeeId} {shift.Date} {shift.Kind} {shift.From} to {shift.To} {shift.Role}",
        Leave leave => $" {leave.EmployeeId} {leave.Date} {leave.Kind} {leave.Duration} {leave.From} to {leave.To}",
        Approval approval => $" {approval.EmployeeId} {approval.State} {approval.From} to {approval.To}",
        Decision decision => $" {decision.EmployeeId} {decision.Kind} {decision.At} decided {decision.DecidedAt}",
        Rating rating => $" {rating.ConversationId} {rating.At} {rating.Score} of {rating.Min} to {rating.Max}",
        _ => string.Empty,
    };
}
