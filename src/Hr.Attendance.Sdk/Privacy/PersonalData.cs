using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>
/// All that a workspace holds and concludes about one person in a period: what a person is given who asks for a copy of their data. It names nobody
/// else but who approved the person's overtime or decided about it. Immutable.
/// </summary>
public sealed class PersonalData
{
    private PersonalData(
        EmployeeReport report,
        LocalDate firstDay,
        LocalDate lastDay,
        EvidenceRecords evidence,
        IReadOnlyList<(LocalDate, Explanation)> explanations,
        IReadOnlyList<PolicyDocument> documents)
    {
        Report = report;
        FirstDay = firstDay;
        LastDay = lastDay;
        Evidence = evidence;
        Explanations = explanations;
        Decisions = AutomatedDecision.Of(report);
        Documents = documents;
    }

    /// <summary>The person.</summary>
    public Employee Employee => Report.Employee;

    /// <summary>The first business day of the results.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day of the results, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>
    /// All evidence of the person, of whatever time: punches, messages, presence, leave, shifts, approvals, decisions, and the ratings of
    /// the person's conversations that were counted for nobody else.
    /// </summary>
    public EvidenceRecords Evidence { get; }

    /// <summary>The results of the period.</summary>
    public EmployeeReport Report { get; }

    /// <summary>Why each business day came out as it did, by date; days of which there is nothing to say are left out.</summary>
    public IReadOnlyList<(LocalDate Date, Explanation Explanation)> Explanations { get; }

    /// <summary>The automated decisions behind the pay, by date.</summary>
    public IReadOnlyList<AutomatedDecision> Decisions { get; }

    /// <summary>The policy documents that decided something, by id.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; }

    /// <summary>Collects a person's data.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="engine">The engine that judges, made for the workspace.</param>
    /// <param name="employeeId">The person's id.</param>
    /// <param name="firstDay">The first business day of the results.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the chart has no such person, <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies
    /// outside <see cref="EngineYears"/>.
    /// </exception>
    public static PersonalData Collect(Workspace workspace, AttendanceEngine engine, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        Guard.NotNull(workspace);
        Guard.NotNull(engine);
        if (!workspace.Chart.TryGetEmployee(Guard.NotNull(employeeId), out _))
        {
            throw new ArgumentException("the chart has no such employee", nameof(employeeId));
        }

        var report = engine.Evaluate(workspace.Evidence, firstDay, lastDay, new EvaluationOptions { EmployeeIds = [employeeId] }).Employees[0];
        var explanations = new List<(LocalDate, Explanation)>();
        for (var date = firstDay; date <= lastDay; date = date.PlusDays(1))
        {
            if (engine.Explain(workspace.Evidence, employeeId, date) is { } explanation)
            {
                explanations.Add((date, explanation));
            }
        }

        return new PersonalData(
            report,
            firstDay,
            lastDay,
            EvidenceOf(workspace.Evidence, employeeId, report),
            explanations,
            DocumentsBehind(explanations.Select(day => day.Item2), report, workspace.Policies));
    }

    private static EvidenceRecords EvidenceOf(EvidenceSet evidence, string employeeId, EmployeeReport report)
    {
        var own = evidence.Of(employeeId);

        // A rating is the person's where it counted, or where nobody else wrote in the conversation. In a shared one it may be about a
        // colleague, whose data it then is.
        var counted = new HashSet<string>(
            report.Timesheet.Days.SelectMany(day => day.Sessions).SelectMany(session => session.Facts.Ratings).Select(rating => rating.EvidenceId),
            StringComparer.Ordinal);
        var conversations = new HashSet<string>(own.Messages.Select(message => message.ConversationId), StringComparer.Ordinal);
        var shared = new HashSet<string>(
            evidence.EmployeeIds
                .Where(id => id != employeeId)
                .SelectMany(id => evidence.Of(id).Messages)
                .Select(message => message.ConversationId)
                .Where(conversations.Contains),
            StringComparer.Ordinal);
        return new EvidenceRecords
        {
            Punches = own.Punches,
            Messages = own.Messages,
            Presence = own.Presence,
            Availability = own.Availability,
            Leave = own.Leave,
            Shifts = own.Shifts,
            Approvals = own.Approvals,
            Decisions = own.Decisions,
            Assignments = [.. evidence.Assignments.Where(row => row.EmployeeId == employeeId)],
            Ratings = [.. evidence.Ratings.Where(rating => counted.Contains(rating.EvidenceId)
                || (conversations.Contains(rating.ConversationId) && !shared.Contains(rating.ConversationId)))],
        };
    }

    private static IReadOnlyList<PolicyDocument> DocumentsBehind(IEnumerable<Explanation> explanations, EmployeeReport report, PolicyBook policies)
    {
        var settings = explanations.SelectMany(day => day.Flatten()).SelectMany(part => part.Settings).Concat(report.Pay.SelectMany(line => line.Settings));

        // Those that only bounded a value count too: what kept another document from deciding has decided.
        var used = new HashSet<string>(
            settings.SelectMany(setting => setting.Chain.Select(step => step.Source).Concat(setting.Constraint.Sources))
                .Select(source => source.DocumentId),
            StringComparer.Ordinal);
        return [.. policies.Documents
            .Where(document => used.Contains(document.Id))
            .OrderBy(document => document.Id, StringComparer.Ordinal)
            .ThenBy(document => document.PublishedAt)];
    }
}
