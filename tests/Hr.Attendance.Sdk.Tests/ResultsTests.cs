using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests;

public sealed class ResultsTests : IDisposable
{
    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("消息-1")]
    [InlineData("naïve<script>")]
    [InlineData("😀")]
    [InlineData("plain-7")]
    public void Ids_of_any_letters_are_written_and_read_as_they_are(string id)
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization);
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role\n"
                + $"{id},e1,2026-03-02T18:00:00+08:00,in,online-service\n"
                + "p2,e1,2026-03-02T20:00:00+08:00,out,online-service\n");
        JsonDocument.Parse(Write(_workspace.Evaluate(), [])).RootElement.GetProperty("employees")[0].GetProperty("days")[0].GetProperty("sessions")[0]
            .GetProperty("evidence").EnumerateArray().Select(one => one.GetString()).ShouldBe([id, "p2"], ignoreOrder: true);
    }

    [Fact]
    public void Timesheets_are_written_as_the_contract_has_them()
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace(
                "\"unit\": \"sh\",", "\"unit\": \"sh\", \"monthlyWage\": { \"amount\": 8000, \"currency\": \"CNY\" },", StringComparison.Ordinal));
        _workspace.Write("policies/group.json", """
            { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
                "response.window": { "set": "PT2M" }, "session.minimumOnline": { "set": "PT15M" }, "limit.dailyOvertime": { "set": "PT1H" },
                "allowance.perEffectiveSession": { "set": { "amount": 5, "currency": "CNY" } } } }
            """);
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role\n"
                + "p1,e1,2026-03-02T18:00:00+08:00,in,online-service\n"
                + "p2,e1,2026-03-02T20:00:00+08:00,out,online-service\n"
                + "p3,e1,2026-03-02T09:00:00+08:00,in,\n"
                + "p4,e1,2026-03-02T17:00:00+08:00,out,\n");
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader
            + "m1,e1,c1,2026-03-02T18:05:00+08:00,customer\n"
            + "m2,e1,c1,2026-03-02T18:06:00+08:00,employee\n"
            + "m3,e1,c1,2026-03-02T18:30:00+08:00,customer\n"
            + "m4,e1,c1,2026-03-02T18:31:00+08:00,employee\n"
            + "m5,e1,c1,2026-03-02T19:00:00+08:00,customer\n"
            + "m6,e1,c1,2026-03-02T19:30:00+08:00,employee\n");

        var json = JsonDocument.Parse(Write(_workspace.Evaluate(), _workspace.Read().Diagnostics)).RootElement;
        json.GetProperty("from").GetString().ShouldBe("2026-03-01");
        var employee = json.GetProperty("employees")[0];
        employee.GetProperty("id").GetString().ShouldBe("e1");
        employee.GetProperty("unit").GetString().ShouldBe("sh");
        employee.GetProperty("days")[0].GetRawText().ShouldBe(
            """
            {"date":"2026-03-02","dayKind":"workday","primary":"PT8H","online":"PT2H","credited":"PT0S","overtime":"PT0S","overtimeBy":{},
            "sessions":[{"role":"online-service","start":"2026-03-02T10:00:00Z","end":"2026-03-02T12:00:00Z","net":"PT2H",
            "turns":3,"judged":3,"inWindow":2,"conversations":1,"ratings":0,"satisfaction":null,"effective":false,
            "criteria":[{"id":"minimumOnline","value":"PT2H","threshold":"PT15M","met":true},
            {"id":"responseWindow","value":0.666667,"threshold":0.8,"met":false}],
            "credited":"PT0S","evidence":["m1","m2","m3","m4","m5","m6","p1","p2"]}]}
            """.ReplaceLineEndings(string.Empty));

        _workspace.Write(
            "policies/later.json",
            """{ "id": "l", "unit": "group", "effectiveFrom": "2026-02-01", "directives": { "response.minShare": { "set": 0.5 } } }""");
        employee = JsonDocument.Parse(Write(_workspace.Evaluate(), [])).RootElement.GetProperty("employees")[0];
        employee.GetProperty("totals").GetRawText().ShouldBe(
            """
            {"primary":"PT8H","online":"PT2H","credited":"PT2H","overtime":{"restDay":"PT0S","statutoryHoliday":"PT0S","workday":"PT2H"},
            "byRole":[{"role":"sales","kind":"primary","primary":"PT8H","overtimeBy":{}},
            {"role":"online-service","kind":"concurrent","online":"PT2H","credited":"PT2H","overtimeBy":{"workday":"PT2H"},"effective":1,"refused":0}],
            "byMonth":[{"month":"2026-03","primary":"PT8H","online":"PT2H","credited":"PT2H",
            "overtime":{"restDay":"PT0S","statutoryHoliday":"PT0S","workday":"PT2H"},
            "byRole":[{"role":"sales","kind":"primary","primary":"PT8H","overtimeBy":{}},
            {"role":"online-service","kind":"concurrent","online":"PT2H","credited":"PT2H","overtimeBy":{"workday":"PT2H"},"effective":1,"refused":0}]}]}
            """.ReplaceLineEndings(string.Empty));
        employee.GetProperty("pay").GetRawText().ShouldBe(
            """
            [{"date":"2026-03-02","code":"overtime.workday","hours":2,"hourlyBase":45.977011,"multiplier":1.5,"amount":137.93,"currency":"CNY"},
            {"date":"2026-03-02","code":"allowance.perEffectiveSession","quantity":1,"rate":5,"amount":5,"currency":"CNY"}]
            """.ReplaceLineEndings(string.Empty));
        employee.GetProperty("alerts")[0].GetProperty("code").GetString().ShouldBe("HRA7001");
    }

    [Fact]
    public void A_review_also_writes_what_was_not_counted_and_what_measures_follow_from()
    {
        // 18:00 to 20:00 less away time is two pieces; the messages of the next evening were not punched.
        _workspace.Write("org.json", TemporaryWorkspace.Organization);
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role\np1,e1,2026-03-02T18:00:00+08:00,in,online-service\np2,e1,2026-03-02T20:00:00+08:00,out,online-service\n");
        _workspace.Write("evidence/presence.csv", "evidence_id,employee_id,from,to,state\na1,e1,2026-03-02T19:00:00+08:00,2026-03-02T19:30:00+08:00,away\n");
        _workspace.Write(
            "policies/group.json",
            """{ "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.basis": { "set": "punches" },"""
                + """ "session.mergeGap": { "set": "PT1H" } } }""");
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader
            + "m1,e1,c1,2026-03-02T18:05:00+08:00,customer\n"
            + "m2,e1,c1,2026-03-02T18:06:01.5+08:00,employee\n"
            + "m3,e1,c2,2026-03-03T20:00:00+08:00,customer\n"
            + "m4,e1,c2,2026-03-03T20:10:00+08:00,employee\n");

        var employee = JsonDocument.Parse(Write(_workspace.Review(), [])).RootElement.GetProperty("employees")[0];

        var session = employee.GetProperty("days")[0].GetProperty("sessions")[0];
        session.GetProperty("zone").GetString().ShouldBe("Asia/Shanghai");
        session.GetProperty("responses").GetRawText().ShouldBe("[61.5]");
        session.GetProperty("pieces").GetRawText().ShouldBe(
            """[{"start":"2026-03-02T10:00:00Z","end":"2026-03-02T11:00:00Z"},{"start":"2026-03-02T11:30:00Z","end":"2026-03-02T12:00:00Z"}]""");
        employee.GetProperty("uncounted").GetRawText().ShouldBe(
            """
            [{"date":"2026-03-03","role":"online-service","zone":"Asia/Shanghai","reason":"notPunched",
            "start":"2026-03-03T12:05:00Z","end":"2026-03-03T12:12:00Z","messages":1,"evidence":["m4"]}]
            """.ReplaceLineEndings(string.Empty));
        Write(_workspace.Evaluate(), []).ShouldNotContain("uncounted", Case.Sensitive);
        using var schema = new SchemaCheck(ContractSchemas.Write("timesheets"));
        schema.FaultsOf(Write(_workspace.Review(), [])).ShouldBeEmpty();
    }

    [Fact]
    public void Compensatory_leave_stands_beside_the_pay_where_there_is_any()
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace(
                "\"unit\": \"sh\",", "\"unit\": \"sh\", \"monthlyWage\": { \"amount\": 8000, \"currency\": \"CNY\" },", StringComparison.Ordinal));
        _workspace.Write("policies/group.json", """
            { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
                "compensatoryLeave.restDay": { "set": "leave" }, "compensatoryLeave.within": { "set": 10 } } }
            """);
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role\np1,e1,2026-03-07T10:00:00+08:00,in,online-service\np2,e1,2026-03-07T13:00:00+08:00,out,online-service\n");
        _workspace.Write("evidence/leave.csv", "evidence_id,employee_id,date,duration,kind\nl1,e1,2026-03-10,PT1H,compensatory\n");

        var employee = JsonDocument.Parse(Write(_workspace.Evaluate(), [])).RootElement.GetProperty("employees")[0];
        employee.GetProperty("compensatoryLeave").GetRawText().ShouldBe(
            """
            [{"earnedOn":"2026-03-07","earned":"PT3H","dueOn":"2026-03-17","used":"PT1H","open":"PT0S","paidOn":"2026-03-17","paid":"PT2H",
            "uses":[{"evidence":"l1","date":"2026-03-10","time":"PT1H"}]}]
            """.ReplaceLineEndings(string.Empty));
        employee.GetProperty("pay").GetRawText().ShouldBe( // 2 x 45.977011 x 2 = 183.908
            """
            [{"date":"2026-03-17","code":"overtime.restDay","hours":2,"hourlyBase":45.977011,"multiplier":2,
            "amount":183.91,"currency":"CNY","earnedOn":"2026-03-07"}]
            """.ReplaceLineEndings(string.Empty));
    }

    [Fact]
    public void The_same_workspace_gives_the_same_bytes_whatever_the_order_of_rows_and_files()
    {
        string[] rows = [.. Enumerable.Range(0, 200)
            .Select(i => $"m{i},e1,c{i % 7},2026-03-02T{10 + (i / 60):00}:{i % 60:00}:{i % 50:00}Z,{(i % 3 == 0 ? "customer" : "employee")}\n")];
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + string.Concat(rows));
        string one = Write(_workspace.Evaluate(), []);
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + string.Concat(rows.Take(90).Reverse()));
        _workspace.Write("evidence/messages.jsonl", string.Concat(rows.Skip(80).Reverse().Select(row => row.TrimEnd().Split(',')).Select(fields =>
            $$"""
            {"evidence_id":"{{fields[0]}}","employee_id":"{{fields[1]}}",
            "conversation_id":"{{fields[2]}}","at":"{{fields[3]}}","sender":"{{fields[4]}}"}
            """.ReplaceLineEndings(string.Empty) + "\n")));
        Write(_workspace.Evaluate(), []).ShouldBe(one);
        one.ShouldContain("\"sessions\":[{");
        one.ShouldNotContain("\r");
    }

    [Fact]
    public void Hostile_text_cannot_end_a_script_and_Chinese_stays_readable()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"id\": \"e1\"", "\"id\": \"</script>王\"", StringComparison.Ordinal));
        string json = Write(_workspace.Evaluate(), []);
        json.ShouldNotContain("</script>");
        json.ShouldContain("王");
    }

    [Fact]
    public void Diagnostics_speak_the_language_asked_for()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + "m1,nobody,c1,2026-03-02T18:05:00Z,employee\n");
        var finding = JsonDocument.Parse(Write(_workspace.Evaluate(), _workspace.Read().Diagnostics, MessageLanguage.Chinese))
            .RootElement.GetProperty("diagnostics")[0];
        finding.GetProperty("code").GetString().ShouldBe("HRA2003");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("place").GetString().ShouldBe("evidence/messages.csv:2");
        finding.GetProperty("message").GetString()!.ShouldContain("员工");
    }

    [Fact]
    public void Each_code_is_used_once_over_both_packages() =>
        DiagnosticCatalogue.ShouldBeSound(typeof(AttendanceEngine).Assembly, typeof(IAttendanceEngine).Assembly);

    [Fact]
    public async Task A_host_embeds_the_engine_through_dependency_injection()
    {
        _workspace.Write(
            "evidence/messages.csv",
            TemporaryWorkspace.MessagesHeader + "m1,e1,c1,2026-03-02T18:05:00Z,employee\nm2,nobody,c1,2026-03-02T18:05:00Z,employee\n");
        using var provider = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(_workspace.Path)).BuildServiceProvider();
        var engine = provider.GetRequiredService<IAttendanceEngine>();
        engine.ShouldBeSameAs(provider.GetRequiredService<IAttendanceEngine>());
        var report = await engine.EvaluateAllAsync(new RunRequest(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 3)));
        report.Employees.Single().Timesheet.Online.ShouldBe(Duration.FromMinutes(2));
        report.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA2003", "HRA6010"]); // there is overtime and no wage
        report.Evidence.ShouldBe(new EvidenceTally { Used = 1, SetAside = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => new RunRequest(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)));
        await Should.ThrowAsync<OperationCanceledException>(() => engine.EvaluateAllAsync(
            new RunRequest(report.FirstDay, report.LastDay), cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_host_adds_a_pay_rule_and_its_documents_speak_of_its_settings()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + "m1,e1,c1,2026-03-02T18:05:00Z,employee\n");
        _workspace.Write("policies/group.json", """
            { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
                "acme.evening": { "set": { "amount": 7, "currency": "CNY" } }, "allowance.perDay": { "set": { "amount": 5, "currency": "CNY" } } } }
            """);
        using var provider = new ServiceCollection()
            .AddHrAttendance(attendance => attendance.AddPayRule(new EveningRule()).UseWorkspace(_workspace.Path)).BuildServiceProvider();
        var report = await provider.GetRequiredService<IAttendanceEngine>()
            .EvaluateAllAsync(new RunRequest(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)));
        report.Diagnostics.Single().Code.ShouldBe("HRA6010");
        report.Employees.Single().Pay.Select(line => line.GetText()).ShouldBe(
            ["allowance for a day with an effective session: 1 × 5 = CNY 5.00", "evening: 1 × 7 = CNY 7.00"]);
    }

    private static string Write(AttendanceReport report, IReadOnlyList<Diagnostic> diagnostics, MessageLanguage language = MessageLanguage.English)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, report, diagnostics, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class EveningRule : IPayRule
    {
        private static readonly Setting<Money?> Evening = new("acme.evening", SettingTypes.OptionalAmount, null, "Amount for an evening", "晚间补贴");

        public string Id => Evening.Name;

        public IReadOnlyList<Setting> Settings { get; } = [Evening, AttendanceSettings.AllowancePerDay];

        public IEnumerable<PayLine> LinesOf(PayFacts facts) => facts.Policy.Get(Evening) is { } rate ? [PayLine.Item.Of(facts.Date, Id, 1, rate)] : [];

        public string Explain(PayLine line, MessageLanguage language) => "evening: " + PayText.Figures(line, language);
    }
}
