using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class ManyDocumentsTests : PolicyDocumentsCase
{
    [Fact]
    public void Ten_thousandDocuments_of_one_unit_are_resolved()
    {
        var documents = Enumerable.Range(0, 10_000).Select(i => Written.Document($"d{i}", "sh", new DateRange(new LocalDate(1990, 1, 1).PlusDays(i), null),
            [Written.Directive("session.maxIdle") with { Change = new ValueChange.Set(PolicyValue.Of($"PT{(i % 50) + 1}M")), Descendants = Between10And30 }]));
        var policy = PolicyBook.Build(documents, Tree(), null, SettingCatalogue.Standard, Found).Resolve("sh-k12", "sales", NoTags, new LocalDate(2030, 1, 1));
        policy.Get(AttendanceSettings.SessionMaxIdle).ShouldBe(Duration.FromMinutes(50));
        policy.Resolved(AttendanceSettings.SessionMaxIdle).Chain.Count.ShouldBe(10_000);
        policy.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ten_thousandDocuments_that_tie_a_few_are_named()
    {
        var documents = Enumerable.Range(0, 10_000).Select(i => Written.Document($"d{i}", "sh", new DateRange(new LocalDate(2026, 1, 1), null),
            [Written.Directive("session.maxIdle") with { Change = new ValueChange.Set(PolicyValue.Of("PT7M")) }]));
        var finding = PolicyBook.Build(documents, Tree(), null, SettingCatalogue.Standard, Found).Resolve("sh", "sales", NoTags, Today).Diagnostics.Single();
        finding.Code.ShouldBe("HRA1208");
        finding.GetMessage().ShouldContain("+9994");
        finding.GetMessage().Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Units_to_which_nothing_is_said_share_what_they_inherit()
    {
        Says("group", "session.maxIdle", "PT9M", Between10And30);
        var book = Book();
        var sh = book.Resolve("sh", "sales", NoTags, Today);
        book.Resolve("bj", "online-service", NoTags, Today.PlusDays(100)).Settings.ShouldBeSameAs(sh.Settings);
        book.Resolve("sh-k12", "sales", NoTags, Today).Settings.ShouldBeSameAs(sh.Settings);
    }
}
