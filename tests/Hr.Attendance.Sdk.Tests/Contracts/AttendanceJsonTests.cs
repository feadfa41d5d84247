using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Contracts;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Tests.Access;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Contracts;

public class AttendanceJsonTests
{
    private const string Name = "王芳";

    private static readonly JsonSerializerOptions Options = AttendanceJson.Options();

    [Law(5, Arbitrary = [typeof(Companies)])]
    public void Evidence_and_charts_come_back_as_they_went(Company company)
    {
        Back(company.Evidence.Punches).ShouldBe(company.Evidence.Punches);
        Back(company.Evidence.Messages.ToArray()).ShouldBe(company.Evidence.Messages);
        Back(company.Evidence.Ratings.ToList()).ShouldBe(company.Evidence.Ratings);
        Back(company.Evidence.Leave).ShouldBe(company.Evidence.Leave);
        var span = Recorded.Presence("a1", Name, Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 3, 1, 1, 0), PresenceState.Away);
        Back(span).ShouldBe(span);
        var availability = Recorded.Availability("v1", Name, span.From, span.To, AvailabilityState.Preferred);
        Back(availability).ShouldBe(availability);
        var date = new LocalDate(2026, 3, 2);
        var leave = Recorded.Leave("l1", Name, date, Duration.FromHours(2), "sick") with { From = new LocalTime(22, 0), To = LocalTime.Midnight };
        Back(leave).ShouldBe(leave);
        var shift = Recorded.Shift("s1", Name, date, new LocalTime(9, 0), new LocalTime(18, 0, 30), "online");
        Shift[] shifts = [shift, Recorded.Shift("s2", Name, date, null, null)];
        Back(shifts).ShouldBe(shifts);
        var approval = Recorded.Approval("a2", Name, span.From, span.To, ApprovalState.Rejected, "boss");
        Back(approval).ShouldBe(approval);
        var decision = Recorded.Decision("d1", Name, span.From, DecisionKind.Hold, span.To, "boss") with { Reason = "等经理" };
        Back(decision).ShouldBe(decision);
        string chart = JsonSerializer.Serialize(company.Chart, Options);
        JsonSerializer.Serialize(Back(company.Chart), Options).ShouldBe(chart);
        using var check = new SchemaCheck(ContractSchemas.Write("org"));
        check.FaultsOf(chart).ShouldBeEmpty();
    }

    [Fact]
    public void Every_policy_document_of_the_samples_comes_back_saying_the_same()
    {
        using var check = new SchemaCheck(ContractSchemas.Write("policy"));
        foreach (string folder in new[] { "samples/support-team", "samples/policies-guide/company", "samples/policies-guide/conflicts" })
        {
            var documents = WorkspaceReader.ReadPolicies(Repository.PathOf(folder)).Policies.Documents;
            documents.ShouldNotBeEmpty();
            foreach (var document in documents)
            {
                string json = JsonSerializer.Serialize(document, Options);
                (check.FaultsOf(json).Count > 0).ShouldBe(document.Place.File == "policies/mistakes.json", json); // it is there to be wrong
                JsonSerializer.Serialize(JsonSerializer.Deserialize<PolicyDocument>(json, Options), Options).ShouldBe(json);
            }
        }
    }

    [Fact]
    public void A_document_keeps_each_of_its_parts()
    {
        string written = """
            {"version":2,"id":"d","unit":"sh","effectiveFrom":"2026-01-01","effectiveTo":"2027-01-01","publishedAt":"2025-12-01T00:00:00Z",
            "appliesTo":{"roles":["sales"],"tags":{"line":"k12"}},"onConflict":"clamp","directives":{
            "session.windows":{"append":["18:00-24:00"],"remove":[]},
            "response.window":{"set":null,"descendants":{"atMost":"PT5M"},"exempt":[{"unit":"sh-a","until":"2026-07-01","reason":"pilot"}],
            "reference":"art. 44"},
            "credit.mode":{"clear":true,"descendants":"locked"},
            "overtime.restDay":{"set":2.5,"descendants":{"oneOf":[2,2.5]}},
            "credit.roundTo":{"descendants":"open"}}}
            """.ReplaceLineEndings(string.Empty);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<PolicyDocument>(written, Options), Options).ShouldBe(written);
    }

    [Fact]
    public void A_chart_keeps_when_conversations_rest_and_how_long_they_may_be_rated()
    {
        var chart = OrganizationChart.Build(Companies.Draw(new Random(3)).Chart.Units, [], [], Duration.FromMinutes(90), Duration.FromDays(31));
        string written = JsonSerializer.Serialize(chart, Options);
        ShouldBeValid("org", written);
        var read = JsonSerializer.Deserialize<OrganizationChart>(written, Options)!;
        read.TurnLapse.ShouldBe(chart.TurnLapse);
        read.RatingWithin.ShouldBe(chart.RatingWithin);
    }

    [Fact]
    public void Results_are_written_in_the_forms_of_the_contract()
    {
        var company = Companies.Draw(new Random(3));
        var report = company.Report();
        ShouldBeValid("timesheets", JsonSerializer.Serialize(report, Options));
        ShouldBeValid("payroll", JsonSerializer.Serialize(PayrollHandover.Of(report), Options));
        ShouldBeValid("policy-diff", JsonSerializer.Serialize(TimesheetDiff.Between(report with { Employees = [] }, report), Options));
        var day = report.Employees[0].Timesheet.Days[0].Date;
        ShouldBeValid("explanation", JsonSerializer.Serialize(company.Engine().Explain(company.Checked(), report.Employees[0].Employee.Id, day)!, Options));
        JsonSerializer.Serialize(report.Diagnostics, AttendanceJson.Options(MessageLanguage.Chinese)).ShouldContain("下班卡");
        JsonSerializer.Serialize<IReadOnlyList<EmployeeReport>>(report.Employees, Options).ShouldStartWith("[{\"id\":\"e1\"");
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<Explanation>("{}", Options));
    }

    [Fact]
    public void Times_are_texts_in_ISO_8601()
    {
        JsonSerializer.Serialize(new LocalDate(2026, 3, 31), Options).ShouldBe("\"2026-03-31\"");
        Back(Instant.FromUtc(2026, 3, 31, 12, 0)).ShouldBe(Instant.FromUtc(2026, 3, 31, 12, 0));
        Back(Duration.FromMinutes(90)).ShouldBe(Duration.FromMinutes(90));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<LocalDate>("\"31.3.2026\"", Options));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Duration>("5", Options));
    }

    [Theory]
    [InlineData("""{"evidence_id":"王芳","employee_id":"王芳","at":"王芳","kind":"in"}""", "HRA2001")]
    [InlineData("""{"evidence_id":"王芳","at":"2026-03-02T19:03:22Z","kind":"in"}""", "HRA2001")]
    [InlineData("""["王芳"]""", "HRA2001")]
    [InlineData("\"王芳\"", "HRA2001")]
    public void A_punch_that_cannot_be_read_is_told_without_a_personal_value(string json, string code)
    {
        string text = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Punch>(json, Options)).ToString();
        text.ShouldContain(code);
        text.ShouldNotContain(Name);
    }

    [Theory]
    [InlineData("""{"units":[{"id":"g"}],"employees":[{"id":{"王芳":1},"unit":"g"}]}""")]
    [InlineData("""{"units":[{"id":"g"}],"employees":[{"id":"王芳","unit":"g","monthlyWage":"王芳"}]}""")]
    [InlineData("""{"units":[{"id":"g"}],"employees":[{"id":"王芳","unit":"nowhere"}]}""")]
    [InlineData("\"王芳\"")]
    public void A_chart_that_cannot_be_read_is_told_without_a_personal_value(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<OrganizationChart>(json, Options)).ToString().ShouldNotContain(Name);

    private static T Back<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options)!;

    private static void ShouldBeValid(string name, string json)
    {
        using var check = new SchemaCheck(ContractSchemas.Write(name));
        check.FaultsOf(json).Take(5).ShouldBeEmpty(name);
    }
}
