using Hr.Attendance.NRules;
using Hr.Attendance.NRules.Compliance;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NRulesHost;

string folder = args.Length > 0 ? args[0] : "samples/support-team";
var (from, to) = (new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30));

// The host's own facts; in an ERP they come from its tables.
object[] facts =
[
    new Investigation("Uber_Support", new LocalDate(2017, 11, 25), "2017-118"),
    new Sales("VerizonSupport", new LocalDate(2017, 11, 20), 3),
    new Outage(Instant.FromUtc(2017, 11, 11, 18, 30), Instant.FromUtc(2017, 11, 11, 19, 0)),
];

using var services = new ServiceCollection()
    .AddSingleton<ICampaigns, WeekendsOfNovember>()
    .AddHrAttendanceNRules((_, rules) =>
    {
        rules
            .AddRule<WeekendCampaignBonus>().AddRule<InvestigationHold>().AddRule<MuchServiceNoSale>()
            .Replace<TurnWaitedTooLong, WaitedTooLongWithoutOutage>()
            .Without<TooManyDaysInARow>();
        rules.FactsOf = _ => facts;
    })
    .BuildServiceProvider();
var runtime = services.GetRequiredService<NRulesAttendanceRuntime>();

var workspace = WorkspaceReader.Read(folder);
var report = workspace.CreateEngine(runtime: runtime).Evaluate(workspace.Evidence, from, to);
foreach (var employee in report.Employees)
{
    foreach (var line in employee.Pay.Where(line => line.Code == "bonus.weekendCampaign"))
    {
        Console.WriteLine($"{employee.Employee.Id} {line.Date:uuuu-MM-dd}: {line.GetText()}");
    }

    foreach (var alert in employee.Alerts.Where(alert => alert.Finding.Code is "HRA7050" or "HOST001"))
    {
        Console.WriteLine($"{employee.Employee.Id}: {alert.Finding.GetMessage()}");
    }
}

// Why: the same explanation as always, with the rules that fired for each part of it, and why the others did not.
Console.WriteLine();
var explained = runtime.ExplainFirings(workspace.CreateEngine(), workspace.Evidence, "Uber_Support", new LocalDate(2017, 11, 25))!;
foreach (var part in explained.Flatten())
{
    Console.WriteLine(part.Explanation.GetText(MessageLanguage.English));
    foreach (string line in part.Lines())
    {
        Console.WriteLine($"    - {line}");
    }
}
