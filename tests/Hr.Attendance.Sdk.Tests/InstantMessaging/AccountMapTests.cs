using System.Text;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public class AccountMapTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void A_full_name_goes_before_a_longer_prefix_and_that_before_a_shorter_one()
    {
        var (map, log) = Read("kind,account,employee_id\ncustomer,*,\nbot,wb*,\nemployee,wb1,e1\n");
        map.Find("wb1", Day)!.EmployeeId.ShouldBe("e1");
        map.Find("wb2", Day)!.Kind.ShouldBe(AccountKind.Bot);
        map.Find("w", Day)!.Kind.ShouldBe(AccountKind.Customer);
        map.Find("", Day)!.Kind.ShouldBe(AccountKind.Customer);
        log.Diagnostics.ShouldBeEmpty();
        AccountMap.Empty.Find("x", Day).ShouldBeNull();
    }

    [Fact]
    public void An_account_may_pass_from_one_employee_to_another()
    {
        var (map, log) = Read("account,kind,employee_id,from,to\n10001,employee,e1,,2026-03-02\n10001,employee,e2,2026-03-02,2026-04-01\n");
        map.Find("10001", Day.PlusDays(-1))!.EmployeeId.ShouldBe("e1");
        map.Find("10001", Day)!.EmployeeId.ShouldBe("e2");
        map.Find("10001", new LocalDate(2026, 4, 1)).ShouldBeNull();
        log.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("10001,person,e1,,", "`kind` is none of employee, customer, bot")]
    [InlineData("10001,employee,,,", "`employee_id` is empty")]
    [InlineData("10001,customer,e1,,", "`employee_id` is given")]
    [InlineData("10001,employee,e1,soon,", "`from` is no date")]
    [InlineData("10001,employee,e1,,2026-02-30", "`to` is no date")]
    [InlineData("10001,employee,e1,2026-03-02,2026-03-02", "`to` is not after `from`")]
    [InlineData("20001,employee,e1,2026-03-02,", "an earlier row")]
    public void A_row_that_cannot_be_used_is_set_aside_and_the_rest_counts(string row, string reason)
    {
        var (map, log) = Read($"account,kind,employee_id,from,to\n20001,customer,,,\n{row}\n20002,customer,,,\n");
        map.Find("20001", Day)!.Kind.ShouldBe(AccountKind.Customer);
        map.Find("20002", Day).ShouldNotBeNull();
        map.Find("10001", Day).ShouldBeNull();
        log.Codes().ShouldBe(["HRA2001:3"]);
        log.Diagnostics[0].GetMessage().ShouldContain(reason);
    }

    [Fact]
    public void JSON_lines_stand_in_for_CSV()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{"account":10001,"kind":"employee","employee_id":"e1","to":"2026-04-01"}"""));
        AccountMap.Read(stream, EvidenceFormat.JsonLines, new ReadingLog("accounts.jsonl")).Find("10001", Day)!
            .Dates.ShouldBe(new DateRange(null, new LocalDate(2026, 4, 1)));
    }

    [Fact]
    public void An_employees_account_needs_the_employee() =>
        Should.Throw<ArgumentException>(() => new AccountMap([new Account { Name = "10001", Kind = AccountKind.Employee }]));

    private static (AccountMap Map, ReadingLog Log) Read(string csv)
    {
        var log = new ReadingLog("accounts.csv");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return (AccountMap.Read(stream, EvidenceFormat.Csv, log), log);
    }
}
