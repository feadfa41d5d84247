using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

string workspace = args.Length > 0 ? args[0] : "samples/support-team";
string employeeId = args.Length > 1 ? args[1] : "Tesco";

using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(workspace)).BuildServiceProvider();
var engine = services.GetRequiredService<IAttendanceEngine>();
var outcome = await engine.EvaluateAsync(employeeId, new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));
if (outcome?.Report is not { } report)
{
    Console.WriteLine(outcome is null ? "there is no such employee" : string.Join("\n", outcome.Diagnostics));
    return;
}

foreach (var day in report.Timesheet.Days.Where(day => day.Sessions.Count > 0))
{
    Console.WriteLine($"{day.Date:uuuu-MM-dd} {day.DayKind}: primary {day.Primary:H:mm}, online {day.Online:H:mm}, credited {day.Credited:H:mm}");
    foreach (var session in day.Sessions)
    {
        string verdict = session.Verdict.IsEffective ? "effective" : "refused: " + string.Join("; ", SessionReasons.Of(session, MessageLanguage.English));
        Console.WriteLine(
            $"  {session.Session.LocalStart:HH:mm:ss} for {PlainText.Of(session.Session.Net, MessageLanguage.English)}: {verdict}");
    }
}

// What the month pays, line by line: how the amount came about, who decided that, and the records behind it.
foreach (var line in report.Pay)
{
    Console.WriteLine($"{line.Date:uuuu-MM-dd} {line.GetText()}");
    foreach (var setting in line.Settings)
    {
        string by = setting.SetBy is { } source ? $"set by `{source.DocumentId}` of `{source.UnitId}`" : "the default";
        Console.WriteLine($"  {setting.Setting.Name} = {setting.WrittenValue}, {by}");
    }

    Console.WriteLine($"  evidence: {string.Join(" ", line.EvidenceIds)}");
}
