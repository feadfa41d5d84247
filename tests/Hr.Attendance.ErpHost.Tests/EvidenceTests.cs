using ErpHost.Data;
using System.Net;
using Hr.Attendance.Sdk.Sources;
using NodaTime;

namespace Hr.Attendance.ErpHost.Tests;

public sealed class EvidenceTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Evidence_that_is_sent_twice_counts_once(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        string body = string.Join('\n', Evenings.HalfAnHour("wang"));
        var first = await host.PostAsync("/evidence/messages", body);
        ((int)first["added"]!, (int)first["knownAlready"]!, (int)first["setAside"]!).ShouldBe((6, 0, 0));
        string credited = await host.CreditedAsync("wang");
        var again = await host.PostAsync("/evidence/messages", body + "\n" + body);
        ((int)again["added"]!, (int)again["knownAlready"]!, (int)again["setAside"]!).ShouldBe((0, 12, 0));
        (await host.CreditedAsync("wang")).ShouldBe(credited);
        credited.ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_order_in_which_evidence_comes_does_not_matter(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        foreach (string line in Evenings.HalfAnHour("wang").Reverse())
        {
            await host.PostAsync("/evidence/messages", line);
        }

        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Malformed_records_and_those_of_unknown_people_are_set_aside_with_their_line_and_the_rest_is_kept(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        string[] lines = ["{ this is no record", Evenings.Message("x1", "nobody", 4, "20:00:00", "employee"), .. Evenings.HalfAnHour("wang")];
        var receipt = await host.PostAsync("/evidence/messages", string.Join('\n', lines));
        ((int)receipt["added"]!, (int)receipt["knownAlready"]!, (int)receipt["setAside"]!).ShouldBe((6, 0, 2));
        receipt["findings"]!.AsArray().Select(finding => (string)finding!["place"]!).ShouldBe(["request:1", "request:2"]);
        receipt["findings"]!.AsArray().Select(finding => (string)finding!["code"]!).ShouldContain("HRA2003");
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_id_that_comes_again_with_something_else_is_refused_and_the_first_stays(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        var receipt = await host.PostAsync("/evidence/messages", Evenings.Message("wang-4-6", "wang", 4, "20:45:00", "employee"));
        ((int)receipt["added"]!, (int)receipt["knownAlready"]!, (int)receipt["setAside"]!).ShouldBe((0, 0, 1));
        ((string)receipt["findings"]![0]!["code"]!).ShouldBe("HRA2002");
        (await host.CreditedAsync("wang")).ShouldBe("PT32M");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_corrected_record_stands_alone_and_a_withdrawn_one_for_nothing_in_whatever_order_they_come(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        string last = Evenings.Message("wang-4-6", "wang", 4, "20:40:00", "employee");
        var corrected = await host.PostAsync("/evidence/messages", Revised(last, """, "revision":2"""));
        ((int)corrected["added"]!, (int)corrected["setAside"]!).ShouldBe((1, 0));
        (await host.CreditedAsync("wang")).ShouldBe("PT42M");
        var late = await host.PostAsync("/evidence/messages", Revised(last.Replace("20:40", "20:50", StringComparison.Ordinal), """, "revision":1"""));
        ((int)late["added"]!, (int)late["knownAlready"]!, (int)late["setAside"]!).ShouldBe((0, 1, 0));
        (await host.CreditedAsync("wang")).ShouldBe("PT42M");
        const string Withdrawn = """{"evidence_id":"wang-4-6","revision":3,"withdrawn":true}""";
        ((int)(await host.PostAsync("/evidence/messages", Withdrawn))["added"]!).ShouldBe(1);
        (await host.CreditedAsync("wang")).ShouldBe("PT17M"); // to two minutes after the answer at 20:15
        ((int)(await host.PostAsync("/evidence/messages", Withdrawn))["knownAlready"]!).ShouldBe(1);

        static string Revised(string line, string more) => line[..^1] + more + "}";
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Messages_of_nobody_roles_of_messages_and_assignments_come_back_as_they_were_sent(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync(
            "/evidence/messages",
            """
            {"evidence_id":"n1","conversation_id":"c","at":"2026-03-04T20:00:00+08:00","sender":"customer"}
            {"evidence_id":"w1","employee_id":"wang","conversation_id":"c","at":"2026-03-04T20:05:00+08:00","sender":"employee","role":"online-service"}
            """);
        const string Assigned = """
            {"conversation_id":"c","employee_id":"li","from":"2026-03-04T19:00:00+08:00"}
            {"conversation_id":"other","employee_id":"wang","from":"","to":"2026-03-05T19:00:00+08:00"}
            """;
        ((int)(await host.PostAsync("/evidence/assignments", Assigned))["added"]!).ShouldBe(2);
        ((int)(await host.PostAsync("/evidence/assignments", Assigned))["knownAlready"]!).ShouldBe(2);
        var source = host.Evidence;
        var own = await source.ReadAsync(new EvidenceQuery { EmployeeIds = ["wang"] }, default);
        (own.Messages.Single().EvidenceId, own.Messages.Single().Role).ShouldBe(("w1", "online-service"));
        var row = own.Assignments.ShouldHaveSingleItem();
        (row.ConversationId, row.From, row.To).ShouldBe(("other", null, Instant.FromUtc(2026, 3, 5, 11, 0)));
        var rest = await source.ReadConversationsAsync(new ConversationQuery { ConversationIds = ["c"], KnownEmployeeIds = ["wang"] }, default);
        (rest.Messages.Single().EvidenceId, rest.Messages.Single().EmployeeId, rest.Assignments.Single().EmployeeId).ShouldBe(("n1", null, "li"));
        (await source.ReadLatestMessageAtAsync(default)).ShouldBe(Instant.FromUtc(2026, 3, 4, 12, 5));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task All_kinds_of_evidence_come_back_from_the_table_as_they_were_sent(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour("wang")));
        await host.PostAsync(
            "/evidence/punches",
            "evidence_id,employee_id,at,kind,role\np1,wang,2026-03-05T20:00:00+08:00,in,online-service\np2,wang,2026-03-05T20:20:00+08:00,out,online-service\n",
            "text/csv");
        await host.PostAsync(
            "/evidence/ratings",
            """{"evidence_id":"r1","conversation_id":"chat-wang-4","at":"2026-03-04T20:40:00+08:00","score":4,"min":1,"max":5}""");
        await host.PostAsync(
            "/evidence/presence",
            """{"evidence_id":"s1","employee_id":"wang","from":"2026-03-04T20:00:00+08:00","to":"2026-03-04T21:00:00+08:00","state":"online"}""");
        await host.PostAsync("/evidence/leave", """{"evidence_id":"l1","employee_id":"wang","date":"2026-03-06","duration":"PT2H","kind":"compensatory"}""");
        await PostBothTimesAsync(
            host, "leave",
            """{"evidence_id":"l2","employee_id":"wang","date":"2026-03-09","duration":"PT2H","kind":"sick","from":"22:00","to":"24:00"}""");
        await PostBothTimesAsync(
            host, "shifts", """{"evidence_id":"s1","employee_id":"wang","date":"2026-03-09","from":"09:00","to":"18:00","role":"chat","kind":"work"}""");
        await PostBothTimesAsync(host, "shifts", """{"evidence_id":"s2","employee_id":"wang","date":"2026-03-10","kind":"off"}""");
        await PostBothTimesAsync(
            host, "approvals",
            """
            {"evidence_id":"a1","employee_id":"wang","kind":"overtime","from":"2026-03-09T20:00:00Z","to":"2026-03-09T21:00:00Z","state":"rejected","by":"li"}
            """);
        await PostBothTimesAsync(
            host, "decisions",
            """
            {"evidence_id":"d1","employee_id":"wang","at":"2026-03-09T20:05:00Z","decision":"hold","decided_at":"2026-03-10T09:00:00Z","by":"li","reason":"ill"}
            """);
        var days = (await host.GetAsync("/employees/wang/timesheet?from=2026-03-04&to=2026-03-05"))["employees"]![0]!["days"]!;
        ((decimal)days[0]!["sessions"]![0]!["satisfaction"]!).ShouldBe(0.75m);
        ((string)days[1]!["sessions"]![0]!["net"]!).ShouldBe("PT20M");
        foreach (string kind in new[] { "ratings", "presence", "approvals", "decisions" })
        {
            await using var db = await host.Database();
            db.Evidence.AsEnumerable().Count(row => row.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        }
    }

    /// <summary>A record that comes again is known already: the table keeps all that it says.</summary>
    private static async Task PostBothTimesAsync(RunningHost host, string kind, string record)
    {
        ((long)(await host.PostAsync("/evidence/" + kind, record))["added"]!).ShouldBe(1);
        ((long)(await host.PostAsync("/evidence/" + kind, record))["knownAlready"]!).ShouldBe(1);
        await using var db = await host.Database();
        string id = (string)System.Text.Json.Nodes.JsonNode.Parse(record)!["evidence_id"]!;
        var row = db.Evidence.AsEnumerable().Single(row => row.Id == id && row.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase));
        EvidenceRow.Of(row.ToRecord()).ShouldBe(row);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_no_kind_of_evidence_and_who_is_no_employee_is_said_plainly(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/gossip", "{}", expected: HttpStatusCode.NotFound);
        await host.GetAsync("/employees/nobody/timesheet?from=2026-03-01&to=2026-03-31", HttpStatusCode.NotFound);
        await host.GetAsync("/units/nowhere/timesheets?from=2026-03-01&to=2026-03-31", HttpStatusCode.NotFound);
        await host.GetAsync("/employees/wang/timesheet?from=2026-03-31&to=2026-03-01", HttpStatusCode.BadRequest);
        await host.GetAsync("/employees/wang/timesheet?from=1066-10-14&to=2026-03-01", HttpStatusCode.BadRequest);
        await host.GetAsync("/employees/wang/timesheet?from=today&to=2026-03-01", HttpStatusCode.BadRequest);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_team_has_the_timesheets_of_its_people_and_a_day_can_be_explained_in_both_languages(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        await host.PostAsync("/evidence/messages", string.Join('\n', [.. Evenings.HalfAnHour("wang"), .. Evenings.HalfAnHour("zhao")]));
        var shanghai = await host.GetAsync("/units/shanghai/timesheets?from=2026-03-01&to=2026-03-31");
        shanghai["employees"]!.AsArray().Select(employee => (string)employee!["id"]!).ShouldBe(["li", "wang"]);
        var group = await host.GetAsync("/units/group/timesheets?from=2026-03-01&to=2026-03-31");
        group["employees"]!.AsArray().Select(employee => (string)employee!["totals"]!["credited"]!).ShouldBe(["PT0S", "PT32M", "PT32M"]);
        (await host.GetAsync("/employees/wang/days/2026-03-04/explanation")).ToJsonString().ShouldContain("32 min");
        ((string)(await host.GetAsync("/employees/wang/days/2026-03-04/explanation?lang=zh"))["text"]!).ShouldMatch("[\u4e00-\u9fff]");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_hundred_requests_at_once_lose_nothing_and_count_nothing_twice(string database)
    {
        await using var host = await RunningHost.StartAsync(database);
        string[] people = ["wang", "li", "zhao"];

        // Each evening of the first two weeks is sent by several senders at the same time, among people who read.
        var sent = Enumerable.Range(0, 75).Select(number =>
            host.PostAsync("/evidence/messages", string.Join('\n', Evenings.HalfAnHour(people[number % 3], 2 + (number / 3 % 5)))));
        var read = Enumerable.Range(0, 25).Select(number => host.GetAsync($"/employees/{people[number % 3]}/timesheet?from=2026-03-01&to=2026-03-31"));
        var answers = await Task.WhenAll(sent.Concat(read));
        answers.Take(75).Sum(receipt => (int)receipt["added"]!).ShouldBe(3 * 5 * 6);
        answers.Take(75).Sum(receipt => (int)receipt["knownAlready"]!).ShouldBe((75 - 15) * 6);
        foreach (string employee in people)
        {
            (await host.CreditedAsync(employee)).ShouldBe("PT2H40M");
        }
    }
}
