using System.Text;
using Hr.Attendance.Planning.Files.Calendars;
using Hr.Attendance.Planning.Files.Json;
using Hr.Attendance.Planning.Files.Pages;
using Hr.Attendance.Planning.Files.Publishing;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Planning.Files;

/// <summary>
/// Writes a plan of duty for people and programs: <c>plan.json</c>, a page, a calendar for each person, rows of rosters. The same plan gives the same bytes.
/// </summary>
public static class PlanFiles
{
    /// <summary>The name of the page.</summary>
    public const string PageFile = "plan.html";

    /// <summary>The name of the plan as JSON.</summary>
    public const string JsonFile = "plan.json";

    /// <summary>Writes everything: <see cref="JsonFile"/>, <see cref="PageFile"/>, and <c>calendars/</c> with a file for each person who has duty.</summary>
    /// <param name="report">The plan.</param>
    /// <param name="open">
    /// Gives the stream for a file by its relative path, with <c>/</c> between folders; it is disposed when the file is whole. Names are safe in any file
    /// system, whatever the ids are.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(PlanReport report, Func<string, Stream> open)
    {
        Guard.NotNull(open);
        var view = new PlanView(Guard.NotNull(report));
        using (var json = open(JsonFile))
        {
            new PlanJsonWriter(view).Write(json);
        }

        using (var page = open(PageFile))
        {
            WritePage(view, page);
        }

        var calendars = new DutyCalendar(view);
        foreach (string id in report.Plan.Duties.Select(duty => duty.EmployeeId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            using var calendar = open(DutyCalendar.FileOf(id));
            calendars.Write(calendar, id);
        }
    }

    /// <summary>Writes the plan as JSON, as the schema <c>plan</c> of <see cref="PlanningSchemas"/> says.</summary>
    /// <param name="report">The plan.</param>
    /// <param name="stream">Takes the text, in UTF-8; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteJson(PlanReport report, Stream stream) =>
        new PlanJsonWriter(new PlanView(Guard.NotNull(report))).Write(Guard.NotNull(stream));

    /// <summary>Writes the page: one file that needs nothing from outside, in English and Chinese.</summary>
    /// <param name="report">The plan.</param>
    /// <param name="stream">Takes the page, in UTF-8; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WritePage(PlanReport report, Stream stream) => WritePage(new PlanView(Guard.NotNull(report)), Guard.NotNull(stream));

    /// <summary>Writes one person's duty as iCalendar (RFC 5545): an event for each duty, with the reasons. The same duty has the same id again.</summary>
    /// <param name="report">The plan.</param>
    /// <param name="employeeId">The person.</param>
    /// <param name="stream">Takes the text, in UTF-8; stays open.</param>
    /// <exception cref="ArgumentException">An argument is null, or the plan has no such person.</exception>
    public static void WriteCalendar(PlanReport report, string employeeId, Stream stream)
    {
        Guard.NotNull(stream);
        Guard.NotNull(employeeId);
        if (!Guard.NotNull(report).Plan.EmployeeIds.Contains(employeeId))
        {
            throw new ArgumentException("the plan has no such person", nameof(employeeId));
        }

        new DutyCalendar(new PlanView(report)).Write(stream, employeeId);
    }

    /// <summary>
    /// What publishing the plan adds to the rosters: a row for each duty that no row says yet, and a word that takes back each row of published duty that the
    /// plan does away with. Empty where the rosters say the plan already.
    /// </summary>
    /// <param name="report">The plan.</param>
    /// <param name="known">Every row of every roster, with all revisions and what was withdrawn, in any order.</param>
    /// <returns>The rows; each has an id that the same duty will have again, and a revision above all that are known of it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Shift> RowsToPublish(PlanReport report, IEnumerable<Shift> known) =>
        new RosterRows(new PlanView(Guard.NotNull(report)), Guard.NotNull(known)).ToAdd();

    /// <summary>Writes rows of rosters as CSV, for a file <c>shifts.NAME.csv</c> in the folder <c>evidence</c> of a workspace.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="stream">Takes the text, in UTF-8; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRows(IReadOnlyList<Shift> rows, Stream stream) => ShiftsCsv.Write(Guard.NotNull(stream), Guard.NotNull(rows));

    /// <summary>The tables of a plan, for a terminal or as CSV; those that have nothing to say are left out.</summary>
    /// <param name="report">The plan.</param>
    /// <returns>The roster, coverage, measures, what stays uncovered and why, changes, fairness, overtime left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static IReadOnlyList<ReportTable> TablesOf(PlanReport report)
    {
        var view = new PlanView(Guard.NotNull(report));
        var plan = new PlanTables(view);
        var people = new PeopleTables(view);
        ReportTable[] all =
        [
            plan.Roster, plan.Coverage, people.Measures, plan.Uncovered, plan.Relaxations, plan.Proven, plan.Changes, people.Fairness,
            people.FairnessByMonth, people.Headroom,
        ];
        return [.. all.Where(table => table.RowCount > 0)];
    }

    private static void WritePage(PlanView view, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65_536, leaveOpen: true);
        new PlanPage(view).Write(text);
    }
}
