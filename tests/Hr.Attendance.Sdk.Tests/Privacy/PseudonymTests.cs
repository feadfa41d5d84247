using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Tests.Access;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Privacy;

public class PseudonymTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] OtherKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static readonly Pseudonyms Names = new(Key);

    [Fact]
    public void A_name_is_the_keyed_hash_of_its_kind_and_id() =>

        // printf 'hr-attendance employee\0e1' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f, the first 16 bytes.
        Names.Employee("e1").ShouldBe("p-d06a4c3c56cbb166b0c9c5e273c59d9d");

    [Law(30)]
    public void One_key_gives_one_name_and_another_key_another(string? text)
    {
        string id = text ?? string.Empty;
        new Pseudonyms([.. Key]).Employee(id).ShouldBe(Names.Employee(id));
        new Pseudonyms(OtherKey).Employee(id).ShouldNotBe(Names.Employee(id));
        new[] { Names.Employee(id), Names.Evidence(id), Names.Conversation(id) }.Select(name => name[2..]).ShouldBeUnique();
        Names.Employee(id + "x").ShouldNotBe(Names.Employee(id));
    }

    [Fact]
    public void A_key_must_be_long_and_is_copied()
    {
        Should.Throw<ArgumentException>(() => new Pseudonyms(new byte[31]));
        Should.Throw<ArgumentNullException>(() => new Pseudonyms(null!));
        byte[] key = [.. Key];
        var names = new Pseudonyms(key);
        key[0]++;
        names.Employee("e1").ShouldBe(Names.Employee("e1"));
    }

    [Law(5, Arbitrary = [typeof(Companies)])]
    public void What_is_exported_evaluates_to_the_same_figures(Company company)
    {
        var export = new PseudonymousExport(Names);
        var exported = new Company([.. company.People.Select(export.Export)], export.Export(company.Evidence), company.Policy);
        var (after, before) = (exported.Report(), export.Export(company.Report()));
        string figures = Company.Json(Figures(after));
        figures.ShouldBe(Company.Json(Figures(before)));

        // Of messages of one instant a finding names the last by id, and ids are others.
        after.Diagnostics.Select(diagnostic => diagnostic.Code).Order().ShouldBe(before.Diagnostics.Select(diagnostic => diagnostic.Code).Order());
        figures += string.Join('\n', before.Diagnostics);
        foreach (string text in company.People.Select(person => person.Id).SelectMany(id => new[] { $"\"{id}\"", $"`{id}`" }).Concat(["EV-", "PLACE", "TERM"]))
        {
            figures.ShouldNotContain(text, Case.Sensitive);
        }
    }

    [Fact]
    public void Rosters_approvals_and_decisions_name_nobody_and_quote_nothing()
    {
        var (at, date) = (Instant.FromUtc(2026, 3, 2, 10, 0), new LocalDate(2026, 3, 2));
        var export = new PseudonymousExport(Names).Export(EvidenceRecords.Of(
        [
            Recorded.Shift("s1", "王芳", date, null, null), Recorded.Availability("v1", "王芳", at, at),
            Recorded.Approval("a1", "王芳", at, at, by: "李静"),
            Recorded.Decision("d1", "王芳", at, DecisionKind.Hold, at, "李静") with { Reason = "王芳 was ill" },
        ]));
        export.Count.ShouldBe(4);
        string text = string.Join('\n', export.All);
        text.ShouldNotContain("王芳");
        text.ShouldNotContain("李静");
        export.Availability.Single().EmployeeId.ShouldBe(Names.Employee("王芳"));
        export.Approvals.Single().By.ShouldBe(Names.Employee("李静"));
    }

    [Fact]
    public void Findings_of_files_which_can_quote_anything_are_left_out()
    {
        var report = new AttendanceReport
        {
            FirstDay = Company.From,
            LastDay = Company.To,
            Employees = [],
            Diagnostics =
            [
                EvidenceDiagnostics.MalformedRecord.At(default, ("reason", "`name` is 王芳")),
                FileDiagnostics.WrongValue.At(default, ("value", "王芳"), ("expected", "a date")),
                EvidenceDiagnostics.MissingOutDiscarded.At(new SourcePlace("evidence/qq/10001/王芳.csv", 3), ("evidence", "p1"), ("employee", "e1")),
                EvidenceDiagnostics.RepeatedPunch.At(default, ("evidence", "p3"), ("employee", "e1"), ("before", "p2")),
            ],
        };
        string text = string.Join('\n', new PseudonymousExport(Names).Export(report).Diagnostics);
        text.ShouldNotContain("王芳");
        text.ShouldContain(Names.Evidence("p1"));
        text.ShouldContain(Names.Evidence("p2"));
        text.ShouldNotContain("`p2`");
        text.ShouldContain(Names.Employee("e1"));
    }

    /// <summary>Without findings and the criterion that judges by places, which an export does not have.</summary>
    private static AttendanceReport Figures(AttendanceReport report) => report with
    {
        Diagnostics = [],
        Employees = [.. report.Employees.Select(employee => employee with
        {
            Timesheet = new Rules.Timesheets.Timesheet
            {
                Days = [.. employee.Timesheet.Days.Select(day => day with
                {
                    PrimaryEvidenceIds = [],
                    Sessions = [.. day.Sessions.Select(session => session with
                    {
                        Verdict = session.Verdict with { Criteria = [.. session.Verdict.Criteria.Where(result => result.Criterion.Id != "where")] },
                    })],
                })],
            },
        })],
    };
}
