using CustomCriteria;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Runs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

string folder = args.Length > 0 ? args[0] : "samples/CustomCriteria/workspace";

using var services = new ServiceCollection()
    .AddHrAttendance(attendance => attendance.UseWorkspace(folder).AddCriterion(new AllowedPlaces()).AddCriterion(new HumanPace()))
    .BuildServiceProvider();
var engine = services.GetRequiredService<IAttendanceEngine>();
var report = await engine.EvaluateAllAsync(new RunRequest(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 8)));

foreach (var employee in report.Employees)
{
    foreach (var session in employee.Timesheet.Days.SelectMany(day => day.Sessions))
    {
        string verdict = session.Verdict.IsEffective
            ? $"effective, credited {PlainText.Of(session.Credited, MessageLanguage.English)}"
            : "refused: " + string.Join("; ", SessionReasons.Of(session, MessageLanguage.English));
        Console.WriteLine($"{employee.Employee.Id} ({employee.UnitId}) {session.Session.LocalStart:uuuu-MM-dd HH:mm}: {verdict}");
    }
}

// The same response times are enough for Beijing and too even for Shanghai: why?
var day = new LocalDate(2026, 3, 5);
var explanation = (await engine.ExplainAsync("lin", day))!.Parts.Single(part => part.Topic == ExplanationTopic.Session);
var threshold = SettingExplanation.Of(
    (await engine.GetRulesAsync()).Policies, HumanPace.MinVariation, "sh-west", "online-service", new Dictionary<string, string>(), day);
foreach (var language in new[] { MessageLanguage.English, MessageLanguage.Chinese })
{
    Console.WriteLine();
    foreach (string line in ExplanationText.LinesOf(explanation, language).Concat(threshold.Lines(language)))
    {
        Console.WriteLine(line);
    }
}
