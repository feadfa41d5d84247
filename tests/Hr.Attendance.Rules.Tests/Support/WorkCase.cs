using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Support;

/// <summary>
/// One employee `e1` (sales, and online-service beside it) in the branch `sh` below `group`, in one time zone, and what was seen of that
/// person. Times are local, as <c>2026-03-02 18:05</c> or with seconds.
/// </summary>
internal sealed class WorkCase
{
    private readonly List<OrganizationUnit> _units = [];
    private readonly List<PolicyDocument> _documents = [];
    private readonly List<RoleAssignment> _assignments =
    [
        Written.Role("sales", RoleKind.Primary, DateRange.Always),
        Written.Role("online-service", RoleKind.Concurrent, DateRange.Always),
    ];

    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Approval> _approvals = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Shift> _shifts = [];
    private readonly List<Employee> _colleagues = [];
    private readonly List<ICriterion> _criteria = [.. BuiltInCriteria.All];
    private readonly List<IPayRule> _payRules = [.. BuiltInPayRules.All];
    private readonly DateTimeZone _zone;
    private SettingCatalogue _catalogue = SettingCatalogue.Standard;
    private readonly List<(LocalDate? From, Money Wage)> _wages = [];
    private readonly List<(LocalDate? From, string Unit)> _places = [(null, "sh")];
    private DateRange _employment;
    private StatutoryLayer? _statutory;
    private IWorkCalendar _calendar = WorkCalendar.MondayToFriday;
    private int _next;

    internal WorkCase(string zone = "Asia/Shanghai")
    {
        _zone = DateTimeZoneProviders.Tzdb[zone];
        _units.Add(Written.Unit("group", zone: zone));
        _units.Add(Written.Unit("sh", "group"));
    }

    internal List<Diagnostic> Diagnostics { get; } = [];

    internal WorkCase Says(params (string Setting, object? Value)[] settings) => Document($"group-{_documents.Count}", "group", settings);

    /// <summary>The group says something from a date on.</summary>
    internal WorkCase SaysFrom(string date, params (string Setting, object? Value)[] settings) =>
        Document($"group-{_documents.Count}", "group", settings, Date(date));

    internal WorkCase BranchSays(params (string Setting, object? Value)[] settings) => Document($"sh-{_documents.Count}", "sh", settings);

    /// <summary>What the group says to one role.</summary>
    internal WorkCase SaysTo(string role, params (string Setting, object? Value)[] settings) =>
        Document($"{role}-{_documents.Count}", "group", settings, role: role);

    /// <summary>One more branch, in a zone of its own.</summary>
    internal WorkCase Branch(string id, string zone)
    {
        _units.Add(Written.Unit(id, "group", zone: zone));
        return this;
    }

    /// <summary>The wage, from the beginning or from a date.</summary>
    internal WorkCase Earns(decimal monthlyWage, string currency = "CNY", string? from = null)
    {
        _wages.RemoveAll(wage => wage.From == Date(from));
        _wages.Add((Date(from), new Money(monthlyWage, currency)));
        return this;
    }

    /// <summary>A further branch below the group.</summary>
    internal WorkCase Branch(string id, params (string Setting, object? Value)[] settings)
    {
        _units.Add(Written.Unit(id, "group"));
        return settings.Length == 0 ? this : Document($"{id}-{_documents.Count}", id, settings);
    }

    internal WorkCase MovesTo(string unit, string from)
    {
        _places.Add((Date(from), unit));
        return this;
    }

    /// <summary>The dates of employment; the end is exclusive.</summary>
    internal WorkCase Employed(string? from, string? to)
    {
        _employment = new DateRange(Date(from), Date(to));
        return this;
    }

    /// <summary>What the group says for a time; the end is exclusive.</summary>
    internal WorkCase SaysFrom(string from, string? to, params (string Setting, object? Value)[] settings)
    {
        Document($"group-{_documents.Count}", "group", settings);
        _documents[^1] = Written.Document(_documents[^1].Id, "group", new DateRange(Date(from), Date(to)), _documents[^1].Directives);
        return this;
    }

    /// <summary>Whether the law of China stands above the group, with its calendar.</summary>
    internal WorkCase UnderChineseLaw()
    {
        _statutory = StatutoryLayer.China;
        return With(StatutoryLayer.China.Calendar);
    }

    internal WorkCase With(IWorkCalendar calendar)
    {
        _calendar = calendar;
        return this;
    }

    /// <summary>Judges by a further criterion.</summary>
    internal WorkCase JudgedBy(ICriterion criterion)
    {
        _criteria.Add(criterion);
        return this;
    }

    internal WorkCase With(IPayRule rule)
    {
        _payRules.Add(rule);
        _catalogue = _catalogue.With([.. rule.Settings.Where(setting => !_catalogue.Settings.Contains(setting))]);
        return this;
    }

    internal WorkCase Assigned(string role, RoleKind kind, string? from = null, string? to = null, string? unit = null)
    {
        _assignments.RemoveAll(assignment => assignment.Role == role);
        return AlsoAssigned(role, kind, from, to, unit);
    }

    /// <summary>One more assignment, of a role that may have others.</summary>
    internal WorkCase AlsoAssigned(string role, RoleKind kind, string? from = null, string? to = null, string? unit = null)
    {
        _assignments.Add(Written.Role(role, kind, new DateRange(Date(from), Date(to)), unit));
        return this;
    }

    internal WorkCase Colleague(string id)
    {
        _colleagues.Add(new Employee(id, new DatedValues<string>("sh"), [Written.Role("online-service", RoleKind.Concurrent, DateRange.Always)]));
        return this;
    }

    internal WorkCase In(string at, string? role = null) => Punch(at, PunchKind.In, role);

    internal WorkCase Out(string at, string? role = null) => Punch(at, PunchKind.Out, role);

    /// <summary>A pair of punches for the concurrent role.</summary>
    internal WorkCase Online(string from, string to, string role = "online-service") => In(from, role).Out(to, role);

    internal WorkCase Customer(string at, string conversation = "c1", string employee = "e1") => Says(at, conversation, MessageSender.Customer, employee);

    internal WorkCase Replies(string at, string conversation = "c1", string employee = "e1") => Says(at, conversation, MessageSender.Employee, employee);

    /// <summary>A message of the employee that states a role.</summary>
    internal WorkCase RepliesAs(string role, string at, string conversation = "c1")
    {
        Says(at, conversation, MessageSender.Employee, "e1");
        _messages[^1] = _messages[^1] with { Role = role };
        return this;
    }

    internal WorkCase Auto(string at, string conversation = "c1") => Says(at, conversation, MessageSender.Auto, "e1");

    internal WorkCase Closes(string at, string conversation = "c1") => Says(at, conversation, MessageSender.Close, "e1");

    /// <summary>A rating, given a minute after the last message so far of its conversation.</summary>
    internal WorkCase Rated(decimal score, string conversation = "c1", decimal min = 1, decimal max = 5)
    {
        var last = _messages.Where(message => message.ConversationId == conversation).Select(message => message.At).DefaultIfEmpty(At("2026-03-02 08:00"));
        _ratings.Add(Recorded.Rating($"r{++_next}", conversation, last.Max() + Duration.FromMinutes(1), score, min, max));
        return this;
    }

    internal WorkCase Away(string from, string to) => Presence(from, to, PresenceState.Away);

    internal WorkCase Present(string from, string to) => Presence(from, to, PresenceState.Online);

    /// <summary>A person's word over the session at a time.</summary>
    internal WorkCase Decides(DecisionKind decision, string at, string decidedAt, string? by = null, string? reason = null, string? id = null)
    {
        _decisions.Add(Recorded.Decision(id ?? $"d{++_next}", "e1", At(at), decision, At(decidedAt), by) with { Reason = reason });
        return this;
    }

    /// <summary>A word on overtime.</summary>
    internal WorkCase Approves(string from, string to, ApprovalState state = ApprovalState.Approved)
    {
        _approvals.Add(Recorded.Approval($"o{++_next}", "e1", At(from), At(to), state));
        return this;
    }

    /// <summary>Leave on a date.</summary>
    internal WorkCase OnLeave(string date, double hours, string kind = Leave.Compensatory)
    {
        _leave.Add(Recorded.Leave($"l{++_next}", "e1", Date(date)!.Value, Duration.FromHours(hours), kind));
        return this;
    }

    /// <summary>A shift of the primary role on a date, from one hour to another.</summary>
    internal WorkCase Rostered(string date, int from, int to, string? role = null)
    {
        _shifts.Add(new Shift
        {
            EvidenceId = $"s{++_next}",
            EmployeeId = "e1",
            Date = Date(date)!.Value,
            From = new LocalTime(from, 0),
            To = new LocalTime(to, 0),
            Role = role,
            Kind = ShiftKind.Work,
        });
        return this;
    }

    internal Instant At(string local) => _zone.AtLeniently(
        LocalDateTimePattern.CreateWithInvariantCulture(local.Length > 16 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm").Parse(local).Value).ToInstant();

    internal EvidenceRecords Records() => new()
    {
        Punches = _punches,
        Messages = _messages,
        Ratings = _ratings,
        Presence = _presence,
        Shifts = _shifts,
        Leave = _leave,
        Approvals = _approvals,
        Decisions = _decisions,
    };

    internal AttendanceReport Report(string from, string to, Func<EvidenceRecords, EvidenceRecords>? change = null)
    {
        var (engine, evidence) = Prepare(change is null ? Records() : change(Records()));
        var report = engine.Evaluate(evidence, Date(from)!.Value, Date(to)!.Value);

        // Most cases are not about pay and give nobody a wage.
        Diagnostics.AddRange(report.Diagnostics.Where(finding => _wages.Count > 0 || finding.Descriptor != PayDiagnostics.NoWage));
        return report;
    }

    /// <summary>Reviews `e1` in March 2026.</summary>
    internal EmployeeReview Review()
    {
        var (engine, evidence) = Prepare(Records());
        return engine.Review(evidence, Date("2026-03-01")!.Value, Date("2026-03-31")!.Value).Of("e1");
    }

    internal (AttendanceEngine Engine, EvidenceSet Evidence) Prepare(EvidenceRecords records, AttendanceRuntime? runtime = null)
    {
        var tree = UnitTreeBuilder.Build(_units, DateTimeZoneProviders.Tzdb, Diagnostics);
        var wage = _wages.Count == 0 ? null : new DatedValues<Money>(_wages);
        var employee = new Employee("e1", new DatedValues<string>(_places), _assignments, monthlyWage: wage, employment: _employment);
        var chart = OrganizationChart.Build(tree, [employee, .. _colleagues], Diagnostics);
        var policies = PolicyBook.Build(_documents, tree, _statutory, _catalogue.WithSettingsOf(_criteria), Diagnostics);
        return (
            new AttendanceEngine(chart, policies, _calendar, _criteria, _payRules, runtime ?? RuntimeUnderTest.Instance),
            EvidenceSet.Build(records, chart, Diagnostics));
    }

    internal EmployeeReport Run(string from, string to) => Report(from, to).Employees.Single(employee => employee.Employee.Id == "e1");

    /// <summary>Evaluates March 2026, where all cases without a reason to be elsewhere take place.</summary>
    internal EmployeeReport Run() => Run("2026-03-01", "2026-03-31");

    internal static LocalDate? Date(string? date) => date is null ? null : LocalDatePattern.Iso.Parse(date).Value;

    /// <summary>Each document begins later than the one before unless it says when, so that no two tie and the last one said counts.</summary>
    private WorkCase Document(string id, string unit, (string Setting, object? Value)[] settings, LocalDate? from = null, string? role = null)
    {
        var directives = settings.Select(setting => Written.Directive(setting.Setting) with { Change = new ValueChange.Set(Values.Of(setting.Value)) });
        _documents.Add(Written.Document(id, unit, new DateRange(from ?? new LocalDate(1970, 1, 1).PlusDays(_documents.Count), null), [.. directives]) with
        {
            AppliesTo = role is null ? PolicyTarget.Everybody : new PolicyTarget([role]),
        });
        return this;
    }

    private WorkCase Punch(string at, PunchKind kind, string? role)
    {
        _punches.Add(Recorded.Punch($"p{++_next}", "e1", At(at), kind, role));
        return this;
    }

    private WorkCase Presence(string from, string to, PresenceState state)
    {
        _presence.Add(Recorded.Presence($"a{++_next}", "e1", At(from), At(to), state));
        return this;
    }

    private WorkCase Says(string at, string conversation, MessageSender sender, string employee)
    {
        _messages.Add(Recorded.Message($"m{++_next}", employee, conversation, At(at), sender));
        return this;
    }
}

/// <summary>Values of policy documents from plain C# values.</summary>
internal static class Values
{
    internal static PolicyValue Of(object? value) => value switch
    {
        null => PolicyValue.Null,
        string text => PolicyValue.Of(text),
        int number => PolicyValue.Of((decimal)number),
        double number => PolicyValue.Of((decimal)number),
        decimal number => PolicyValue.Of(number),
        string[] texts => PolicyValue.Of(texts.Select(PolicyValue.Of)),
        Money money => PolicyValue.Of(
        [
            new KeyValuePair<string, PolicyValue>("amount", PolicyValue.Of(money.Amount)),
            new KeyValuePair<string, PolicyValue>("currency", PolicyValue.Of(money.Currency)),
        ]),
        _ => throw new ArgumentException($"no policy value for {value}", nameof(value)),
    };
}
