using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Privacy;

public sealed class PersonalDataTests : IDisposable
{
    private static readonly LocalDate From = new(2026, 3, 1);
    private static readonly LocalDate To = new(2026, 3, 31);
    private static readonly Instant Decided = Instant.FromUtc(2026, 4, 1, 2, 0);

    private readonly TemporaryWorkspace _workspace = new();

    public PersonalDataTests()
    {
        _workspace.Write("org.json", """
            { "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ],
              "employees": [
                { "id": "e1", "unit": "sh", "monthlyWage": { "amount": 8000, "currency": "CNY" },
                  "assignments": [ { "role": "online-service", "kind": "concurrent", "from": "2025-01-01" } ] },
                { "id": "colleague", "unit": "sh", "assignments": [ { "role": "online-service", "kind": "concurrent", "from": "2025-01-01" } ] } ] }
            """);
        _workspace.Write("policies/group.json", """
            { "id": "service-rules", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
                "response.window": { "set": "PT2M", "reference": "works council 7" },
                "allowance.perDay": { "set": { "amount": 5, "currency": "CNY" } } } }
            """);
        _workspace.Write(
            "policies/unused.json",
            """{ "id": "of-nobody", "unit": "sh", "effectiveFrom": "2027-01-01", "directives": { "response.window": { "set": "PT1M" } } }""");
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role,place\n"
                + "p1,e1,2026-03-02T18:00:00+08:00,in,online-service,counter\n"
                + "p2,e1,2026-03-02T20:00:00+08:00,out,online-service,counter\n"
                + "p3,colleague,2026-03-02T18:00:00+08:00,in,online-service,desk\n");
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader
            + "m1,e1,c1,2026-03-02T18:05:00+08:00,customer\n"
            + "m2,e1,c1,2026-03-02T18:06:00+08:00,employee\n"
            + "m3,colleague,c2,2026-03-02T18:05:00+08:00,customer\n"
            + "m4,colleague,c3,2026-03-02T18:07:00+08:00,customer\n"
            + "m5,e1,c3,2026-03-02T18:08:00+08:00,employee\n");
        _workspace.Write(
            "evidence/ratings.csv",
            "evidence_id,conversation_id,at,score,min,max\n"
                + "r1,c1,2026-03-02T19:00:00Z,5,1,5\n"
                + "r2,c2,2026-03-02T19:00:00Z,1,1,5\n"
                + "r3,c3,2026-03-02T19:00:00Z,1,1,5\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_person_gets_all_of_their_own_data_and_nobody_elses()
    {
        string json = PersonalDataWriter.WriteJson(Collect());
        using var read = JsonDocument.Parse(json);
        var root = read.RootElement;
        root.GetProperty("version").GetInt32().ShouldBe(2);
        root.GetProperty("employee").GetProperty("monthlyWage").GetProperty("amount").GetDecimal().ShouldBe(8000);
        root.GetProperty("evidence").GetProperty("punches")[0].GetProperty("place").GetString().ShouldBe("counter");
        Ids(root, "messages").ShouldBe(["m1", "m2", "m5"]);
        Ids(root, "ratings").ShouldBe(["r1", "r3"]);
        root.GetProperty("results").GetProperty("employees")[0].GetProperty("days")[0].GetProperty("online").GetString().ShouldBe("PT2H");
        root.GetProperty("explanations")[0].GetProperty("date").GetString().ShouldBe("2026-03-02");
        root.GetProperty("decisions").GetArrayLength().ShouldBe(3);
        root.GetProperty("policies").EnumerateArray().Select(document => document.GetProperty("id").GetString()).ShouldBe(["service-rules"]);
        foreach (string other in new[] { "colleague", "p3", "m3", "r2", "desk", "of-nobody" })
        {
            json.ShouldNotContain($"\"{other}\"");
        }

        static IEnumerable<string?> Ids(JsonElement root, string kind) =>
            root.GetProperty("evidence").GetProperty(kind).EnumerateArray().Select(record => record.GetProperty("evidence_id").GetString());
    }

    [Fact]
    public void A_person_can_read_it_in_their_language()
    {
        string english = PersonalDataWriter.WriteMarkdown(Collect(), MessageLanguage.English);
        english.ShouldContain("# Your attendance data: `e1`");
        english.ShouldContain("- messages: 3");
        english.ShouldContain("- concurrent role `online-service`");
        english.ShouldContain("- `service-rules` of `group`");
        english.ShouldContain("review it");
        english.ShouldNotContain("colleague");
        string chinese = PersonalDataWriter.WriteMarkdown(Collect(), MessageLanguage.Chinese);
        chinese.ShouldContain("# 您的考勤数据：`e1`");
        chinese.ShouldContain("- 消息：3 条");
        chinese.ShouldContain("人工复核");
        PersonalDataWriter.WriteMarkdown(Collect(), MessageLanguage.English).ShouldBe(english);
    }

    [Fact]
    public void Who_asks_for_somebody_unknown_is_told_so_without_the_name()
    {
        var workspace = _workspace.Read();
        Should.Throw<ArgumentException>(() => PersonalData.Collect(workspace, workspace.CreateEngine(), "王芳", From, To)).Message.ShouldNotContain("王芳");
    }

    [Fact]
    public void Each_decision_that_affects_pay_is_logged_with_what_it_rests_on()
    {
        using var log = new MemoryStream();
        DecisionLog.Append(log, Collect().Decisions, Decided).ShouldBe(3);
        var lines = Encoding.UTF8.GetString(log.ToArray()).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => $"{line.GetProperty("kind")} {line.GetProperty("rule")}")
            .ShouldBe(["session online-service", "pay overtime", "pay allowance.perDay"]);
        var session = lines[0];
        session.GetProperty("employee").GetString().ShouldBe("e1");
        session.GetProperty("unit").GetString().ShouldBe("sh");
        session.GetProperty("date").GetString().ShouldBe("2026-03-02");
        session.GetProperty("decidedAt").GetString().ShouldBe("2026-04-01T02:00:00Z");
        session.GetProperty("result").GetProperty("effective").GetBoolean().ShouldBeTrue();
        session.GetProperty("evidence").EnumerateArray().Select(id => id.GetString())
            .ShouldBe(["m1", "m2", "m4", "m5", "p1", "p2", "r1", "r3"], ignoreOrder: true);
        session.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("name").GetString() == "response.window").GetRawText()
            .ShouldBe("""{"name":"response.window","value":"PT2M","document":"service-rules","unit":"group"}""");
        session.GetProperty("review").GetProperty("zh").GetString()!.ShouldContain("人工复核");
        lines[2].GetProperty("result").GetRawText().ShouldBe("""{"code":"allowance.perDay","quantity":1,"rate":5,"amount":5,"currency":"CNY"}""");
    }

    [Fact]
    public void A_log_is_added_to_without_repetition_and_after_a_line_that_broke_off()
    {
        using var log = new MemoryStream();
        var decisions = Collect().Decisions;
        DecisionLog.Append(log, decisions.Take(2), Decided);
        log.Write("""{"version":1,"id":"half"""u8);
        log.Position = 0;
        var ids = DecisionLog.IdsIn(log);
        ids.ShouldBe(decisions.Take(2).Select(decision => decision.Id), ignoreOrder: true);
        log.Position = log.Length;
        DecisionLog.Append(log, Collect().Decisions, Decided, ids).ShouldBe(1);
        log.Position = 0;
        DecisionLog.IdsIn(log).ShouldBe(decisions.Select(decision => decision.Id), ignoreOrder: true);
    }

    [Fact]
    public void Another_result_is_another_decision()
    {
        var before = Collect().Decisions.Select(decision => decision.Id).ToList();
        before.ShouldBeUnique();
        _workspace.Write(
            "policies/group.json",
            """{ "id": "service-rules", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "response.window": """
                + """{ "set": "PT2M" }, "allowance.perDay": { "set": { "amount": 6, "currency": "CNY" } } } }""");
        var after = Collect().Decisions.Select(decision => decision.Id).ToList();
        after.Take(2).ShouldBe(before.Take(2));
        after[2].ShouldNotBe(before[2]);
    }

    private PersonalData Collect()
    {
        var workspace = _workspace.Read();
        return PersonalData.Collect(workspace, workspace.CreateEngine(), "e1", From, To);
    }
}
