using System.Globalization;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>
/// Makes records of what scenarios say was seen. Ids are given in order, so that explanations can name them: <c>p1</c>, <c>m1</c>,
/// <c>r1</c>, <c>s1</c>, <c>l1</c>, <c>o1</c>.
/// </summary>
internal sealed class ScenarioEvidence(OrganizationChart chart)
{
    private readonly List<Punch> _punches = [];
    private readonly List<Message> _messages = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<Presence> _presence = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Shift> _shifts = [];
    private readonly List<Approval> _approvals = [];
    private readonly List<Decision> _decisions = [];

    internal static EvidenceRecords RecordsOf(IEnumerable<EvidenceOfDay> seen, OrganizationChart chart)
    {
        var evidence = new ScenarioEvidence(chart);
        foreach (var day in seen)
        {
            foreach (var date in day.Dates)
            {
                evidence.Add(day, date);
            }
        }

        return new EvidenceRecords
        {
            Punches = evidence._punches,
            Messages = evidence._messages,
            Ratings = evidence._ratings,
            Presence = evidence._presence,
            Leave = evidence._leave,
            Shifts = evidence._shifts,
            Approvals = evidence._approvals,
            Decisions = evidence._decisions,
        };
    }

    private void Add(EvidenceOfDay day, LocalDate date)
    {
        var zone = ZoneOf(day.EmployeeId, date);
        foreach (var span in day.Works)
        {
            Add(day, PunchKind.In, span.From.On(date, zone), null);
            Add(day, PunchKind.Out, span.To.On(date, zone), null);
        }

        string? onlineRole = day.OnlineRole ?? ConcurrentRoleOf(day.EmployeeId);
        foreach (var span in day.Online)
        {
            Add(day, PunchKind.In, span.From.On(date, zone), onlineRole);
            Add(day, PunchKind.Out, span.To.On(date, zone), onlineRole);
        }

        foreach (var punch in day.Punches)
        {
            Add(day, punch.Kind, punch.At.On(date, zone), punch.Role);
        }

        foreach (var span in day.Away)
        {
            // Clocks that are put forward can move the start past the end: no time is left then.
            var from = span.From.On(date, zone);
            _presence.Add(new Presence
            {
                EvidenceId = Id("a", _presence.Count),
                EmployeeId = day.EmployeeId,
                From = from,
                To = Instant.Max(from, span.To.On(date, zone)),
                State = PresenceState.Away,
                Source = day.Place,
            });
        }

        foreach (var chat in day.Chats)
        {
            Add(day, chat, date, zone);
        }

        AddPlans(day, date);
        foreach (var (span, state) in day.Approved.Select(span => (span, ApprovalState.Approved))
            .Concat(day.Rejected.Select(span => (span, ApprovalState.Rejected))))
        {
            var from = span.From.On(date, zone);
            _approvals.Add(new Approval
            {
                EvidenceId = Id("o", _approvals.Count),
                EmployeeId = day.EmployeeId,
                From = from,
                To = Instant.Max(from, span.To.On(date, zone)),
                State = state,
                Source = day.Place,
            });
        }

        foreach (var decision in day.Decisions)
        {
            // Each was made later than the one before, and later than anything that a date can speak of.
            _decisions.Add(new Decision
            {
                EvidenceId = Id("d", _decisions.Count),
                EmployeeId = day.EmployeeId,
                At = decision.At.On(date, zone),
                Kind = decision.Kind,
                DecidedAt = new ClockTime(0).On(date.PlusDays(2), zone) + Duration.FromSeconds(_decisions.Count),
                Source = day.Place,
            });
        }
    }

    /// <summary>Adds what was planned, and leave.</summary>
    private void AddPlans(EvidenceOfDay day, LocalDate date)
    {
        foreach (var leave in day.Leave)
        {
            _leave.Add(new Leave
            {
                EvidenceId = Id("l", _leave.Count),
                EmployeeId = day.EmployeeId,
                Date = date,
                Duration = leave.Time,
                Kind = leave.Kind,
                From = leave.Span is { From: var from } ? PlanText.LocalTimeOf(from) : null,
                To = leave.Span is { To: var to } ? PlanText.LocalTimeOf(to) : null,
                Source = day.Place,
            });
        }

        foreach (var shift in day.Shifts)
        {
            _shifts.Add(new Shift
            {
                EvidenceId = Id("s", _shifts.Count),
                EmployeeId = day.EmployeeId,
                Date = date,
                From = shift.Span is { From: var from } ? PlanText.LocalTimeOf(from) : null,
                To = shift.Span is { To: var to } ? PlanText.LocalTimeOf(to) : null,
                Role = shift.Role,
                Kind = shift.Span is null ? ShiftKind.Off : ShiftKind.Work,
                Source = day.Place,
            });
        }
    }

    private void Add(EvidenceOfDay day, Chat chat, LocalDate date, DateTimeZone zone)
    {
        // What is said of several dates alike is a conversation of its own on each.
        string conversation = day.Dates.Count == 1 ? chat.Id : $"{chat.Id}/{LocalDatePattern.Iso.Format(date)}";
        foreach (var message in chat.Messages)
        {
            _messages.Add(new Message
            {
                EvidenceId = Id("m", _messages.Count),
                EmployeeId = day.EmployeeId,
                ConversationId = conversation,
                At = message.At.On(date, zone),
                Sender = message.Sender,
                Source = day.Place,
            });
        }

        foreach (var rating in chat.Ratings)
        {
            var last = chat.Messages.Count == 0 ? new ClockTime(0) : chat.Messages.Max(message => message.At);
            _ratings.Add(new Rating
            {
                EvidenceId = Id("r", _ratings.Count),
                ConversationId = conversation,
                At = last.On(date, zone),
                Score = rating.Score,
                Min = rating.Min,
                Max = rating.Max,
                Source = day.Place,
            });
        }
    }

    private void Add(EvidenceOfDay day, PunchKind kind, Instant at, string? role) =>
        _punches.Add(new Punch
        {
            EvidenceId = Id("p", _punches.Count),
            EmployeeId = day.EmployeeId,
            At = at,
            Kind = kind,
            Role = role,
            Source = day.Place,
        });

    private DateTimeZone ZoneOf(string employeeId, LocalDate date) =>
        chart.TryGetEmployee(employeeId, out var employee) ? chart.Units.ZoneOf(employee.Unit.On(date)) : DateTimeZone.Utc;

    private string? ConcurrentRoleOf(string employeeId) =>
        chart.TryGetEmployee(employeeId, out var employee)
            ? employee.Assignments.FirstOrDefault(assignment => assignment.Kind == RoleKind.Concurrent)?.Role
            : null;

    private static string Id(string kind, int before) => kind + (before + 1).ToString(CultureInfo.InvariantCulture);
}
